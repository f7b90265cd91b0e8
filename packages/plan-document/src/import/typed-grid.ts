import { cellText } from './annex-cells.js';
import { kindOfHeading, opensTable } from './annex-columns.js';
import { type Line, singleSpaced, type TableRow } from './lines.js';

/** Cells of one row as text, by column; null for a line that is no row of the table. */
interface TypedRow {
  line: Line;
  cells: string[][];
  across: boolean;
}

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-HĐ])\s?[.)]?$/;
const GROUP = /^(?:[IVX]{1,5}|[A-HĐ])\s?[.)/–-]\s*\p{L}/u;
const MOST_WIDTH = 2_000;

/**
 * Finds the grid that a program left in a text table: cells parted by tabs, or standing in columns of spaces. The lines of each
 * row become one line that carries it; a table whose words alone tell its cells apart stays as it is.
 */
export function typedGrid(lines: readonly Line[]): Line[] {
  const from = lines.slice(0, MOST_BEFORE).findIndex(({ raw = '', text }) => /\S(?:\t| {2,}\S)/.test(raw) && (opensTable(text) || namesColumns(raw)));
  return from < 0 ? [...lines] : [...lines.slice(0, from), ...gridOf(lines.slice(from))];
}

/** Lines between the title of an annex and its table (time, place, unit of money). */
const MOST_BEFORE = 10;

function gridOf(all: readonly Line[]): Line[] {
  const lines = withoutRepeatedHead(all);
  const head = { raw: '', ...lines[0] };
  const rows = head.raw.includes('\t') ? rowsOfTabs(lines) : rowsOfColumns(lines);
  const headings = rows?.[0]?.cells.map((cell) => kindOfHeading(cell.join(' '))) ?? [];
  if (!rows || !headings.includes('content') || new Set(headings.filter((kind) => kind !== 'other')).size < (head.raw.includes('\t') ? 2 : 3)) return [...lines];
  return rows.map(({ line, cells, across }) => {
    const row: TableRow = {
      table: 0, heading: false, afterBreak: false,
      cells: across ? [{ paragraphs: cells[0]!, column: 0, span: headings.length, goesOn: false }] : cells.map((paragraphs, column) => ({ paragraphs, column, span: 1, goesOn: false })),
    };
    return { ...line, row, text: cells.flat().join(' ') };
  });
}

/** Programs repeat the heading row on each page. */
function withoutRepeatedHead(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let repeated = 0;
  lines.forEach((line, i) => {
    repeated = i > 0 && line.text === lines[repeated]!.text ? repeated + 1 : 0;
    if (repeated === 0) kept.push(line);
  });
  return kept;
}

/** A table without a column of numbers, its cells parted by tabs. */
export const namesColumns = (raw: string): boolean => raw.includes('\t') && new Set(raw.split('\t').map((cell) => kindOfHeading(singleSpaced(cell))).filter((kind) => kind !== 'other')).size >= 2;

/** A row a line, as word processors save; a paragraph inside a cell begins a line of its own. */
function rowsOfTabs(lines: readonly Line[]): TypedRow[] {
  const partsOf = ({ raw, text }: Line): string[] => (raw?.includes('\t') ? raw.split('\t').map(singleSpaced) : [text]);
  const width = partsOf(lines[0]!).length;
  const rows: TypedRow[] = [];
  for (const line of lines) {
    const [first = '', ...others] = partsOf(line);
    const open = rows.at(-1);
    const complete = !open || open.across || open.cells.length >= width;
    if (others.length === 0 && complete && open && !GROUP.test(first) && (/^[-+\p{Ll}]/u.test(first) || open.cells.length < width)) append(open, first);
    else if (open && !complete && !(NUMBER.test(first) && others.length > 0) && !(GROUP.test(first) && others.length === 0)) {
      append(open, first);
      open.cells.push(...others.map(paragraph));
    } else rows.push({ line, cells: [first, ...others].map(paragraph), across: others.length === 0 });
  }
  for (const { cells, across } of rows) while (!across && cells.length < width) cells.push([]);
  return rows;
}

const paragraph = (text: string): string[] => (text === '' ? [] : [text]);

const append = ({ cells }: TypedRow, text: string): void => void (text !== '' && cells.at(-1)!.push(text));

/** Cells beside each other: between them stand strips that no word enters in any line. */
function rowsOfColumns(lines: readonly Line[]): TypedRow[] | null {
  const whole = lines.map(({ raw, text, indent }) => (raw ?? ' '.repeat(indent) + text).slice(0, MOST_WIDTH));
  const isAcross = (i: number): boolean => GROUP.test(lines[i]!.text) && !/\S {2,}\S/.test(whole[i]!);
  const starts = columnStarts(whole.filter((text, i) => / {2}\S/.test(text) && !isAcross(i)));
  if (starts.length < 3) return null;
  const cut = whole.map((text) => starts.map((start, i) => singleSpaced(text.slice(start, starts[i + 1]))));
  const numbered = cut.findIndex((cells, i) => i > 0 && (NUMBER.test(cells[0]!) || isAcross(i)));
  if (numbered < 0) return null;
  const first = stretchStart(lines, numbered);
  const begins = rowStarts(lines, cut, first, isAcross);
  const rows: { line: Line; lines: string[][]; across: boolean }[] = [];
  cut.forEach((cells, i) => {
    const across = i >= first && isAcross(i);
    if (i === 0 || across || begins(i)) rows.push({ line: lines[i]!, lines: [across ? [lines[i]!.text] : cells], across });
    else rows.at(-1)!.lines.push(cells);
  });
  return rows.map(({ line, lines: own, across }) => ({ line, across, cells: (across ? [0] : starts).map((_, column) => textsOf(own.map((cells) => cells[column] ?? '').filter(Boolean))) }));
}

/** The number may stand beside the middle of its row: the row then begins at the blank line before. */
function stretchStart(lines: readonly Line[], numbered: number): number {
  for (let i = numbered; i > 0; i--) if (lines[i]!.gap > 0) return i;
  return numbered;
}

const textsOf = (lines: readonly string[]): string[] => cellText(lines.map((text) => ({ text, startsLine: true, gap: 0, line: 0, reach: 0 }))).split('\n').filter(Boolean);

/** Where the columns begin, by the strips of blanks that run through all lines. */
function columnStarts(texts: readonly string[]): number[] {
  const width = Math.max(0, ...texts.map(({ length }) => length));
  const used = new Array<number>(width).fill(0);
  for (const text of texts) for (const { index, 0: run } of text.matchAll(/\S+(?: \S+)*/g)) for (let i = index; i < index + run.length; i++) used[i]!++;
  const starts: number[] = [];
  used.forEach((count, i) => {
    if (count > 0 && (i === 0 || used[i - 1] === 0)) starts.push(i);
  });
  if (starts.length > 0) starts[0] = 0;
  return starts;
}

/** Rows begin at blank lines where each stretch between them has one number; else at the numbers themselves. */
function rowStarts(lines: readonly Line[], cut: readonly string[][], first: number, isAcross: (i: number) => boolean): (i: number) => boolean {
  const apart = lines.map((line, i) => i === first || (i > first && (line.gap > 0 || isAcross(i - 1))));
  const numbers = cut.map((cells) => NUMBER.test(cells[0] ?? ''));
  let stretches = 0;
  let numbered = 0;
  let own = 0;
  for (let i = first; i <= lines.length; i++) {
    if (i === lines.length || apart[i]) {
      if (i > first) stretches++;
      if (own === 1) numbered++;
      own = 0;
    }
    if (numbers[i]) own++;
  }
  const byBlanks = stretches >= 2 && numbered >= stretches * 0.7;
  return (i) => i >= first && (byBlanks ? apart[i]! : numbers[i]!);
}
