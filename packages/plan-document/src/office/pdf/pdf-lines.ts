import { type FoundFootnote } from '../../import/footnotes.js';
import { type Line, type TableRow } from '../../import/lines.js';
import { joinAll } from '../../import/joining.js';
import { opensTitle } from '../../import/regions.js';
import { collectLines, type LineCollector } from '../typed-lines.js';
import { withoutFurniture } from './furniture.js';
import { type PageBody, type PageTable } from './page-body.js';
import { cutPageNotes, type PageNote } from './page-notes.js';
import { paragraphStarts, type RunningLine, textColumn } from './paragraph-starts.js';
import { isBoldLine, type PageLine, textOfLine } from './text-lines.js';
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
  const letterhead = letterheadOf(pages.map(({ page }) => page));
  const closing = closingOf(pages.map(({ page }) => page));
  const running = runningLines(pages, new Set([...(letterhead?.lines ?? []), ...(closing?.lines ?? [])]));
  const starts = paragraphStarts([...running.values()]);
  const collector = collectLines();
  const references = new Map<string, number>();
  const state: TableState = { id: 0, open: null };
  for (const { page, markers } of pages) {
    collector.startPage();
    const mine = [...running.values()].length > 0 ? textColumn([...running.values()].filter(({ width }) => Math.abs(width - page.width) < 5)) : { left: 0, right: page.width, leading: 18 };
    const titles = page.lines.filter((line) => opensTitle(textOfLine(line).trim())).map((line) => (line.x + line.end) / 2);
    const elements = [...page.lines.map((line) => ({ at: line.y, line })), ...page.tables.map((table) => ({ at: table.top, table }))].sort((a, b) => a.at - b.at);
    const columns = [letterhead, closing].filter((zone): zone is TwoColumns => zone?.page === page.number);
    const written = new Set<TwoColumns>();
    let before: PageLine | null = null;
    for (const element of elements) {
      if ('table' in element) {
        addTable(element.table, page.number, state, collector);
        before = null;
        continue;
      }
      const { line } = element;
      const zone = columns.find(({ lines }) => lines.has(line));
      if (zone) {
        if (!written.has(zone)) for (const side of [zone.left, zone.right]) addColumn(side, page, mine.leading, collector);
        written.add(zone);
        state.open = null;
        before = null;
        continue;
      }
      const marks: string[] = [];
      const text = textOfLine(line, ({ text: printed }) => {
        const marker = markers.get(printed.trim());
        if (marker !== undefined) marks.push(marker);
        return marker === undefined ? null : `[^${marker}]`;
      });
      addSpace(before, line, page, mine.leading, collector);
      const middles = [(mine.left + mine.right) / 2, ...titles];
      const middle = middles.some((each) => Math.abs((line.x + line.end) / 2 - each) < 8);
      const added = collector.add(text, {
        page: page.number,
        indent: Math.max(0, Math.round((line.x - mine.left) / 4)),
        centered: middle && (line.x > mine.left + 8 || isBoldLine(line)),
        ...definite(starts.get(line)),
      });
      if (added !== null) for (const marker of marks) references.set(marker, added);
      state.open = null;
      before = line;
    }
  }
  return { lines: collector.lines, footnotes: collectNotes(pages, references, collector.lines) };
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
