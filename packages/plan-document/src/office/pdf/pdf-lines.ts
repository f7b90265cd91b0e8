import { type FoundFootnote } from '../../import/footnotes.js';
import { type Line, type TableRow } from '../../import/lines.js';
import { joinAll } from '../../import/joining.js';
import { startsLow } from '../../import/page-evidence.js';
import { opensTitle } from '../../import/regions.js';
import { isNameLine, isSignatureLine } from '../../import/signer.js';
import { collectLines, type LineCollector } from '../typed-lines.js';
import { withoutFurniture } from './furniture.js';
import { type PageBody, type PageTable } from './page-body.js';
import { cutPageNotes, type PageNote } from './page-notes.js';
import { paragraphStarts, type RunningLine, type TextColumn, textColumn } from './paragraph-starts.js';
import { isBoldLine, isRaised, type PageLine, segmentsOf, textOfLine } from './text-lines.js';
import { closingOf, letterheadOf, type TwoColumns } from './zones.js';

interface NotedPage {
  page: PageBody;
  notes: PageNote[];
  /** Marker in the document of each number printed on this page. */
  markers: ReadonlyMap<string, string>;
}

/** Brings the pages into reading order: letterhead and closing column by column, tables as rows, notes apart, lines with what the page tells of paragraphs. */
export function linesOfPages(read: readonly PageBody[]): { lines: Line[]; footnotes: FoundFootnote[] } {
  const pages = numberNotes(withoutFurniture(read));
  const zones = [letterheadOf(pages.map(({ page }) => page)), closingOf(pages.map(({ page }) => page))].filter((zone) => zone !== null);
  const running = runningLines(pages, new Set(zones.flatMap(({ lines }) => [...lines])));
  const starts = paragraphStarts([...running.values()]);
  const columnOf = textColumns([...running.values()]);
  const leftmostOf = (width: number): number => pages.flatMap(({ page }) => (page.width === width ? page.lines : [])).reduce((least, { x }) => Math.min(least, x), Infinity);
  const collector = collectLines({ typed: false });
  const references = new Map<string, number>();
  const tables: TableState = { id: 0, open: null };
  const written = new Set<TwoColumns>();
  for (const { page, markers } of pages) {
    collector.startPage();
    const column = columnOf(page.width);
    const leftmost = leftmostOf(page.width);
    const titles = page.lines.filter((line) => opensTitle(textOfLine(line).trim())).map(middleOf);
    let before: PageLine | null = null;
    const standsMiddle = (line: PageLine): boolean => isCentered(line, column, titles);
    const goesOnAside = (next: PageLine | undefined): boolean => next !== undefined && (starts.get(next) === false || startsLow(textOfLine(next).trim())) && !standsMiddle(next);
    const elements = elementsOf(page);
    for (const [i, { line, table }] of elements.entries()) {
      const zone = line && zones.find(({ lines }) => lines.has(line));
      if (table) addTable(table, page.number, tables, collector);
      else if (zone && !written.has(zone)) for (const side of [zone.left, zone.right]) addColumn(side, page, column.leading, collector);
      if (zone) written.add(zone);
      if (table || zone) {
        before = null;
        if (zone) tables.open = null;
        continue;
      }
      const marks: string[] = [];
      addSpace(before, line, page, column.leading, collector);
      const added = collector.add(plainReferences(notedText(line, markers, marks), page, markers, marks), {
        page: page.number,
        raw: spread(line, leftmost),
        ...signaturesIn(line),
        indent: Math.max(0, Math.round((line.x - column.left) / 4)),
        centered: standsMiddle(line) && !goesOnAside(elements[i + 1]?.line),
        ...definite(starts.get(line)),
      });
      if (added !== null) for (const marker of marks) references.set(marker, added);
      tables.open = null;
      before = line;
    }
  }
  return { lines: collector.lines, footnotes: collectNotes(pages, references, collector.lines) };
}

type Element = { line: PageLine; table?: undefined } | { table: PageTable; line?: undefined };

/** Lines and tables of a page from top to bottom. */
const elementsOf = ({ lines, tables }: PageBody): Element[] =>
  [...lines.map((line) => ({ at: line.y, line })), ...tables.map((table) => ({ at: table.top, table }))].sort((a, b) => a.at - b.at);

const middleOf = ({ x, end }: PageLine): number => (x + end) / 2;

/** Centred between the edges of the text or under the title; a line as wide as the text only if it is bold. */
function isCentered(line: PageLine, column: TextColumn, titles: readonly number[]): boolean {
  const near = [(column.left + column.right) / 2, ...titles].some((middle) => Math.abs(middleOf(line) - middle) < 8);
  return near && (line.x > column.left + 8 || isBoldLine(line));
}

/** The words of a line with `[^n]` for each raised figure that has a note on its page; the markers go to `marks`. */
const notedText = (line: PageLine, markers: ReadonlyMap<string, string>, marks: string[]): string =>
  textOfLine(line, ({ text }) => {
    const marker = markers.get(text.trim());
    if (marker === undefined) return null;
    marks.push(marker);
    return `[^${marker}]`;
  });

/** Where no figure of a number is raised on the page, the number glued to a word is the reference. */
function plainReferences(text: string, page: PageBody, markers: ReadonlyMap<string, string>, marks: string[]): string {
  let found = text;
  for (const [printed, marker] of markers) {
    if (page.lines.some((line) => line.texts.some((each) => each.text.trim() === printed && isRaised(each, line)))) continue;
    found = found.replace(new RegExp(`(?<=\\p{L}["”)]?)${printed}(?=$|[\\s.,;:)”"])`, 'u'), () => {
      marks.push(marker);
      return `[^${marker}]`;
    });
  }
  return found;
}

/** Room between words, in points, that may part the columns of a table without lines; how many stand for one blank. */
const COLUMN_GAP = 9;
const BLANK = 4;
const WIDEST = 500;

/** A line as a typewriter would set it, so that a table without lines shows its columns. */
const spread = (line: PageLine, leftmost: number): string =>
  segmentsOf(line, COLUMN_GAP).reduce((text, part) => text.padEnd(Math.max(text === '' ? 0 : text.length + 2, Math.min(WIDEST, Math.round((part.x - leftmost) / BLANK)))) + textOfLine(part).trim(), '');

/** Two who sign together stand side by side. */
function signaturesIn(line: PageLine): { columns?: string[] } {
  const parts = segmentsOf(line, COLUMN_GAP).map((part) => textOfLine(part).trim());
  return parts.length > 1 && parts.every((text) => isSignatureLine(text) || isNameLine(text)) ? { columns: parts } : {};
}

/** Edges and leading of the running text, by the width of the page. */
function textColumns(running: readonly RunningLine[]): (width: number) => TextColumn {
  const known = new Map<number, TextColumn>();
  return (width) => {
    const found = known.get(width) ?? textColumn(running.filter((line) => Math.abs(line.width - width) < 5), width);
    known.set(width, found);
    return found;
  };
}

const definite = (begins: boolean | undefined): { begins?: boolean } => (begins === undefined ? {} : { begins });

/** Cuts the notes off every page and gives each a marker of its own, also where printed numbers start anew on each page. */
function numberNotes(pages: readonly PageBody[]): NotedPage[] {
  const bodySize = usualSize(pages);
  const used = new Set<string>();
  let carriesOn = false;
  return pages.map((each) => {
    const { page, notes } = cutPageNotes(each, bodySize, carriesOn);
    carriesOn = notes.length > 0;
    const markers = new Map<string, string>();
    for (const { printed } of notes) {
      if (printed === null) continue;
      let marker = printed;
      for (let next = Number(printed) + 1; used.has(marker); next++) marker = String(next);
      used.add(marker);
      markers.set(printed, marker);
    }
    return { page, notes, markers };
  });
}

/** The type size most letters are set in, in points. */
function usualSize(pages: readonly PageBody[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages) for (const { size, texts } of lines) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + texts.reduce((sum, { text }) => sum + text.length, 0));
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 14;
}

function runningLines(pages: readonly NotedPage[], apart: ReadonlySet<PageLine>): Map<PageLine, RunningLine> {
  const running = new Map<PageLine, RunningLine>();
  let before = null as RunningLine | null;
  for (const { page } of pages) {
    for (const line of page.lines) {
      const previous: RunningLine | null = before;
      const parted: boolean = previous !== null && page.tables.some(({ top }) => top < line.y && (previous.page < page.number || top > previous.line.y));
      before = apart.has(line) ? null : { line, text: textOfLine(line).trim(), page: page.number, width: page.width, before: parted || previous?.width !== page.width ? null : previous };
      if (before) running.set(line, before);
    }
  }
  return running;
}

function addSpace(before: PageLine | null, line: PageLine, page: PageBody, leading: number, collector: LineCollector): void {
  if (!before) return;
  collector.blank(Math.max(0, Math.round((line.y - before.y) / leading - 1)));
  const drawn = page.loose.some(({ at, from, to }) => to - from > 20 && at > before.y + 3 && at < line.y - line.size * 0.6);
  if (drawn) collector.rule();
}

function addColumn(lines: readonly PageLine[], page: PageBody, leading: number, collector: LineCollector): void {
  let before: PageLine | null = null;
  for (const line of lines) {
    if (before) collector.blank(Math.max(0, Math.round((line.y - before.y) / leading - 1)));
    collector.add(textOfLine(line), { page: page.number });
    before = line;
  }
}

interface TableState {
  id: number;
  open: { page: number; xs: readonly number[]; firstRows: string[] } | null;
}

/** Adds the rows of a table; one that goes on from the page before keeps its number and loses its repeated heading. */
function addTable(table: PageTable, page: number, state: TableState, collector: LineCollector): void {
  const textsOf = (row: PageTable['rows'][number]): string => row.cells.map(({ paragraphs }) => paragraphs.join(' ')).join('|');
  const open = state.open;
  const goesOn = open !== null && open.page === page - 1 && open.xs.length === table.xs.length && open.xs.every((x, i) => Math.abs(x - table.xs[i]!) < 6);
  let repeated = 0;
  if (goesOn) while (repeated < table.rows.length && textsOf(table.rows[repeated]!) === open.firstRows[repeated]) repeated++;
  else state.id++;
  table.rows.slice(repeated).forEach((row, i) => {
    const whole: TableRow = { ...row, table: state.id, afterBreak: goesOn && i === 0 };
    collector.addRow(whole, { page });
  });
  state.open = { page, xs: table.xs, firstRows: goesOn ? open.firstRows : table.rows.slice(0, 4).map(textsOf) };
}

/** The notes in order; the rest of a note on the next page joins it. */
function collectNotes(pages: readonly NotedPage[], references: ReadonlyMap<string, number>, lines: readonly Line[]): FoundFootnote[] {
  const found: FoundFootnote[] = [];
  for (const { page, notes, markers } of pages) {
    const last = lines.findLast((line) => line.page === page.number)?.number ?? 1;
    for (const { printed, text } of notes) {
      const open = found.at(-1);
      if (printed === null && open) open.text = joinAll([open.text, text]);
      else {
        const marker = printed === null ? '1' : markers.get(printed)!;
        found.push({ marker, text, line: last, endLine: last, referenceLine: references.get(marker) ?? null });
      }
    }
  }
  return found;
}
