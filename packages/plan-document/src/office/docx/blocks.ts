import { type AutomaticNumbering } from './numbering.js';
import { type Findings, readParagraphText } from './paragraph-text.js';
import { type StyleSheet } from './styles.js';
import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from './xml.js';

export interface DocxParagraph {
  kind: 'paragraph';
  /** The automatic number or bullet, as printed. */
  label: string | null;
  raw: string;
  centered: boolean;
  ruledAbove: boolean;
  ruledBelow: boolean;
  startsPage: boolean;
  endsSection: boolean;
  boxes: DocxBlock[];
}

export interface DocxTable {
  kind: 'table';
  rows: { heading: boolean; cells: DocxCell[] }[];
}

export interface DocxCell {
  column: number;
  span: number;
  goesOn: boolean;
  blocks: DocxBlock[];
}

export type DocxBlock = DocxParagraph | DocxTable;

export interface DocxReading {
  styles: StyleSheet;
  numbering: AutomaticNumbering;
  findings: Findings;
  /** Tables the reader is inside of. */
  depth: number;
}

const DEEPEST_TABLE = 12;

/** Paragraphs and tables of a body, cell, note or text box in document order, tracked changes accepted. */
export function readBlocks(container: XmlElement, reading: DocxReading): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  let carried = '';
  const visit = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') {
        if (markIsHidden(child) && !showsText(child, reading)) continue;
        const paragraph = readParagraph(child, carried, reading);
        carried = markIsDeleted(child) ? paragraph.raw : '';
        if (carried === '' || paragraph.boxes.length > 0) blocks.push(carried === '' ? paragraph : { ...paragraph, raw: '' });
      } else if (child.name === 'w:tbl') blocks.push(readTable(child, reading));
      else if (child.name === 'mc:AlternateContent') visit(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child);
      else if (TRANSPARENT.has(child.name)) visit(child);
    }
  };
  visit(container);
  if (carried !== '') blocks.push({ kind: 'paragraph', label: null, raw: carried, centered: false, ruledAbove: false, ruledBelow: false, startsPage: false, endsSection: false, boxes: [] });
  return blocks;
}

const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** A deleted paragraph mark joins the paragraph with the next one, whose properties win. */
const markIsDeleted = (paragraph: XmlElement): boolean => {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
};

/** A hidden paragraph takes no room and no number, unless some of its words are shown. */
const markIsHidden = (paragraph: XmlElement): boolean => switchOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), 'w:vanish') === true;

const showsText = (paragraph: XmlElement, { styles, findings }: DocxReading): boolean => {
  const { raw, boxes } = readParagraphText(paragraph, styles.paragraph(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')), styles, findings);
  return raw.trim() !== '' || boxes.length > 0;
};

function readParagraph(paragraph: XmlElement, carried: string, reading: DocxReading): DocxParagraph {
  const properties = childOf(paragraph, 'w:pPr');
  const style = reading.styles.paragraph(valueOf(properties, 'w:pStyle'));
  const { raw, boxes } = readParagraphText(paragraph, style, reading.styles, reading.findings);
  const deleted = markIsDeleted(paragraph);
  if (deleted) reading.findings.trackedChanges++;
  const borders = childOf(properties, 'w:pBdr');
  return {
    kind: 'paragraph',
    label: deleted ? null : reading.numbering.next(properties, style),
    raw: carried + raw,
    centered: (valueOf(properties, 'w:jc') ?? style.justification) === 'center',
    ruledAbove: isDrawn(childOf(borders, 'w:top')),
    ruledBelow: isDrawn(childOf(borders, 'w:bottom')),
    startsPage: switchOf(properties, 'w:pageBreakBefore') ?? false,
    endsSection: endsPage(childOf(properties, 'w:sectPr')),
    boxes: boxes.flatMap((box) => readBlocks(box, reading)),
  };
}

/** A section ends here and the next one begins on a new page. */
const endsPage = (section: XmlElement | undefined): boolean => section !== undefined && valueOf(section, 'w:type') !== 'continuous';

const isDrawn = (border: XmlElement | undefined): boolean => border !== undefined && !['none', 'nil'].includes(border.attributes['w:val'] ?? '');

const MOST_COLUMNS = 256;
const bounded = (text: string | undefined, fallback: number): number => Math.min(MOST_COLUMNS, Math.max(0, Number.parseInt(text ?? '', 10) || fallback));

function readTable(table: XmlElement, outer: DocxReading): DocxTable {
  const reading = { ...outer, depth: outer.depth + 1 };
  if (reading.depth > DEEPEST_TABLE) throw new RangeError('tables too deep');
  const rows: DocxTable['rows'] = [];
  /** For each column the cell that reaches down from the rows above. */
  const above = new Map<number, DocxCell>();
  for (const row of rowsOf(table)) {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:ins')) reading.findings.trackedChanges++;
    if (childOf(properties, 'w:del')) {
      reading.findings.trackedChanges++;
      continue;
    }
    let column = bounded(valueOf(properties, 'w:gridBefore'), 0);
    const cells: DocxCell[] = [];
    for (const cell of within(row, 'w:tc')) {
      const format = childOf(cell, 'w:tcPr');
      if (childOf(format, 'w:cellDel')) {
        reading.findings.trackedChanges++;
        continue;
      }
      const merge = childOf(format, 'w:vMerge');
      const span = Math.max(1, bounded(valueOf(format, 'w:gridSpan'), 1));
      const blocks = readBlocks(cell, reading);
      const origin = merge && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
      const read: DocxCell = { column, span, goesOn: origin !== undefined, blocks: origin?.blocks ?? blocks };
      if (merge) above.set(column, origin ?? read);
      else above.delete(column);
      cells.push(read);
      column += span;
    }
    rows.push({ heading: switchOf(properties, 'w:tblHeader') ?? false, cells });
  }
  return { kind: 'table', rows };
}

const rowsOf = (table: XmlElement): XmlElement[] => within(table, 'w:tr');

/** Rows or cells, also inside content controls. */
const within = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((child) => (child.name === name ? [child] : TRANSPARENT.has(child.name) ? within(child, name) : []));
