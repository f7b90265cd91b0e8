import { describe, expect, it } from '@jest/globals';
import { abstractNum, cell, CENTER, closing, docx, type DocxSource, letterhead, num, numbered, p, row, run, styled, table, title } from '../../../test/support/docx-writer.js';
import { type PlanDocument, toOutline } from '../../index.js';
import { importFile } from '../index.js';

async function read(source: DocxSource): Promise<PlanDocument> {
  const result = await importFile(docx(source));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}
const bodyOf = (document: PlanDocument): string[] => toOutline(document).body.map(({ marker, text }) => [marker, text].filter(Boolean).join(' '));
const HEADER = { superior: 'UBND TỈNH SƠN HÀ', agency: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', number: '12', symbol: 'KH-SVHTTDL', place: 'Sơn Hà', date: '2025-03-07' };
const content = p('I. MỤC ĐÍCH') + p('1. Vui tươi, an toàn./.');

describe('letters printed as capitals', () => {
  it('are capitals, whether a run or a style says so', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TenLoai"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:caps/></w:rPr></w:style><w:style w:type="character" w:styleId="Hoa"><w:rPr><w:smallCaps/></w:rPr></w:style>';
    const signed = table([row([['Nơi nhận:', '- Lưu: VT.'], [p(run('Kt. Giám đốc', '<w:rStyle w:val="Hoa"/>')), p(run('Phó giám đốc', '<w:caps/>')), 'Hà Minh Quân']])]);
    const document = await read({ body: letterhead + p('Kế hoạch', styled('TenLoai')) + p(run('Tổ chức Ngày hội', '<w:caps w:val="0"/>'), styled('TenLoai')) + content + signed, styles });
    expect(document.title).toEqual({ type: 'KẾ HOẠCH', subject: 'Tổ chức Ngày hội' });
    expect(document.signer).toEqual({ authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Hà Minh Quân' });
  });
});

describe('a letterhead', () => {
  const box = (lines: string[]): string => {
    const inner = `<w:txbxContent>${lines.map((line) => p(line)).join('')}</w:txbxContent>`;
    return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  };
  const left = ['UBND TỈNH SƠN HÀ', 'SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH', 'Số: 12/KH-SVHTTDL'];
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sơn Hà, ngày 07 tháng 3 năm 2025'];
  it.each<[string, string]>([
    ['in text boxes anchored to the title', p(box(left) + run('KẾ HOẠCH') + box(right), CENTER) + p('Tổ chức Ngày hội Văn hóa năm 2025', CENTER)],
    ['in a table that holds the title too', table([row([left.slice(0, 3), right.slice(0, 2)]), row([left[3]!, right[2]!]), row([cell([p('KẾ HOẠCH', CENTER), p('Tổ chức Ngày hội Văn hóa năm 2025', CENTER)], '<w:gridSpan w:val="2"/>')])])],
    ['in tables inside a table', table([row([`<w:tc>${table(left.map((line) => row([line])))}<w:p/></w:tc>`, `<w:tc>${table(right.map((line) => row([line])))}<w:p/></w:tc>`])]) + title],
  ])('%s stands above it', async (_, head) => {
    const document = await read({ body: head + content + closing });
    expect([document.header, document.title.subject, bodyOf(document)]).toEqual([HEADER, 'Tổ chức Ngày hội Văn hóa năm 2025', ['I. MỤC ĐÍCH', '1. Vui tươi, an toàn./.']]);
  });
});

describe('a letterhead in the header of the first page', () => {
  it('is read like one in the text; other headers are not', async () => {
    const body = title + content + closing + '<w:sectPr><w:headerReference w:type="first"/><w:titlePg/></w:sectPr>';
    expect((await read({ body, header: letterhead })).header).toEqual(HEADER);
    const running = await read({ body: letterhead + body, header: p('Kế hoạch tổ chức Ngày hội') + letterhead });
    expect([running.header, bodyOf(running)]).toEqual([HEADER, ['I. MỤC ĐÍCH', '1. Vui tươi, an toàn./.']]);
  });
});

describe('a paragraph that is not printed', () => {
  it('takes no number when it is hidden', async () => {
    const hidden = p(run('Ẩn', '<w:vanish/>'), `${numbered(1, 1)}<w:rPr><w:vanish/></w:rPr>`);
    const shown = p(run('Có chữ hiện', ''), `${numbered(1, 1)}<w:rPr><w:vanish/></w:rPr>`);
    const numbering = abstractNum(1, [['upperRoman', '%1.'], ['decimal', '%2.']]) + num(1, 1);
    expect(bodyOf(await read({ body: title + p('MỤC ĐÍCH', numbered(1)) + hidden + shown + p('Hai', numbered(1, 1)), numbering }))).toEqual(['I. MỤC ĐÍCH', '1. Có chữ hiện', '2. Hai']);
  });
  it('leaves no cell behind when its cell was deleted', async () => {
    const rows = [row(['Còn', 'lại']), row(['đứng', cell(['đã xóa'], '<w:cellDel w:id="1"/>')])];
    expect(bodyOf(await read({ body: title + p('I. MỤC ĐÍCH') + p('1. Lịch:') + table(rows) }))).toEqual(['I. MỤC ĐÍCH', '1. Lịch:', 'Còn | lại', 'đứng']);
  });
});

describe('a column of numbers', () => {
  it('that Word counts is read, though its cells hold no text', async () => {
    const counted = cell([p('', numbered(1))]);
    const rows = [row(['STT', 'Nội dung', 'Chủ trì', 'Thời gian']), row([counted, 'Treo cờ', 'Văn phòng Sở', 'Quý I/2025']), row([counted, 'Phát loa', 'Các xã', 'Quý II/2025'])];
    const document = await read({ body: letterhead + title + content + closing + p('PHỤ LỤC', CENTER) + table(rows), numbering: abstractNum(1, [['decimal', '%1']]) + num(1, 1) });
    expect(document.annexes[0]!.groups[0]!.rows.map(({ no, content: work }) => [no, work])).toEqual([['1', 'Treo cờ'], ['2', 'Phát loa']]);
  });
});

describe('inside a paragraph', () => {
  it('a field gives its result, and none of the fields its instruction asks', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = mark('begin') + run('').replace('<w:t xml:space="preserve"></w:t>', '<w:instrText> IF </w:instrText>') + mark('begin') + mark('separate') + run('2') + mark('end') + mark('separate') + run('vui tươi') + mark('end');
    expect(bodyOf(await read({ body: title + p('I. MỤC ĐÍCH') + p(run('1. Bảo đảm ') + field + run('.')) }))).toEqual(['I. MỤC ĐÍCH', '1. Bảo đảm vui tươi.']);
  });
  it('a note with a sign of its own is numbered like the others', async () => {
    const noted = p(`${run('1. Theo kết luận')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${run(' của Ban Bí thư.')}`);
    const document = await read({ body: title + p('I. MỤC ĐÍCH') + noted, footnotes: `<w:footnote w:id="2">${p('* Kết luận số 01-KL/TW.')}</w:footnote>` });
    expect(bodyOf(document)).toEqual(['I. MỤC ĐÍCH', '1. Theo kết luận[^1] của Ban Bí thư.', '1 Kết luận số 01-KL/TW.']);
  });
});
