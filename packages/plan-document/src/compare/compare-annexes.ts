import { placeOfGroup, placeOfRow } from '../deadlines-place.js';
import { type Annex, type AnnexGroup } from '../model.js';
import { type DocumentChange } from './comparison.js';
import { compareLines, type Line } from './compare-lists.js';

type AnnexLine = Line & { annex: Annex };
type GroupLine = Line & { group: AnnexGroup };

const filled = (texts: readonly (string | null | false)[]): string => texts.filter(Boolean).join('\n');

/** A number counts; anything else in its place is words. */
const unlessNumber = (text: string | null): string => (text === null || /^(?:\d+|[IVXLC]+|\p{L})[.)]?$/u.test(text) ? '' : text);

/** Annexes, their groups and rows. The number of a row or group is not compared, only its place in the order. */
export function compareAnnexes(before: readonly Annex[], after: readonly Annex[]): DocumentChange[] {
  const annexes = compareLines('annexes', before.map(annexLine), after.map(annexLine), 'title');
  const annexNow = nowOf(annexes.matched, ({ annex }) => annex);
  const groups = compareLines('annexes', before.flatMap(groupLines), after.flatMap(groupLines), 'title', annexNow);
  const groupNow = nowOf(groups.matched, ({ group }) => group);
  const rows = compareLines('annexes', before.flatMap(rowLines), after.flatMap(rowLines), 'content', groupNow);
  return [...annexes.changes, ...groups.changes, ...rows.changes];
}

function nowOf<T, K>(matched: ReadonlyMap<T, T>, keyOf: (line: T) => K): (key: unknown) => unknown {
  const now = new Map<unknown, K>([...matched].map(([a, b]) => [keyOf(a), keyOf(b)]));
  return (key) => now.get(key) ?? null;
}

function annexLine(annex: Annex): AnnexLine {
  const { id, label, title, caption, columns } = annex;
  return { id, text: title ?? '', place: placeOfGroup(annex, { number: null }), family: null, cells: { label: label.replace(/\s*(?:\d+|[IVXLC]+)$/u, ''), caption: caption ?? '', columns: columns.join('; ') }, whole: filled([label, title, caption]), annex };
}

const groupLines = (annex: Annex): GroupLine[] =>
  annex.groups.map((group) => ({
    id: group.id, text: group.title, place: placeOfGroup(annex, group), family: annex, cells: { number: unlessNumber(group.number) }, whole: group.title, group,
  }));

const rowLines = (annex: Annex): Line[] =>
  annex.groups.flatMap((group) =>
    group.rows.map((row) => {
      const { id, no, content, lead, partners, time } = row;
      return {
        id,
        text: content,
        place: placeOfRow(annex, group, row),
        family: group,
        cells: { no: unlessNumber(no), lead: lead.join('; '), partners: partners.join('; '), time },
        whole: filled([content, lead.length > 0 && `Chủ trì: ${lead.join('; ')}`, partners.length > 0 && `Phối hợp: ${partners.join('; ')}`, time && `Thời gian: ${time}`]),
      };
    }),
  );
