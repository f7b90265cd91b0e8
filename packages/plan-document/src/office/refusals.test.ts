import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { docx, p, partsOf, run, title, zipOf } from '../../test/support/docx-writer.js';
import { PdfLetters, pdfOf, type PdfOptions, PdfSheet } from '../../test/support/pdf-writer.js';
import { MAX_FILE_BYTES } from '../index.js';
import { importFile } from './index.js';

const body = title + p('I. MỤC ĐÍCH') + p('1. Vui tươi, an toàn.') + p('2. Tiết kiệm./.');
const good = docx({ body });
const OLD = 'KÕ ho¹ch tuyªn truyÒn ®¹i héi ®¶ng bé c¸c cÊp nhiÖm kú míi cña tØnh nhµ';

function pdf(lines: string[], options: PdfOptions = {}): Uint8Array {
  const letters = new PdfLetters();
  const sheet = new PdfSheet(letters);
  lines.forEach((line, i) => sheet.text(85, 100 + 20 * i, 14, line));
  return pdfOf([sheet], letters, options);
}
const PLAN_LINES = ['KẾ HOẠCH', 'Tổ chức Ngày hội Văn hóa', 'I. MỤC ĐÍCH', '1. Vui tươi, an toàn.', '2. Tiết kiệm./.'];

function manyPages(): Uint8Array {
  const letters = new PdfLetters();
  const sheet = new PdfSheet(letters);
  sheet.text(85, 100, 14, 'KẾ HOẠCH');
  return pdfOf(Array<PdfSheet>(501).fill(sheet), letters);
}

/** Changes the unpacked size that the directory declares for the entry. */
function declareSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === name) view.setUint32(at + 24, size, true);
  }
  return changed;
}
const withDocument = (content: string | Uint8Array): Uint8Array => zipOf({ ...partsOf({ body }), 'word/document.xml': content });
const ole = (words: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...[...words].flatMap((sign) => [sign.charCodeAt(0), 0])]);
const bomb = (): Uint8Array => withDocument(new Uint8Array(30 * 1024 * 1024).fill(32));
const doctype = partsOf({ body })['word/document.xml']!.replace('?>', '?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>');
const encrypted = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'5a'.repeat(32)}> /U <${'3c'.repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;

describe('files that are refused', () => {
  it.each<[string, () => Uint8Array, string, RegExp]>([
    ['an empty file', () => new Uint8Array(), 'EMPTY_FILE', /không có nội dung/],
    ['more than 50 MB', () => new Uint8Array(MAX_FILE_BYTES + 1), 'FILE_TOO_LARGE', /50 MB/],
    ['text of more than 5 MB', () => new Uint8Array(5 * 1024 * 1024 + 1).fill(97), 'FILE_TOO_LARGE', /5 MB/],
    ['an old .doc', () => ole('WordDocument'), 'UNSUPPORTED_FILE', /\.doc\b.*\.docx/],
    ['a .docx with a password', () => ole('EncryptedPackage'), 'PASSWORD_PROTECTED', /mật khẩu/],
    ['RTF', () => new TextEncoder().encode('{\\rtf1 KE HOACH}'), 'UNSUPPORTED_FILE', /RTF/],
    ['an OpenDocument text', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }), 'UNSUPPORTED_FILE', /\.odt.*\.docx/],
    ['a picture in PNG', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(60)]), 'UNSUPPORTED_FILE', /ảnh/],
    ['a picture in JPEG', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(60)]), 'UNSUPPORTED_FILE', /ảnh/],
    ['a web page called .doc', () => new TextEncoder().encode('<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>KẾ HOẠCH</body></html>'), 'UNSUPPORTED_FILE', /trang web/],
    ['a spreadsheet', () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), 'UNSUPPORTED_FILE', /Word/],
    ['any other zip', () => zipOf({ 'a.txt': 'KẾ HOẠCH' }), 'UNSUPPORTED_FILE', /Word/],
    ['a zip cut short', () => good.slice(0, good.length - 200), 'CORRUPT_FILE', /hỏng/],
    ['a .docx whose bytes changed', () => good.map((byte, i) => (i === 700 ? byte ^ 0xff : byte)), 'CORRUPT_FILE', /hỏng/],
    ['a .docx without a document', () => zipOf({ '[Content_Types].xml': '<Types/>' }), 'CORRUPT_FILE', /hỏng/],
    ['XML that is not well formed', () => withDocument('<w:document>'), 'CORRUPT_FILE', /hỏng/],
    ['XML with entities', () => withDocument(doctype), 'UNSAFE_FILE', /bất thường/],
    ['XML nested without end', () => withDocument(`<a>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</a>`), 'UNSAFE_FILE', /bất thường/],
    ['an entry that says it unpacks to more than any plan', bomb, 'UNSAFE_FILE', /bất thường/],
    ['an entry that unpacks to more than it says', () => declareSize(bomb(), 'word/document.xml', 4096), 'UNSAFE_FILE', /bất thường/],
    ['an entry of a size nothing has', () => declareSize(good, 'word/document.xml', 0xffffffff), 'UNSAFE_FILE', /bất thường/],
    ['two entries of one name', () => {
      const twice = Buffer.from(zipSync({ '[Content_Types].xml': new Uint8Array(3), 'word/document.xml': new Uint8Array(3), 'word/documenu.xml': new Uint8Array(4) })).toString('latin1').replaceAll('documenu', 'document');
      return Uint8Array.from(twice, (sign) => sign.charCodeAt(0));
    }, 'UNSAFE_FILE', /bất thường/],
    ['a .docx in an old font', () => docx({ body: p(run(OLD, '<w:rFonts w:ascii=".VnTime"/>')) + p(run(OLD, '<w:rFonts w:ascii=".VnTime"/>')) }), 'LEGACY_FONT', /TCVN3/],
    ['a .docx with a few headings in an old font', () => docx({ body: body + p(run('Tæ chøc thùc hiÖn nhiÖm vô', '<w:rFonts w:ascii=".VnTimeH"/>')) }), 'LEGACY_FONT', /TCVN3/],
    ['a Word file without words', () => docx({ body: p('') }), 'EMPTY_FILE', /không có chữ/],
    ['a Word file that is a letter', () => docx({ body: p('Kính gửi các đồng chí.') + p('Trân trọng.') }), 'NOT_A_PLAN', /kế hoạch/],
    ['a PDF without words', () => pdf([]), 'SCANNED_PDF', /không có lớp chữ/],
    ['a PDF with a password', () => pdf(PLAN_LINES, { trailer: encrypted }), 'PASSWORD_PROTECTED', /mật khẩu/],
    ['a PDF cut short', () => pdf(PLAN_LINES).slice(0, 200), 'CORRUPT_FILE', /hỏng/],
    ['a PDF of 501 pages', manyPages, 'TOO_MANY_PAGES', /500 trang/],
    ['a PDF in an old font', () => pdf([OLD, OLD, OLD], { fonts: { F1: 'ABCDEF+.VnTime' } }), 'LEGACY_FONT', /TCVN3/],
    ['a PDF that is a letter', () => pdf(['Kính gửi các đồng chí.', 'Trân trọng cảm ơn sự quan tâm.']), 'NOT_A_PLAN', /kế hoạch/],
  ])('%s', async (_, file, code, words) => {
    const result = await importFile(file());
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    if (!result.ok) expect(result.refusal.message).toMatch(words);
  });
});

describe('files that are read', () => {
  it.each<[string, () => Uint8Array]>([
    ['a .docx', () => good],
    ['a PDF', () => pdf(PLAN_LINES)],
    ['plain text', () => new TextEncoder().encode(PLAN_LINES.join('\n'))],
    ['a .docx whose styles name an old font that its Unicode text never needed', () => docx({ body, styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>' })],
    ['a PDF with mail lines before it', () => Uint8Array.from([...new TextEncoder().encode('From: van thu\n'), ...pdf(PLAN_LINES)])],
  ])('%s, whatever it is called', async (_, file) => {
    const result = await importFile(file(), { fileName: 'ke-hoach.xlsx' });
    expect(result).toMatchObject({ ok: true, document: { title: { subject: expect.stringContaining('Tổ chức Ngày hội Văn hóa') }, body: [{ marker: 'I.', children: [{ marker: '1.' }, { marker: '2.' }] }] } });
    if (result.ok) expect(result.sourceText).toContain('I. MỤC ĐÍCH');
  });
});
