import { describe, expect, it } from '@jest/globals';
import { importText, type Outline, type PlanDocument, toOutline } from '../index.js';

const document = (...lines: string[]): PlanDocument => {
  const result = importText(new TextEncoder().encode(lines.join('\n')));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
};
const outline = (...lines: string[]): Outline => toOutline(document(...lines));
const marks = (...lines: string[]): string[] => outline('KẾ HOẠCH', 'Thử nghiệm', ...lines).body.map(({ kind, marker, depth, text }) => `${'  '.repeat(depth)}${marker ?? kind} ${text}`);

describe('section marks of other offices', () => {
  it.each<[string, string[], string[]]>([
    ['PHẦN I above its title, A/, 1.', ['PHẦN I', 'Kết quả năm học trước', 'A/ Thành tích', '1. Học tập', '- Đạt khá.', 'B/ Hạn chế', '- Thiếu phòng.', 'PHẦN II', 'Kế hoạch năm học mới', 'A/ Mục tiêu', '- Đủ phòng.'],
      ['PHẦN I Kết quả năm học trước', '  A/ Thành tích', '    1. Học tập', '      - Đạt khá.', '  B/ Hạn chế', '    - Thiếu phòng.', 'PHẦN II Kế hoạch năm học mới', '  A/ Mục tiêu', '    - Đủ phòng.']],
    ['Phần thứ nhất', ['Phần thứ nhất', 'TÌNH HÌNH', 'I. KẾT QUẢ', '- Tốt.', 'Phần thứ hai', 'NHIỆM VỤ', 'I. MỤC TIÊU', '- Giữ vững.'],
      ['Phần thứ nhất TÌNH HÌNH', '  I. KẾT QUẢ', '    - Tốt.', 'Phần thứ hai NHIỆM VỤ', '  I. MỤC TIÊU', '    - Giữ vững.']],
    ['I- 1- of the Party', ['I- MỤC ĐÍCH, YÊU CẦU', '1- Mục đích', '- Thống nhất nhận thức.', '2- Yêu cầu', '- Thiết thực.', 'II- NỘI DUNG', '1- Học tập', 'Nghiên cứu văn kiện.'],
      ['I- MỤC ĐÍCH, YÊU CẦU', '  1- Mục đích', '    - Thống nhất nhận thức.', '  2- Yêu cầu', '    - Thiết thực.', 'II- NỘI DUNG', '  1- Học tập', '    paragraph Nghiên cứu văn kiện.']],
    ['1/ a/', ['I. NỘI DUNG', '1/ Hội thi', 'a/ Thời gian', '- Sáng 05/6.', 'b/ Địa điểm', '- Hội trường.', '2/ Triển lãm', '- Ảnh tư liệu.'],
      ['I. NỘI DUNG', '  1/ Hội thi', '    a/ Thời gian', '      - Sáng 05/6.', '    b/ Địa điểm', '      - Hội trường.', '  2/ Triển lãm', '    - Ảnh tư liệu.']],
    ['I.1. above 1.', ['I. NỘI DUNG', 'I.1. Tuyên truyền', '1. Trên báo', '- Mở chuyên mục.', 'I.2. Cổ động', '1. Pa nô', '- Thay mới.'],
      ['I. NỘI DUNG', '  I.1. Tuyên truyền', '    1. Trên báo', '      - Mở chuyên mục.', '  I.2. Cổ động', '    1. Pa nô', '      - Thay mới.']],
    ['a title that ends with the word số', ['I. NHIỆM VỤ', '1. Chuyển đổi số', '1.1. Nhận thức số', 'Đẩy mạnh tuyên truyền.', '1.2. Chính quyền số', 'Duy trì hệ thống.'],
      ['I. NHIỆM VỤ', '  1. Chuyển đổi số', '    1.1. Nhận thức số', '      paragraph Đẩy mạnh tuyên truyền.', '    1.2. Chính quyền số', '      paragraph Duy trì hệ thống.']],
    ['Bước 1: and Nội dung 1:', ['I. NỘI DUNG', 'Bước 1: Rà soát.', 'Bước 2: Lập danh sách.', 'II. HỘI THI', 'Nội dung 1: Chào hỏi.', 'Nội dung 2: Kiến thức.'],
      ['I. NỘI DUNG', '  Bước 1: Rà soát.', '  Bước 2: Lập danh sách.', 'II. HỘI THI', '  Nội dung 1: Chào hỏi.', '  Nội dung 2: Kiến thức.']],
  ])('%s', (_, lines, expected) => expect(marks(...lines)).toEqual(expected));
});

describe('the trích yếu', () => {
  it('ends where sentences begin', () => {
    const { title, body } = outline('KẾ HOẠCH', 'PHÒNG, CHỐNG DỊCH TỈNH SƠN HÀ NĂM 2026', 'Năm 2025, dịch bệnh diễn biến phức tạp. Toàn tỉnh ghi nhận 12 ổ dịch.', 'UBND tỉnh ban hành Kế hoạch như sau:', 'I. MỤC TIÊU', '1. Giảm số mắc.');
    expect(title?.subject).toBe('PHÒNG, CHỐNG DỊCH TỈNH SƠN HÀ NĂM 2026');
    expect(body[0]?.text).toBe('Năm 2025, dịch bệnh diễn biến phức tạp. Toàn tỉnh ghi nhận 12 ổ dịch.');
  });
});

describe('bases', () => {
  it('begin a line each, also after a comma and with lower-case types', () => {
    const kinds = outline('KẾ HOẠCH', 'Thử nghiệm', 'Thực hiện văn bản số 12/SGD-VP ngày 02/3/2026 của Sở Giáo dục và Đào tạo về an toàn trường học,', 'Xét đề nghị của Phòng Tổng hợp tại văn bản số 05/TTr-TH ngày 04/3/2026, Ban Giám đốc ban hành Kế hoạch như sau:', 'I. NỘI DUNG', '1. Một.').body.map(({ kind }) => kind);
    expect(kinds).toEqual(['basis', 'basis', 'heading', 'item']);
  });
});

describe('the issuing sentence', () => {
  it.each(['Chi ủy Chi bộ Tổ dân phố số 5', 'Liên đội Trường Tiểu học Sơn Nam', 'Nhà trường'])('of %s stands apart from the last basis', (office) => {
    const lines = ['Căn cứ Kế hoạch số 12-KH/ĐU ngày 20/8/2025 của Ban Thường vụ Đảng ủy phường về công tác kiểm tra, giám sát của cấp ủy, tổ chức đảng năm 2026 trên địa bàn,', `${office} xây dựng kế hoạch như sau:`];
    expect(marks(...lines, 'I. NỘI DUNG', '1. Kiểm tra.').slice(0, 2)).toEqual(lines.map((text, i) => `${i === 0 ? 'basis' : 'paragraph'} ${text}`));
  });
});

describe('letterheads of the Youth Union', () => {
  const rest = ['KẾ HOẠCH', 'Tổ chức Tháng Thanh niên', 'I. MỤC ĐÍCH', '1. Vui khỏe.'];
  it.each<[string, string[], (string | null)[]]>([
    ['its heading beside the name', ['BCH ĐOÀN TỈNH SƠN HÀ\tĐOÀN TNCS HỒ CHÍ MINH', '***', 'Số: 12-KH/TĐTN-BTG\tSơn Hà, ngày 07 tháng 3 năm 2026'], [null, 'BCH ĐOÀN TỈNH SƠN HÀ', '12-KH', 'TĐTN-BTG']],
    ['its heading below the number', ['BCH HUYỆN ĐOÀN SƠN NAM', 'BCH ĐOÀN TRƯỜNG THPT SƠN NAM', 'Số: 08 /KHĐH/SN-ĐTN', 'ĐOÀN TNCS HỒ CHÍ MINH', 'Sơn Nam, ngày 16 tháng 10 năm 2025'], ['BCH HUYỆN ĐOÀN SƠN NAM', 'BCH ĐOÀN TRƯỜNG THPT SƠN NAM', '08', 'KHĐH/SN-ĐTN']],
    ['the name that is the heading', ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'ĐOÀN TNCS HỒ CHÍ MINH', 'Số: 15-KH/TWĐTN', 'Hà Nội, ngày 16 tháng 5 năm 2025'], [null, 'BAN CHẤP HÀNH TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH', '15-KH', 'TWĐTN']],
  ])('%s', (_, head, expected) => {
    const { header } = document(...head, ...rest);
    expect([header.superior, header.agency, header.number, header.symbol]).toEqual(expected);
  });
});

describe('annexes of other offices', () => {
  const plan = ['KẾ HOẠCH', 'Thử nghiệm', 'I. NỘI DUNG', '1. Việc chung./.', 'Nơi nhận:', '- UBND tỉnh (để b/c);', '- Lưu: VT.', 'GIÁM ĐỐC', '', 'Lê Văn Minh', ''];
  it('a programme without numbers, its title below the caption', () => {
    const [annex] = document(...plan, 'PHỤ LỤC', '(Kèm theo Kế hoạch số 05/KH-SVHTT)', 'CHƯƠNG TRÌNH HỘI THI', 'Thời gian\tNội dung\tThực hiện', '8h00 - 8h10\tĐón đại biểu\tVăn phòng Sở', '8h10 - 8h20\tKhai mạc\tLãnh đạo Sở').annexes;
    expect(annex).toMatchObject({ title: 'CHƯƠNG TRÌNH HỘI THI', caption: '(Kèm theo Kế hoạch số 05/KH-SVHTT)', columns: ['Thời gian', 'Nội dung', 'Thực hiện'] });
    expect(annex?.groups[0]?.rows.map(({ time, content, lead }) => [time, content, ...lead])).toEqual([['8h00 - 8h10', 'Đón đại biểu', 'Văn phòng Sở'], ['8h10 - 8h20', 'Khai mạc', 'Lãnh đạo Sở']]);
  });
  it('time and place between the title and the table', () => {
    const [annex] = document(...plan, 'PHỤ LỤC', '(Kèm theo Kế hoạch số 05/KH-SVHTT)', 'CHƯƠNG TRÌNH HỘI NGHỊ', 'Thời gian: Sáng thứ Sáu, ngày 31 tháng 7 năm 2026', 'Thời gian\tNội dung\tThực hiện', '8h00\tKhai mạc\tLãnh đạo Sở').annexes;
    expect(annex?.groups).toMatchObject([{ title: 'Thời gian: Sáng thứ Sáu, ngày 31 tháng 7 năm 2026', rows: [{ time: '8h00', content: 'Khai mạc', lead: ['Lãnh đạo Sở'] }] }]);
  });
  it('a column that says in each cell who leads and who helps', () => {
    const [annex] = document(...plan, 'PHỤ LỤC I: PHÂN CÔNG NHIỆM VỤ', 'Nội dung\tPhân công nhiệm vụ\tTiến độ', 'Kiểm kê nguồn\tChủ trì: Sở Công Thương. Phối hợp: Sở Tài chính, UBND các xã, phường.\tQuý IV/2026', 'Xúc tiến đầu tư\tSở Tài chính\tQuý II/2027').annexes;
    expect(annex?.groups[0]?.rows.map(({ lead, partners }) => [lead, partners])).toEqual([[['Sở Công Thương'], ['Sở Tài chính', 'UBND các xã, phường']], [['Sở Tài chính'], []]]);
  });
  it('rows between bars, and forms that are named Biểu or Mẫu', () => {
    const { annexes } = document(...plan, 'Phụ lục 01', 'PHÂN CÔNG NHIỆM VỤ', '| STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |', '|---|---|---|---|---|', '| 1 | Treo cờ | Văn phòng | Tổ bảo vệ | Trước ngày 30/4/2026 |', '', 'Mẫu số 02', 'BẢN ĐĂNG KÝ', 'Họ và tên.');
    expect(annexes.map(({ label }) => label)).toEqual(['Phụ lục 01', 'Mẫu số 02']);
    expect(annexes[0]?.groups[0]?.rows[0]).toMatchObject({ no: '1', content: 'Treo cờ', lead: ['Văn phòng'], partners: ['Tổ bảo vệ'], time: 'Trước ngày 30/4/2026' });
  });
});
