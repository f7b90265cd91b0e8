import { diffArrays } from 'diff';
import { featuresOf, likeness } from './similarity.js';

export interface Item {
  id: string;
  text: string;
}

/** Whether two items stand where they could be one: then less likeness is asked for. */
export type Near<T> = (before: T, after: T, matched: ReadonlyMap<T, T>) => boolean;

const LIKE = { near: 0.35, far: 0.6 };
/** Features that more items have tell nothing. */
const COMMON = 40;

/**
 * Which item of `before` is which of `after`: by id, then by the same text in the same order, the same text anywhere, and
 * likeness of the words. Ids decide unless the texts show that they were given anew (a file imported twice counts from n1).
 */
export function matchItems<T extends Item>(before: readonly T[], after: readonly T[], near: Near<T> = () => true): Map<T, T> {
  const matched = matchIds(before, after);
  const taken = new Set(matched.values());
  const take = (a: T, b: T): void => {
    matched.set(a, b);
    taken.add(b);
  };
  const free = (): [T[], T[]] => [before.filter((item) => !matched.has(item)), after.filter((item) => !taken.has(item))];

  for (const [a, b] of sameTextInOrder(...free())) take(a, b);
  for (const [a, b] of sameText(...free())) take(a, b);
  for (const [a, b] of alike(...free(), (x, y) => near(x, y, matched))) if (!matched.has(a) && !taken.has(b)) take(a, b);
  return matched;
}

function matchIds<T extends Item>(before: readonly T[], after: readonly T[]): Map<T, T> {
  const [idsBefore, idsAfter] = [new Map(before.map((item) => [item.id, item])), new Map(after.map((item) => [item.id, item]))];
  const [textsBefore, textsAfter] = [byText(before), byText(after)];
  const pairs = before.flatMap((item): [T, T][] => (idsAfter.has(item.id) ? [[item, idsAfter.get(item.id)!]] : []));
  const stray = new Set<T>();
  const strange = new Set<T>();
  for (const [a, b] of pairs) {
    if (a.text === b.text) continue;
    const went = textsAfter.get(a.text)?.some(({ id }) => id !== a.id && idsBefore.get(id)?.text !== a.text);
    const came = textsBefore.get(b.text)?.some(({ id }) => id !== b.id && idsAfter.get(id)?.text !== b.text);
    if (a.text !== '' && b.text !== '' && (went || came)) stray.add(a);
    else if (likeness(featuresOf(a.text), featuresOf(b.text)) < LIKE.near) strange.add(a);
  }
  const renumbered = (stray.size > 0 && stray.size >= strange.size) || strange.size * 2 > pairs.length;
  return new Map(pairs.filter(([a]) => !stray.has(a) && !(renumbered && strange.has(a))));
}

function byText<T extends Item>(items: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const same = found.get(item.text);
    if (same) same.push(item);
    else found.set(item.text, [item]);
  }
  return found;
}

function sameTextInOrder<T extends Item>(before: readonly T[], after: readonly T[]): [T, T][] {
  const [textsBefore, textsAfter] = [byText(before), byText(after)];
  const [left, right] = [before.filter(({ text }) => textsAfter.has(text)), after.filter(({ text }) => textsBefore.has(text))];
  const pairs: [T, T][] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of diffArrays(left.map(({ text }) => text), right.map(({ text }) => text), { maxEditLength: 600 }) ?? []) {
    if (!added && !removed) for (let n = 0; n < count; n++) pairs.push([left[i + n]!, right[j + n]!]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}

function sameText<T extends Item>(before: readonly T[], after: readonly T[]): [T, T][] {
  const waiting = byText(after);
  return before.flatMap((item): [T, T][] => {
    const other = item.text === '' ? undefined : waiting.get(item.text)?.shift();
    return other ? [[item, other]] : [];
  });
}

/** Candidates, the most alike first. Found through what they share, so that items with nothing in common cost nothing. */
function alike<T extends Item>(before: readonly T[], after: readonly T[], near: (a: T, b: T) => boolean): [T, T][] {
  const features = after.map(({ text }) => featuresOf(text));
  const holders = new Map<string, number[]>();
  features.forEach((set, j) => {
    for (const feature of set) {
      const list = holders.get(feature);
      if (list) list.push(j);
      else holders.set(feature, [j]);
    }
  });
  const found: { pair: [T, T]; score: number; distance: number }[] = [];
  before.forEach((a, i) => {
    const own = featuresOf(a.text);
    const shared = new Map<number, number>();
    let untold = 0;
    for (const feature of own) {
      const list = holders.get(feature) ?? [];
      if (list.length > COMMON) untold++;
      else for (const j of list) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, count] of shared) {
      const b = after[j]!;
      const most = (2 * (count + untold)) / (own.size + features[j]!.size);
      const score = most < LIKE.near ? 0 : likeness(own, features[j]!);
      if (score >= LIKE.near && (score >= LIKE.far || near(a, b))) found.push({ pair: [a, b], score, distance: Math.abs(i - j) });
    }
  });
  return found.sort((a, b) => b.score - a.score || a.distance - b.distance).map(({ pair }) => pair);
}
