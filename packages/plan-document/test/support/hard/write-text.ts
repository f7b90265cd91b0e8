import { type PlanDocument } from '../../../src/index.js';
import { type Layout, printPlan, wrap } from '../print-plan.js';
import { columnEdges, printedRows } from './annex-widths.js';
import { diceOf, type Dice } from './dice.js';
import { type HardAnnex } from './hard-annex.js';
import { letterheadLines } from './letterhead-lines.js';

const layoutOf = (dice: Dice): Layout => ({
  width: dice.pick([30_000, 33_000, 36_000, Infinity]),
  firstLineIndent: dice.pick([0, 2400, 2600]),
  indentMark: dice.pick(['', '', ' ', '      ']),
  blankAfterLine: dice.pick([0, 1]),
  blankAfterParagraph: dice.pick([0, 0, 1]),
  pageLines: dice.pick([0, 28, 36]),
  pageNumbers: dice.pick(['none', 'number', 'dashes']),
  header: dice.pick(['none', 'stacked', 'columns', 'joined']),
  closing: dice.pick(['list-first', 'columns', 'signature-first']),
  eol: dice.pick(['\n', '\r\n']),
});

/**
 * How programs write a table into text: `tabs`, a row a line; `columns`, cells beside each other in columns of spaces; `flow`, the
 * lines of one cell after those of the other, as a page is read; in the last nothing but the words tells the cells apart.
 */
export type TableLayout = 'tabs' | 'columns' | 'flow';

export const tableLayoutOf = (seed: number): TableLayout => diceOf(seed + 3).pick(['tabs', 'columns', 'flow']);

/** The text programs extract from the plan; what is random follows from the seed. */
export function extractHard(plan: PlanDocument, seed: number): { text: string; header: boolean } {
  const dice = diceOf(seed + 29);
  const layout = layoutOf(dice);
  const tables = tableLayoutOf(seed);
  const head = headLines(plan, layout);
  const rest = printPlan(plan, { ...layout, header: 'none', eol: '\n' });
  const annexes = (plan.annexes as HardAnnex[]).flatMap((annex) => ['', '', '', ...annexLines(annex, tables, layout)]);
  const text = [...head, ...rest.split('\n'), ...annexes].join(layout.eol);
  return { text, header: layout.header !== 'none' };
}

function headLines({ header }: PlanDocument, { header: style }: Layout): string[] {
  if (style === 'none') return [];
  const { superior, agency, symbol, motto, dated } = letterheadLines(header, 15_000);
  const left = [...superior, ...agency];
  if (style === 'stacked') return [...left, symbol, ...motto, dated, ''];
  const space = style === 'columns' ? '          ' : ' ';
  const rows = Math.max(left.length, motto.length);
  return [...Array.from({ length: rows }, (_, i) => [left[i], motto[i]].filter(Boolean).join(space)), `${symbol}${space}${dated}`, ''];
}

function annexLines(annex: HardAnnex, tables: TableLayout, layout: Layout): string[] {
  const front = [annex.label, ...(annex.title ? [annex.title] : []), ...wrap(annex.caption ?? '', 45_000, 0), ''];
  const rows = printedRows(annex);
  if (tables === 'tabs') return [...front, ...rows.map(({ cells }) => cells.map((text) => text.replaceAll('\n', ' ')).join('\t'))];
  const edges = columnEdges(annex, 0, 60_000);
  const linesOf = (cells: readonly string[], across: boolean): string[][] =>
    cells.map((text, i) => text.split('\n').flatMap((part) => (part === '' ? [] : wrap(part, across ? 60_000 : edges[i + 1]! - edges[i]! - 800, 0))));
  if (tables === 'columns') {
    const widths = annex.columns.map((_, i) => Math.max(...rows.filter(({ across }) => !across).flatMap(({ cells }) => linesOf(cells, false)[i]!.map((line) => line.length)), 3) + 3);
    const beside = (cells: string[][]): string[] =>
      Array.from({ length: Math.max(...cells.map((each) => each.length)) }, (_, n) => cells.map((each, i) => (each[n] ?? '').padEnd(widths[i]!)).join('').trimEnd());
    return [...front, ...rows.flatMap(({ cells, across }) => [...(across ? cells : beside(linesOf(cells, false))), ''])];
  }
  return [...front, ...rows.flatMap(({ cells, across }) => linesOf(cells, across).flatMap((lines) => lines.flatMap((line, i) => (i < lines.length - 1 && layout.blankAfterLine > 0 ? [line, ''] : [line]))).concat(layout.blankAfterLine > 0 ? [''] : []))];
}
