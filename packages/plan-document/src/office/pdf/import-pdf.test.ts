import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nodeF1 } from '../../../test/support/outline-score.js';
import { officeStyle, type PageStyle, pdfOfPlan } from '../../../test/support/pdf-plan.js';
import { PdfLetters, pdfOf, PdfSheet } from '../../../test/support/pdf-writer.js';
import { planArbitrary } from '../../../test/support/plan-arbitrary.js';
import { textWidth } from '../../import/text-width.js';
import { type Annex, markAssignments, type Outline, type PlanDocument, toOutline } from '../../index.js';
import { importFile } from '../index.js';

async function read(bytes: Uint8Array) {
  const result = await importFile(bytes);
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
}
const goldOf = (plan: PlanDocument): Outline => {
  const copy = structuredClone(plan);
  markAssignments(copy.body);
  return toOutline(copy);
};

const annex: Annex = {
  id: 'a1', label: 'PHỤ LỤC', title: null, caption: '(Kèm theo Kế hoạch số 12/KH-SVHTTDL)', columns: ['STT', 'NỘI DUNG', 'CƠ QUAN CHỦ TRÌ', 'CƠ QUAN PHỐI HỢP', 'THỜI GIAN THỰC HIỆN'],
  groups: ['I', 'II'].map((number, g) => ({
    id: `a1g${g + 1}`, number, title: g === 0 ? 'Tuyên truyền' : 'Văn nghệ',
    rows: Array.from({ length: 14 }, (_, r) => ({
      id: `a1g${g + 1}r${r + 1}`, no: String(r + 1),
      content: r % 3 === 0 ? '- Treo băng rôn, khẩu hiệu trên các tuyến phố chính của phường và các xã lân cận.\n- Phát loa truyền thanh mỗi ngày hai lần.' : 'Xây dựng kịch bản, dàn dựng chương trình nghệ thuật chào mừng ngày hội của tỉnh.',
      lead: ['Sở Văn hóa, Thể thao và Du lịch'], partners: r % 2 === 0 ? ['Các đơn vị có liên quan'] : ['Công an tỉnh', 'UBND các xã, phường'], time: 'Từ tháng 6 đến hết tháng 8/2025',
    })),
  })),
};

describe('a font that is torn in the file', () => {
  it('takes the words with it, so the file is refused and says why', async () => {
    const [plan] = fc.sample(planArbitrary, { numRuns: 1, seed: 5 }) as [PlanDocument];
    const file = Buffer.from(pdfOfPlan(plan, officeStyle)).toString('latin1');
    const kind = '/Subtype /Type0 /BaseFont /TimesNewRomanPSMT';
    expect(file).toContain(kind);
    const result = await importFile(Buffer.from(file.replace(kind, kind.replace('Subtype', 'Subtyp0')), 'latin1'));
    expect(result.ok ? null : result.refusal).toEqual({ code: 'CORRUPT_FILE', message: 'Tệp PDF có phông chữ bị hỏng nên nhiều chữ không đọc được. Hãy dùng tệp gốc (.docx) hoặc xuất lại PDF rồi nhập lại.' });
  });
});

describe('a plan printed to PDF', () => {
  const styles: [string, Partial<PageStyle>][] = [
    ['indents and gaps', {}],
    ['indents alone', { paragraphGap: 0 }],
    ['gaps alone', { firstLineIndent: 0 }],
    ['neither', { firstLineIndent: 0, paragraphGap: 0 }],
  ];
  it.each(styles)('comes back node by node where paragraphs show by %s', async (name, style) => {
    const scores: number[] = [];
    for (const plan of fc.sample(planArbitrary, { numRuns: 12, seed: 17 })) {
      const gold = goldOf(plan);
      const { document } = await read(pdfOfPlan(plan, { ...officeStyle, ...style }));
      const actual = toOutline(document);
      scores.push(nodeF1(gold, actual));
      expect({ header: actual.header, title: actual.title, recipients: actual.recipients, signer: actual.signer }).toEqual({ header: gold.header, title: gold.title, recipients: gold.recipients, signer: gold.signer });
    }
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(name === 'neither' ? 0.985 : 1);
  }, 60_000);

  it.each([['strokes', false], ['filled shapes', true]])('keeps every cell of an annex ruled by %s over several pages', async (_, filledRules) => {
    const [plan] = fc.sample(planArbitrary, { numRuns: 1, seed: 5 }) as [PlanDocument];
    const { document, provenance } = await read(pdfOfPlan({ ...plan, annexes: [annex] }, { ...officeStyle, filledRules }));
    expect(document.annexes).toEqual([annex]);
    const pages = annex.groups.flatMap(({ rows }) => rows.map(({ id }) => provenance[id]!.page!));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(new Set(pages).size).toBeGreaterThan(1);
  });

  it('puts notes at the foot of a page after the node with their reference', async () => {
    const [plan] = fc.sample(planArbitrary, { numRuns: 1, seed: 8 }) as [PlanDocument];
    const noted = structuredClone(plan);
    const [first, second] = noted.body.filter(({ kind }) => kind === 'section');
    first!.children.unshift({ id: 'x1', kind: 'bullet', marker: '-', text: 'Theo kết luận của Ban Bí thư[^1] về công tác văn hóa.', children: [], footnotes: [{ marker: '1', text: 'Kết luận số 01-KL/TW ngày 05/3/2025 của Ban Bí thư.' }] });
    second!.children.unshift({ id: 'x2', kind: 'bullet', marker: '-', text: 'Thực hiện nghị quyết[^2].', children: [], footnotes: [{ marker: '2', text: 'Nghị quyết số 02-NQ/TU.' }] });
    const { document } = await read(pdfOfPlan(noted, officeStyle));
    expect(toOutline(document).body.filter(({ kind, text }) => kind === 'footnote' || text.includes('[^'))).toEqual(toOutline(noted).body.filter(({ kind, text }) => kind === 'footnote' || text.includes('[^')));
  });
});

describe('tables with merged cells', () => {
  it('keep a cell that reaches over rows for each of them, and a group that reaches across', async () => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters, 842, 595);
    const [xs, ys] = [[60, 95, 375, 520, 665, 785], [100, 130, 160, 190, 220]];
    sheet.middle(421, 80, 14, 'PHỤ LỤC');
    for (const y of ys) sheet.line(60, y, y === 190 ? 665 : 785, y);
    for (const [i, x] of xs.entries()) {
      sheet.line(x, 100, x, 130);
      sheet.line(x, i === 0 || i === 5 ? 130 : 160, x, 220);
    }
    ['STT', 'NỘI DUNG', 'CHỦ TRÌ', 'PHỐI HỢP', 'THỜI GIAN'].forEach((text, i) => sheet.text(xs[i]! + 4, 118, 12, text));
    sheet.text(300, 148, 12, 'I. TUYÊN TRUYỀN');
    [['1', 'Treo băng rôn', 'Văn phòng Sở', 'Công an tỉnh'], ['2', 'Phát loa', 'Phòng Nghiệp vụ', 'Các xã']].forEach((cells, r) => cells.forEach((text, i) => sheet.text(xs[i]! + 4, 178 + 30 * r, 12, text)));
    sheet.text(669, 193, 12, 'Quý II/2025');
    const { document, doubts } = await read(pdfOf([sheet], letters));
    expect(document.annexes[0]!.groups).toMatchObject([{ number: 'I', title: 'TUYÊN TRUYỀN', rows: [{ no: '1', lead: ['Văn phòng Sở'], time: 'Quý II/2025' }, { no: '2', partners: ['Các xã'], time: 'Quý II/2025' }] }]);
    expect(doubts.map(({ code }) => code)).toContain('ANNEX_CELLS_SHARED');
  });
});

describe('pages of other programs', () => {
  const letters = new PdfLetters();
  const sheetOf = (lines: string[], write: (sheet: PdfSheet, line: string, y: number) => void): PdfSheet => {
    const sheet = new PdfSheet(letters);
    lines.forEach((line, i) => write(sheet, line, 100 + 24 * i));
    return sheet;
  };
  const LINES = ['KẾ HOẠCH', 'Tổ chức Ngày hội Văn hóa', 'I. MỤC ĐÍCH', '1. Vui tươi, an toàn, tiết kiệm.', '2. Bảo đảm trật tự tại nơi tổ chức./.'];

  it('letters that a second font fills in come back to their places', async () => {
    const sheet = sheetOf(LINES, (page, line, y) => {
      const wide = /[\u1ea0-\u1ef9]/;
      const runs: string[] = [];
      let x = 85;
      for (const sign of line) {
        const width = textWidth(sign) * 0.014;
        if (wide.test(sign)) page.text(x, y, 14, sign, 'F2');
        runs.push(wide.test(sign) ? String(-textWidth(sign)) : `<${letters.encode(sign)}>`);
        x += width;
      }
      page.content.push(`BT /F1 14 Tf 1 0 0 1 85 ${page.height - y} Tm [${runs.join(' ')}] TJ ET`);
    });
    const { document } = await read(pdfOf([sheet], letters));
    expect(document.title).toEqual({ type: 'KẾ HOẠCH', subject: 'Tổ chức Ngày hội Văn hóa' });
    expect(document.body[0]!.children.map(({ text }) => text)).toEqual(['Vui tươi, an toàn, tiết kiệm.', 'Bảo đảm trật tự tại nơi tổ chức./.']);
  });

  it('Nơi nhận and the signature may run over to the next page, before an annex', async () => {
    const first = sheetOf([...LINES, 'Nơi nhận:', '- UBND tỉnh;', '- Báo Sơn Hà, Trung tâm Văn hóa'], (page, line, y) => page.text(85, y, 14, line));
    first.text(400, 220, 14, 'KT. GIÁM ĐỐC');
    first.text(400, 244, 14, 'PHÓ GIÁM ĐỐC');
    const second = sheetOf(['nghệ thuật tỉnh;', '- Lưu: VT.'], (page, line, y) => page.text(85, y, 14, line));
    second.text(400, 148, 14, 'Hà Minh Quân');
    const { document } = await read(pdfOf([first, second], letters));
    expect(document.recipients.map(({ text }) => text)).toEqual(['UBND tỉnh', 'Báo Sơn Hà, Trung tâm Văn hóa nghệ thuật tỉnh', 'Lưu: VT']);
    expect(document.signer).toEqual({ authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Hà Minh Quân' });
    expect(document.body).toHaveLength(1);
  });

  it('a symbol that the page broke after a slash stays whole', async () => {
    const sheet = sheetOf([...LINES.slice(0, 3), '1. Thực hiện Chỉ thị số 45-CT/', 'TW ngày 14/4/2025./.'], (page, line, y) => page.text(line.startsWith('TW') ? 85 : 121, y, 14, line));
    expect((await read(pdfOf([sheet], letters))).document.body[0]!.children[0]!.text).toBe('Thực hiện Chỉ thị số 45-CT/TW ngày 14/4/2025./.');
  });
});

describe('what a page shows beside the text', () => {
  const plan = (write: (sheet: PdfSheet) => void) => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters);
    sheet.middle(318, 100, 14, 'KẾ HOẠCH', 'F2');
    sheet.middle(318, 116, 14, 'Tổ chức Ngày hội Văn hóa', 'F2');
    ['I. MỤC ĐÍCH', '1. Vui tươi, an toàn.', '2. Tiết kiệm./.'].forEach((text, i) => sheet.text(121, 150 + i * 24, 14, text));
    write(sheet);
    return read(pdfOf([sheet], letters));
  };
  it('a stamp across the page and a page without words are doubts', async () => {
    const stamped = await plan((sheet) => sheet.content.push('BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <0001> Tj ET'));
    expect(stamped.doubts.filter(({ code }) => code === 'TEXT_UNPLACED')).toMatchObject([{ page: 1 }]);
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters);
    ['KẾ HOẠCH', 'Tổ chức Ngày hội Văn hóa', 'I. MỤC ĐÍCH', '1. Vui tươi, an toàn.', '2. Tiết kiệm./.'].forEach((text, i) => sheet.text(121, 150 + i * 24, 14, text));
    expect((await read(pdfOf([sheet, new PdfSheet(letters)], letters))).doubts.filter(({ code }) => code === 'PAGE_WITHOUT_TEXT')).toMatchObject([{ page: 2 }]);
  });
  it('a hidden layer is left out, a doubt where it says something else; it counts where nothing is shown', async () => {
    const hidden = (words: string) => plan((sheet) => {
      sheet.text(121, 150, 14, words);
      sheet.content.push(`3 Tr ${sheet.content.pop()} 0 Tr`);
    });
    const same = await hidden('I. MỤC ĐÍCH');
    expect(same.document.body.map(({ text }) => text)).toEqual(['MỤC ĐÍCH']);
    expect(same.doubts.map(({ code }) => code)).not.toContain('HIDDEN_TEXT_LEFT_OUT');
    const other = await hidden('II. CHI THÊM MỘT TỶ ĐỒNG');
    expect(other.document.body).toHaveLength(1);
    expect(other.doubts.filter(({ code }) => code === 'HIDDEN_TEXT_LEFT_OUT')).toMatchObject([{ page: 1 }]);
    const scan = new PdfLetters();
    const sheet = new PdfSheet(scan);
    ['KẾ HOẠCH', 'Tổ chức Ngày hội Văn hóa', 'I. MỤC ĐÍCH', '1. Vui tươi, an toàn.', '2. Tiết kiệm./.'].forEach((text, i) => sheet.text(121, 150 + i * 24, 14, text));
    sheet.content.unshift('3 Tr');
    expect((await read(pdfOf([sheet], scan))).document.body[0]!.children).toHaveLength(2);
  });
  it('words far too large are a watermark, and a running foot on two pages is none of the text', async () => {
    const marked = await plan((sheet) => sheet.text(100, 400, 72, 'BẢN NHÁP'));
    expect(marked.doubts.filter(({ code }) => code === 'TEXT_UNPLACED')).toMatchObject([{ page: 1 }]);
    const letters = new PdfLetters();
    const pages = [0, 1].map((page) => {
      const sheet = new PdfSheet(letters);
      (page === 0 ? ['KẾ HOẠCH', 'Tổ chức Ngày hội Văn hóa', 'I. MỤC ĐÍCH', '1. Vui tươi, an toàn.'] : ['2. Tiết kiệm./.']).forEach((text, i) => sheet.text(121, 150 + i * 24, 14, text));
      sheet.text(60, 824, 9, `Hệ thống quản lý văn bản, trang ${page + 1}`);
      return sheet;
    });
    expect((await read(pdfOf(pages, letters))).document.body[0]!.children.map(({ text }) => text)).toEqual(['Vui tươi, an toàn.', 'Tiết kiệm./.']);
  });
  it('words printed twice for boldness are read once', async () => {
    const { document } = await plan((sheet) => sheet.text(121.4, 150, 14, 'I. MỤC ĐÍCH'));
    expect(document.body.map(({ text }) => text)).toEqual(['MỤC ĐÍCH']);
  });
});
