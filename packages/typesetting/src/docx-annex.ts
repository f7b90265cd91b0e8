import { AlignmentType, type Paragraph, type Table } from 'docx';
import { ruled, type RuledRow, type Block } from './docx-layout.js';
import { centredLines, gap, letters, type LetterStyle, paragraph, pitchOf, rule } from './docx-text.js';
import { type SheetAnnex } from './sheet-annex.js';
import { CELL_INSETS, type CentredText, type SheetLines, TEXT_WIDTH, TEXT_WIDTH_ACROSS } from './sheet-lines.js';
import { textWidth } from './text-width.js';

const POINTS_IN_MM = 72 / 25.4;
const SIZE = 12;
/** Between two paragraphs of a cell, beyond the 2 pt between any two lines. */
const PARAGRAPH_GAP = 2;
/** A row whose tallest cell is higher than half a page may go on to the next. */
const TALLEST_WHOLE = 85 * POINTS_IN_MM;

export function annexContent(annex: SheetAnnex, { title, caption, headings }: SheetLines['annexes'][number]): Block[] {
  const heading = [annex.label, ...(title?.lines ?? [])].map((line, index) => letters(line, { size: 14, bold: true }, index > 0 ? { break: 1 } : {}));
  return [
    paragraph(heading, { alignment: AlignmentType.CENTER, pitch: 18.4, keepNext: true, outlineLevel: 0 }),
    centredLines(caption, { size: 14, italics: true }, { keepNext: true }),
    rule(caption.width * 0.4, annex.across ? TEXT_WIDTH_ACROSS : TEXT_WIDTH, { before: 4 }),
    gap(10),
    annexTable(annex, headings),
  ];
}

function annexTable({ columns, groups }: SheetAnnex, headings: readonly CentredText[]): Table {
  const widths = columns.map(({ width }) => width * POINTS_IN_MM);
  const first = headings.map((heading) => ({ content: [centredLines(heading, { size: SIZE, bold: true })] }));
  return ruled(widths, [{ cells: first, heading: true }, ...groups.flatMap((group) => [...groupRow(group, columns.length), ...group.rows.map((row) => contentRow(row, columns, widths))])]);
}

function groupRow({ number, title }: SheetAnnex['groups'][number], width: number): RuledRow[] {
  if (number === null && title === '') return [];
  // A title of a group stays with its first row.
  const cell = (text: string, alignment: Alignment) => [cellParagraph(text, alignment, { size: SIZE, bold: true }, { keepNext: true })];
  if (width === 1) return [{ cells: [{ content: cell(`${number ?? ''} ${title}`.trim(), AlignmentType.LEFT) }] }];
  return [{ cells: [{ content: cell(number ?? '', AlignmentType.CENTER) }, { content: cell(title, AlignmentType.LEFT), span: width - 1 }] }];
}

function contentRow({ cells }: SheetAnnex['groups'][number]['rows'][number], columns: SheetAnnex['columns'], widths: readonly number[]): RuledRow {
  const height = (paragraphs: readonly string[], width: number): number =>
    paragraphs.reduce((sum, text) => sum + pitchOf(SIZE) * Math.max(1, Math.ceil(textWidth(text, SIZE) / (width - CELL_INSETS))), 0);
  return {
    splits: cells.some((paragraphs, index) => height(paragraphs, widths[index] ?? 0) > TALLEST_WHOLE),
    cells: cells.map((paragraphs, index) => ({
      content: paragraphs.map((text, place) => cellParagraph(text, columns[index]?.field === 'content' ? AlignmentType.LEFT : AlignmentType.CENTER, { size: SIZE }, { before: place > 0 ? PARAGRAPH_GAP : 0 })),
    })),
  };
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function cellParagraph(text: string, alignment: Alignment, style: LetterStyle, more: { keepNext?: boolean; before?: number }): Paragraph {
  return paragraph([letters(text, style)], { alignment, pitch: pitchOf(SIZE), ...more });
}
