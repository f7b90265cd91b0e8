import * as Y from 'yjs';
import { writeText } from './shared-lines.js';

/** JSON as it stands in the plan. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Row = { [key: string]: Json };
type SharedRow = Y.Map<unknown>;

/** Texts people write; two who type in one of them at once are merged letter by letter. All other values are one piece each. */
const PROSE = new Set(['subject', 'text', 'title', 'caption', 'content', 'time', 'name']);
/** Lists whose entries are known by an id (targets by the name they explain) and merged one by one; all other lists are one piece. */
const LISTS: Readonly<Record<string, string>> = { recipients: 'id', annexes: 'id', groups: 'id', rows: 'id', events: 'id', targets: 'text' };

export function readRow(row: SharedRow): Row {
  const read: Row = {};
  for (const [key, value] of row.entries()) read[key] = readValue(value);
  return read;
}

function readValue(value: unknown): Json {
  if (value instanceof Y.Text) return value.toJSON();
  if (value instanceof Y.Array) return value.toArray().map(readValue);
  if (value instanceof Y.Map) return readRow(value);
  return value as Json;
}

/** Makes the shared row say what `after` says, touching only what differs. */
export function writeRow(row: SharedRow, after: Row, list: string | null = null): void {
  for (const key of [...row.keys()]) if (!(key in after)) row.delete(key);
  for (const [key, value] of Object.entries(after)) writeField(row, key, value, list);
}

function writeField(row: SharedRow, key: string, value: Json, list: string | null): void {
  const before = row.get(key);
  const isKey = list !== null && LISTS[list] === key;
  if (typeof value === 'string' && PROSE.has(key) && !isKey) {
    if (before instanceof Y.Text) writeText(before, value);
    else row.set(key, new Y.Text(value));
  } else if (Array.isArray(value) && key in LISTS) {
    if (!(before instanceof Y.Array)) row.set(key, new Y.Array());
    writeList(row.get(key) as Y.Array<SharedRow>, value as Row[], key);
  } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    if (!(before instanceof Y.Map)) row.set(key, new Y.Map());
    writeRow(row.get(key) as SharedRow, value);
  } else if (!row.has(key) || JSON.stringify(readValue(before)) !== JSON.stringify(value)) row.set(key, value);
}

function writeList(shared: Y.Array<SharedRow>, after: readonly Row[], list: string): void {
  const idOf = (at: number): unknown => readValue(shared.get(at).get(LISTS[list]!));
  const wanted = new Set(after.map((row) => row[LISTS[list]!]));
  for (let at = shared.length - 1; at >= 0; at--) if (!wanted.has(idOf(at) as Json)) shared.delete(at, 1);
  after.forEach((row, at) => {
    const id = row[LISTS[list]!];
    // What stands further down moves up: shared rows cannot move, so it is made anew here.
    if (at >= shared.length || idOf(at) !== id) {
      for (let further = shared.length - 1; further > at; further--) if (idOf(further) === id) shared.delete(further, 1);
      shared.insert(at, [new Y.Map()]);
    }
    writeRow(shared.get(at), row, list);
  });
  if (shared.length > after.length) shared.delete(after.length, shared.length - after.length);
}
