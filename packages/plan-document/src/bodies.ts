/** First words of the name of a body: a comma before one of them parts two bodies. */
const BODY_WORDS = [
  'Ban', 'Báo(?! (?:chí|cáo))', 'BCĐ', 'Bộ', 'Công an', 'Cổng', 'Cục', 'Đài', 'Đoàn(?! kết)', 'HĐND', 'Hội(?! (?:họa|nghị|thảo|thi|diễn))', 'Mặt trận', 'MTTQ', 'Phòng', 'Sở', 'Tạp chí',
  'Thanh tra', 'Tỉnh đoàn', 'Trang', 'Trung tâm', 'Trường', 'UBND', 'Ủy ban', 'Uỷ ban', 'Văn phòng', 'Viện',
];
const NEW_BODY = new RegExp(`^(?:[Cc]ác|${BODY_WORDS.join('|')})(?![\\p{L}\\d])`, 'u');

/** Bodies that act but whose name may also follow a comma inside another name. */
const FURTHER_BODIES = [
  'Thường trực', 'Thường vụ', 'Tỉnh ủy', 'Huyện ủy', 'Thành ủy', 'Thị ủy', 'Đảng ủy', 'Đảng bộ', 'Chi cục', 'Chi bộ', 'Chi ủy', 'Tổng cục', 'Tổ(?! chức)',
  'Tiểu ban', 'Bảo tàng', 'Thư viện', 'Nhà hát', 'Nhà văn h[oó][aá]', 'Liên đoàn', 'Liên minh', 'Liên hiệp', 'Hiệp hội', 'Quỹ', 'Kho bạc',
  'Ngân hàng', 'T[oò][àa] án', 'Viện kiểm sát', 'Hạt', 'Công ty', 'Tập đoàn', 'Doanh nghiệp', 'Học viện', 'Tỉnh Đoàn', 'Thành đoàn',
  'Huyện đoàn', 'Bảo hiểm', 'Thuế', 'Điện lực', 'Bưu điện', 'Câu lạc bộ', 'Khu(?! vực)', 'Lãnh đạo', 'Thủ trưởng', 'Giám đốc', 'Trưởng',
  'Chánh', 'Chủ tịch', 'Đồng chí', 'Đ/c', 'Cán bộ', 'Công chức', 'Tập thể', 'Toàn thể', 'Tất cả', 'Mỗi', 'Cơ quan', 'Đơn vị', 'Cấp ủy',
  'Công đoàn', 'Phân xã', 'Thông tấn xã', 'Kênh', 'Nhóm', 'Hội đồng', 'Khối', 'Bệnh viện', 'Vườn', 'Đội', 'Thành viên', 'Bí thư', 'Chính quyền',
  'Vụ', 'Bộ trưởng', 'Thứ trưởng', 'Hiệu trưởng', 'Phó', 'Giáo viên', 'Giảng viên', 'Nhân viên', 'Học sinh', 'Sinh viên', 'Cha mẹ', 'Phụ huynh', 'Tổng phụ trách', 'Khoa', 'Trạm', 'Bác sĩ', 'Điều dưỡng', 'Kế toán',
  'Bộ phận', 'Cơ sở', 'Liên đội', 'Chi đoàn', 'Đoàn viên', 'Hội viên', 'Đảng viên', 'Đồn', 'Hải quan', 'Thống kê', 'Kiểm toán', 'Thi hành án', 'Người đứng đầu', 'Thư ký',
  'Tổ chức (?:chính trị|[Đđ]ảng|[Đđ]oàn|[Cc]ông đoàn)', 'UBMTTQ', 'BHXH', 'BCH', 'BTV', 'BQL', 'BGH', 'GVCN', 'GVBM', 'CMHS', 'LĐLĐ', 'TTYT', 'CLB',
];
const GROUP_WORDS =
  /^(?:[Cc]ác)\s+(?:sở|ban|bộ|ngành|phòng|cơ quan|đơn vị|đoàn|hội|tổ chức|huyện|thị|xã|phường|thành|tỉnh|cấp|địa phương|doanh|trung tâm|trường|báo|đài|đảng|chi|đồng chí|công ty|nhà|bảo tàng|thư viện|cục|vụ|viện|câu lạc bộ|khu|tiểu ban|tập thể|cá nhân|lực lượng|cán bộ|công chức|liên|quỹ|ngân hàng|hợp tác|hộ|nghệ nhân|thôn|bản|tổ|khối|UBND|[Uủ][ỷyủ] ban|mặt trận|văn phòng|kênh|phóng viên|thủ trưởng|cơ sở|chủ|hãng|đội|nhóm|công đoàn|học viện|bệnh viện|khoa|lớp|thành viên|giáo viên|học sinh|trạm|ấp|xóm|làng|buôn|đồn|vụ|tổng)(?![\p{L}\d])/iu;
const BODIES = new RegExp(`^(?:${[...BODY_WORDS, ...FURTHER_BODIES].join('|')})(?![\\p{L}\\d])`, 'u');
/** Work and things whose first syllable is that of a body. */
const NO_BODY = /^(?:Ban hành|Báo cáo|Hội (?:nghị|thảo|thi|diễn|chợ|trại|báo)|Đoàn kết|Trang (?:trí|bị|phục)|Trường hợp|Phòng(?:,| )? ?(?:chống|ngừa)|Bộ (?:máy|tiêu chí|nhận diện|ảnh|phim)|Viện dẫn|Quỹ đất|Thuế suất|Khu vực|Chủ tịch Hồ Chí Minh|Khoa học|Cơ sở (?:vật chất|dữ liệu|hạ tầng|pháp lý|lý luận|khoa học|để)|(?:Cơ quan|Đơn vị|Bộ phận|Người) (?:chủ trì|phối hợp|thực hiện|đầu mối|phụ trách|tham mưu)(?=\s*(?::|$)))(?![\p{L}\d])/u;

/**
 * The bodies named in one string (samples' format, section 5): split at `;`, and at `,` only before a word that begins
 * a new body, never at `và`, never inside closed brackets. Text as written, without final `;` `.` `,` `:`.
 */
export function splitBodies(text: string): string[] {
  const bodies: string[] = [];
  let start = 0;
  let depth = 0;
  const closes = countOf(text, ')');
  let closed = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '(' && closed < closes) depth++;
    else if (sign === ')') {
      closed++;
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && (sign === ';' || (sign === ',' && NEW_BODY.test(text.slice(i + 1, i + 20).trimStart())))) {
      bodies.push(text.slice(start, i));
      start = i + 1;
    }
  }
  bodies.push(text.slice(start));
  return bodies.map(trimBody).filter((body) => body !== '');
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/** Without white space and final `;` `.` `,` `:` and a leading dash. */
export const trimBody = (text: string): string => text.replace(/^[\s–-]+(?=\S)/, '').replace(/[\s;.,:]+$/u, '').trim();

/** Whether the text starts with the name of a body, so that a comma before it may part two bodies. */
export const beginsNewBody = (text: string): boolean => NEW_BODY.test(text);

/** Whether the text starts as the name of somebody who can be given work (`Các hoạt động`, `Ban hành` do not). */
export function namesBody(text: string): boolean {
  if (NO_BODY.test(text)) return false;
  return GROUP_WORDS.test(text) || BODIES.test(text.replace(/uỷ(?!\p{L})/gu, 'ủy'));
}
