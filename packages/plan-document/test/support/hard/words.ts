import { type Dice } from './dice.js';

const OPENINGS = ['Tổ chức', 'Tuyên truyền', 'Phối hợp', 'Xây dựng', 'Hướng dẫn', 'Triển khai', 'Duy trì', 'Đẩy mạnh', 'Tham mưu', 'Vận động', 'Biên soạn', 'Kiểm tra', 'Nâng cao', 'Bảo đảm', 'Việc', 'Trên cơ sở', 'Thông qua', 'Mỗi'];
const SYLLABLES =
  'công tác hoạt động văn hóa thể thao du lịch trên địa bàn tỉnh bảo đảm an toàn tiết kiệm hiệu quả cơ sở đơn vị địa phương Nhân dân phong trào đời sống gia đình thôn bản thiết chế thư viện bảo tàng liên hoan hội thi triển lãm chương trình nghệ thuật quần chúng chào mừng kỷ niệm thành lập Đảng bộ Đại hội thông tin lưu động cổ động trực quan quy định nâng cao chất lượng phục vụ chuyển đổi số nông thôn mới cải cách hành chính giảm nghèo bền vững'.split(' ');
/** Pieces that tempt a reader to see a marker, a note, a page number or an end where there is none. */
const TEMPTING = [
  'kinh tế - xã hội', 'chính trị - xã hội', 'giai đoạn 2026 - 2030', 'nhiệm kỳ 2025 - 2030', 'từ ngày 01/5 - 15/5/2025', 'quý II/2025', 'đạt 95%', 'năm 2025', 'PT-TH', 'khóa XIII', 'lần thứ XIV', '“Toàn dân đoàn kết”',
  'mục II Kế hoạch này', 'điểm b khoản 2', 'Quyết định số 1755/QĐ-TTg ngày 22/11/2024 của Thủ tướng Chính phủ', 'Chỉ thị số 45-CT/TW', '(sau đây gọi tắt là Chương trình)', 'văn học - nghệ thuật', '10 giờ 30 phút', '02 đợt/năm', '1.000 lượt người', 'A80', 'Tết Bính Ngọ', 'ngày 30/4, 01/5', 'tỉnh Sơn Hà',
];

/** A run of words of the register of plans, without capital or end. */
export function phrase(dice: Dice, least: number, most: number): string {
  const words = dice.times(least, most, () => dice.pick(SYLLABLES));
  for (let count = Math.floor(words.length / 12); count > 0; count--) words.splice(dice.int(1, words.length - 1), 0, dice.pick(TEMPTING));
  for (let at = 8; at < words.length - 2; at += dice.int(6, 14)) words[at] = `${words[at]!},`;
  return words.join(' ');
}

/** A sentence: capital first, `end` last; long ones may be two. */
export function sentence(dice: Dice, least: number, most: number, end = '.'): string {
  const one = `${dice.pick(OPENINGS)} ${phrase(dice, least, most)}`;
  return dice.chance(0.15) && most > 20 ? `${one}. ${dice.pick(OPENINGS)} ${phrase(dice, 4, 18)}${end}` : `${one}${end}`;
}

export const TITLES = ['Mục đích', 'Yêu cầu', 'Nội dung tuyên truyền', 'Hình thức tổ chức', 'Thời gian và địa điểm', 'Đối tượng tham gia', 'Công tác chuẩn bị', 'Mục tiêu chung', 'Mục tiêu cụ thể', 'Nhiệm vụ trọng tâm', 'Giải pháp chủ yếu', 'Về công tác thông tin, tuyên truyền'];
export const RUN_IN = ['Thời gian thực hiện: Năm 2025.', 'Địa điểm: Quảng trường trung tâm tỉnh.', 'Kinh phí: Từ nguồn ngân sách nhà nước giao năm 2025 và các nguồn hợp pháp khác.', 'Đối tượng: Cán bộ, công chức, viên chức và các tầng lớp Nhân dân trên địa bàn tỉnh.', 'Thời gian: 03 ngày, từ ngày 28/4 đến ngày 30/4/2025'];
export const HEADS = ['MỤC ĐÍCH, YÊU CẦU', 'NỘI DUNG', 'HÌNH THỨC, THỜI GIAN, ĐỊA ĐIỂM', 'KINH PHÍ THỰC HIỆN', 'NHIỆM VỤ, GIẢI PHÁP', 'MỤC TIÊU', 'LỘ TRÌNH THỰC HIỆN', 'CÔNG TÁC KIỂM TRA, GIÁM SÁT VÀ CHẾ ĐỘ THÔNG TIN, BÁO CÁO'];
export const UNITS = ['Phòng Quản lý văn hóa', 'Văn phòng Sở', 'Thanh tra Sở', 'Phòng Kế hoạch - Tài chính', 'Trung tâm Văn hóa nghệ thuật tỉnh', 'Bảo tàng tỉnh'];
export const OTHERS = ['Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh', 'các sở, ban, ngành tỉnh', 'UBND các xã, phường', 'Báo và phát thanh, truyền hình Sơn Hà', 'Hội Văn học - Nghệ thuật tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Bộ Chỉ huy Quân sự tỉnh', 'Cổng Thông tin điện tử tỉnh'];
export const TIMES = ['Quý II/2025', 'Tháng 5/2025', 'Từ tháng 6 đến hết tháng 8/2025', 'Hoàn thành trước ngày 10/8/2025', 'Thường xuyên', 'Trước ngày 15/11/2025', 'Quý III, quý IV năm 2025', 'Trong tháng 12/2025', 'Từ ngày 01/9/2025 đến ngày 15/9/2025'];
export const PRODUCTS = ['Kế hoạch của UBND tỉnh', 'Báo cáo kết quả', 'Quyết định phê duyệt', 'Văn bản chỉ đạo, hướng dẫn', 'Chương trình nghệ thuật', 'Hồ sơ trình thẩm định'];
export const MONEY = ['150 triệu đồng', 'Ngân sách tỉnh', 'Nguồn xã hội hóa', '1.250.000.000'];
export const REMARKS = ['Nhiệm vụ mới', 'Theo kế hoạch riêng', 'Chuyển tiếp năm 2024'];
