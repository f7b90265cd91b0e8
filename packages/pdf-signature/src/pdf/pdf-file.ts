import { latin1 } from './bytes.js';
import { decodeStream } from './inflate.js';
import { type Dict, isDict, malformed, PdfSyntaxError, type PdfValue, Ref, Stream } from './object.js';
import { Parser } from './parser.js';
import { type Entry, readSections, type Section } from './xref.js';

interface ObjectStream {
  readonly data: Uint8Array;
  readonly members: readonly { readonly num: number; readonly offset: number }[];
}

/** Inflated object streams of a file by offset, so that reading its earlier revisions does not inflate them again. */
export type InflatedStreams = Map<number, ObjectStream>;

/** A PDF as it stood when its first `end` bytes were the whole file. Objects are read when asked for. */
export class PdfFile {
  private readonly objects = new Map<number, PdfValue>();
  private readonly entries = new Map<number, Entry>();
  private readonly reading = new Set<number>();

  private constructor(
    readonly bytes: Uint8Array,
    readonly end: number,
    readonly startxref: number,
    readonly sections: readonly Section[],
    private readonly streams: InflatedStreams,
  ) {
    for (const section of sections) for (const [num, entry] of section.entries) if (!this.entries.has(num)) this.entries.set(num, entry);
  }

  /** @throws {PdfSyntaxError} when the bytes are not a whole, unencrypted PDF within our bounds. */
  static async open(bytes: Uint8Array, end = bytes.length, streams: InflatedStreams = new Map()): Promise<PdfFile> {
    if (latin1(bytes, 0, 5) !== '%PDF-') throw latin1(bytes, 0, 1024).includes('%PDF-') ? malformed('bytes before the header') : new PdfSyntaxError('NOT_A_PDF', 'no %PDF- at the start');
    const startxref = readStartxref(bytes, end);
    const file = new PdfFile(bytes, end, startxref, await readSections(bytes, startxref, end), streams);
    if (file.sections.some(({ trailer }) => trailer.has('Encrypt'))) throw new PdfSyntaxError('PDF_ENCRYPTED', 'encrypted');
    await file.inflateObjectStreams();
    return file;
  }

  get trailer(): Dict {
    return this.sections[0]!.trailer;
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root'), 'catalog');
  }

  /** The first object number no revision uses. */
  get size(): number {
    const given = this.sections.map(({ trailer }) => trailer.get('Size')).filter((size): size is number => typeof size === 'number');
    let size = Math.max(0, ...given);
    for (const num of this.entries.keys()) if (num >= size) size = num + 1;
    return size;
  }

  entry(num: number): Entry {
    return this.entries.get(num) ?? { kind: 'free' };
  }

  /** How many objects are listed. */
  get count(): number {
    return this.entries.size;
  }

  get numbers(): IterableIterator<number> {
    return this.entries.keys();
  }

  /** The value itself, or the object a reference names (null when there is none). */
  get(value: PdfValue | undefined): PdfValue {
    for (let hops = 0; value instanceof Ref; hops++) {
      if (hops > 8) throw malformed('references in a circle');
      value = this.read(value);
    }
    return value ?? null;
  }

  dict(value: PdfValue | undefined, what = 'dictionary'): Dict {
    const found = this.get(value);
    if (!isDict(found)) throw malformed(`${what} expected`);
    return found;
  }

  private read(ref: Ref): PdfValue {
    const entry = this.entry(ref.num);
    if (entry.kind === 'free' || (entry.kind === 'at' ? entry.gen : 0) !== ref.gen) return null;
    const known = this.objects.get(ref.num);
    if (known !== undefined) return known;
    if (this.reading.has(ref.num)) throw malformed('an object needs itself');
    this.reading.add(ref.num);
    const value = entry.kind === 'at' ? this.objectAt(entry.offset, ref.num, entry.gen).value : this.member(entry.stream, entry.index, ref.num);
    this.reading.delete(ref.num);
    this.objects.set(ref.num, value);
    return value;
  }

  /** The object numbered `num` at this offset, and where it ends. */
  objectAt(offset: number, num: number, gen: number): { value: PdfValue; end: number } {
    const parser = new Parser(this.bytes, offset, this.end);
    const parsed = parser.indirect((ref) => {
      const length = this.get(ref);
      return typeof length === 'number' ? length : -1;
    });
    if (parsed.num !== num || parsed.gen !== gen) throw malformed(`object ${num} is not where it is listed`);
    return { value: parsed.value, end: parser.pos };
  }

  private member(stream: number, index: number, num: number): PdfValue {
    const entry = this.entry(stream);
    const container = entry.kind === 'at' ? this.streams.get(entry.offset) : undefined;
    const member = container?.members[index];
    if (!container || member?.num !== num) throw malformed(`object ${num} is not in its stream`);
    return new Parser(container.data, member.offset).value();
  }

  private async inflateObjectStreams(): Promise<void> {
    const wanted = new Set<number>();
    for (const entry of this.entries.values()) if (entry.kind === 'in') wanted.add(entry.stream);
    for (const num of wanted) {
      const entry = this.entry(num);
      if (entry.kind !== 'at' || this.streams.has(entry.offset)) continue;
      const { value } = this.objectAt(entry.offset, num, entry.gen);
      if (!(value instanceof Stream)) throw malformed('object stream expected');
      this.streams.set(entry.offset, readMembers(value.dict, await decodeStream(value)));
    }
  }
}

function readMembers(entries: Dict, data: Uint8Array): ObjectStream {
  const [count, first] = [entries.get('N'), entries.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number' || count > data.length) throw malformed('object stream');
  const parser = new Parser(data);
  const members = Array.from({ length: count }, () => ({ num: parser.integer(), offset: first + parser.integer() }));
  return { data, members };
}

/** The offset after the last `startxref`, which must be followed by %%EOF and nothing else. */
function readStartxref(bytes: Uint8Array, end: number): number {
  const from = Math.max(0, end - 2048);
  const tail = latin1(bytes, from, end);
  const match = /startxref\s+(\d{1,12})\s+%%EOF\s*$/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  if (!match || Number(match[1]) >= end) throw malformed('no startxref at the end');
  return Number(match[1]);
}
