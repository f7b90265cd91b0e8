import { splitBodies } from '../bodies.js';
import { type Annex, type AnnexGroup, type AnnexRow } from '../model.js';
import { cellText, cutCells, type CutRow, measureColumns, type TableShape, uncut } from './annex-cells.js';
import { type Column, cellKinds, opensTable, readColumns, usualKinds } from './annex-columns.js';
import { type Piece, piecesOf } from './annex-pieces.js';
import { readGrid } from './annex-grid.js';
import { cutRows, type GroupLines } from './annex-rows.js';
import { type Doubt } from './doubts.js';
import { joinAll, joinLines } from './joining.js';
import { dropPageNumbers, type Line, usualGapOf } from './lines.js';
import { isCapitals, reflow } from './reflow.js';
import { namesColumns, typedGrid } from './typed-grid.js';

export interface ReadAnnex {
  annex: Annex;
  doubts: Doubt[];
  provenance: Record<string, { line: number; endLine: number }>;
}

/**
 * Work left for cutting rows of all annexes of a file, counted in squared pieces: enough for about two thousand real rows. Rows
 * beyond it stay in one cell, as a doubt, so that a hostile table cannot hang the reader.
 */
export interface CuttingBudget {
  left: number;
}

export const cuttingBudget = (): CuttingBudget => ({ left: 400_000 });

/**
 * Reads an annex from its label on. A table (heading row `STT …`) becomes groups and rows; its cells are told apart by what they
 * hold, since plain text has no grid, so every annex is a doubt. Anything else is kept as rows of paragraphs, nothing dropped.
 */
export function readAnnex(written: readonly Line[], id: string, budget: CuttingBudget): ReadAnnex {
  const lines = written.map(withoutBars).filter((line) => line !== null);
  const usualGap = usualGapOf(lines);
  const front = readFront(lines);
  const annex: Annex = { id, label: front.label, title: front.title, caption: front.caption, columns: [], groups: [] };
  const result: ReadAnnex = { annex, doubts: [], provenance: { [id]: { line: lines[0]!.number, endLine: lines.at(-1)!.number } } };
  const rest = lines.slice(front.end);
  const table = typedGrid(rest);
  if (table.length === 0) return result;
  if (table.some(({ row }) => row)) {
    readGrid(table, result);
    if (!rest.some(({ row }) => row)) doubtText(table[0]!, result);
  }
  else readTyped(table, usualGap, budget, result);
  return result;
}

/** Lines that may stand between the title and the heading row (time, place). */
const MOST_BEFORE_TABLE = 10;

function readTyped(lines: readonly Line[], usualGap: number, budget: CuttingBudget, result: ReadAnnex): void {
  const heading = lines.slice(0, MOST_BEFORE_TABLE).findIndex(({ text }) => opensTable(text));
  if (heading < 0) return readProse(lines, result);
  const before = lines.slice(0, heading);
  if (before.length > 0) {
    const id = `${result.annex.id}g0`;
    result.annex.groups.push({ id, number: null, title: joinAll(before.map(({ text }) => text)), rows: [] });
    result.provenance[id] = { line: before[0]!.number, endLine: before.at(-1)!.number };
  }
  readTable(lines.slice(heading), usualGap, budget, result);
}

const LONGEST_FRONT = 12;

/** A row whose cells stand between bars, as pages copied from the web keep them; null for the line that only draws. */
function withoutBars(line: Line): Line | null {
  if (line.row || !/\|.*\|/.test(line.text)) return line;
  if (/^[\s|:–—-]+$/.test(line.text)) return null;
  const raw = line.text.replace(/^\s*\||\|\s*$/g, '').replace(/\s*\|\s*/g, '\t');
  return { ...line, raw, text: raw.replaceAll('\t', ' ').trim() };
}

function readFront(lines: readonly Line[]): { label: string; title: string | null; caption: string | null; end: number } {
  const [label = '', inline = ''] = /^([^.:]+)[.:]?\s*(.*)$/u.exec(lines[0]!.text)?.slice(1) ?? [];
  let title = inline;
  let caption = '';
  let below = '';
  let end = 1;
  for (; end < lines.length && end <= LONGEST_FRONT + 1; end++) {
    const { text, row, raw = '' } = lines[end]!;
    if (row || opensTable(text) || namesColumns(raw)) break;
    const open = caption !== '' && below === '' && end <= LONGEST_FRONT && !/\)\.?$/.test(caption);
    if (open || (caption === '' && /^\(\s*(?:Kèm|Ban hành|Đính)/iu.test(text))) caption = joinLines(caption, text);
    else if (caption !== '' && title === '' && isCapitals(text)) below = joinLines(below, text);
    else if (caption !== '' || end > LONGEST_FRONT || /^(?:[IVX]{1,4}|\d{1,2})\s?[.)]?(?:\s|$)/.test(text)) break;
    else title = joinLines(title, text);
  }
  return { label: label.trim(), title: title || below || null, caption: caption || null, end };
}

function readTable(table: readonly Line[], usualGap: number, budget: CuttingBudget, result: ReadAnnex): void {
  const { annex } = result;
  const { columns, from } = readHeading(table);
  annex.columns = columns.map(({ heading }) => heading);
  const known = cellKinds(columns);
  const kinds = known ?? usualKinds;
  const groups = cutRows(withoutRepeatedHeadings(table.slice(from), table.slice(0, from)));
  const cut = cutAll(groups, { kinds, widths: null, usualGap, timeCosts: new Map() }, budget);
  groups.forEach((group, i) => annex.groups.push(buildGroup(group, cut[i]!, kinds, `${annex.id}g${i + 1}`, result)));
  annex.groups = annex.groups.filter((group) => group.rows.length > 0 || group.title !== '' || group.number !== null);
  doubtText(table[0]!, result);
  const others = columns.filter(({ kind }) => kind === 'other');
  if (others.length > 0) {
    result.doubts.push({
      nodeId: annex.id, where: 'annex', code: 'ANNEX_EXTRA_COLUMNS', line: table[0]!.number,
      message: `${annex.label}: chữ ở cột ${others.map(({ heading }) => `“${heading}”`).join(', ')} được giữ trong ô nội dung, cần sắp xếp lại.`,
    });
  }
}

function doubtText(line: Line, { annex, doubts }: ReadAnnex): void {
  doubts.unshift({ nodeId: annex.id, where: 'annex', code: 'ANNEX_FROM_TEXT', line: line.number, message: `${annex.label}: bảng đọc từ văn bản thuần, cần kiểm tra từng ô.` });
}

const LONGEST_HEADING = 16;
/** Letters; a heading row of ten columns has two hundred. */
const LONGEST_HEADING_TEXT = 2_000;

function readHeading(table: readonly Line[]): { columns: Column[]; from: number } {
  let heading = '';
  let from = 0;
  while (from < Math.min(table.length, LONGEST_HEADING) && !/^(?:I|A|0?1)(?:\s?[.)])?(?:\s|$)/.test(table[from]!.text)) heading = joinLines(heading, table[from++]!.text);
  while (/^\(1\)|^1 2 3/.test(table[from]?.text ?? '')) from++;
  if (heading.length > LONGEST_HEADING_TEXT) return { columns: [], from: 0 };
  return { columns: readColumns(heading), from };
}

/** A table running over pages repeats its heading row: those lines are furniture of the page. */
function withoutRepeatedHeadings(lines: readonly Line[], heading: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.text === heading[0]?.text && heading.every((line, j) => lines[i + j]?.text === line.text)) i += heading.length - 1;
    else kept.push(lines[i]!);
  }
  return kept;
}

/** Cuts all rows; measures the columns on the result and cuts again, until the widths have settled. */
function cutAll(groups: readonly GroupLines[], first: TableShape, budget: CuttingBudget): CutRow[][] {
  const pieces: Piece[][][] = groups.map((group) => group.rows.map((row) => piecesOf(row.lines)));
  let shape = first;
  let cut: CutRow[][] = [];
  for (let pass = 0; pass < 3; pass++) {
    cut = pieces.map((rows) => rows.map((row) => ((budget.left -= row.length ** 2) < 0 ? uncut(row, shape.kinds) : cutCells(row, shape))));
    shape = { ...first, widths: measureColumns(cut.flat(), first.kinds) };
  }
  return cut;
}

function buildGroup(group: GroupLines, cut: readonly CutRow[], kinds: TableShape['kinds'], id: string, result: ReadAnnex): AnnexGroup {
  result.provenance[id] = { line: group.line, endLine: group.title.at(-1)?.number ?? group.line };
  const rows = group.rows.map((lines, i): AnnexRow => {
    const cells = cut[i]!.cells.map(cellText);
    const of = (kind: string): string => cells[kinds.indexOf(kind as never)] ?? '';
    const extra = kinds.flatMap((kind, column) => (kind === 'other' && cells[column] ? [cells[column]] : []));
    const row: AnnexRow = {
      id: `${id}r${i + 1}`,
      no: lines.no,
      content: [of('content'), ...extra].filter(Boolean).join('\n'),
      lead: splitBodies(of('lead')),
      partners: splitBodies(of('partners')),
      time: of('time'),
    };
    result.provenance[row.id] = { line: lines.line, endLine: lines.endLine };
    if (row.content === '' || row.lead.length === 0 || row.time === '' || cut[i]!.cost > 4) {
      result.doubts.push({
        nodeId: row.id, where: 'annex', code: 'ANNEX_ROW_UNCERTAIN', line: lines.line,
        message: `Dòng ${[group.number, lines.no].filter(Boolean).join('.')} của phụ lục: chưa chắc các ô được tách đúng, cần kiểm tra.`,
      });
    }
    return row;
  });
  return { id, number: group.number, title: joinAll(group.title.map(({ text }) => text)), rows };
}

function readProse(lines: readonly Line[], result: ReadAnnex): void {
  const { annex } = result;
  const kept = dropPageNumbers(lines, usualGapOf(lines));
  const rows = reflow(kept).map((block, i): AnnexRow => {
    const id = `${annex.id}g1r${i + 1}`;
    result.provenance[id] = { line: block.line, endLine: block.endLine };
    return { id, no: block.marker?.label ?? '', content: block.text, lead: [], partners: [], time: '' };
  });
  annex.groups.push({ id: `${annex.id}g1`, number: null, title: '', rows });
  result.doubts.push({
    nodeId: annex.id, where: 'annex', code: 'ANNEX_NOT_A_TABLE', line: kept[0]?.number ?? null,
    message: `${annex.label}: không thấy bảng, chữ được giữ theo từng đoạn, cần sắp xếp lại.`,
  });
}
