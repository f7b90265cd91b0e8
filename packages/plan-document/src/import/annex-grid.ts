import { namesBody, splitBodies } from '../bodies.js';
import { fromRoman } from '../numbering.js';
import { type Annex, type AnnexGroup, type AnnexRow } from '../model.js';
import { type ColumnKind } from './annex-columns.js';
import { continuesName } from './annex-pieces.js';
import { type Doubt } from './doubts.js';
import { type GridColumns, readGridColumns, textOf, unnamedColumns } from './grid-columns.js';
import { joinAll } from './joining.js';
import { type Line, type TableRow } from './lines.js';
import { reflow } from './reflow.js';

interface Reading {
  annex: Annex;
  doubts: Doubt[];
  provenance: Record<string, { line: number; endLine: number }>;
  /** The last row of the table, which may go on over the page. */
  open?: { row: AnnexRow; cells: RowCells };
}

/** Paragraphs of each column of a row. */
type RowCells = string[][];

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
  const { kinds } = columns;
  const cells = cellsOf(row, kinds);
  const own = row.cells.filter((cell) => !cell.goesOn && cell.paragraphs.length > 0);
  const no = numberIn(textIn(cells, kinds, 'no').join(' '));
  const content = textIn(cells, kinds, 'content');
  const onlyContent = cells.every((paragraphs, column) => paragraphs.length === 0 || kinds[column] === 'no' || kinds[column] === 'content');
  const across = own.length === 1 && own[0]!.span >= Math.max(2, kinds.length - 1);
  if (across) return void openGroup(result, groupTitle(own[0]!.paragraphs.join(' ')), line);
  if (onlyContent && GROUP_NUMBER.test(no)) return void openGroup(result, { number: no, title: content.join(' ') }, line);
  if (row.afterBreak && no === '' && result.open && goesOnAbove(content, result.open)) return extendRow(cells, kinds, line, result);
  const group = result.annex.groups.at(-1) ?? openGroup(result, { number: null, title: '' }, line);
  const read: AnnexRow = { id: `${group.id}r${group.rows.length + 1}`, no: no.length <= 40 ? no : '', content: '', lead: [], partners: [], time: '' };
  if (no.length > 40) cells[kinds.indexOf('content')]?.unshift(no);
  fill(read, cells, kinds);
  group.rows.push(read);
  result.open = { row: read, cells };
  result.provenance[read.id] = { line: line.number, endLine: line.number };
  if (read.content === '') {
    result.doubts.push({ nodeId: read.id, where: 'annex', code: 'ANNEX_ROW_UNCERTAIN', line: line.number, message: `Dòng ${[group.number, no].filter(Boolean).join('.') || 'không số'} của phụ lục không có nội dung: cần kiểm tra.` });
  }
}

/** A number without its dot; letters that a narrow column put under each other belong together. */
const numberIn = (text: string): string => text.replace(/^[IVX]+(?: [IVX]+)+(?=[.)]?$)|^\d(?: \d)+(?=[.)]?$)/, (parts) => parts.replaceAll(' ', '')).replace(/\s*[.)]$/, '');

const cellsOf = (row: TableRow, kinds: readonly ColumnKind[]): RowCells => {
  const cells: RowCells = kinds.map(() => []);
  for (const cell of row.cells) (cells[cell.column] ??= []).push(...cell.paragraphs);
  return cells;
};

const textIn = (cells: RowCells, kinds: readonly ColumnKind[], kind: ColumnKind): string[] => cells.filter((_, column) => (kinds[column] ?? 'other') === kind).flat();

/** Puts the cells where a plan has a field for them; those of further columns follow the content. */
function fill(row: AnnexRow, cells: RowCells, kinds: readonly ColumnKind[]): void {
  row.content = [...textIn(cells, kinds, 'content'), ...textIn(cells, kinds, 'other')].filter(Boolean).join('\n');
  const { lead, partners } = rolesIn(textIn(cells, kinds, 'lead'));
  row.lead = bodiesOf(lead);
  row.partners = bodiesOf([...partners, ...textIn(cells, kinds, 'partners')]);
  row.time = textIn(cells, kinds, 'time').join('\n');
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
function goesOnAbove(content: readonly string[], { row }: { row: AnnexRow }): boolean {
  const first = content[0];
  return row.no !== '' || first === undefined || /^\p{Ll}/u.test(first) || !/[.;:!?…)”"]$/u.test(row.content);
}

function extendRow(more: RowCells, kinds: readonly ColumnKind[], line: Line, { open, provenance }: Reading): void {
  const { row, cells } = open!;
  more.forEach((paragraphs, column) => {
    const [first, ...others] = paragraphs;
    if (first === undefined) return;
    const before = (cells[column] ??= []);
    const last = before.at(-1);
    const apart = last === undefined || /^[-+]\s/.test(first);
    if (apart) before.push(...paragraphs);
    else before.splice(-1, 1, joinAll([last, first]), ...others);
  });
  fill(row, cells, kinds);
  provenance[row.id]!.endLine = line.number;
}

const ROLE = /^[-–+•]?\s*(?:cơ quan |đơn vị )?(?:(chủ trì)|phối hợp)\s*:\s*/iu;

/** One column may hold both: `Chủ trì: …` ⏎ `Phối hợp: …`. */
function rolesIn(paragraphs: readonly string[]): { lead: string[]; partners: string[] } {
  const roles: { lead: string[]; partners: string[] } = { lead: [], partners: [] };
  let open = roles.lead;
  for (const paragraph of paragraphs.flatMap((text) => text.split(/(?<=[.;])\s+(?=(?:cơ quan |đơn vị )?phối hợp\s*:)/iu))) {
    const role = ROLE.exec(paragraph);
    if (role) open = role[1] ? roles.lead : roles.partners;
    open.push(role ? paragraph.slice(role[0].length) : paragraph);
  }
  return roles;
}

const DASH = /^[-–+•]\s*/;
/** The bodies a cell names: its paragraphs part them where one begins with a dash or with the name of a body. */
function bodiesOf(paragraphs: readonly string[]): string[] {
  let text = '';
  const dashed = DASH.test(paragraphs[0] ?? '');
  for (const paragraph of paragraphs) {
    const apart = text !== '' && !/[,;–-]$/.test(text) && !continuesName(text, paragraph) && ((dashed && DASH.test(paragraph)) || namesBody(paragraph));
    text = apart ? `${text}; ${paragraph.replace(DASH, '')}` : joinAll([text, paragraph]);
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
