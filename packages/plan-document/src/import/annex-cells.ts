import { parseDeadlines } from '@banhanh/deadline';
import { beginsNewBody, namesBody } from '../bodies.js';
import { type ColumnKind } from './annex-columns.js';
import { continuesName, type Piece, TIME_START, TIME_WORDS } from './annex-pieces.js';
import { joinAll } from './joining.js';
import { SPACE, textWidth } from './text-width.js';

/** What is known of a table: the kinds of its cells, the widths of their columns (null before they are measured). */
export interface TableShape {
  kinds: readonly ColumnKind[];
  widths: readonly number[] | null;
  usualGap: number;
  /** What texts cost as a time, remembered over the rows and passes of a table. */
  timeCosts: Map<string, number>;
}

/** The pieces of each cell, in the order of the columns; `cost` says how badly the best cut fits. */
export interface CutRow {
  cells: Piece[][];
  cost: number;
}

const MOST_PIECES = 120;
const MOST_LETTERS = 8_000;
/** No cell but the content is longer than this many lines. */
const LONGEST_CELL = 30;

/**
 * Cuts the pieces of a row into cells: of all ways to give each column a run of pieces, the one that costs least, where costs
 * come from the blank lines (a missing one parts cells), sentence ends, what each kind of cell looks like, and column widths.
 */
export function cutCells(pieces: readonly Piece[], shape: TableShape): CutRow {
  const { kinds } = shape;
  const n = pieces.length;
  if (n > MOST_PIECES || pieces.reduce((sum, { text }) => sum + text.length, 0) > MOST_LETTERS) return uncut(pieces, kinds);
  const inner = innerCosts(pieces, shape);
  let best: number[] = Array<number>(n + 1).fill(Infinity);
  best[0] = 0;
  const from: number[][] = [];
  kinds.forEach((kind, column) => {
    const next = Array<number>(n + 1).fill(Infinity);
    const came = Array<number>(n + 1).fill(0);
    const isLast = column === kinds.length - 1;
    for (let end = isLast ? n : 0; end <= n; end++) {
      const earliest = kind === 'content' ? 0 : Math.max(0, end - LONGEST_CELL);
      for (let start = earliest; start <= (column === 0 ? 0 : end); start++) {
        if (best[start] === Infinity) continue;
        const cut = start > 0 && start < end ? cutCost(pieces[start - 1]!, pieces[start]!, shape) : 0;
        const cost = best[start]! + cut + cellCost(kind, pieces.slice(start, end), shape.timeCosts) + (inner[column]![end]! - inner[column]![Math.min(start + 1, end)]!);
        if (cost < next[end]!) {
          next[end] = cost;
          came[end] = start;
        }
      }
    }
    best = next;
    from.push(came);
  });
  if (best[n] === Infinity) return uncut(pieces, kinds);
  const cells: Piece[][] = [];
  for (let column = kinds.length - 1, end = n; column >= 0; column--) {
    const start = from[column]![end]!;
    cells.unshift(pieces.slice(start, end));
    end = start;
  }
  return { cells, cost: best[n]! };
}

/** All of a row in its content cell: for rows too long to be one. */
export const uncut = (pieces: readonly Piece[], kinds: readonly ColumnKind[]): CutRow => ({
  cells: kinds.map((kind) => (kind === 'content' ? [...pieces] : [])),
  cost: Infinity,
});

/** Running sums, per column, of the cost of leaving each piece in the cell of the piece before. */
function innerCosts(pieces: readonly Piece[], shape: TableShape): number[][] {
  return shape.kinds.map((kind, column) => {
    const sums = [0, 0];
    for (let i = 1; i < pieces.length; i++) sums.push(sums.at(-1)! + joinCost(kind, pieces[i - 1]!, pieces[i]!, shape, shape.widths?.[column] ?? null));
    return sums;
  });
}

const OPEN_END = /(?:[,–(-]|(?:^|\s)(?:và|của|cho|với|tại|do|trên|trong|từ|đến|về|các|theo|trước|sau|hết|ngày|tháng|năm|quý|lần|số))$/u;

function cutCost(before: Piece, piece: Piece, shape: TableShape): number {
  let cost = piece.startsLine ? 0 : beginsNewBody(piece.text) || TIME_START.test(piece.text) ? 2 : 3.5;
  if (piece.startsLine && piece.gap < shape.usualGap) cost -= 2.5;
  if (piece.gap > shape.usualGap) cost -= 0.8;
  if (OPEN_END.test(before.text) || (continuesName(before.text, piece.text) && /^\p{Lu}/u.test(piece.text) && !TIME_START.test(piece.text) && piece.startsLine)) cost += 5;
  if (/;$/.test(before.text)) cost += 3;
  if (/^\p{Ll}/u.test(piece.text)) cost += namesBody(piece.text) ? 2.5 : 5;
  if (/^\(/.test(piece.text)) cost += 3;
  return cost;
}

function joinCost(kind: ColumnKind, before: Piece, piece: Piece, shape: TableShape, width: number | null): number {
  const closed = !/[,;–(-]$/.test(before.text) && !continuesName(before.text, piece.text) && /^\p{Lu}/u.test(piece.text);
  let cost = 0;
  if (piece.startsLine && piece.gap < shape.usualGap) cost += 2;
  if (kind === 'lead' || kind === 'partners') {
    if (closed && namesBody(piece.text)) cost += 2.5;
    if (closed && TIME_START.test(piece.text)) cost += 2;
    if (/\.$/.test(before.text)) cost += 1.5;
  }
  if (kind === 'time' && closed && namesBody(piece.text) && !TIME_START.test(piece.text)) cost += 2.5;
  if (kind === 'content' && /[.)”"…]$/.test(before.text) && closed && namesBody(piece.text)) cost += 1;
  if (width !== null && piece.startsLine && !/^[-–+]\s/.test(piece.text)) {
    const room = width - before.reach - SPACE - textWidth(piece.text.split(' ', 1)[0]!);
    if (room > 400) cost += Math.min(3, 0.8 + room / 2500);
  }
  return cost;
}

function cellCost(kind: ColumnKind, pieces: readonly Piece[], timeCosts: Map<string, number>): number {
  const first = pieces[0];
  if (!first) return { no: 0, content: 8, lead: 3, partners: 2.2, time: 3, other: 1 }[kind];
  if (kind === 'content') return /^[\p{Lu}\d"“‘([-]/u.test(first.text) ? 0 : 3;
  if (kind === 'other') return pieces.length > 12 ? 2 : 0.5;
  const text = cellText(pieces);
  if (kind === 'time') {
    const known = timeCosts.get(text) ?? timeCost(text);
    timeCosts.set(text, known);
    return known;
  }
  let cost = namesBody(first.text) || namesBody(first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())) ? -1.5 : 3;
  if (/\d\/\d{4}|(?:quý|tháng)\s+[IVX\d]/iu.test(text)) cost += 4;
  if (text.length > 220) cost += 1.5;
  return cost;
}

function timeCost(text: string): number {
  let cost = TIME_START.test(text) ? -1.5 : 2.5;
  const timed = TIME_WORDS.test(text);
  cost += timed ? -0.5 : 2;
  if (text.length > 160) return cost + 3;
  if (!timed && !TIME_START.test(text)) return cost + 1.5;
  cost += parseDeadlines(text, {}).every(({ kind }) => kind !== 'UNRESOLVED') ? -1 : 1.5;
  return cost;
}

/** The text of a cell: wrapped lines joined, a dash with a capital begins a paragraph (`\n`). */
export function cellText(pieces: readonly Piece[]): string {
  const paragraphs: string[][] = [];
  let tail = '';
  for (const { text, startsLine } of pieces) {
    const paragraph = paragraphs.at(-1);
    const ended = paragraph !== undefined && (/^[-–+]/.test(paragraph[0]!) || /[.;:!?…)]$/u.test(tail)) && !/[,\p{Ll}]\s?[-–]$/u.test(tail);
    if (!paragraph || (ended && startsLine && /^[-–+]\s*\p{Lu}/u.test(text))) paragraphs.push([text]);
    else paragraph.push(text);
    tail = text.slice(-4);
  }
  return paragraphs.map(joinAll).join('\n');
}

/** Width of each column over all rows: nearly the widest line it holds. */
export function measureColumns(rows: readonly CutRow[], kinds: readonly ColumnKind[]): number[] {
  return kinds.map((_, column) => {
    const widths = rows.flatMap(({ cells }) => lineWidths(cells[column]!)).sort((a, b) => a - b);
    return widths.length < 3 ? Infinity : widths[Math.floor((widths.length - 1) * 0.9)]!;
  });
}

/** Widths of the physical lines of a cell that are followed by another one. */
function lineWidths(cell: readonly Piece[]): number[] {
  const widths: number[] = [];
  for (let i = 0; i < cell.length; i++) {
    let text = cell[i]!.text;
    while (cell[i + 1] && !cell[i + 1]!.startsLine) text += ` ${cell[++i]!.text}`;
    if (cell[i + 1]) widths.push(textWidth(text));
  }
  return widths.length > 0 ? widths : [];
}
