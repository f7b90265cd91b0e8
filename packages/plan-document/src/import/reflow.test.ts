import { describe, expect, it } from '@jest/globals';
import { joinLines } from './joining.js';
import { type Line, readLines } from './lines.js';
import { type PageEvidence } from './page-evidence.js';
import { reflow } from './reflow.js';
import { growTree, type Grown } from './tree.js';

/** A page whose lines hold some forty letters. */
const page: PageEvidence = { firstWidth: 16500, fullWidth: 16500, usualGap: 0, gapsBegin: false, onlyGapsBegin: false, indentsBegin: false, usualIndent: 0 };
const lines = (text: string): Line[] => readLines(text);
const blocks = (text: string): string[] => reflow(lines(text), page).map(({ marker, text: words }) => (marker ? `[${marker.label}] ${words}` : words));

describe('reflow', () => {
  it.each<[string, string, string[]]>([
    ['a wrapped sentence is one paragraph', '- Nâng cao nhận thức của cán bộ, đảng\nviên trên địa bàn.', ['[-] Nâng cao nhận thức của cán bộ, đảng viên trên địa bàn.']],
    ['a dash in a compound is text', '- Phát triển văn hóa gắn với kinh tế\n- xã hội của tỉnh.', ['[-] Phát triển văn hóa gắn với kinh tế - xã hội của tỉnh.']],
    ['a dash between years is text', '- Các nhiệm vụ của giai đoạn năm 2026\n- 2030 và tiếp theo.', ['[-] Các nhiệm vụ của giai đoạn năm 2026 - 2030 và tiếp theo.']],
    ['a dash after a full stop begins a bullet', '- Một.\n- hai;\n- 05 sở, ngành.', ['[-] Một.', '[-] hai;', '[-] 05 sở, ngành.']],
    ['a number the sentence calls for is text', '- Chào mừng Đại hội Đảng bộ tỉnh lần thứ\nI. Tiếp tục thi đua.', ['[-] Chào mừng Đại hội Đảng bộ tỉnh lần thứ I. Tiếp tục thi đua.']],
    ['a number out of sequence in a sentence is text', '- Hoàn thành các chỉ tiêu của nhiệm vụ\n7. Báo cáo kết quả.', ['[-] Hoàn thành các chỉ tiêu của nhiệm vụ 7. Báo cáo kết quả.']],
    ['a year goes with its word on a line that ended early', 'Sở ban hành Kế hoạch năm\n2027, như sau:', ['Sở ban hành Kế hoạch năm 2027, như sau:']],
    ['a short title ends its paragraph', '1. Mục đích\nNâng cao nhận thức của cán bộ.', ['[1.] Mục đích', 'Nâng cao nhận thức của cán bộ.']],
    ['a title in capitals goes on in capitals', 'I. MỤC ĐÍCH VÀ CÁC\nYÊU CẦU\n1. Một', ['[I.] MỤC ĐÍCH VÀ CÁC YÊU CẦU', '[1.] Một']],
    ['a quotation stays together', '- Hưởng ứng phong trào “Xóa nhà\nTạm, nhà dột nát” năm 2025.', ['[-] Hưởng ứng phong trào “Xóa nhà Tạm, nhà dột nát” năm 2025.']],
    ['a marker alone takes the next line', 'I.\nMỤC ĐÍCH', ['[I.] MỤC ĐÍCH']],
    ['a stray space inside a number is repaired', '1. Nội dung\n1. 1. Tuyên truyền', ['[1.] Nội dung', '[1.1.] Tuyên truyền']],
    ['letters follow the decree or ASCII', 'a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu.', ['[a)] Một;', '[b)] Hai;', '[c)] Ba;', '[d)] Bốn;', '[đ)] Năm;', '[e)] Sáu.']],
    ['a phase is a marker only where it stands first', 'Đợt 1. Từ nay\n1. Đợt 1. Từ nay', ['[Đợt 1.] Từ nay', '[1.] Đợt 1. Từ nay']],
    ['bases on lines of their own stay apart', 'Căn cứ Luật Thư viện ngày 21 tháng 11 năm;\nCăn cứ Nghị định số 93/2020/NĐ-CP;', ['Căn cứ Luật Thư viện ngày 21 tháng 11 năm;', 'Căn cứ Nghị định số 93/2020/NĐ-CP;']],
  ])('%s', (_, text, expected) => expect(blocks(text)).toEqual(expected));

  it.each([
    ['02/TB-', 'TBTTPV', '02/TB-TBTTPV'],
    ['2023-', '2030', '2023-2030'],
    ['sôi nổi -', 'hiệu quả', 'sôi nổi - hiệu quả'],
    ['Chỉ thị số', '45-CT/TW', 'Chỉ thị số 45-CT/TW'],
  ])('%s + %s', (before, after, joined) => expect(joinLines(before, after)).toBe(joined));

  it('trusts indents and wide gaps that never stand before a continued sentence', () => {
    const text = 'Tổ chức tốt các hoạt động.\n   Tiếp theo là phần khác của văn bản.';
    expect(reflow(lines(text), { ...page, firstWidth: 9000, fullWidth: 9000, indentsBegin: true })).toHaveLength(2);
    expect(reflow(lines(text), { ...page, firstWidth: 9000, fullWidth: 9000 })).toHaveLength(1);
  });
});

describe('growTree', () => {
  const draw = (roots: readonly Grown[]): unknown[] =>
    roots.map(({ node, children }) => (children.length > 0 ? [`${node.marker ?? ''}${node.text}`, ...draw(children)] : `${node.marker ?? ''}${node.text}`));
  const tree = (text: string): unknown[] => draw(growTree(reflow(lines(text), { ...page, firstWidth: Infinity, fullWidth: Infinity }), String).roots);

  it.each<[string, string, unknown[]]>([
    ['numbers nest by rank', 'I. A\n1. B\na) C\n- D\n+ E\n2. F\nII. G', [['I.A', ['1.B', ['a)C', ['-D', '+E']]], '2.F'], 'II.G']],
    ['a paragraph after a colon is a child, its neighbour a sibling', 'I. A\n- B:\nC.\nD.\n- E.', [['I.A', ['-B:', 'C.', 'D.'], '-E.']]],
    ['any other paragraph belongs to the heading', '1. A\n- B.\nC.\n- D.', [['1.A', '-B.', 'C.', '-D.']]],
    ['a paragraph has no children', '1. A\nNhư sau:\n- B.', [['1.A', 'Như sau:', '-B.']]],
    ['a list in brackets goes on inside its bullet', '- A:\n(1) B.\n(2) C.\n- D.', [['-A:', '(1)B.', '(2)C.'], '-D.']],
    ['letters above Roman numbers', 'A. X\nI. Y\n1. Z\nB. U\nI. V', [['A.X', ['I.Y', '1.Z']], ['B.U', 'I.V']]],
    ['a phase between Roman and Arabic numbers', 'I. X\nĐợt 1. Y\n1. Z\nĐợt 2. U', [['I.X', ['Đợt 1.Y', '1.Z'], 'Đợt 2.U']]],
    ['the closing stands above all sections', 'I. A\n- B.\nTrên đây là Kế hoạch.\nYêu cầu thực hiện./.', [['I.A', '-B.'], 'Trên đây là Kế hoạch.', 'Yêu cầu thực hiện./.']],
  ])('%s', (_, text, expected) => expect(tree(text)).toEqual(expected));
});
