import { type ColumnKind, kindOfHeading, opensTable } from './annex-columns.js';
import { type TableRow } from './lines.js';

/** What the columns of a drawn table hold; `kinds` has one entry for each column of its grid. */
export interface GridColumns {
  headings: string[];
  kinds: ColumnKind[];
  /** Rows at the top that name or count the columns. */
  rows: number;
  /** Whether the headings name the columns a plan needs; else every cell counts as content. */
  known: boolean;
}

export const textOf = (row: TableRow): string => row.cells.filter(({ goesOn }) => !goesOn).map(({ paragraphs }) => paragraphs.join(' ')).filter(Boolean).join(' ');

const widthOf = (rows: readonly TableRow[]): number => Math.max(1, ...rows.map(({ cells }) => Math.max(1, ...cells.map(({ column, span }) => column + span))));

/** Letters that a column too narrow for its heading put under each other. */
const NARROW = /^S ?T ?T$|^T T$/;

/** Reads the heading of a table; null when its first row is none. */
export function readGridColumns(rows: readonly TableRow[]): GridColumns | null {
  const first = rows[0]!;
  const named = first.cells.map((cell) => kindOfHeading(cell.paragraphs.join(' ')));
  if (!opensTable(textOf(first)) && !first.heading && !(named.includes('content') && named.filter((kind) => kind !== 'other').length >= 2)) return null;
  let count = 1;
  while (rows[count] && (rows[count]!.heading || isSecondHeading(rows[count]!) || countsColumns(rows[count]!))) count++;
  const titled = rows.slice(0, count).filter((row) => !countsColumns(row));
  const width = widthOf(rows);
  const kinds: ColumnKind[] = [];
  const headings: string[] = [];
  for (let column = 0; column < width; column++) {
    const cells = titled.map((row) => row.cells.find((cell) => cell.column <= column && column < cell.column + cell.span && !cell.goesOn));
    const names = cells.map((cell) => cell?.paragraphs.join(' ') ?? '').filter(Boolean);
    const leaf = names.at(-1) ?? '';
    const place = cells.findLast((cell) => cell && cell.paragraphs.length > 0);
    const kind = kindOfHeading(leaf) === 'other' && names.length > 1 ? kindOfHeading(names.join(' ')) : kindOfHeading(leaf);
    const sameCell = place !== undefined && place.column < column;
    kinds.push(sameCell ? kinds.at(-1)! : kind !== 'other' && kinds.includes(kind) ? 'other' : kind);
    if (!sameCell && leaf !== '') headings.push(leaf.replace(NARROW, (letters) => letters.replaceAll(' ', '')));
  }
  const known = kinds.includes('content') && kinds.some((kind) => kind === 'lead' || kind === 'time' || kind === 'partners');
  if (!kinds.includes('content')) {
    const spare = kinds.indexOf('other');
    if (spare >= 0) kinds[spare] = 'content';
  }
  return { headings, kinds, rows: count, known };
}

/** `Chủ trì | Phối hợp` under one heading: the first cell of the row hangs down from above. */
const isSecondHeading = (row: TableRow): boolean => row.cells[0]?.column === 0 && row.cells[0].goesOn && row.cells.some((cell) => !cell.goesOn && kindOfHeading(cell.paragraphs.join(' ')) !== 'other');

/** `(1) (2) (3)` or `A B 1 2` under the headings. */
function countsColumns(row: TableRow): boolean {
  const texts = row.cells.map(({ paragraphs }) => paragraphs.join(' ')).filter(Boolean);
  return texts.length >= 3 && texts.every((text) => /^\(?(?:\d{1,2}|[A-E])\)?$/.test(text));
}

/** Columns for a table without a heading: a first column of numbers, then content. */
export function unnamedColumns(rows: readonly TableRow[]): GridColumns {
  const width = widthOf(rows);
  const numbered = rows.filter((row) => /^(?:\d{1,3}|[IVX]{1,5})[.)]?$/.test(row.cells[0]?.paragraphs.join(' ') ?? '')).length > rows.length / 2;
  return { headings: [], kinds: Array.from({ length: width }, (_, i) => (i === 0 && numbered ? 'no' : i === (numbered ? 1 : 0) ? 'content' : 'other')), rows: 0, known: false };
}
