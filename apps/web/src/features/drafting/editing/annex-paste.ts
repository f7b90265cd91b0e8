import type { Annex, AnnexGroup, AnnexRow, CopiedCell } from '@banhanh/plan-document';
import { annexCells, applyAnnexEdit, setCell, type AnnexCell, type AnnexEdit } from './annex-edit.js';

/** A copied table, row by row; null when what was copied is no table. */
export type CopiedTable = readonly (readonly string[])[];

export interface AnnexPlace {
  annexId: string;
  groupId: string;
  rowId: string;
  cell: AnnexCell;
}

const clean = (text: string): string => text.normalize('NFC').replace(/\u00a0/gu, ' ').replace(/[ \t]+/gu, ' ').replace(/ *\n */gu, '\n').trim();

/** Cells parted by tabs, lines by line ends; in quotes a cell has lines of its own, as Excel and Word write it. */
export function readTabbed(text: string): CopiedTable | null {
  if (!text.includes('\t')) return null;
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/\r\n?/g, '\n').replace(/\n$/, '').matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)!.push(clean(quoted?.replaceAll('""', '"') ?? plain ?? ''));
    if (end === '\n') rows.push([]);
    else if (end === '') break;
  }
  return rows;
}

/** The cells of the first table in copied HTML, row by row; null when there is none. */
export function readHtmlCells(html: string): CopiedCell[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  for (const end of table.querySelectorAll('br, p:not(:last-child), div:not(:last-child)')) end.append('\n');
  for (const end of table.querySelectorAll('br')) end.replaceWith('\n');
  const rows: CopiedCell[][] = [];
  [...table.rows].forEach((row, at) => {
    const filled = (rows[at] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (filled.some((other) => other.column <= column && column < other.column + other.span)) column += 1;
      const paragraphs = clean(cell.textContent ?? '').split('\n').filter((line) => line !== '');
      const span = Math.max(1, cell.colSpan);
      for (let down = 0; down < Math.max(1, cell.rowSpan); down++) (rows[at + down] ??= []).push({ column, span, goesOn: down > 0, paragraphs });
    }
  });
  return rows;
}

/** The first table in copied HTML. Cells over several rows or columns leave the others empty. */
export function readHtmlTable(html: string): CopiedTable | null {
  return (
    readHtmlCells(html)?.map((cells) => {
      const texts = Array.from({ length: Math.max(0, ...cells.map(({ column, span }) => column + span)) }, () => '');
      for (const { column, goesOn, paragraphs } of cells) if (!goesOn) texts[column] = paragraphs.join('\n');
      return texts;
    }) ?? null
  );
}

/** Cells one beside the other, none over several columns. */
export const cellsOfTable = (table: CopiedTable): CopiedCell[][] => table.map((texts) => texts.map((text, column) => ({ column, span: 1, goesOn: false, paragraphs: text === '' ? [] : text.split('\n') })));

/** A table without headings as a group: its first column holds the numbers where it holds nothing else. */
export function tableAsGroup(table: CopiedTable, id: string): AnnexGroup {
  const cells: readonly AnnexCell[] = table.every(([first = '']) => /^\d{0,3}\.?$/.test(first)) ? annexCells : annexCells.slice(1);
  const rows = table.map((texts, at): AnnexRow => cells.reduce<AnnexRow>((row, cell, column) => setCell(row, cell, texts[column] ?? ''), { id: `${id}r${at + 1}`, no: String(at + 1), content: '', lead: [], partners: [], time: '' }));
  return { id, number: null, title: '', rows };
}

/** Puts a whole table into an annex: in place of what is empty, else after the last group. */
export function pasteAnnex(annexes: readonly Annex[], annexId: string, { columns, groups }: Pick<Annex, 'columns' | 'groups'>): Annex[] {
  return annexes.map((annex) => {
    if (annex.id !== annexId) return annex;
    const isEmpty = annex.groups.every(({ title, rows }) => title.trim() === '' && rows.every((row) => annexCells.every((cell) => cell === 'no' || row[cell].length === 0)));
    return isEmpty ? { ...annex, columns, groups } : { ...annex, groups: [...annex.groups, ...groups] };
  });
}

/** Fills rows from the place on, and adds those that are missing; what stands beyond the last column is left out. */
export function pasteIntoAnnex(annexes: readonly Annex[], place: AnnexPlace, table: CopiedTable, newIds: readonly string[]): Annex[] {
  const { annexId, groupId, rowId, cell } = place;
  const rows = (known: readonly Annex[]) => known.find(({ id }) => id === annexId)?.groups.find(({ id }) => id === groupId)?.rows ?? [];
  const first = rows(annexes).findIndex(({ id }) => id === rowId);
  if (first < 0) return annexes as Annex[];
  const column = annexCells.indexOf(cell);
  const missing = Math.max(0, first + table.length - rows(annexes).length);
  const adding = newIds.slice(0, missing).map((newId): AnnexEdit => ({ type: 'addRow', annexId, groupId, newId }));
  const longer = adding.reduce<Annex[]>(applyAnnexEdit, annexes as Annex[]);
  const filling = table.flatMap((texts, down) =>
    texts.slice(0, annexCells.length - column).map((text, over): AnnexEdit => ({ type: 'setRow', annexId, groupId, id: rows(longer)[first + down]!.id, cell: annexCells[column + over]!, text })),
  );
  return filling.reduce<Annex[]>(applyAnnexEdit, longer);
}
