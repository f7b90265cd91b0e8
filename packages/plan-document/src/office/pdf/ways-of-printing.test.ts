import { describe, expect, it } from '@jest/globals';
import { PdfLetters, PdfSheet, pdfOf } from '../../../test/support/pdf-writer.js';
import { type PlanDocument } from '../../index.js';
import { importFile } from '../index.js';

async function read(sheets: readonly PdfSheet[], letters: PdfLetters): Promise<PlanDocument> {
  const result = await importFile(pdfOf(sheets, letters));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

describe('the title on a page', () => {
  it('ends before a basis whose first line happens to stand in the middle', async () => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters);
    sheet.middle(315, 100, 14, 'KẾ HOẠCH', 'F2');
    sheet.middle(315, 118, 14, 'Tổ chức Ngày hội Văn hóa năm 2025', 'F2');
    const lines = ['Căn cứ Quyết định số 15/QĐ-UBND ngày 02/01/2025 của Ủy ban nhân', 'dân tỉnh Sơn Hà về việc ban hành Chương trình công tác năm 2025;'];
    sheet.middle(315, 144, 14, lines[0]!);
    sheet.text(85, 162, 14, lines[1]!);
    ['I. MỤC ĐÍCH', '1. Vui tươi, an toàn.', '2. Tiết kiệm./.'].forEach((text, i) => sheet.text(121, 190 + i * 24, 14, text));
    const { title, body } = await read([sheet], letters);
    expect([title.subject, body[0]!.text]).toEqual(['Tổ chức Ngày hội Văn hóa năm 2025', lines.join(' ')]);
  });
  it('made bold by printing it several times over is read once', async () => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters);
    for (const [dx, dy] of [[0, 0], [1.2, 0], [0.6, 0.6]] as const) ['KẾ HOẠCH', 'Tổ chức Ngày hội'].forEach((text, i) => sheet.middle(315 + dx, 100 + i * 20 + dy, 14, text));
    ['I. MỤC ĐÍCH', '1. Vui tươi./.'].forEach((text, i) => sheet.text(121, 150 + i * 24, 14, text));
    expect((await read([sheet], letters)).title).toEqual({ type: 'KẾ HOẠCH', subject: 'Tổ chức Ngày hội' });
  });
});

describe('signatures side by side', () => {
  it('above Nơi nhận are read one after the other', async () => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters);
    ['KẾ HOẠCH LIÊN TỊCH', 'Tổ chức Ngày hội'].forEach((text, i) => sheet.middle(315, 100 + i * 20, 14, text, 'F2'));
    ['I. MỤC ĐÍCH', '1. Vui tươi.', '2. Tiết kiệm.', 'Trên đây là Kế hoạch của hai cơ quan./.'].forEach((text, i) => sheet.text(121, 150 + i * 24, 14, text));
    [['TM. BAN THƯỜNG VỤ', 'KT. GIÁM ĐỐC'], ['PHÓ BÍ THƯ', 'PHÓ GIÁM ĐỐC'], ['Lê Thị Hoa', 'Trần Văn Bình']].forEach(([left, right], i) => {
      sheet.middle(190, 260 + i * (i === 2 ? 50 : 20), 14, left!, 'F2');
      sheet.middle(430, 260 + i * (i === 2 ? 50 : 20), 14, right!, 'F2');
    });
    ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.'].forEach((text, i) => sheet.text(85, 400 + i * 16, 12, text));
    const { signer, recipients, body } = await read([sheet], letters);
    expect(signer).toEqual({ authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Trần Văn Bình' });
    expect([recipients.length, body.slice(1).map(({ text }) => text)]).toEqual([2, ['Trên đây là Kế hoạch của hai cơ quan./.', 'TM. BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lê Thị Hoa']]);
  });
});

describe('running heads', () => {
  it('of browsers are no text, also on a single page', async () => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters);
    sheet.text(28, 22, 8, '3/7/25, 9:15 AM');
    sheet.text(260, 22, 8, 'Kế hoạch tổ chức Ngày hội');
    ['KẾ HOẠCH', 'Tổ chức Ngày hội'].forEach((text, i) => sheet.middle(315, 100 + i * 20, 14, text, 'F2'));
    ['I. MỤC ĐÍCH', '1. Vui tươi.', '2. Tiết kiệm./.'].forEach((text, i) => sheet.text(121, 150 + i * 24, 14, text));
    sheet.text(28, 828, 8, 'https://sonha.gov.vn/van-ban/12');
    sheet.text(540, 828, 8, '1/1');
    const { body } = await read([sheet], letters);
    expect([body.length, body[0]!.children.map(({ text }) => text)]).toEqual([1, ['Vui tươi.', 'Tiết kiệm./.']]);
  });
  it('with the page number now left, now right are no text', async () => {
    const letters = new PdfLetters();
    const sheets = [['KẾ HOẠCH', 'Tổ chức Ngày hội', 'I. MỤC ĐÍCH', '1. Vui tươi.'], ['2. Tiết kiệm.'], ['3. An toàn.'], ['4. Đúng luật./.']].map((lines, page) => {
      const sheet = new PdfSheet(letters);
      const number = String(page + 12);
      sheet.text(page % 2 === 0 ? 60 : 520, 45, 12, number);
      sheet.middle(297, 45, 12, 'CÔNG BÁO/Số 12 + 13/Ngày 20-3-2025');
      lines.forEach((text, i) => (page === 0 && i < 2 ? sheet.middle(315, 100 + i * 20, 14, text, 'F2') : sheet.text(121, 140 + i * 24, 14, text)));
      return sheet;
    });
    const { body } = await read(sheets, letters);
    expect(body).toHaveLength(1);
    expect(body[0]!.children.map(({ text }) => text)).toEqual(['Vui tươi.', 'Tiết kiệm.', 'An toàn.', 'Đúng luật./.']);
  });
});

describe('a table without lines at its sides', () => {
  it('keeps its first and its last column', async () => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters, 842, 595);
    const xs = [60, 95, 375, 520, 665, 785];
    const rows = [['STT', 'NỘI DUNG', 'CHỦ TRÌ', 'PHỐI HỢP', 'THỜI GIAN'], ['1', 'Treo băng rôn', 'Văn phòng Sở', 'Công an tỉnh', 'Quý I/2025'], ['2', 'Phát loa', 'Phòng Nghiệp vụ', 'Các xã', 'Quý II/2025']];
    sheet.middle(421, 80, 14, 'PHỤ LỤC', 'F2');
    [100, 130, 160, 190].forEach((y) => sheet.line(60, y, 785, y));
    xs.slice(1, -1).forEach((x) => sheet.line(x, 100, x, 190));
    rows.forEach((cells, r) => cells.forEach((text, i) => sheet.text(xs[i]! + 4, 118 + 30 * r, 12, text)));
    const { annexes } = await read([sheet], letters);
    expect(annexes[0]!.groups[0]!.rows).toMatchObject([{ no: '1', content: 'Treo băng rôn', time: 'Quý I/2025' }, { no: '2', lead: ['Phòng Nghiệp vụ'], time: 'Quý II/2025' }]);
  });
});

describe('a table whose lines are not all drawn', () => {
  const xs = [60, 95, 375, 520, 665, 785];
  const rows = [
    [['STT'], ['NỘI DUNG'], ['CHỦ TRÌ'], ['PHỐI HỢP'], ['THỜI GIAN']],
    [['1'], ['Treo băng rôn, khẩu hiệu', 'tại trụ sở'], ['Văn phòng Sở'], ['Công an tỉnh;', 'các xã, phường'], ['Trước ngày', '15/4/2025']],
    [['2'], ['Phát thanh trực tiếp'], ['Báo Sơn Hà'], ['Các đơn vị'], ['Quý II/2025']],
    [['3'], ['Bảo đảm trật tự'], ['Công an tỉnh'], [], ['Thường xuyên']],
  ];
  type Draw = (sheet: PdfSheet, tops: readonly number[]) => void;
  const across = (sheet: PdfSheet, ys: readonly number[]): void => ys.forEach((y) => sheet.line(xs[0]!, y, xs.at(-1)!, y));
  const down: Draw = (sheet, tops) => xs.forEach((x) => sheet.line(x, tops[0]!, x, tops.at(-1)!));
  it.each<[string, Draw]>([
    ['none', () => undefined],
    ['lines across only', across],
    ['lines down, a frame and a line under the heading', (sheet, tops) => (across(sheet, [tops[0]!, tops[1]!, tops.at(-1)!]), down(sheet, tops))],
    ['lines across set dot by dot', (sheet, tops) => {
      down(sheet, tops);
      across(sheet, [tops[0]!, tops.at(-1)!]);
      for (const y of tops.slice(1, -1)) for (let x = xs[0]!; x < xs.at(-1)!; x += 2) sheet.bar(x, y, x + 0.5, y + 0.5);
    }],
  ])('%s', async (_, draw) => {
    const letters = new PdfLetters();
    const sheet = new PdfSheet(letters, 842, 595);
    sheet.middle(421, 80, 14, 'PHỤ LỤC', 'F2');
    const tops = [100];
    for (const cells of rows) {
      const top = tops.at(-1)!;
      cells.forEach((lines, i) => lines.forEach((text, k) => sheet.text(xs[i]! + 4, top + 15 + k * 15, 12, text)));
      tops.push(top + 6 + 15 * Math.max(...cells.map(({ length }) => length)));
    }
    draw(sheet, tops);
    const { annexes } = await read([sheet], letters);
    expect(annexes[0]!.groups.flatMap((group) => group.rows).map(({ no, content, lead, partners, time }) => [no, content, lead, partners, time])).toEqual([
      ['1', 'Treo băng rôn, khẩu hiệu tại trụ sở', ['Văn phòng Sở'], ['Công an tỉnh', 'các xã, phường'], 'Trước ngày 15/4/2025'],
      ['2', 'Phát thanh trực tiếp', ['Báo Sơn Hà'], ['Các đơn vị'], 'Quý II/2025'],
      ['3', 'Bảo đảm trật tự', ['Công an tỉnh'], [], 'Thường xuyên'],
    ]);
  });
});
