import { canonicalJson } from '../canonical-json.js';
import { mergeWords } from './merge-words.js';

/** Two sides changed the same thing in different ways. */
const CLASH = Symbol('clash');
type Merged = { value: unknown } | typeof CLASH;

type Thing = { id: string } & Record<string, unknown>;

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isThings = (value: unknown): value is Thing[] => Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === 'string');

/**
 * What two sides made of one JSON value, put together: objects by member, lists of things with ids by id, texts by word, anything
 * else as a whole. Null when both changed the same in different ways.
 */
export function mergeValues(before: unknown, mine: unknown, theirs: unknown): { value: unknown } | null {
  const merged = merge(before, mine, theirs);
  return merged === CLASH ? null : merged;
}

function merge(before: unknown, mine: unknown, theirs: unknown): Merged {
  if (isSame(before, theirs) || isSame(mine, theirs)) return { value: mine };
  if (isSame(before, mine)) return { value: theirs };
  if (typeof before === 'string' && typeof mine === 'string' && typeof theirs === 'string') {
    const value = mergeWords(before, mine, theirs);
    return value === null ? CLASH : { value };
  }
  if (isThings(before) && isThings(mine) && isThings(theirs)) return mergeThings(before, mine, theirs);
  if (isObject(before) && isObject(mine) && isObject(theirs)) return mergeMembers(before, mine, theirs);
  return CLASH;
}

function mergeMembers(before: Record<string, unknown>, mine: Record<string, unknown>, theirs: Record<string, unknown>): Merged {
  const value: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = merge(before[key], mine[key], theirs[key]);
    if (merged === CLASH) return CLASH;
    if (merged.value !== undefined) value[key] = merged.value;
  }
  return { value };
}

function mergeThings(before: Thing[], mine: Thing[], theirs: Thing[]): Merged {
  const [was, own, other] = [before, mine, theirs].map((list) => new Map(list.map((thing) => [thing.id, thing]))) as [Map<string, Thing>, Map<string, Thing>, Map<string, Thing>];
  const order = mergeOrder(before.map(({ id }) => id), mine.map(({ id }) => id), theirs.map(({ id }) => id));
  if (order === null) return CLASH;
  for (const [id, thing] of was) {
    const lost = own.get(id) ?? other.get(id);
    if (own.has(id) !== other.has(id) && !isSame(thing, lost)) return CLASH;
  }
  const value: unknown[] = [];
  for (const id of order) {
    const [a, b] = [own.get(id), other.get(id)];
    const merged = a && b ? merge(was.get(id), a, b) : { value: a ?? b };
    if (merged === CLASH) return CLASH;
    value.push(merged.value);
  }
  return { value };
}

/** The ids that stay, in the order of the side that changed it; null when both put the same ones in another order. */
function mergeOrder(before: string[], mine: string[], theirs: string[]): string[] | null {
  const [was, own, other] = [new Set(before), new Set(mine), new Set(theirs)];
  const common = (ids: string[]): string => JSON.stringify(ids.filter((id) => was.has(id) && own.has(id) && other.has(id)));
  const theirsMoved = common(theirs) !== common(before);
  if (theirsMoved && common(mine) !== common(before) && common(mine) !== common(theirs)) return null;
  const [lead, follow, leading] = theirsMoved ? [theirs, mine, other] : [mine, theirs, own];
  const order = lead.filter((id) => !was.has(id) || (own.has(id) && other.has(id)));
  follow.forEach((id, i) => {
    if (was.has(id) || leading.has(id)) return;
    const earlier = follow.slice(0, i).findLast((sibling) => order.includes(sibling));
    order.splice(earlier === undefined ? 0 : order.indexOf(earlier) + 1, 0, id);
  });
  return order;
}
