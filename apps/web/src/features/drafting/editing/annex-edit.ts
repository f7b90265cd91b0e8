import { splitBodies, type Annex, type AnnexGroup, type AnnexRow } from '@banhanh/plan-document';
import { moveItem } from './ordered-list.js';

/** The cells of a row in the order of the columns. */
export const annexCells = ['no', 'content', 'lead', 'partners', 'time'] as const;
export type AnnexCell = (typeof annexCells)[number];

export type AnnexEdit =
  | { type: 'addAnnex'; newId: string; label: string; columns: string[] }
  | { type: 'removeAnnex'; id: string }
  | { type: 'setAnnex'; id: string; part: 'label' | 'title' | 'caption'; text: string }
  | { type: 'setColumn'; id: string; index: number; text: string }
  | { type: 'addGroup'; annexId: string; newId: string }
  | { type: 'addGroupOf'; annexId: string; group: AnnexGroup }
  | { type: 'removeGroup'; annexId: string; id: string }
  | { type: 'setGroup'; annexId: string; id: string; part: 'number' | 'title'; text: string }
  | { type: 'addRow'; annexId: string; groupId: string; newId: string }
  | { type: 'removeRow'; annexId: string; groupId: string; id: string }
  | { type: 'moveRow'; annexId: string; groupId: string; id: string; by: -1 | 1 }
  | { type: 'setRow'; annexId: string; groupId: string; id: string; cell: AnnexCell; text: string };

export function applyAnnexEdit(annexes: readonly Annex[], edit: AnnexEdit): Annex[] {
  switch (edit.type) {
    case 'addAnnex':
      return [...annexes, { id: edit.newId, label: edit.label, title: null, caption: null, columns: edit.columns, groups: [] }];
    case 'removeAnnex':
      return annexes.filter(({ id }) => id !== edit.id);
    case 'setAnnex': {
      const text = edit.text === '' && edit.part !== 'label' ? null : edit.text;
      return changed(annexes, edit.id, (annex) => ({ ...annex, [edit.part]: text }));
    }
    case 'setColumn':
      return changed(annexes, edit.id, (annex) => ({ ...annex, columns: annex.columns.map((column, i) => (i === edit.index ? edit.text : column)) }));
    case 'addGroup':
      return changed(annexes, edit.annexId, (annex) => ({ ...annex, groups: [...annex.groups, { id: edit.newId, number: null, title: '', rows: [] }] }));
    case 'addGroupOf':
      return changed(annexes, edit.annexId, (annex) => ({ ...annex, groups: [...annex.groups, edit.group] }));
    case 'removeGroup':
      return changed(annexes, edit.annexId, (annex) => ({ ...annex, groups: annex.groups.filter(({ id }) => id !== edit.id) }));
    case 'setGroup': {
      const text = edit.text === '' && edit.part === 'number' ? null : edit.text;
      return inGroup(annexes, edit.annexId, edit.id, (group) => ({ ...group, [edit.part]: text }));
    }
    case 'addRow':
      return inGroup(annexes, edit.annexId, edit.groupId, (group) => ({ ...group, rows: [...group.rows, emptyRow(edit.newId, group.rows)] }));
    case 'removeRow':
      return inGroup(annexes, edit.annexId, edit.groupId, (group) => counted(group, group.rows.filter(({ id }) => id !== edit.id)));
    case 'moveRow':
      return inGroup(annexes, edit.annexId, edit.groupId, (group) => counted(group, moveItem(group.rows, edit.id, edit.by)));
    case 'setRow':
      return inGroup(annexes, edit.annexId, edit.groupId, (group) => ({ ...group, rows: changed(group.rows, edit.id, (row) => setCell(row, edit.cell, edit.text)) }));
  }
}

/** A cell of bodies shows one string and keeps a list; `; ` parts them again. */
export const cellText = (row: AnnexRow, cell: AnnexCell): string => {
  const value = row[cell];
  return typeof value === 'string' ? value : value.join('; ');
};

export const setCell = (row: AnnexRow, cell: AnnexCell, text: string): AnnexRow => ({ ...row, [cell]: cell === 'lead' || cell === 'partners' ? splitBodies(text) : text });

const changed = <Item extends { id: string }>(items: readonly Item[], id: string, change: (item: Item) => Item): Item[] =>
  items.map((item) => (item.id === id ? change(item) : item));

const inGroup = (annexes: readonly Annex[], annexId: string, groupId: string, change: (group: AnnexGroup) => AnnexGroup): Annex[] =>
  changed(annexes, annexId, (annex) => ({ ...annex, groups: changed(annex.groups, groupId, change) }));

const emptyRow = (id: string, rows: readonly AnnexRow[]): AnnexRow => ({ id, no: isCounted(rows) ? String(rows.length + 1) : '', content: '', lead: [], partners: [], time: '' });

const isCounted = (rows: readonly AnnexRow[]): boolean => rows.every((row, i) => row.no === String(i + 1));

/** Rows counted 1, 2, 3 … before are counted again; other numbers are somebody's own and stay. */
const counted = (group: AnnexGroup, rows: AnnexRow[]): AnnexGroup => ({
  ...group,
  rows: isCounted(group.rows) ? rows.map((row, i) => ({ ...row, no: String(i + 1) })) : rows,
});
