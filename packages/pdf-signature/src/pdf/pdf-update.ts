import { bytesOf, concat } from './bytes.js';
import { type Dict, dict, isDict, Name, type PdfValue, Ref, Stream } from './object.js';
import { type PdfFile } from './pdf-file.js';
import { writeObject } from './serialise.js';

/**
 * An incremental update: the bytes of `file` stay as they are, changed and new objects follow with a cross-reference section of the
 * kind the file already uses. That is the only way to write that leaves earlier signatures whole.
 */
export class PdfUpdate {
  private readonly changed = new Map<number, PdfValue>();
  private next: number;

  constructor(readonly file: PdfFile) {
    this.next = file.size;
  }

  /** Adds an object; answers its reference. */
  add(value: PdfValue): Ref {
    const ref = new Ref(this.next++, 0);
    this.changed.set(ref.num, value);
    return ref;
  }

  set(ref: Ref, value: PdfValue): void {
    if (ref.num >= this.next) this.next = ref.num + 1;
    this.changed.set(ref.num, value);
  }

  /** The value as this update leaves it. */
  get(value: PdfValue | undefined): PdfValue {
    if (value instanceof Ref && this.changed.has(value.num)) return this.changed.get(value.num)!;
    return this.file.get(value);
  }

  /** A copy of the dictionary behind `ref`, which `edit` may change and which then replaces it. */
  edit(ref: Ref, edit: (entries: Dict) => void): void {
    const current = this.get(ref);
    if (!isDict(current)) throw new TypeError(`object ${ref.num} is not a dictionary`);
    const copy: Dict = new Map(current);
    edit(copy);
    this.set(ref, copy);
  }

  get root(): Ref {
    const root = this.file.trailer.get('Root');
    if (!(root instanceof Ref)) throw new TypeError('the catalog must be an indirect object');
    return root;
  }

  /** The file with the update, and where each written object starts in it. */
  write(): { bytes: Uint8Array<ArrayBuffer>; offsets: ReadonlyMap<number, number> } {
    const parts: Uint8Array[] = [this.file.bytes.subarray(0, this.file.end)];
    let at = this.file.end;
    const push = (part: Uint8Array): void => {
      parts.push(part);
      at += part.length;
    };
    if (this.file.bytes[at - 1] !== 10) push(bytesOf('\n'));
    const offsets = new Map<number, number>();
    for (const [num, value] of [...this.changed].sort(([a], [b]) => a - b)) {
      offsets.set(num, at);
      push(writeObject(num, value, this.generation(num)));
    }
    const startxref = at;
    push(this.file.sections[0]!.isStream ? this.xrefStream(offsets, startxref) : this.xrefTable(offsets));
    push(bytesOf(`startxref\n${startxref}\n%%EOF\n`));
    return { bytes: concat(...parts), offsets };
  }

  private generation(num: number): number {
    const entry = this.file.entry(num);
    return entry.kind === 'at' ? entry.gen : 0;
  }

  private trailer(size: number): Dict {
    const { trailer } = this.file;
    return dict({ Size: size, Root: this.root, Info: trailer.get('Info'), ID: trailer.get('ID'), Prev: this.file.startxref });
  }

  private xrefTable(offsets: ReadonlyMap<number, number>): Uint8Array {
    const lines = runs([...offsets.keys()]).flatMap((run) => [
      `${run[0]} ${run.length}\n`,
      ...run.map((num) => `${String(offsets.get(num)).padStart(10, '0')} ${String(this.generation(num)).padStart(5, '0')} n \n`),
    ]);
    const trailer = latinTrailer(this.trailer(this.next));
    return bytesOf(`xref\n${lines.join('')}trailer\n${trailer}\n`);
  }

  private xrefStream(offsets: ReadonlyMap<number, number>, startxref: number): Uint8Array {
    const num = this.next;
    const all = new Map(offsets).set(num, startxref);
    const numbers = [...all.keys()].sort((a, b) => a - b);
    const raw = concat(...numbers.map((each) => entryBytes(all.get(each)!, this.generation(each))));
    const entries = this.trailer(num + 1)
      .set('Type', new Name('XRef'))
      .set('W', [1, 5, 2])
      .set('Index', runs(numbers).flatMap((run) => [run[0]!, run.length]));
    return writeObject(num, new Stream(entries, raw));
  }
}

function latinTrailer(trailer: Dict): string {
  const text = String.fromCharCode(...writeObject(0, trailer));
  return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\nendobj'));
}

function entryBytes(offset: number, gen: number): Uint8Array {
  return Uint8Array.of(1, Math.floor(offset / 2 ** 32), (offset >>> 24) & 255, (offset >>> 16) & 255, (offset >>> 8) & 255, offset & 255, gen >> 8, gen & 255);
}

/** Consecutive numbers, grouped. */
function runs(numbers: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const num of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.at(-1) === num - 1) last.push(num);
    else found.push([num]);
  }
  return found;
}
