import { isAnnexLabel, opensTitle } from '../../import/regions.js';
import { isSignatureLine } from '../../import/signer.js';
import { isLetterhead, opensRecipients } from '../layout-tables.js';
import { type PageBody } from './page-body.js';
import { type PageLine, segmentsOf, textOfLine } from './text-lines.js';

/** Lines set in two columns, to be read one column after the other. */
export interface TwoColumns {
  lines: ReadonlySet<PageLine>;
  left: PageLine[];
  right: PageLine[];
}

/** Parts of the page width between which the right column of the closing block may begin, and where it usually does. */
const GUTTER = { from: 0.32, to: 0.68, usual: 0.42 };
const COLUMN_GAP = 9;

/** Place and date, which may reach further left than the name of the state above it. */
const DATED = /^\p{Lu}[^,]{1,40},\s*ngày(?!\p{L})/u;

const textOf = (line: PageLine): string => textOfLine(line).replace(/\s+/gu, ' ').trim();

/** The letterhead: what stands above the title on the first page, with quốc hiệu beginning the right column. */
export function letterheadOf(pages: readonly PageBody[]): TwoColumns | null {
  const page = pages[0];
  const title = page?.lines.findIndex((line) => opensTitle(textOf(line)) || isAnnexLabel(textOf(line))) ?? -1;
  if (!page || title <= 0) return null;
  const lines = page.lines.slice(0, title);
  const constant = lines.flatMap((line) => segmentsOf(line, COLUMN_GAP)).filter((part) => isLetterhead(textOf(part)));
  if (constant.length === 0) return null;
  const edge = Math.min(...constant.map(({ x }) => x)) - 3;
  const isRight = (part: PageLine, before: boolean): boolean => before || part.x >= edge || (DATED.test(textOf(part)) && part.x > page.width * RIGHTMOST_LEFT);
  const sides: { left: PageLine[]; right: PageLine[] } = { left: [], right: [] };
  for (const line of lines) {
    let right: PageLine[] = [];
    const left: PageLine[] = [];
    for (const part of segmentsOf(line, COLUMN_GAP).flatMap((each) => (beginsAt(each, edge) ? segmentsOf(each, Infinity, edge) : [each]))) {
      if (isRight(part, right.length > 0)) right = [...right, part];
      else left.push(part);
    }
    if (left.length > 0) sides.left.push(joined(line, left));
    if (right.length > 0) sides.right.push(joined(line, right));
  }
  return { lines: new Set(lines), ...sides };
}

/** Part of the page width that place and date, set by a tab behind the number, may begin at. */
const RIGHTMOST_LEFT = 0.25;

/** Whether a word of the part begins right at the edge of the right column, so close to the left one that no gap parts them. */
const beginsAt = ({ x: left, texts, size }: PageLine, edge: number): boolean =>
  left < edge && texts.some(({ x }, i) => i > 0 && x >= edge && x < edge + 5 && x - texts[i - 1]!.x - texts[i - 1]!.width > WORD_GAP * size);

/** Room before a word, in type sizes. */
const WORD_GAP = 0.16;

const joined = (line: PageLine, parts: readonly PageLine[]): PageLine => ({ ...line, texts: parts.flatMap(({ texts }) => texts), x: parts[0]!.x, end: parts.at(-1)!.end });

/** Nơi nhận and the signature beside it, up to an annex, also where they run over to the next page. */
export function closingOf(pages: readonly PageBody[]): TwoColumns | null {
  for (let index = pages.length - 1; index >= 0; index--) {
    const page = pages[index]!;
    const segments = page.lines.map((line) => segmentsOf(line, COLUMN_GAP));
    const at = segments.findLastIndex((parts) => parts.some((part) => opensRecipients(textOf(part))));
    if (at < 0) continue;
    const edge = gutterOf(page.lines.slice(at), page.width);
    let from = at;
    while (from > 0 && segments[from - 1]!.every((part) => part.x >= edge) && isSignatureLine(textOf(page.lines[from - 1]!))) from--;
    const own = untilAnnex(page, page.lines.slice(from), page.lines[at]!.y);
    const over = pages[index + 1];
    const rest = over && own.length === page.lines.length - from && !page.tables.some(({ top }) => top > page.lines[at]!.y) && over.width === page.width ? untilAnnex(over, over.lines, 0) : [];
    return split([...own, ...(rest.length <= LONGEST_REST ? rest : [])], edge, COLUMN_GAP);
  }
  return null;
}

/** Lines of the closing block that may stand on the next page. */
const LONGEST_REST = 25;

function untilAnnex(page: PageBody, lines: readonly PageLine[], top: number): readonly PageLine[] {
  const end = lines.findIndex((line) => isAnnexLabel(textOf(line)) || page.tables.some((table) => table.bottom < line.y && table.top > top));
  return end < 0 ? lines : lines.slice(0, end);
}

/** The right edge of the widest strip near the middle that no word enters. */
function gutterOf(lines: readonly PageLine[], width: number): number {
  const texts = lines.flatMap((line) => line.texts).sort((a, b) => a.x - b.x);
  let end = 0;
  let best = { edge: width * GUTTER.usual, room: 6 };
  for (const text of texts) {
    const room = text.x - end;
    if (room > best.room && text.x >= width * GUTTER.from && end <= width * GUTTER.to && end > 0) best = { edge: text.x - 1, room };
    end = Math.max(end, text.x + text.width);
  }
  return best.edge;
}

function split(lines: readonly PageLine[], edge: number, gap: number): TwoColumns {
  const sides: { left: PageLine[]; right: PageLine[] } = { left: [], right: [] };
  for (const line of lines) {
    const parts = segmentsOf(line, gap, edge);
    for (const side of ['left', 'right'] as const) {
      const own = parts.filter((part) => part.x >= edge === (side === 'right'));
      if (own.length > 0) sides[side].push(joined(line, own));
    }
  }
  return { lines: new Set(lines), ...sides };
}
