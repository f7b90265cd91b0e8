/** Words a centred line of Vietnamese likes to begin with. */
export const OPENERS: readonly string[] = [
  'và', 'của', 'tỉnh', 'thành', 'huyện', 'xã', 'phường', 'đặc', 'các', 'trực', 'thuộc', 'tại', 'trên', 'trong', 'cho', 'đối', 'về',
  'nhằm', 'theo', 'năm', 'lần', 'giai', 'tiến', 'nhân', 'chào', 'gắn', 'với', 'để', 'từ', 'nhiệm', 'phục', 'khu', 'ban', 'sở',
];

/** Words that lead on to the next one: no line ends with them. */
export const LEADERS: readonly string[] = ['và', 'của', 'các', 'những', 'trực', 'tại', 'trên', 'trong', 'cho', 'đối', 'về', 'nhằm', 'theo', 'với', 'để', 'từ', 'giai', 'đặc', 'phó'];

/** Words of two syllables, frequent in the names of agencies and plans, that a line break must not divide. */
export const COMPOUNDS: readonly string[] = [
  'biên giới', 'bảo tàng', 'bảo vệ', 'chuyển đổi', 'chính sách', 'chính trị', 'công an', 'công nghiệp', 'công nghệ', 'công nhân', 'công thương', 'cơ sở',
  'công tác', 'công đoàn', 'chỉ đạo', 'cơ quan', 'cửa khẩu', 'du lịch', 'dân số', 'dân tộc', 'gia đình', 'giao thông', 'giáo dục', 'giải phóng', 'hoạt động',
  'hành chính', 'hạ tầng', 'hội nghị', 'hội đồng', 'khoa học', 'kinh tế', 'kế hoạch', 'kỷ niệm', 'kỹ thuật', 'lao động', 'lâm nghiệp', 'lần thứ', 'lưu trữ',
  'lịch sử', 'môi trường', 'mặt trận', 'nghệ thuật', 'nghị quyết', 'ngoại vụ', 'ngày hội', 'nhiệm kỳ', 'nhân dân', 'nông dân', 'nông nghiệp', 'nông thôn', 'nội vụ',
  'phong trào', 'pháp luật', 'phát thanh', 'phát triển', 'phổ biến', 'quân khu', 'chiến khu', 'trụ sở', 'phụ nữ', 'quy hoạch', 'quân sự', 'quản lý', 'quốc gia',
  'quốc phòng', 'sự kiện', 'sự nghiệp', 'thanh niên', 'thanh tra', 'thi đua', 'thời gian', 'thời hạn', 'hoàn thành', 'phối hợp', 'chủ trì', 'nội dung', 'nhiệm vụ',
  'thành lập', 'thành phố', 'thành tích', 'thông tin', 'thư viện', 'thể dục', 'thể thao', 'thống kê', 'thủy lợi', 'thực hiện', 'tiến tới', 'toàn quốc',
  'triển khai', 'trung tâm', 'trung ương', 'trưởng ban', 'trưởng phòng', 'truyền hình', 'truyền thông', 'trật tự', 'tuyên giáo', 'tuyên truyền', 'tài chính',
  'tài nguyên', 'tôn giáo', 'tư pháp', 'tổ chức', 'tổ quốc', 'việt nam', 'văn hoá', 'văn hóa', 'văn học', 'văn nghệ', 'văn phòng', 'xây dựng', 'xã hội', 'y tế',
  'yêu nước', 'đoàn thể', 'đào tạo', 'đô thị', 'đơn vị', 'đại biểu', 'đại hội', 'đảng bộ', 'đảng ủy', 'đất đai', 'đầu tư', 'đời sống', 'ủy ban', 'ban chỉ',
  'biên phòng', 'bảo hiểm', 'bệnh tật', 'bệnh viện', 'bộ đội', 'chi cục', 'chất lượng', 'chủ tịch', 'công trình', 'cục trưởng', 'dân dụng', 'dự án', 'giám đốc',
  'hữu hạn', 'hợp tác', 'kho bạc', 'khởi nghiệp', 'kiểm lâm', 'kiểm soát', 'kiểm tra', 'lâm sản', 'lãng phí', 'liên hiệp', 'nhà nước', 'nhà văn', 'phòng chống',
  'phổ thông', 'phụ trách', 'quốc hội', 'quốc tế', 'sáng tạo', 'tham nhũng', 'thành viên', 'thành ủy', 'thị trường', 'thủy nông', 'thủy sản', 'tiêu cực',
  'trung học', 'trách nhiệm', 'tỉnh ủy', 'viễn thông', 'điện ảnh', 'đa khoa', 'đảm bảo', 'đổi mới',
];

/** The syllables of a text gathered so that no compound is divided: `Sở · Văn hóa, · Thể thao · và · Du lịch`. */
export function gatherCompounds(text: string): string[] {
  const gathered: string[] = [];
  const known = new Set(COMPOUNDS);
  let alone = false;
  for (const syllable of text.split(' ')) {
    const last = gathered.at(-1);
    if (alone && last !== undefined && known.has(`${last} ${syllable.replace(/[.,;:]+$/u, '')}`.toLocaleLowerCase('vi'))) {
      gathered[gathered.length - 1] = `${last} ${syllable}`;
      alone = false;
    } else {
      gathered.push(syllable);
      alone = true;
    }
  }
  return gathered;
}
