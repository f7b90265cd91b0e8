import { AlignmentType, type Paragraph, type Table } from 'docx';
import { ruled, type RuledRow, type Block } from './docx-layout.js';
import { brokenBySense, centredLines, gap, letters, type LetterStyle, paragraph, pitchOf, rule } from './docx-text.js';
import { type SheetAnnex } from './sheet-annex.js';
import { textWidth } from './text-width.js';

const POINTS_IN_MM = 72 / 25.4;
const SIZE = 12;
const CELL_INSETS = 8;
/** A row whose tallest cell is higher than half a page may go on to the next. */
const TALLEST_WHOLE = 85 * POINTS_IN_MM;

export function annexContent(annex: SheetAnnex): Block[] {
  const width = (annex.across ? 252 : 165) * POINTS_IN_MM;
  const caption = brokenBySense(annex.caption ?? '', width, { size: 14 });
  const title = annex.title === null ? [] : brokenBySense(annex.title, width, { size: 14, bold: true }).lines;
  const heading = [annex.label, ...title].map((line, index) => letters(line, { size: 14, bold: true }, index > 0 ? { break: 1 } : {}));
  return [
    paragraph(heading, { alignment: AlignmentType.CENTER, pitch: 18.4, keepNext: true, outlineLevel: 0 }),
    centredLines(annex.caption ?? '', width, { size: 14, italics: true }, { keepNext: true }).paragraph,
    rule(caption.widest * 0.4, width, { before: 4 }),
    gap(10),
    annexTable(annex),
  ];
}

function annexTable({ columns, groups }: SheetAnnex): Table {
  const widths = columns.map(({ width }) => width * POINTS_IN_MM);
  const headings = columns.map(({ heading }, index) => ({ content: [centredLines(heading, (widths[index] ?? 0) - CELL_INSETS, { size: SIZE, bold: true }).paragraph] }));
  return ruled(widths, [{ cells: headings, heading: true }, ...groups.flatMap((group) => [...groupRow(group, columns.length), ...group.rows.map((row) => contentRow(row, columns, widths))])]);
}

function groupRow({ number, title }: SheetAnnex['groups'][number], width: number): RuledRow[] {
  if (number === null && title === '') return [];
  // A title of a group stays with its first row.
  const cell = (text: string, alignment: Alignment) => [cellParagraph(text, alignment, { size: SIZE, bold: true }, true)];
  if (width === 1) return [{ cells: [{ content: cell(`${number ?? ''} ${title}`.trim(), AlignmentType.LEFT) }] }];
  return [{ cells: [{ content: cell(number ?? '', AlignmentType.CENTER) }, { content: cell(title, AlignmentType.LEFT), span: width - 1 }] }];
}

function contentRow({ cells }: SheetAnnex['groups'][number]['rows'][number], columns: SheetAnnex['columns'], widths: readonly number[]): RuledRow {
  const height = (paragraphs: readonly string[], width: number): number =>
    paragraphs.reduce((sum, text) => sum + pitchOf(SIZE) * Math.max(1, Math.ceil(textWidth(text, SIZE) / (width - CELL_INSETS))), 0);
  return {
    splits: cells.some((paragraphs, index) => height(paragraphs, widths[index] ?? 0) > TALLEST_WHOLE),
    cells: cells.map((paragraphs, index) => ({
      content: paragraphs.map((text) => cellParagraph(text, columns[index]?.field === 'content' ? AlignmentType.LEFT : AlignmentType.CENTER, { size: SIZE })),
    })),
  };
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function cellParagraph(text: string, alignment: Alignment, style: LetterStyle, keepNext = false): Paragraph {
  return paragraph([letters(text, style)], { alignment, pitch: pitchOf(SIZE), keepNext });
}
