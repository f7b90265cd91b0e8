import { type Annex } from '../model.js';
import { type ColumnKind, kindOfHeading } from './annex-columns.js';
import { readGrid } from './annex-grid.js';
import { readGridColumns, textOf } from './grid-columns.js';
import { type Line, type TableCell, type TableRow } from './lines.js';

/** One cell of a copied table; `column` from 0, `span` how many columns it covers, `goesOn` whether it began in a row above. */
export type CopiedCell = TableCell;

/**
 * Reads a copied table as the table of an annex: its headings say what the columns hold, rows over the whole width title groups.
 * Null when its first rows do not name the columns a plan needs: then nobody knows which cell is what. Ids are `<id>g1r1` …
 */
export function readAnnexTable(rows: readonly (readonly CopiedCell[])[], id: string): Pick<Annex, 'columns' | 'groups'> | null {
  const table = rows.filter((cells) => cells.length > 0).map((cells): TableRow => ({ table: 1, cells: [...cells], heading: false, afterBreak: false }));
  if (table.length < 2 || !readGridColumns(table)?.known) return null;
  const lines = table.map((row, at): Line => {
    const text = textOf(row);
    return { number: at + 1, text, indent: 0, gap: 0, columns: [text], ruled: false, pageStart: false, row };
  });
  const annex: Annex = { id, label: '', title: null, caption: null, columns: [], groups: [] };
  readGrid(lines, { annex, doubts: [], provenance: {} });
  return { columns: annex.columns, groups: annex.groups };
}

/** What a row of an annex holds, in the usual order. */
const CELLS = ['no', 'content', 'lead', 'partners', 'time'] as const satisfies readonly ColumnKind[];

/**
 * Which of an annex's columns heads which cell of its rows, by the headings; in the usual order where none of them says. A cell
 * without a column is left out.
 */
export function headedCells(columns: readonly string[]): Partial<Record<(typeof CELLS)[number], number>> {
  const kinds = columns.map(kindOfHeading);
  const isSaid = kinds.some((kind) => kind !== 'other');
  return Object.fromEntries(CELLS.flatMap((cell, usual) => {
    const at = isSaid ? kinds.indexOf(cell) : usual < columns.length ? usual : -1;
    return at < 0 ? [] : [[cell, at]];
  }));
}
