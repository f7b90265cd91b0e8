import { decodeStream } from './inflate.js';
import { type Dict, isArray, isDict, isNamed, malformed, PdfSyntaxError, type PdfValue, Stream } from './object.js';
import { Parser } from './parser.js';

/** Where an object is: at an offset of the file, inside an object stream, or nowhere. */
export type Entry = { readonly kind: 'at'; readonly offset: number; readonly gen: number } | { readonly kind: 'in'; readonly stream: number; readonly index: number } | { readonly kind: 'free' };

/** One cross-reference section with its trailer, as it stands in the file from `offset` to `end`. */
export interface Section {
  readonly offset: number;
  readonly end: number;
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: Dict;
  readonly isStream: boolean;
}

const MAX_SECTIONS = 2_000;
const MAX_ENTRIES = 1_000_000;

/**
 * All sections from `offset` along /Prev, newest first. A hybrid file's /XRefStm stands beside its table: what the table calls free, the
 * stream may hold (ISO 32000-1 §7.5.8.4).
 */
export async function readSections(bytes: Uint8Array, offset: number, limit: number): Promise<Section[]> {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let entries = 0;
  const read = async (at: number): Promise<Section> => {
    if (seen.has(at)) throw malformed('cross-reference sections in a circle');
    if (seen.add(at).size > MAX_SECTIONS) throw new PdfSyntaxError('PDF_TOO_MANY_REVISIONS', `more than ${MAX_SECTIONS} revisions`);
    const section = await readSection(bytes, at, limit);
    if ((entries += section.entries.size) > MAX_ENTRIES) throw new PdfSyntaxError('PDF_TOO_LARGE', 'too many objects');
    return section;
  };
  for (let next: number | null = offset; next !== null; ) {
    const section: Section = await read(next);
    const beside = offsetIn(section.trailer, 'XRefStm', limit);
    const hidden = beside === null || section.isStream ? null : await read(beside);
    sections.push(hidden ? { ...section, entries: withHidden(section.entries, hidden.entries) } : section, ...(hidden ? [hidden] : []));
    next = offsetIn(section.trailer, 'Prev', limit);
  }
  return sections;
}

function offsetIn(trailer: Dict, key: string, limit: number): number | null {
  const value = trailer.get(key);
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= limit) throw malformed(`/${key}`);
  return value;
}

function withHidden(table: ReadonlyMap<number, Entry>, hidden: ReadonlyMap<number, Entry>): Map<number, Entry> {
  const merged = new Map(table);
  for (const [num, entry] of hidden) {
    const listed = merged.get(num) ?? { kind: 'free' };
    if (listed.kind !== 'free' && JSON.stringify(listed) !== JSON.stringify(entry)) throw malformed(`object ${num} is in two places`);
    merged.set(num, listed.kind === 'free' ? entry : listed);
  }
  return merged;
}

async function readSection(bytes: Uint8Array, offset: number, limit: number): Promise<Section> {
  const parser = new Parser(bytes, offset, limit);
  if (parser.takeWord('xref')) {
    const entries = readTable(parser);
    const trailer = parser.value();
    if (!isDict(trailer)) throw malformed('trailer');
    return { offset, end: parser.pos, entries, trailer, isStream: false };
  }
  const { value } = parser.indirect(() => -1);
  if (!(value instanceof Stream) || !isNamed(value.dict.get('Type'), 'XRef')) throw malformed('cross-reference section expected');
  return { offset, end: parser.pos, entries: readStreamEntries(value.dict, await decodeStream(value)), trailer: value.dict, isStream: true };
}

function readTable(parser: Parser): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  while (!parser.takeWord('trailer')) {
    const [first, count] = [parser.integer(), parser.integer()];
    if (count > MAX_ENTRIES) throw new PdfSyntaxError('PDF_TOO_LARGE', 'too many objects');
    for (let num = first; num < first + count; num++) {
      const [offset, gen] = [parser.integer(), parser.integer()];
      const used = parser.takeWord('n');
      if (!used && !parser.takeWord('f')) throw malformed('cross-reference line');
      if (entries.has(num)) throw malformed(`object ${num} listed twice`);
      entries.set(num, used ? { kind: 'at', offset, gen } : { kind: 'free' });
    }
  }
  return entries;
}

function readStreamEntries(trailer: Dict, data: Uint8Array): Map<number, Entry> {
  const widths = numbers(trailer.get('W'));
  const size = trailer.get('Size');
  if (widths.length !== 3 || widths.some((width) => width > 7) || typeof size !== 'number') throw malformed('cross-reference stream');
  const index = trailer.has('Index') ? numbers(trailer.get('Index')) : [0, size];
  const [kindWidth, second, third] = widths as [number, number, number];
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number, fallback: number): number => {
    if (width === 0) return fallback;
    let value = 0;
    for (const end = at + width; at < end; at++) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first, count] = [index[pair]!, index[pair + 1]!];
    if (count * (kindWidth + second + third) > data.length - at) throw malformed('cross-reference stream is too short');
    for (let num = first; num < first + count; num++) {
      const [kind, a, b] = [field(kindWidth, 1), field(second, 0), field(third, 0)];
      if (entries.has(num)) throw malformed(`object ${num} listed twice`);
      entries.set(num, kind === 1 ? { kind: 'at', offset: a, gen: b } : kind === 2 ? { kind: 'in', stream: a, index: b } : { kind: 'free' });
    }
  }
  return entries;
}

function numbers(value: PdfValue | undefined): number[] {
  if (!isArray(value)) throw malformed('array of numbers');
  return value.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) throw malformed('array of numbers');
    return item;
  });
}
