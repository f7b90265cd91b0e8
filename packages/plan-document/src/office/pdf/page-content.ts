import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import { crossesWall, glyphTexts, hasHiddenText, interleaves } from './glyph-texts.js';
import { LARGEST, type PlacedText } from './placed-text.js';
import { type Matrix, type Rules, rulesOf } from './rules.js';

export interface PageContent {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  texts: PlacedText[];
  /** Text that does not run from left to right or is far too large, such as a stamp across the page. */
  sideways: string[];
  /** The page holds words that it does not show. */
  hiddenText: boolean;
  /** How many pieces of text are shown in fonts the file does not hold whole: their letters are not among `texts`. */
  lostTexts: number;
  rules: Rules;
}

type PdfModule = typeof Pdf;
type Operators = Awaited<ReturnType<Pdf.PDFPageProxy['getOperatorList']>>;

const MOST_TEXTS = 20_000;

/** @throws RangeError when a page holds more than any printed page does. */
export async function readPage(pdf: PdfModule, document: Pdf.PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const upright = viewport.transform as Matrix;
  const operators = await page.getOperatorList({ annotationMode: pdf.AnnotationMode.DISABLE });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  if (items.length > MOST_TEXTS) throw new RangeError('too many texts');
  const texts: PlacedText[] = [];
  const sideways: string[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = pdf.Util.transform(upright, item.transform) as Matrix;
    const size = Math.hypot(c, d);
    if (Math.abs(b) > 0.1 * Math.abs(a) || a < 0 || size > LARGEST) sideways.push(item.str);
    else texts.push({ text: item.str.normalize('NFC'), x, y, width: item.width, size, font: fontName(page, item.fontName) });
  }
  const rules = rulesOf(pdf, operators, upright);
  const mixed = interleaves(texts) || hasHiddenText(pdf, operators) || crossesWall(texts, rules.vertical);
  const words = mixed ? glyphTexts(pdf, operators, upright, (id) => fontName(page, id), rules.vertical) : { texts, leftOut: false };
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, texts: withoutOverprint(words.texts), sideways, hiddenText: words.leftOut, lostTexts: lostTexts(pdf, operators), rules };
}

/** The name in the file (`BAAAAA+TimesNewRomanPS-BoldMT`), known once the operators of the page are read. */
function fontName(page: Pdf.PDFPageProxy, id: string): string {
  if (!page.commonObjs.has(id)) return '';
  const font = page.commonObjs.get(id) as { name?: unknown } | null;
  return typeof font?.name === 'string' ? font.name : '';
}

/** What the reader sets in place of a font it cannot load; it has no letters. */
const BROKEN_FONT = 'g_font_error';

function lostTexts(pdf: PdfModule, { fnArray, argsArray }: Operators): number {
  let font = '';
  return fnArray.filter((operator, index) => {
    if (operator === pdf.OPS.setFont) font = String((argsArray[index] as unknown[])[0]);
    return operator === pdf.OPS.showText && font === BROKEN_FONT;
  }).length;
}

/** In type sizes; narrower than any letter. */
const OVERPRINT = 0.12;

/** Some writers make bold by printing the same words twice, a hair apart. */
function withoutOverprint(texts: readonly PlacedText[]): PlacedText[] {
  const seen = new Map<string, PlacedText[]>();
  return texts.filter((text) => {
    const same = seen.get(text.text) ?? [];
    if (same.some(({ x, y }) => Math.hypot(x - text.x, y - text.y) < OVERPRINT * text.size)) return false;
    seen.set(text.text, [...same.slice(-20), text]);
    return true;
  });
}
