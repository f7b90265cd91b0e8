import { type Line, singleSpaced, type TableRow } from '../../import/lines.js';
import { opensTitle } from '../../import/regions.js';
import { isLayoutTable, isLetterhead } from '../layout-tables.js';
import { collectLines, type LineCollector, sharedText } from '../typed-lines.js';
import { type DocxBlock, type DocxCell, type DocxParagraph, type DocxTable } from './blocks.js';

/** The lines of a document: a paragraph each, a row of a table each, tables that only part columns read column by column. */
export function linesOfBlocks(blocks: readonly DocxBlock[]): Line[] {
  const collector = collectLines({ typed: true });
  const state = { table: 0 };
  for (const block of blocks) addBlock(block, collector, state);
  return collector.lines;
}

function addBlock(block: DocxBlock, collector: LineCollector, state: { table: number }): void {
  if (block.kind === 'paragraph') addParagraph(block, collector, state);
  else if (isLayoutTable(block.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.flatMap(linesIn))))) addColumns(block, collector, state);
  else addRows(block, collector, ++state.table);
}

function addParagraph(paragraph: DocxParagraph, collector: LineCollector, state: { table: number }): void {
  const before = standsBelow(paragraph) ? paragraph.boxes : [];
  for (const block of before) addBlock(block, collector, state);
  if (paragraph.ruledAbove) collector.rule();
  if (paragraph.startsPage) collector.startPage();
  if (paragraph.raw.trim() === '') collector.blank();
  let first = true;
  for (const part of paragraph.raw.trim() === '' ? [] : paragraph.raw.split(/(?=[\n\f])/)) {
    if (part.startsWith('\f')) collector.startPage();
    const label = first && paragraph.label !== null ? `${paragraph.label} ` : '';
    const added = collector.add(label + part, { centered: paragraph.centered, ...(first ? { begins: true } : {}) });
    if (added !== null) first = false;
  }
  if (paragraph.ruledBelow) collector.rule();
  if (paragraph.endsSection || (paragraph.raw.trim() === '' && paragraph.raw.includes('\f'))) collector.startPage();
  if (before.length === 0) for (const block of paragraph.boxes) addBlock(block, collector, state);
}

/** A letterhead in text boxes may be anchored to the title, or to another paragraph under it. */
const standsBelow = ({ raw, boxes }: DocxParagraph): boolean => raw.trim() !== '' && (opensTitle(raw.trim()) || boxes.flatMap(linesIn).some(isLetterhead));

/** Column by column, as far as no row reaches across all of them (a title between the letterhead and the signature). */
function addColumns({ rows }: DocxTable, collector: LineCollector, state: { table: number }): void {
  const width = rows.reduce((most, { cells }) => cells.reduce((end, { column, span }) => Math.max(end, column + span), most), 0);
  let beside: DocxTable['rows'] = [];
  for (const row of rows) {
    if (row.cells.length > 1 || row.cells[0]?.span !== width) beside.push(row);
    else {
      addSides(beside, collector, state);
      addSides([row], collector, state);
      beside = [];
    }
  }
  addSides(beside, collector, state);
}

function addSides(rows: DocxTable['rows'], collector: LineCollector, state: { table: number }): void {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  for (const column of columns) {
    for (const { cells } of rows) {
      const cell = cells.find((each) => each.column === column && !each.goesOn);
      for (const block of cell?.blocks ?? []) addBlock(block, collector, state);
    }
  }
}

function addRows({ rows }: DocxTable, collector: LineCollector, table: number): void {
  for (const { heading, cells } of rows) {
    const row: TableRow = { table, heading, afterBreak: false, cells: cells.map(tableCell) };
    collector.addRow(row);
  }
}

const tableCell = ({ column, span, goesOn, blocks }: DocxCell): TableRow['cells'][number] => {
  const paragraphs = goesOn && blocks.length > MOST_SHARED_PARAGRAPHS ? [] : blocks.flatMap(linesIn);
  return { column, span, goesOn, paragraphs: goesOn ? sharedText(paragraphs) : paragraphs.length > 0 ? paragraphs : numbersIn(blocks) };
};

const MOST_SHARED_PARAGRAPHS = 20;

/** The automatic number that a cell holds alone, as a column of numbers does. */
const numbersIn = (blocks: readonly DocxBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.label !== null && /[\p{L}\d]/u.test(block.label) ? [block.label] : [])).slice(0, 1);

/** The texts of a block, without what they look like. */
export function linesIn(block: DocxBlock): string[] {
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.filter(({ goesOn }) => !goesOn).flatMap(({ blocks }) => blocks.flatMap(linesIn)));
  const own = singleSpaced(`${block.label === null || block.raw.trim() === '' ? '' : `${block.label} `}${block.raw}`).normalize('NFC');
  return [own, ...block.boxes.flatMap(linesIn)].filter((text) => text !== '');
}
