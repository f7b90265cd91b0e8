import { cellText } from '../../import/annex-cells.js';
import { type TableRow } from '../../import/lines.js';
import { textWidth } from '../../import/text-width.js';
import { isLayoutTable } from '../layout-tables.js';
import { sharedText } from '../typed-lines.js';
import { type Grid, type GridCell, gridsOf } from './grid.js';
import { type PageContent } from './page-content.js';
import { type PlacedText } from './placed-text.js';
import { type Interval } from './rules.js';
import { linesOfTexts, type PageLine, textOfLine } from './text-lines.js';

export interface PageTable {
  top: number;
  bottom: number;
  /** Edges of the columns: tables of following pages with the same edges go on. */
  xs: number[];
  rows: Omit<TableRow, 'table' | 'afterBreak'>[];
}

/** What stands on a page: tables apart, everything else as lines from top to bottom. */
export interface PageBody {
  number: number;
  width: number;
  height: number;
  lines: PageLine[];
  tables: PageTable[];
  /** Drawn lines that belong to no table. */
  loose: Interval[];
  sideways: string[];
}

export function pageBodyOf(page: PageContent): PageBody {
  let texts = page.texts;
  let loose = page.rules.horizontal;
  const tables: PageTable[] = [];
  for (const grid of gridsOf(page.rules)) {
    loose = loose.filter((rule) => !isInside(rule, grid));
    const { within, taken } = cellsOf(grid, texts);
    const rows = rowsOf(grid, within);
    if (isLayoutTable(rows.map(({ cells }) => cells.filter(({ goesOn }) => !goesOn).map(({ paragraphs }) => paragraphs)))) continue;
    texts = texts.filter((text) => !taken.has(text));
    tables.push({ top: grid.top, bottom: grid.bottom, xs: grid.xs, rows });
  }
  if (loose.length > MOST_LOOSE) loose = [];
  const { number, width, height, sideways } = page;
  return { number, width, height, lines: linesOfTexts(texts), tables, loose, sideways };
}

/** Beyond, the lines are a drawing and tell nothing of the text. */
const MOST_LOOSE = 500;

const isInside = (rule: Interval, grid: Grid): boolean => rule.at >= grid.top - 2 && rule.at <= grid.bottom + 2 && rule.to >= grid.left - 2 && rule.from <= grid.right + 2;

/** The texts of each cell, cut where they cross its edge, and the whole texts they came from. */
function cellsOf(grid: Grid, texts: readonly PlacedText[]): { within: Map<GridCell, PlacedText[]>; taken: Set<PlacedText> } {
  const taken = new Set<PlacedText>();
  const within = new Map<GridCell, PlacedText[]>(grid.cells.map((cell) => [cell, []]));
  for (const text of texts) {
    const middle = text.y - text.size * 0.3;
    if (middle < grid.top || middle > grid.bottom) continue;
    const cellAt = ({ x, width }: PlacedText): GridCell | undefined => grid.cells.find((each) => each.left <= x + width / 2 && x + width / 2 <= each.right && each.top <= middle && middle <= each.bottom);
    const cut = cutAtEdges(text, grid);
    const parts = cut.every(cellAt) ? cut : [text];
    for (const part of parts) {
      const cell = cellAt(part);
      if (!cell) continue;
      within.get(cell)!.push(part);
      taken.add(text);
    }
  }
  return { within, taken };
}

/** Words of several cells may come as one text; it is cut at the space nearest to each edge it crosses. */
function cutAtEdges(text: PlacedText, grid: Grid): PlacedText[] {
  const middle = text.y - text.size * 0.3;
  const edge = grid.cells.find((cell) => cell.top <= middle && middle <= cell.bottom && text.x < cell.right - 3 && text.x + text.width > cell.right + 3 && text.x >= cell.left)?.right;
  if (edge === undefined || edge >= grid.right - 1) return [text];
  const whole = textWidth(text.text);
  let best = -1;
  let distance = Infinity;
  for (let at = text.text.indexOf(' '); at >= 0; at = text.text.indexOf(' ', at + 1)) {
    const x = text.x + (textWidth(text.text.slice(0, at)) / whole) * text.width;
    if (Math.abs(x - edge) < distance) [best, distance] = [at, Math.abs(x - edge)];
  }
  if (best < 0) return [text];
  const share = textWidth(text.text.slice(0, best)) / whole;
  const right = { ...text, text: text.text.slice(best + 1), x: Math.max(edge + 1, text.x + share * text.width), width: (1 - share) * text.width };
  return [{ ...text, text: text.text.slice(0, best), width: Math.min(edge - 1 - text.x, share * text.width) }, ...cutAtEdges(right, grid)];
}

function rowsOf(grid: Grid, texts: ReadonlyMap<GridCell, readonly PlacedText[]>): PageTable['rows'] {
  const paragraphs = new Map(grid.cells.map((cell) => [cell, paragraphsOf(texts.get(cell) ?? [])]));
  return grid.ys.slice(0, -1).flatMap((_, row) => {
    const cells = grid.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((a, b) => a.column - b.column);
    const cuts = cells.every(({ rowSpan }) => rowSpan === 1) ? numbersBeside(cells.map((cell) => texts.get(cell) ?? [])) : [];
    if (cuts.length < 2) return [{ heading: false, cells: cells.map((cell) => ({ column: cell.column, span: cell.columnSpan, goesOn: cell.row < row, paragraphs: cell.row < row ? sharedText(paragraphs.get(cell)!) : paragraphs.get(cell)! })) }];
    return cuts.map((from, i) => ({
      heading: false,
      cells: cells.map((cell) => ({ column: cell.column, span: cell.columnSpan, goesOn: false, paragraphs: paragraphsOf((texts.get(cell) ?? []).filter(({ y }) => (i === 0 || y >= from) && y < (cuts[i + 1] ?? Infinity))) })),
    }));
  });
}

const ROW_NUMBER = /^\d{1,3}\s?[.)]?$/;
const SAME_LINE = 3;
const MOST_ROWS = 200;

/** Where rows begin that no line parts: at the numbers of the first column, one to a line, each beside the first words of its row. */
function numbersBeside([first = [], ...others]: readonly (readonly PlacedText[])[]): number[] {
  const numbers = linesOfTexts(first);
  const values = numbers.map((line) => (ROW_NUMBER.test(textOfLine(line).trim()) ? Number.parseInt(textOfLine(line), 10) : NaN));
  const counts = values.every((value, i) => i === 0 ? !Number.isNaN(value) : value === values[i - 1]! + 1);
  if (others.length < 2 || numbers.length < 2 || numbers.length > MOST_ROWS || !counts) return [];
  const beside = numbers.every(({ y }) => others.some((cell) => cell.some((text) => Math.abs(text.y - y) < SAME_LINE)));
  return beside ? numbers.map(({ y }) => y - SAME_LINE) : [];
}

/** A symbol broken after its slash, or a sum of money inside. */
function isBroken(before: string, line: string): boolean {
  if (/[\p{L}\d]\/$/u.test(before)) return true;
  const [head = '', tail = ''] = [/[\d.]+$/.exec(before)?.[0], /^[\d.]+/.exec(line)?.[0]];
  return head !== '' && tail !== '' && /^\d{1,3}(?:\.\d{3}){2,}$/.test(head + tail) && !/^\d{1,3}(?:\.\d{3})+$/.test(head);
}

/** Wrapped lines of a cell joined; a dash with a capital begins a paragraph. */
function paragraphsOf(texts: readonly PlacedText[]): string[] {
  const lines = linesOfTexts(texts).map((line) => textOfLine(line).replace(/\s+/gu, ' ').trim()).filter(Boolean);
  const whole = lines.reduce<string[]>((joined, line) => (isBroken(joined.at(-1) ?? '', line) ? [...joined.slice(0, -1), joined.at(-1)! + line] : [...joined, line]), []);
  return cellText(whole.map((text) => ({ text, startsLine: true, gap: 0, line: 0, reach: 0 }))).split('\n').filter(Boolean);
}
