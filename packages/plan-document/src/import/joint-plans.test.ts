import { describe, expect, it } from '@jest/globals';
import { importText, type Outline, toOutline } from '../index.js';

const outline = (...lines: string[]): Outline => {
  const result = importText(new TextEncoder().encode(lines.join('\n')));
  if (!result.ok) throw new Error(result.refusal.message);
  return toOutline(result.document);
};
const body = ['I. NỘI DUNG', '1. Tổ chức ngày hội.', 'Trên đây là Kế hoạch của hai cơ quan./.'];
const recipients = ['Nơi nhận:', '- UBND tỉnh (b/c);', '- Lưu: VT.'];

describe('a joint plan', () => {
  it.each(['LIÊN TỊCH', 'PHỐI HỢP'])('says so in its type: KẾ HOẠCH %s', (kind) => {
    expect(outline(`KẾ HOẠCH ${kind}`, 'Bảo đảm an toàn giao thông năm 2025', ...body).title).toEqual({ type: `KẾ HOẠCH ${kind}`, subject: 'Bảo đảm an toàn giao thông năm 2025' });
    expect(outline(`KẾ HOẠCH ${kind} BẢO ĐẢM AN TOÀN`, ...body).title).toEqual({ type: 'KẾ HOẠCH', subject: `${kind} BẢO ĐẢM AN TOÀN` });
  });

  const left = ['TM. BAN THƯỜNG VỤ TỈNH ĐOÀN', 'PHÓ BÍ THƯ', 'Lê Thị Hoa'];
  const right = ['KT. GIÁM ĐỐC CÔNG AN TỈNH', 'PHÓ GIÁM ĐỐC', 'Đại tá Trần Văn Bình'];
  it.each<[string, string[]]>([
    ['side by side above Nơi nhận', [...left.map((text, i) => `${text.padEnd(40)}${right[i]}`), ...recipients]],
    ['one below the other above Nơi nhận', [...left, ...right, ...recipients]],
    ['one below the other under Nơi nhận', [...recipients, ...left, ...right]],
  ])('is signed by the one on the right, the other is kept as text: %s', (_, end) => {
    const { signer, recipients: list, body: nodes } = outline('KẾ HOẠCH LIÊN TỊCH', 'Bảo đảm an toàn giao thông', ...body, ...end);
    expect(signer).toEqual({ authority: [right[0]], office: right[1], name: right[2] });
    expect(list.map(({ text }) => text)).toEqual(['UBND tỉnh (b/c)', 'Lưu: VT']);
    expect(nodes.slice(2).map(({ kind, text }) => [kind, text])).toEqual([['closing', 'Trên đây là Kế hoạch của hai cơ quan./.'], ...left.map((text) => ['paragraph', text])]);
  });
});

describe('a plan in one file with the decision that issues it', () => {
  const decision = [
    'BỘ XÂY DỰNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 123/QĐ-BXD', 'Hà Nội, ngày 18 tháng 02 năm 2026', 'QUYẾT ĐỊNH', 'Ban hành Kế hoạch cải cách hành chính', 'BỘ TRƯỞNG BỘ XÂY DỰNG',
    'Căn cứ Nghị định số 33/2025/NĐ-CP ngày 25/02/2025 của Chính phủ;', 'QUYẾT ĐỊNH:', 'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.',
  ];
  const signed = ['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT.', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', '', '', '', 'Nguyễn Văn An', ''];
  const plan = ['KẾ HOẠCH', 'Cải cách hành chính năm 2026', '(Ban hành kèm theo Quyết định số 123/QĐ-BXD ngày 18 tháng 02 năm 2026)', 'I. NỘI DUNG', '1. Rà soát thủ tục./.'];
  it('takes letterhead, Nơi nhận and signature from the decision and keeps its text', () => {
    const { header, title, recipients: list, signer, body: nodes } = outline(...decision, ...signed, ...plan);
    expect(header).toMatchObject({ superior: null, agency: 'BỘ XÂY DỰNG', number: '123', symbol: 'QĐ-BXD', place: 'Hà Nội', date: '2026-02-18' });
    expect([title?.subject, list.map(({ text }) => text), signer?.name]).toEqual(['Cải cách hành chính năm 2026', ['Như Điều 3', 'Lưu: VT'], 'Nguyễn Văn An']);
    expect(nodes.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'basis', 'paragraph', 'paragraph', 'paragraph', 'heading', 'item']);
  });
  it('is found below a decision of several pages', () => {
    const articles = Array.from({ length: 90 }, (_, i) => `Điều ${i + 2}. Nội dung của điều này.`);
    expect(outline(...decision, ...articles, ...signed, ...plan).title?.subject).toBe('Cải cách hành chính năm 2026');
  });
});
