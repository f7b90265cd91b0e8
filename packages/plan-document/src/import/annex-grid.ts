import { namesBody, splitBodies } from '../bodies.js';
import { fromRoman } from '../numbering.js';
import { type Annex, type AnnexGroup } from '../model.js';
import { type ColumnKind } from './annex-columns.js';
import { type Doubt } from './doubts.js';
import { type GridColumns, readGridColumns, textOf, unnamedColumns } from './grid-columns.js';
import { joinAll } from './joining.js';
import { type Line, type TableRow } from './lines.js';
import { reflow } from './reflow.js';

interface Reading {
  annex: Annex;
  doubts: Doubt[];
  provenance: Record<string, { line: number; endLine: number }>;
}

interface RowCells {
  text: Record<ColumnKind, string[]>;
  others: string[];
}

/**
 * Reads the drawn tables of an annex: the grid tells the cells apart, the headings what they hold. A cell that reaches over several
 * rows counts for each of them. Lines between tables title the group that follows.
 */
export function readGrid(lines: readonly Line[], result: Reading): void {
  let columns: GridColumns | null = null;
  let heading = '';
  let table: number | null = null;
  let waiting: Line[] = [];
  let skip = 0;
  let shared = false;
  lines.forEach((line, at) => {
    const { row } = line;
    if (!row) return void waiting.push(line);
    if (row.table !== table) {
      table = row.table;
      const rows = rowsOf(lines, at, table);
      const read: GridColumns | null = readGridColumns(rows);
      if (read) {
        skip = read.rows;
        columns = read;
        heading = textOf(row);
        if (result.annex.columns.length === 0) result.annex.columns = read.headings;
        doubtColumns(read, line, result);
      } else if (!columns || columns.kinds.length !== unnamedColumns(rows).kinds.length) {
        columns = unnamedColumns(rows);
        doubtColumns(columns, line, result);
      }
    }
    if (skip > 0) return void skip--;
    if (textOf(row) === heading || textOf(row) === '') return;
    if (waiting.length > 0) openGroup(result, groupTitle(joinAll(waiting.map(({ text }) => text))), waiting[0]!);
    waiting = [];
    shared ||= row.cells.some((cell) => cell.goesOn && cell.paragraphs.length > 0);
    readRow(row, line, columns!, result);
  });
  keepLines(waiting, result);
  if (shared) {
    const { id, label } = result.annex;
    result.doubts.push({ nodeId: id, where: 'annex', code: 'ANNEX_CELLS_SHARED', line: lines[0]!.number, message: `${label}: bảng có ô gộp nhiều hàng, chữ của ô gộp được lặp lại ở từng hàng, cần kiểm tra.` });
  }
}

function rowsOf(lines: readonly Line[], from: number, table: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let i = from; lines[i]?.row?.table === table; i++) rows.push(lines[i]!.row!);
  return rows;
}

function doubtColumns(columns: GridColumns, line: Line, { annex, doubts }: Reading): void {
  if (!columns.known) {
    doubts.push({ nodeId: annex.id, where: 'annex', code: 'ANNEX_NOT_A_TABLE', line: line.number, message: `${annex.label}: không nhận ra tên các cột của bảng, chữ được giữ trong ô nội dung, cần sắp xếp lại.` });
  } else if (columns.kinds.includes('other')) {
    doubts.push({ nodeId: annex.id, where: 'annex', code: 'ANNEX_EXTRA_COLUMNS', line: line.number, message: `${annex.label}: bảng có cột ngoài nội dung, chủ trì, phối hợp và thời gian; chữ ở cột đó được giữ trong ô nội dung, cần sắp xếp lại.` });
  }
}

const GROUP_NUMBER = /^(?:[IVX]{1,5}|[A-HĐ])$/;

function readRow(row: TableRow, line: Line, columns: GridColumns, result: Reading): void {
  const { text, others } = sortCells(row, columns.kinds);
  const own = row.cells.filter((cell) => !cell.goesOn && cell.paragraphs.length > 0);
  const no = text.no.join(' ').replace(/\s*[.)]$/, '');
  const onlyContent = text.lead.length + text.partners.length + text.time.length + others.length === 0;
  const across = own.length === 1 && own[0]!.span >= Math.max(2, columns.kinds.length - 1);
  if (across) return void openGroup(result, groupTitle(own[0]!.paragraphs.join(' ')), line);
  if (onlyContent && GROUP_NUMBER.test(no)) return void openGroup(result, { number: no, title: text.content.join(' ') }, line);
  if (row.afterBreak && no === '' && goesOnAbove(text, result)) return extendRow(text, others, line, result);
  const group = result.annex.groups.at(-1) ?? openGroup(result, { number: null, title: '' }, line);
  const id = `${group.id}r${group.rows.length + 1}`;
  const fits = no.length <= 40;
  const content = [fits ? '' : no, ...text.content, ...others].filter(Boolean).join('\n');
  group.rows.push({ id, no: fits ? no : '', content, lead: bodiesOf(text.lead), partners: bodiesOf(text.partners), time: text.time.join('\n') });
  result.provenance[id] = { line: line.number, endLine: line.number };
  if (content === '') {
    result.doubts.push({ nodeId: id, where: 'annex', code: 'ANNEX_ROW_UNCERTAIN', line: line.number, message: `Dòng ${[group.number, no].filter(Boolean).join('.') || 'không số'} của phụ lục không có nội dung: cần kiểm tra.` });
  }
}

function sortCells(row: TableRow, kinds: readonly ColumnKind[]): RowCells {
  const text: RowCells['text'] = { no: [], content: [], lead: [], partners: [], time: [], other: [] };
  for (const cell of row.cells) text[kinds[cell.column] ?? 'other'].push(...cell.paragraphs);
  return { text, others: text.other };
}

function openGroup(result: Reading, { number, title }: Pick<AnnexGroup, 'number' | 'title'>, line: Line): AnnexGroup {
  const group: AnnexGroup = { id: `${result.annex.id}g${result.annex.groups.length + 1}`, number, title, rows: [] };
  result.annex.groups.push(group);
  result.provenance[group.id] = { line: line.number, endLine: line.number };
  return group;
}

/** `I. Title`, `A - Title`, `Title`. */
function groupTitle(text: string): Pick<AnnexGroup, 'number' | 'title'> {
  const match = /^([IVX]{1,5}|[A-HĐ])\s?[.):/–-]\s*(?=\p{L})/u.exec(text) ?? /^([IVX]{1,5})\s+(?=\p{Lu})/u.exec(text);
  if (!match || (match[1]!.length > 1 && fromRoman(match[1]!) === null)) return { number: null, title: text };
  return { number: match[1]!, title: text.slice(match[0].length) };
}

/** Whether a row without a number at the top of a page is the rest of the last row of the page before. */
function goesOnAbove(text: RowCells['text'], { annex }: Reading): boolean {
  const last = annex.groups.at(-1)?.rows.at(-1);
  if (!last) return false;
  const first = text.content[0];
  return first === undefined || /^\p{Ll}/u.test(first) || !/[.;:!?…)”"]$/u.test(last.content);
}

function extendRow(text: RowCells['text'], others: readonly string[], line: Line, { annex, provenance }: Reading): void {
  const last = annex.groups.at(-1)!.rows.at(-1)!;
  const extended = (before: string, more: readonly string[]): string => (/^[-+]\s/.test(more[0] ?? '') ? [before, ...more].join('\n') : joinAll([before, ...more]));
  last.content = extended(last.content, [...text.content, ...others]);
  last.time = extended(last.time, text.time);
  last.lead = bodiesOf([last.lead.join('; '), ...text.lead]);
  last.partners = bodiesOf([last.partners.join('; '), ...text.partners]);
  provenance[last.id]!.endLine = line.number;
}

/** The bodies a cell names: its paragraphs part them where one begins with a dash or with the name of a body. */
function bodiesOf(paragraphs: readonly string[]): string[] {
  let text = '';
  for (const paragraph of paragraphs) {
    const apart = text !== '' && !/[,;–-]$/.test(text) && !/\s(?:và|của|các)$/u.test(text) && (/^[-–+•]\s*/.test(paragraph) || namesBody(paragraph));
    text = apart ? `${text}; ${paragraph.replace(/^[-–+•]\s*/, '')}` : joinAll([text, paragraph]);
  }
  return splitBodies(text);
}

/** Paragraphs under the last table stay as rows with content alone. */
function keepLines(lines: readonly Line[], result: Reading): void {
  if (lines.length === 0) return;
  const group = openGroup(result, { number: null, title: '' }, lines[0]!);
  reflow(lines).forEach((block, i) => {
    const id = `${group.id}r${i + 1}`;
    group.rows.push({ id, no: block.marker?.label ?? '', content: block.text, lead: [], partners: [], time: '' });
    result.provenance[id] = { line: block.line, endLine: block.endLine };
  });
}
