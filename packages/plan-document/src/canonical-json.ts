/**
 * JSON text that is the same for equal values: object keys sorted by code unit, no white space, members that are
 * `undefined` left out, strings in NFC. The text a version of a plan is hashed over.
 * @throws TypeError for what JSON cannot carry: functions, symbols, bigints, NaN, infinities, cycles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set());
}

function write(value: unknown, ancestors: Set<object>): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no JSON form`);
  if (ancestors.has(value)) throw new TypeError('a cycle has no JSON form');
  ancestors.add(value);
  const text = Array.isArray(value) ? writeList(value, ancestors) : writeObject(value, ancestors);
  ancestors.delete(value);
  return text;
}

const writeList = (list: unknown[], ancestors: Set<object>): string =>
  `[${list.map((item) => write(item === undefined ? null : item, ancestors)).join(',')}]`;

function writeObject(object: object, ancestors: Set<object>): string {
  const members = Object.entries(object)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member, ancestors)}`);
  return `{${members.join(',')}}`;
}
