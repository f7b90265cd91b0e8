import { describe, expect, it } from '@jest/globals';
import { importText } from './import-text.js';

const read = (...lines: string[]) => {
  const result = importText(new TextEncoder().encode(lines.join('\n')));
  if (!result.ok) throw new Error(result.refusal.message);
  return { ...result, marks: result.doubts.filter(({ code }) => code === 'MARK_LEFT_OUT').map(({ message }) => message) };
};
const head = ['UBND TỈNH SƠN HÀ', 'SỞ NỘI VỤ', 'Số: 12/KH-SNV', 'Sơn Hà, ngày 07 tháng 3 năm 2025', 'KẾ HOẠCH', 'Cải cách hành chính', 'I. NỘI DUNG', '1. Rà soát thủ tục./.'];
const recipients = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.'];

describe('stamps of electronic signatures', () => {
  it.each<[string, string[]]>([
    ['of an office, in the corner', ['Người ký: Sở Nội vụ', 'Email: sonoivu@sonha.gov.vn', 'Cơ quan: Tỉnh Sơn Hà', 'Thời gian ký: 07/03/2025 09:15:22 +07:00']],
    ['broken by a narrow box', ['Ký bởi: Trung tâm Chuyển đổi số và', 'Công nghệ thông tin', 'Ngày ký: 07-03-2025 09:15']],
    ['in capitals, broken', ['Ký bởi: SỞ VĂN HÓA, THỂ THAO VÀ', 'DU LỊCH TỈNH SƠN HÀ', 'Thời gian ký: 07/03/2025 09:15:22']],
    ['of the program that fetched the copy', ['vanthu-07/03/2025 10:11:12-vanthu-vanthu']],
  ])('%s, are no text of the plan, and said so', (_, stamp) => {
    const { document, marks } = read(...stamp, ...head, ...recipients, 'GIÁM ĐỐC', '', 'Hà Minh Quân');
    expect(document.header).toMatchObject({ superior: 'UBND TỈNH SƠN HÀ', agency: 'SỞ NỘI VỤ', symbol: 'KH-SNV' });
    expect(document.body.map(({ text }) => text)).toEqual(['NỘI DUNG']);
    expect(marks).toHaveLength(stamp.length);
  });
  it.each<[string, string[]]>([
    ['a stamp', ['Ký bởi: Hà Minh Quân', 'Ngày ký: 07/03/2025 09:15:22']], ['(Đã ký)', ['(Đã ký)']], ['[daky]', ['[daky]']], ['(Ký, ghi rõ họ tên)', ['(Ký, ghi rõ họ tên)']],
  ])('%s above the name leaves the signer whole, before and after Nơi nhận', (_, stamp) => {
    const signer = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', ...stamp, 'Hà Minh Quân'];
    for (const { document } of [read(...head, ...recipients, ...signer), read(...head, ...signer, ...recipients)]) {
      expect(document.signer).toEqual({ authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Hà Minh Quân' });
      expect(document.body).toHaveLength(1);
    }
  });
  it('labels alone are text: no stamp is without the time, and forms of an annex are to be signed', () => {
    const { document, marks } = read(...head, 'Người ký: chuyên viên phụ trách.', ...recipients, 'GIÁM ĐỐC', '', 'Hà Minh Quân', '', 'PHỤ LỤC', 'Mẫu báo cáo', '1. Kết quả.', '(Ký, ghi rõ họ tên)');
    expect(marks).toEqual([]);
    expect(JSON.stringify(document)).toContain('Người ký: chuyên viên phụ trách.');
    expect(JSON.stringify(document.annexes)).toContain('(Ký, ghi rõ họ tên)');
  });
});
