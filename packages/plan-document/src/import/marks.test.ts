import { describe, expect, it } from '@jest/globals';
import { type PlanDocument } from '../model.js';
import { importText, plainText } from '../index.js';

const HEAD = ['UBND TỈNH SƠN HÀ', 'SỞ NỘI VỤ', 'Số: 07/KH-SNV', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sơn Hà, ngày 07 tháng 3 năm 2025'];
const TITLE = ['', 'KẾ HOẠCH', 'Tổ chức ngày hội việc làm', ''];
const BODY = ['Căn cứ Quyết định số 12/QĐ-UBND ngày 02/01/2025 của UBND tỉnh, Sở Nội vụ ban hành kế hoạch như sau:', 'I. MỤC ĐÍCH', '1. Kết nối cung cầu lao động trên địa bàn.', '2. Tiết kiệm, an toàn.', 'II. TỔ CHỨC THỰC HIỆN', '1. Văn phòng Sở: Chuẩn bị hội trường./.'];
const FOOT = ['Nơi nhận:', '- UBND tỉnh (để b/c);', '- Lưu: VT, VLATLĐ.'];
const SIGNER = ['GIÁM ĐỐC', '', '', '', 'Hà Minh Quân'];

const read = (...parts: string[][]) => {
  const result = importText(new TextEncoder().encode(parts.flat().join('\n')));
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
};
const plain = read(HEAD, TITLE, BODY, FOOT, SIGNER);
const leftOut = (result: typeof plain): string[] => result.doubts.filter(({ code }) => code === 'MARK_LEFT_OUT').map(({ message }) => /“(.+)”/u.exec(message)![1]!);

/** The marks the form knows; all others stay words of a doubt. */
const AS_DATA: Record<string, PlanDocument['marks']> = {
  'HỎA TỐC': { urgency: 'flash' }, 'HOẢ TỐC': { urgency: 'flash' }, 'HỎA TỐC HẸN GIỜ': { urgency: 'flash' }, 'THƯỢNG KHẨN': { urgency: 'very-urgent' }, KHẨN: { urgency: 'urgent' },
  'XEM XONG TRẢ LẠI': { circulation: 'return-after-reading' }, 'LƯU HÀNH NỘI BỘ': { circulation: 'internal' },
};

describe('marks printed around a plan', () => {
  it('the plan without any has no such doubt', () => {
    expect(leftOut(plain)).toEqual([]);
    expect(plain.document.signer?.name).toBe('Hà Minh Quân');
  });

  it.each(['HỎA TỐC', 'HOẢ TỐC', 'HỎA TỐC HẸN GIỜ', 'THƯỢNG KHẨN', 'KHẨN', 'XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ', 'Lưu hành nội bộ', 'DỰ THẢO', 'Dự thảo', 'DỰ THẢO LẦN 2', 'Dự thảo lần thứ 3', 'DỰ THẢO 07/3/2025', '(Lần 2)', '(DỰ THẢO)'])('%s is a doubt with its line, and nothing else changes', (mark) => {
    const places: [string[], number][] = [
      [[mark, ...HEAD, ...TITLE], 1],
      [[...HEAD.slice(0, 2), mark, ...HEAD.slice(2), ...TITLE], 3],
      [[...HEAD, mark, ...TITLE], 7],
      [[`${mark}          ${HEAD[3]}`, ...HEAD.slice(0, 3), ...HEAD.slice(4), ...TITLE], 1],
      [[`${mark} ${HEAD[3]}`, ...HEAD.slice(0, 3), ...HEAD.slice(4), ...TITLE], 1],
      [[...HEAD, '', 'KẾ HOẠCH', mark, 'Tổ chức ngày hội việc làm', ''], 9],
      [[...HEAD, '', 'KẾ HOẠCH', 'Tổ chức ngày hội việc làm', mark, ''], 10],
    ];
    for (const [front, line] of places) {
      const result = read(front, BODY, FOOT, SIGNER);
      const marks = AS_DATA[mark.toUpperCase()];
      expect(result.document).toEqual({ ...plain.document, ...(marks && { marks }) });
      expect(leftOut(result)).toEqual([mark]);
      expect(result.doubts.find(({ code }) => code === 'MARK_LEFT_OUT')).toMatchObject({ where: 'header', line, message: expect.stringMatching(/^\p{Lu}.*\.$/u) });
    }
  });

  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'Mật'])('%s above the title refuses the whole file', (mark) => {
    for (const front of [[mark, ...HEAD, ...TITLE], [...HEAD, mark, ...TITLE], [`${mark}          ${HEAD[3]}`, ...HEAD.slice(0, 3), ...HEAD.slice(4), ...TITLE]])
      expect(importText(new TextEncoder().encode([front, BODY, FOOT, SIGNER].flat().join('\n')))).toMatchObject({ ok: false, refusal: { code: 'SECRET_DOCUMENT' } });
  });

  it.each([['DỰ THẢO KẾ HOẠCH', 'DỰ THẢO'], ['KẾ HOẠCH (Lần 2)', '(Lần 2)'], ['KẾ HOẠCH (DỰ THẢO)', '(DỰ THẢO)']])('%s is a title with a mark beside it', (title, mark) => {
    const result = read(HEAD, ['', title, 'Tổ chức ngày hội việc làm', ''], BODY, FOOT, SIGNER);
    expect(result.document).toEqual(plain.document);
    expect(leftOut(result)).toEqual([mark]);
  });

  it('a mark run together with the name of the office is taken out of it', () => {
    const result = read(['UBND TỈNH SƠN HÀ', 'SỞ NỘI VỤ HỎA TỐC', ...HEAD.slice(2)], TITLE, BODY, FOOT, SIGNER);
    expect([result.document, leftOut(result)]).toEqual([{ ...plain.document, marks: { urgency: 'flash' } }, ['HỎA TỐC']]);
  });

  it('words of the plan that look like a mark stay', () => {
    const result = read(HEAD, TITLE, [...BODY.slice(0, 4), '3. Bảo đảm bí mật công tác', 'KHẨN', ...BODY.slice(4)], FOOT, SIGNER);
    expect(leftOut(result)).toEqual([]);
    expect(plainText(result.document)).toContain('KHẨN');
  });
});

describe('what is printed below a plan', () => {
  const address = ['Địa chỉ: Số 5, đường Hòa Bình, phường Trung Tâm, tỉnh Sơn Hà;', 'Điện thoại: 0200.123.456; Email: sonoivu@sonha.gov.vn', 'Website: https://sonoivu.sonha.gov.vn'];
  it.each<[string, string[][], string[]]>([
    ['the initials under the list', [FOOT, ['PL.(300)'], SIGNER], ['PL.(300)']],
    ['the initials below the signature', [FOOT, SIGNER, ['NVA.15b']], ['NVA.15b']],
    ['the initials beside the name', [FOOT, ['GIÁM ĐỐC', '', '', '', 'PL.(300)          Hà Minh Quân']], ['PL.(300)']],
    ['the address at the end', [FOOT, SIGNER, ['', ...address]], address],
    ['the address under the list', [FOOT, address, SIGNER], address],
    ['both', [FOOT, ['PL.300b'], SIGNER, address], ['PL.300b', ...address]],
  ])('%s is told in doubts, not kept as a paragraph', (_, end, expected) => {
    const result = read(HEAD, TITLE, BODY, ...end);
    expect(result.document).toEqual(plain.document);
    expect(leftOut(result)).toEqual(expected);
  });

  it('the address at the foot of the first page does not break the sentence above it', () => {
    const result = read(HEAD, TITLE, BODY.slice(0, 3), address, [`\f${BODY[3]}`, ...BODY.slice(4)], FOOT, SIGNER);
    expect(result.document).toEqual(plain.document);
    expect(leftOut(result)).toEqual(address);
  });

  it('an address in the text, and initials in the file line, stay', () => {
    const body = [...BODY.slice(0, 4), '3. Nơi nộp hồ sơ', address[0]!, ...BODY.slice(4)];
    const result = read(HEAD, TITLE, body, ['Nơi nhận:', '- Cổng thông tin điện tử tỉnh', '(https://sonha.gov.vn);', '- Lưu: VT,', 'PL.(300).'], SIGNER);
    expect(leftOut(result)).toEqual([]);
    expect(plainText(result.document)).toContain('đường Hòa Bình');
    expect(result.document.recipients.map(({ text }) => text)).toEqual(['Cổng thông tin điện tử tỉnh (https://sonha.gov.vn)', 'Lưu: VT, PL.(300)']);
  });
});
