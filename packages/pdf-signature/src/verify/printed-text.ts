import { latin1 } from '../pdf/bytes.js';
import { decodeStream } from '../pdf/inflate.js';
import { type Dict, isArray, isDict, isNamed, Name, PdfString, type PdfValue, Stream } from '../pdf/object.js';
import { pages } from '../pdf/pages.js';
import { Parser } from '../pdf/parser.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { readToUnicode, type ToUnicode } from './to-unicode.js';

const MAX_PAGES = 1_000;
const MAX_DEPTH = 6;
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'BI']);
const MOVES = new Set(['BT', 'Tm', 'Td', 'TD', 'T*', "'", '"']);

/** The text of every page as its content prints it, one entry per line, in the order it is drawn. Form fields are not part of it. */
export async function printedLines(file: PdfFile): Promise<string[][]> {
  const fonts = new Map<PdfValue, ToUnicode>();
  const printed: string[][] = [];
  for (const page of pages(file).slice(0, MAX_PAGES)) {
    const canvas = { fonts, lines: [''], depth: 0, painted: false };
    const resources = file.get(page.inherited('Resources'));
    const held = file.get(page.dict.get('Contents'));
    for (const part of isArray(held) ? held : [held]) await draw(file, file.get(part), isDict(resources) ? resources : new Map<string, PdfValue>(), canvas);
    printed.push(canvas.lines.filter((line) => line.trim() !== ''));
  }
  return printed;
}

/** What the appearance of a field shows: its words, and whether anything else is painted. */
export async function shownBy(file: PdfFile, appearance: PdfValue): Promise<{ text: string; isPainted: boolean }> {
  const canvas = { fonts: new Map<PdfValue, ToUnicode>(), lines: [''], depth: 0, painted: false };
  await drawForm(file, appearance, new Map(), canvas);
  return { text: canvas.lines.join(''), isPainted: canvas.painted };
}

interface Canvas {
  readonly fonts: Map<PdfValue, ToUnicode>;
  readonly lines: string[];
  depth: number;
  /** Lines, areas or pictures were drawn. */
  painted: boolean;
}

async function draw(file: PdfFile, content: PdfValue, resources: Dict, canvas: Canvas): Promise<void> {
  if (!(content instanceof Stream) || canvas.depth > MAX_DEPTH) return;
  const parser = new Parser(await decodeStream(content));
  const { lines } = canvas;
  let font: ToUnicode = (codes) => latin1(codes);
  let operands: PdfValue[] = [];
  const show = (value: PdfValue | undefined): void => {
    if (value instanceof PdfString) lines[lines.length - 1] += font(value.bytes);
  };
  while (!parser.atEnd) {
    const operator = parser.operator();
    if (operator === null) {
      operands.push(parser.value());
      continue;
    }
    const last = operands.at(-1);
    if (MOVES.has(operator)) lines.push('');
    if (operator === 'Tf') font = await fontOf(file, resources, operands[0], canvas);
    if (operator === 'Tj' || operator === "'" || operator === '"') show(last);
    if (operator === 'TJ' && isArray(last)) last.forEach(show);
    if (operator === 'Do') await drawForm(file, entry(file, resources, 'XObject', last), resources, canvas);
    if (operator === 'BI') parser.pos = endOfInlineImage(parser);
    canvas.painted ||= PAINTS.has(operator);
    operands = [];
  }
}

async function drawForm(file: PdfFile, form: PdfValue, outer: Dict, canvas: Canvas): Promise<void> {
  if (!(form instanceof Stream) || !isNamed(form.dict.get('Subtype'), 'Form')) return void (canvas.painted = true);
  const own = file.get(form.dict.get('Resources'));
  canvas.depth += 1;
  await draw(file, form, isDict(own) ? own : outer, canvas);
  canvas.depth -= 1;
}

/** The resource of this kind and name. */
function entry(file: PdfFile, resources: Dict, kind: string, name: PdfValue | undefined): PdfValue {
  const all = file.get(resources.get(kind));
  return isDict(all) && name instanceof Name ? file.get(all.get(name.value)) : null;
}

async function fontOf(file: PdfFile, resources: Dict, name: PdfValue | undefined, { fonts }: Canvas): Promise<ToUnicode> {
  const font = entry(file, resources, 'Font', name);
  const known = fonts.get(font);
  if (known) return known;
  const map = isDict(font) ? file.get(font.get('ToUnicode')) : null;
  const read: ToUnicode = map instanceof Stream ? readToUnicode(await decodeStream(map)) : (codes) => latin1(codes);
  fonts.set(font, read);
  return read;
}

function endOfInlineImage(parser: Parser): number {
  for (let at = parser.pos; at + 2 < parser.limit; at++) {
    if (parser.bytes[at]! <= 32 && parser.bytes[at + 1] === 0x45 && parser.bytes[at + 2] === 0x49) return at + 3;
  }
  return parser.limit;
}
