/** Sentences of an invented plan as a careful office writes them. */
export const BULLETS: readonly string[] = [
  'Tuyên truyền sâu rộng trong cán bộ, đảng viên, công chức, viên chức và các tầng lớp Nhân dân về ý nghĩa của ngày hội văn hóa.',
  'Nâng cao nhận thức, trách nhiệm của các cấp ủy, chính quyền, đoàn thể trong việc bảo tồn và phát huy giá trị di sản văn hóa các dân tộc.',
  'Các hoạt động được tổ chức trang trọng, thiết thực, hiệu quả, tiết kiệm, phù hợp với điều kiện của từng địa phương, đơn vị.',
  'Bảo đảm tuyệt đối an ninh, trật tự, an toàn giao thông, vệ sinh môi trường và phòng, chống cháy nổ trong thời gian diễn ra ngày hội.',
  'Đẩy mạnh ứng dụng công nghệ thông tin, chuyển đổi số trong công tác tuyên truyền; tăng cường tin, bài trên các nền tảng mạng xã hội.',
  'Tổ chức triển lãm ảnh nghệ thuật giới thiệu vùng đất, con người Sơn Hà; trưng bày sản phẩm thủ công truyền thống của đồng bào các dân tộc.',
  'Xây dựng các phóng sự, chuyên mục giới thiệu tiềm năng, thế mạnh du lịch của tỉnh; quảng bá hình ảnh địa phương tới bạn bè trong nước và quốc tế.',
  'Phối hợp với các cơ quan, đơn vị liên quan kiểm tra công tác chuẩn bị, kịp thời báo cáo lãnh đạo Sở những vấn đề phát sinh.',
  'Tham mưu thành lập ban tổ chức, tổ giúp việc; phân công nhiệm vụ cụ thể cho từng thành viên và đôn đốc việc thực hiện.',
  'Vận động các nghệ nhân, diễn viên không chuyên ở cơ sở tích cực tham gia luyện tập, biểu diễn phục vụ Nhân dân.',
  'Thực hiện tốt công tác phòng, chống dịch bệnh; chuẩn bị đầy đủ thuốc, trang thiết bị y tế và bố trí lực lượng trực cấp cứu.',
  'Hướng dẫn các xã, phường lựa chọn tiết mục, trang phục, đạo cụ bảo đảm giữ gìn bản sắc văn hóa truyền thống.',
  'Biểu dương, khen thưởng kịp thời những tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước.',
  'Tạo không khí vui tươi, phấn khởi, tin tưởng trong Nhân dân; khơi dậy niềm tự hào, ý chí tự lực, tự cường và khát vọng vươn lên.',
  'Tuyên truyền trên hệ thống truyền thanh cơ sở, xe thông tin lưu động, pa nô, áp phích, băng rôn, khẩu hiệu và màn hình điện tử công cộng.',
  'Chủ động nắm bắt tình hình, dư luận xã hội; đấu tranh, phản bác các quan điểm sai trái, thông tin xấu độc trên không gian mạng.',
  'Rà soát cơ sở vật chất, trang thiết bị của nhà văn hóa, thư viện; sửa chữa, bổ sung kịp thời để phục vụ người dân.',
  'Tổ chức hội thi tuyên truyền lưu động, liên hoan văn nghệ quần chúng, giải thể thao truyền thống của thanh niên, thiếu niên.',
  'Lồng ghép nội dung tuyên truyền trong sinh hoạt chi bộ, họp thôn, bản, tổ dân phố và sinh hoạt của các câu lạc bộ.',
  'Kinh phí thực hiện từ nguồn ngân sách nhà nước giao trong dự toán của các đơn vị và nguồn xã hội hóa theo quy định của pháp luật.',
  'Sưu tầm, biên soạn và xuất bản tài liệu giới thiệu lễ hội, ẩm thực, nghề truyền thống; số hóa tư liệu phục vụ nghiên cứu, giảng dạy.',
  'Kết nối các doanh nghiệp lữ hành với điểm du lịch cộng đồng, hình thành sản phẩm du lịch mới, hấp dẫn khách trong và ngoài tỉnh.',
  'Khuyến khích sáng tác ca khúc, thơ, ảnh về quê hương, đất nước; giới thiệu tác phẩm tiêu biểu trên báo và tạp chí của tỉnh.',
  'Bố trí nhân lực, phương tiện; cập nhật tin, bài, hình ảnh thường xuyên trên trang thông tin điện tử của đơn vị.',
  'Tăng cường thanh tra, kiểm tra hoạt động quảng cáo, dịch vụ văn hóa; xử lý nghiêm các hành vi vi phạm.',
  'Tổng hợp kết quả, đánh giá những việc đã làm được, hạn chế, nguyên nhân và đề xuất giải pháp cho thời gian tới.',
];

/** Sentences with dates that can all be kept by a plan of 07/3/2025. */
export const DATED: readonly string[] = [
  'Xây dựng kế hoạch chi tiết, gửi về Sở trước ngày 15/4/2025 để tổng hợp.',
  'Triển khai từ ngày 01/6/2025 đến ngày 31/8/2025 trên toàn tỉnh.',
  'Báo cáo kết quả thực hiện về Sở trước ngày 20/12/2025.',
  'Hoàn thành việc trang trí, cổ động trực quan trước ngày 10/9/2025.',
  'Tổ chức lễ khai mạc vào thứ Bảy, ngày 20/9/2025 tại quảng trường tỉnh.',
];

export const REGARDS: readonly string[] = [
  'Tổ chức Ngày hội Văn hóa các dân tộc tỉnh Sơn Hà năm 2025',
  'Tuyên truyền, cổ động trực quan chào mừng kỷ niệm 60 năm Ngày thành lập tỉnh Sơn Hà (20/9/1965 - 20/9/2025)',
  'Phát triển phong trào đọc sách trong cộng đồng giai đoạn 2026 - 2030',
];
