import type { Annex } from '@banhanh/plan-document';
import { annexCells, applyAnnexEdit, type AnnexCell, type AnnexEdit } from './annex-edit.js';

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

/** The first table in copied HTML. Cells over several rows or columns leave the others empty. */
export function readHtmlTable(html: string): CopiedTable | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  for (const end of table.querySelectorAll('br, p:not(:last-child), div:not(:last-child)')) end.append('\n');
  for (const end of table.querySelectorAll('br')) end.replaceWith('\n');
  const rows: string[][] = [];
  [...table.rows].forEach((row, at) => {
    const filled = (rows[at] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (filled[column] !== undefined) column += 1;
      for (let down = 0; down < Math.max(1, cell.rowSpan); down++)
        for (let over = 0; over < Math.max(1, cell.colSpan); over++) (rows[at + down] ??= [])[column + over] = down + over === 0 ? clean(cell.textContent ?? '') : '';
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
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
