import { followUpText } from '../support/follow-up-plan.js';

/** The follow-up plan with a table of work. Row 2 says again what its text gives the communes; row 4 is done; the lead of row 3 is the issuer's own. */
export const annexedText = `${followUpText}

PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
(Kèm theo Kế hoạch số     /KH-SVHTTDL ngày     tháng     năm 2026 của Sở Văn hóa, Thể thao và Du lịch)

TT
Nội dung
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian thực hiện

I. Ngày hội đọc sách tỉnh Sơn Hà (20/9/2005 - 20/9/2035)

1
Treo băng rôn tại các trục đường chính.
Sở Giáo dục và Đào tạo; Báo Sơn Hà
Các đơn vị có liên quan
Trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày

2
Tổ chức ngày hội trao đổi sách tại nhà văn hóa.
UBND các xã, phường
Các đơn vị có liên quan
Hoàn thành trước sự kiện 10 ngày

3
Trưng bày sách tại thư viện tỉnh.
Phòng Quản lý Du lịch
Báo Sơn Hà
Hoàn thành trước Lễ mít tinh 01 ngày

4
Biên soạn tài liệu giới thiệu sách.
Báo Sơn Hà
Các đơn vị có liên quan
Đã hoàn thành (12/02/2026)
`;
