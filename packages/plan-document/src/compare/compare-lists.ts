import { type PlanDocument, type RecipientPurpose } from '../model.js';
import { type DocumentChange, textChange } from './comparison.js';
import { longestRun } from './longest-run.js';
import { type Item, matchItems, type Near } from './match-items.js';
import { compareWords } from './words.js';

/** A thing of a list with its cells as text. */
export interface Line extends Item {
  place: string;
  /** Where it belongs; another place in the same family's order, or another family, is a move. */
  family: unknown;
  /** Cells that are compared one by one beside `text`. */
  cells: Readonly<Record<string, string>>;
  /** Everything in it, for a line that came or went. */
  whole: string;
}

/** The changes of a list of lines; `familyNow` gives what a family of before is in `after`. Also returns who is who. */
export function compareLines<T extends Line>(
  part: DocumentChange['part'], before: readonly T[], after: readonly T[], textField: string | undefined, familyNow: (family: unknown) => unknown = (family) => family,
): { changes: DocumentChange[]; matched: Map<T, T> } {
  const near: Near<T> = (a, b) => familyNow(a.family) === b.family;
  const matched = matchItems(before, after, near);
  const origins = new Map([...matched].map(([a, b]) => [b, a]));
  const moved = movedLines(before, after, matched, near);
  const changes: DocumentChange[] = before
    .filter((line) => !matched.has(line))
    .map(({ id, place, whole }) => ({ part, kind: 'removed', id, place, marker: null, segments: compareWords(whole, ''), before: whole, after: null }));
  for (const line of after) {
    const { id, place } = line;
    const origin = origins.get(line);
    if (!origin) {
      changes.push({ part, kind: 'added', id, place, marker: null, segments: compareWords('', line.whole), before: null, after: line.whole });
      continue;
    }
    const words = textChange(part, { id, place, ...(textField && { field: textField }) }, origin.text, line.text).map(asChanged);
    const cells = Object.keys(line.cells).flatMap((field) => textChange(part, { id, place, field }, origin.cells[field] ?? '', line.cells[field]!)).map(asChanged);
    if (!moved.has(line)) changes.push(...words, ...cells);
    else if (words.length > 0) changes.push({ ...words[0]!, kind: 'moved-and-changed' }, ...cells);
    else changes.push({ part, kind: 'moved', id, place, marker: null, segments: compareWords(origin.text, line.text), before: origin.text, after: line.text }, ...cells);
  }
  return { changes, matched };
}

/** A cell that was empty is a change of its line, not an arrival. */
const asChanged = (change: DocumentChange): DocumentChange => ({ ...change, kind: 'changed' });

function movedLines<T extends Line>(before: readonly T[], after: readonly T[], matched: ReadonlyMap<T, T>, near: Near<T>): Set<T> {
  const origins = new Map([...matched].map(([a, b]) => [b, a]));
  const order = new Map(before.map((line, i) => [line, i]));
  const moved = new Set<T>();
  const families = new Map<unknown, T[]>();
  for (const line of after) {
    const origin = origins.get(line);
    if (!origin) continue;
    if (!near(origin, line, matched)) moved.add(line);
    else if (families.has(line.family)) families.get(line.family)!.push(line);
    else families.set(line.family, [line]);
  }
  for (const family of families.values()) {
    const kept = longestRun(family.map((line) => order.get(origins.get(line)!)!));
    family.forEach((line, i) => {
      if (!kept.has(i)) moved.add(line);
    });
  }
  return moved;
}

const PURPOSES: Readonly<Record<RecipientPurpose, string>> = { report: 'để báo cáo', file: 'lưu', 'execute-or-know': 'để thực hiện hoặc để biết' };

/** Recipient lines, events, and what people decided of the names. */
export function compareSmallLists(before: PlanDocument, after: PlanDocument): DocumentChange[] {
  const recipients = ({ recipients: list }: PlanDocument): Line[] =>
    list.map(({ id, text, purpose, parts }, i) => ({ id, text, place: `Nơi nhận ${i + 1}`, family: null, cells: { purpose: PURPOSES[purpose], parts: parts.join('; ') }, whole: text }));
  const events = ({ events: list }: PlanDocument): Line[] =>
    list.map(({ id, name, from, to }, i) => ({ id, text: name, place: `Sự kiện ${i + 1}`, family: null, cells: { from: from ?? '', to: to ?? '' }, whole: [name, from, to].filter(Boolean).join('; ') }));
  const targets = ({ targets: list }: PlanDocument): Line[] =>
    list.map(({ text, kind, id }) => ({ id: text, text, place: `Tên “${text}”`, family: null, cells: { target: [kind, id].filter(Boolean).join(' ') }, whole: text }));
  return [
    ...withoutEcho(compareLines('recipients', recipients(before), recipients(after), undefined).changes),
    ...compareLines('events', events(before), events(after), 'name').changes,
    ...compareLines('targets', targets(before), targets(after), undefined).changes.filter(({ kind }) => kind !== 'moved'),
  ];
}

/** The bodies of a line are read from its words: told only when the words are the same. */
const withoutEcho = (changes: DocumentChange[]): DocumentChange[] => {
  const reworded = new Set(changes.filter(({ field, kind }) => field === undefined && kind !== 'moved').map(({ id }) => id));
  return changes.filter(({ field, id }) => field !== 'parts' || !reworded.has(id));
};
