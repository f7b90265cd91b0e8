import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Doubt } from '../../import/doubts.js';
import { readPlan } from '../../import/read-plan.js';
import { type FileImportResult, refused } from '../import-result.js';
import { isLegacyFont, isLegacyText } from '../legacy-fonts.js';
import { sourceTextOf } from '../typed-lines.js';
import { attachedPlan } from './attached-plan.js';
import { pageBodyOf } from './page-body.js';
import { type PageContent, readPage } from './page-content.js';
import { linesOfPages } from './pdf-lines.js';
import { withoutStrayRefusals } from './stray-refusals.js';

export const MOST_PAGES = 500;
/** Letters of all pages; a plan of 500 full pages has about 1.5 million. */
const MOST_LETTERS = 4_000_000;

/** Pieces of text in broken fonts; each makes the reader look for its font through the whole file again. */
const MOST_LOST = 10;

type PdfModule = typeof Pdf;

/**
 * Reads a plan from the text layer of a PDF by where its words stand: paragraphs by indent and room, tables by drawn lines, notes at
 * the foot of pages. A PDF of our own carries its data as `plan.json`, which is read instead.
 */
export function importPdf(bytes: Uint8Array): Promise<FileImportResult> {
  return withoutStrayRefusals(() => readPdf(bytes));
}

async function readPdf(bytes: Uint8Array): Promise<FileImportResult> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The reader takes the bytes it is given away from its caller. Pictures are not looked at, so none is decoded.
  const task = pdf.getDocument({ data: new Uint8Array(bytes), verbosity: pdf.VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false, fontExtraProperties: true, maxImageSize: 1, stopAtErrors: false, enableXfa: false });
  try {
    return await readDocument(pdf, await task.promise);
  } catch (error) {
    if (error instanceof RangeError) return refused('UNSAFE_FILE');
    return refused((error as { name?: string }).name === 'PasswordException' ? 'PASSWORD_PROTECTED' : 'CORRUPT_FILE');
  } finally {
    await task.destroy();
  }
}

async function readDocument(pdf: PdfModule, document: Pdf.PDFDocumentProxy): Promise<FileImportResult> {
  if (document.numPages > MOST_PAGES) return refused('TOO_MANY_PAGES');
  const pages: PageContent[] = [];
  let letters = 0;
  let lost = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(pdf, document, number);
    letters += page.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (letters > MOST_LETTERS) return refused('UNSAFE_FILE');
    lost += page.lostTexts;
    if (lost > MOST_LOST) return refused('CORRUPT_FILE', 'Tệp PDF có phông chữ bị hỏng nên nhiều chữ không đọc được. Hãy dùng tệp gốc (.docx) hoặc xuất lại PDF rồi nhập lại.');
    pages.push(page);
  }
  const whole = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
  if ((whole.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return refused('SCANNED_PDF');
  if (isUnmapped(whole)) return refused('LEGACY_FONT', 'Tệp PDF không cho biết chữ nào ứng với ký hiệu nào nên không đọc được. Hãy dùng tệp gốc (.docx) rồi nhập lại.');
  if (isLegacyText(whole, pages.flatMap(({ texts }) => texts.filter(({ font }) => isLegacyFont(font)).map(({ text }) => text)))) return refused('LEGACY_FONT');
  const { lines, footnotes } = linesOfPages(pages.map(pageBodyOf));
  const attached = await attachedPlan(document, lines, footnotes);
  const sourceText = sourceTextOf(lines);
  if (attached.document) return { ok: true, document: attached.document, doubts: attached.doubts, provenance: {}, normalised: [], sourceText };
  const result = readPlan({ lines, footnotes, doubts: [...attached.doubts, ...pageDoubts(pages)] });
  return result.ok ? { ...result, sourceText } : result;
}

const LEAST_LETTERS = 30;

/** Fonts without a table of their letters come out as private or unknown characters. */
function isUnmapped(text: string): boolean {
  const odd = text.match(/[\ue000-\uf8ff\ufffd\u0000-\u0008]/g)?.length ?? 0;
  return odd > text.length * 0.1;
}

function pageDoubts(pages: readonly PageContent[]): Doubt[] {
  return pages.flatMap(({ number, texts, sideways, hiddenText, lostTexts }): Doubt[] => {
    const about = { nodeId: null, where: 'body' as const, line: null, page: number };
    const found: Doubt[] = [];
    if (texts.length === 0) found.push({ ...about, code: 'PAGE_WITHOUT_TEXT', message: `Trang ${number} không có chữ đọc được: nếu là ảnh chụp thì cần nhập tay.` });
    if (hiddenText) found.push({ ...about, code: 'HIDDEN_TEXT_LEFT_OUT', message: `Trang ${number} có lớp chữ ẩn khác với chữ nhìn thấy: chữ ẩn không được nhập, cần kiểm tra.` });
    if (lostTexts > 0) found.push({ ...about, code: 'TEXT_UNPLACED', message: `Trang ${number} có chữ dùng phông bị hỏng trong tệp, không đọc được: cần xem lại bản gốc.` });
    const stamp = sideways.join(' ').trim();
    if (stamp !== '') found.push({ ...about, code: 'TEXT_UNPLACED', message: `Chữ đặt nghiêng hoặc quá lớn ở trang ${number} (“${stamp.slice(0, 60)}”) không được nhập: cần kiểm tra.` });
    return found;
  });
}
