import { BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { twips } from './docx-text.js';

export type Block = Paragraph | Table;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LINE = { style: BorderStyle.SINGLE, size: 5, color: '000000' };
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** Columns side by side without lines; `widths` in points. Each row stays on one page unless `splits`. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly Block[])[][], splits = false): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: !splits,
          children: cells.map((content, index) => new TableCell({ width: { size: twips(widths[index] ?? 0), type: WidthType.DXA }, children: filled(content), borders: NO_BORDERS, margins: NO_MARGINS })),
        }),
    ),
  });
}

/** One framed cell in the middle, of a fixed size in points. */
export function frameOf(width: number, height: number, colour: string, content: Paragraph): Table {
  const border = { ...LINE, size: 8, color: colour };
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: 'center',
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    margins: NO_MARGINS,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(height), rule: HeightRule.EXACT },
        children: [new TableCell({ children: [content], verticalAlign: VerticalAlignTable.CENTER, borders: { top: border, bottom: border, left: border, right: border }, margins: NO_MARGINS })],
      }),
    ],
  });
}

export interface RuledCell {
  content: readonly Paragraph[];
  span?: number;
}

export interface RuledRow {
  cells: readonly RuledCell[];
  heading?: boolean;
  splits?: boolean;
}

/**
 * Above and below the words of a cell the PDF leaves 3.5 pt, drawing its lines within them; here each line of words brings the 2 pt between
 * lines along, and each row the line under it.
 */
const CELL_MARGINS = { top: twips(3.5 - 2), bottom: twips(3.5 - LINE.size / 8), left: twips(4), right: twips(4) };

/** A table with lines; `widths` in points. */
export function ruled(widths: readonly number[], rows: readonly RuledRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: CELL_MARGINS,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(({ cells, heading = false, splits = false }) => {
      let column = 0;
      const children = cells.map(({ content, span = 1 }) => {
        const width = sum(widths.slice(column, column + span));
        column += span;
        return new TableCell({ width: { size: twips(width), type: WidthType.DXA }, columnSpan: span, verticalAlign: VerticalAlignTable.CENTER, children: filled(content) });
      });
      return new TableRow({ tableHeader: heading, cantSplit: !splits, children });
    }),
  });
}

/** Word wants a paragraph at the end of every cell. */
function filled(content: readonly Block[]): Block[] {
  return content.at(-1) instanceof Paragraph ? [...content] : [...content, new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
