import { type Interval, type Rules } from './rules.js';

/** One cell of a drawn table, which may cover several rows and columns of its grid; points from the top left corner. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Grid {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Edges of the columns and rows, ascending. */
  xs: number[];
  ys: number[];
  cells: GridCell[];
}

/** Points within which lines count as meeting or as one. */
const NEAR = 2.5;
const SMALLEST_CELL = 4;
const MOST_LINES = 1_000;

/** The tables that lines draw: lines that meet form a table, and a cell ends only where a line parts it from the next. */
export function gridsOf(rules: Rules): Grid[] {
  const horizontal = merged(rules.horizontal);
  const drawn = merged(rules.vertical);
  if (horizontal.length > MOST_LINES || drawn.length > MOST_LINES) return [];
  const vertical = [...drawn, ...openSides(horizontal, drawn)];
  return groupsOf(horizontal, vertical)
    .map(({ across, down }) => gridOf(across, down))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.top - b.top);
}

/** Pieces of one line drawn one after the other become one. */
function merged(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: Interval[] = [];
  let same: Interval[] = [];
  let at = -Infinity;
  const close = (): void => {
    let open: Interval | null = null;
    for (const each of same.sort((a, b) => a.from - b.from)) {
      if (open && each.from <= open.to + NEAR) open.to = Math.max(open.to, each.to);
      else lines.push((open = { ...each }));
    }
    same = [];
  };
  for (const each of sorted) {
    if (each.at - at > NEAR / 2) close();
    at = same.length === 0 ? each.at : at;
    same.push({ ...each, at });
  }
  close();
  return lines;
}

/** Points between two lines across of one table. */
const TALLEST_ROW = 400;

/** The sides of tables without lines there: lines across of one length that lines down meet, but none at their ends. */
function openSides(horizontal: readonly Interval[], vertical: readonly Interval[]): Interval[] {
  const sides: Interval[] = [];
  const like = new Map<string, Interval[]>();
  for (const line of horizontal) {
    const key = `${Math.round(line.from / NEAR)} ${Math.round(line.to / NEAR)}`;
    like.set(key, [...(like.get(key) ?? []), line]);
  }
  for (const lines of like.values()) {
    lines.sort((a, b) => a.at - b.at).forEach((line, i) => {
      const next = lines[i + 1];
      if (!next || next.at - line.at > TALLEST_ROW) return;
      const crossing = vertical.filter(({ at, from, to }) => at > line.from - NEAR && at < line.to + NEAR && from < next.at + NEAR && to > line.at - NEAR);
      if (crossing.length === 0 || lines.length < 3) return;
      for (const at of [line.from, line.to]) if (!crossing.some((each) => Math.abs(each.at - at) <= SMALLEST_CELL)) sides.push({ at, from: line.at, to: next.at });
    });
  }
  return merged(sides);
}

function groupsOf(horizontal: readonly Interval[], vertical: readonly Interval[]): { across: Interval[]; down: Interval[] }[] {
  const parent = [...horizontal, ...vertical].map((_, i) => i);
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  horizontal.forEach((line, h) =>
    vertical.forEach((crossing, v) => {
      const meets = crossing.at >= line.from - NEAR && crossing.at <= line.to + NEAR && line.at >= crossing.from - NEAR && line.at <= crossing.to + NEAR;
      if (meets) parent[rootOf(h)] = rootOf(horizontal.length + v);
    }),
  );
  const groups = new Map<number, { across: Interval[]; down: Interval[] }>();
  const groupAt = (i: number): { across: Interval[]; down: Interval[] } => {
    const root = rootOf(i);
    const group = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((line, h) => groupAt(h).across.push(line));
  vertical.forEach((line, v) => groupAt(horizontal.length + v).down.push(line));
  return [...groups.values()].filter(({ across, down }) => across.length >= 2 && down.length >= 2);
}

function edges(positions: readonly number[]): number[] {
  const found: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) if (found.length === 0 || position - found.at(-1)! > SMALLEST_CELL) found.push(position);
  return found;
}

/** A row that goes on over the page is left open: its sides run on beyond the last line across. */
function openEnds(across: readonly Interval[], down: readonly Interval[]): number[] {
  const last = Math.max(...across.map(({ at }) => at));
  const first = Math.min(...across.map(({ at }) => at));
  const below = down.filter(({ to }) => to > last + OPEN_ROW).map(({ to }) => to);
  const above = down.filter(({ from }) => from < first - OPEN_ROW).map(({ from }) => from);
  return [...(below.length >= 2 ? [Math.max(...below)] : []), ...(above.length >= 2 ? [Math.min(...above)] : [])];
}

const OPEN_ROW = 8;

const covers = (lines: readonly Interval[], at: number, point: number): boolean =>
  lines.some((line) => Math.abs(line.at - at) <= SMALLEST_CELL && line.from <= point && point <= line.to);

const MOST_CELLS = 4_000;

function gridOf(across: readonly Interval[], down: readonly Interval[]): Grid | null {
  const xs = edges(down.map(({ at }) => at));
  const ys = edges([...across.map(({ at }) => at), ...openEnds(across, down)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return null;
  const owner = Array.from({ length: rows * columns }, (_, i) => i);
  const rootOf = (i: number): number => {
    while (owner[i] !== i) i = owner[i]!;
    return i;
  };
  const join = (a: number, b: number): void => void (owner[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b)));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      const at = row * columns + column;
      if (column + 1 < columns && !covers(down, xs[column + 1]!, y)) join(at, at + 1);
      if (row + 1 < rows && !covers(across, ys[row + 1]!, x)) join(at, at + columns);
    }
  }
  const cells = new Map<number, GridCell>();
  owner.forEach((_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const cell = cells.get(rootOf(i)) ?? { row, column, rowSpan: 1, columnSpan: 1, left: xs[column]!, top: ys[row]!, right: xs[column + 1]!, bottom: ys[row + 1]! };
    cell.rowSpan = Math.max(cell.rowSpan, row - cell.row + 1);
    cell.columnSpan = Math.max(cell.columnSpan, column - cell.column + 1);
    cell.right = Math.max(cell.right, xs[column + 1]!);
    cell.bottom = Math.max(cell.bottom, ys[row + 1]!);
    cells.set(rootOf(i), cell);
  });
  return { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)!, xs, ys, cells: [...cells.values()] };
}
