import { describe, expect, it } from '@jest/globals';
import { docx, p, title } from '../../test/support/docx-writer.js';
import { PdfLetters, pdfOf, PdfSheet } from '../../test/support/pdf-writer.js';
import { importText } from '../index.js';
import { importFile } from '../office/index.js';

const LINES = ['I. NỘI DUNG', '1. Tuyên truyền', '1. 1. Tổ chức hội nghị  tuyên truyền miệng.', '1.2. Phát thanh, truyền hình.', 'a ) Mở chuyên mục mới.', '2. Kinh phí./.', 'Nơi nhận:', '- UBND  tỉnh;', '- Lưu: VT.'];
const EXPECTED = [
  { what: 'SPACED_MARKER', source: '1. 1.' },
  { what: 'DOUBLE_SPACE', source: 'nghị  tuyên' },
  { what: 'SPACED_MARKER', source: 'a )' },
  { what: 'DOUBLE_SPACE', source: 'UBND  tỉnh;' },
];

describe('ways of writing that a plan does not keep', () => {
  it('are recorded of text, with node, line and source', () => {
    const result = importText(new TextEncoder().encode(['KẾ HOẠCH', 'Tổ chức Ngày hội', '', ...LINES].join('\n')));
    if (!result.ok) throw new Error(result.refusal.message);
    const node = result.document.body[0]!.children[0]!.children[0]!;
    expect(node).toMatchObject({ marker: '1.1.', text: 'Tổ chức hội nghị tuyên truyền miệng.' });
    expect(result.normalised).toMatchObject(EXPECTED);
    expect(result.normalised[0]).toEqual({ what: 'SPACED_MARKER', nodeId: node.id, line: 6, source: '1. 1.' });
    expect(result.normalised[3]!.nodeId).toBe(result.document.recipients[0]!.id);
  });

  it('are recorded of Word', async () => {
    const result = await importFile(docx({ body: title + LINES.map((line) => p(line)).join('') }));
    expect(result.ok && result.normalised).toMatchObject(EXPECTED);
  });

  it('are none where a program set the blanks: justified text, columns, pages', async () => {
    const justified = Array.from({ length: 30 }, (_, i) => `- Tuyên  truyền sâu rộng  trong các tầng lớp Nhân dân  lần ${i + 1}.`);
    const result = importText(new TextEncoder().encode(['KẾ HOẠCH', 'Tổ chức Ngày hội', 'I. NỘI DUNG', '1. Một', ...justified].join('\n')));
    expect(result.ok && result.normalised).toEqual([]);
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters);
    ['KẾ HOẠCH', 'Tổ chức Ngày hội', ...LINES].forEach((line, i) => sheet.text(85, 100 + 24 * i, 14, line));
    const page = await importFile(pdfOf([sheet], letters));
    expect(page.ok && page.normalised.filter(({ what }) => what === 'DOUBLE_SPACE')).toEqual([]);
  });

  it('are the lines of Nơi nhận that end otherwise than the others', () => {
    const ended = (...lines: string[]) => {
      const result = importText(new TextEncoder().encode(['KẾ HOẠCH', 'Tổ chức Ngày hội', 'I. NỘI DUNG', '1. Kinh phí./.', 'Nơi nhận:', ...lines].join('\n')));
      return result.ok && result.normalised.map(({ what, source }) => [what, source]);
    };
    expect(ended('- UBND tỉnh;', '- Sở Nội vụ;', '- Công an tỉnh', '- Báo Sơn Hà;', '- Lưu: VT')).toEqual([['RECIPIENT_END', '- Công an tỉnh'], ['RECIPIENT_END', '- Lưu: VT']]);
    expect(ended('- UBND tỉnh;', '- Sở Nội vụ;', '- Công an tỉnh;', '- Lưu: VT.')).toEqual([]);
    expect(ended('- Tỉnh ủy,', '- Đảng ủy các xã,', '- Các ban đảng,', '- Lưu Văn phòng.')).toEqual([]);
  });
});
