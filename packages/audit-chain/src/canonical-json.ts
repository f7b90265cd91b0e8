/** A value cannot be written as canonical JSON; `path` tells where it stands. */
export class NotJson extends TypeError {
  readonly code = 'NOT_JSON';

  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

const DEEPEST = 200;

/**
 * The one text of a JSON value, after RFC 8785 (JSON Canonicalization Scheme): no white space; object keys sorted by UTF-16 code units; strings
 * and numbers as ECMAScript writes them (`1.0` → `1`, `-0` → `0`, `1e21` → `1e+21`). The same value gives the same text whatever the order of
 * its keys, so it survives storing as `jsonb`.
 * @throws NotJson for what JSON cannot say without loss: undefined, NaN, infinities, bigint, functions, dates and other class instances, lone
 * surrogates, cycles and more than 200 levels.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', 0);
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > DEEPEST) throw new NotJson(path, 'nested too deeply');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJson(path, 'not a finite number');
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new NotJson(path, `no JSON for ${typeof value}`);
  if (Array.isArray(value)) return `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`, depth + 1)).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotJson(path, 'not a plain object');
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return `{${entries.map(([key, item]) => `${writeString(key, path)}:${write(item, `${path}.${key}`, depth + 1)}`).join(',')}}`;
}

function writeString(text: string, path: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new NotJson(path, 'lone surrogate');
  return JSON.stringify(text);
}
