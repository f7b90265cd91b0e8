import { latin1 } from './bytes.js';
import { type Dict, isDict, malformed, Name, PdfString, type PdfValue, Ref, Stream } from './object.js';

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set(Array.from('()<>[]{}/%', (char) => char.charCodeAt(0)));
const MAX_DEPTH = 64;
const ESCAPES: Readonly<Record<number, number>> = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 };

const isRegular = (byte: number | undefined): boolean => byte !== undefined && !WHITE.has(byte) && !DELIMITER.has(byte);

/** Value of a hexadecimal digit, or -1. */
function hexValue(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/**
 * A strict reader of PDF objects in `bytes` before `limit`. Where readers are known to disagree (a key given twice, a stream whose
 * length is wrong) it refuses: a file two readers see differently must never be called valid.
 */
export class Parser {
  constructor(
    readonly bytes: Uint8Array,
    public pos = 0,
    readonly limit = bytes.length,
  ) {}

  private at(offset = 0): number | undefined {
    return this.pos + offset < this.limit ? this.bytes[this.pos + offset] : undefined;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.at();
      if (byte !== undefined && WHITE.has(byte)) this.pos++;
      else if (byte === 0x25) while (this.at() !== undefined && this.at() !== 10 && this.at() !== 13) this.pos++;
      else return;
    }
  }

  /** Consumes this word if it stands here, as a whole token. */
  takeWord(word: string): boolean {
    this.skipSpace();
    for (let index = 0; index < word.length; index++) if (this.at(index) !== word.charCodeAt(index)) return false;
    if (isRegular(this.at(word.length))) return false;
    this.pos += word.length;
    return true;
  }

  private token(): string {
    const start = this.pos;
    while (isRegular(this.at())) this.pos++;
    return latin1(this.bytes, start, this.pos);
  }

  get atEnd(): boolean {
    this.skipSpace();
    return this.pos >= this.limit;
  }

  /** The operator of a content stream that stands here, or null when an operand does. */
  operator(): string | null {
    this.skipSpace();
    const byte = this.at() ?? 0;
    const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    return isLetter || byte === 0x27 || byte === 0x22 ? this.token() : null;
  }

  integer(): number {
    this.skipSpace();
    const text = this.token();
    if (!/^\d{1,15}$/.test(text)) throw malformed(`integer expected at ${this.pos}`);
    return Number(text);
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw malformed('nested too deeply');
    this.skipSpace();
    const byte = this.at();
    if (byte === undefined) throw malformed('end of file inside an object');
    if (byte === 0x2f) return this.name();
    if (byte === 0x28) return this.literalString();
    if (byte === 0x3c) return this.at(1) === 0x3c ? this.dictionary(depth) : this.hexString();
    if (byte === 0x5b) return this.array(depth);
    return this.word();
  }

  private word(): PdfValue {
    const text = this.token();
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw malformed(`unknown word at ${this.pos}`);
    if (/^\d{1,10}$/.test(text)) {
      const back = this.pos;
      this.skipSpace();
      const gen = this.token();
      if (/^\d{1,5}$/.test(gen) && this.takeWord('R')) return new Ref(Number(text), Number(gen));
      this.pos = back;
    }
    return Number(text);
  }

  private name(): Name {
    this.pos++;
    const text = this.token();
    return new Name(text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  }

  private array(depth: number): readonly PdfValue[] {
    this.pos++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at() === 0x5d) break;
      items.push(this.value(depth + 1));
    }
    this.pos++;
    return items;
  }

  private dictionary(depth: number): Dict {
    this.pos += 2;
    const entries: Dict = new Map();
    for (;;) {
      this.skipSpace();
      if (this.at() === 0x3e && this.at(1) === 0x3e) break;
      if (this.at() !== 0x2f) throw malformed(`key expected at ${this.pos}`);
      const key = this.name().value;
      if (entries.has(key)) throw malformed(`key ${key} given twice`);
      entries.set(key, this.value(depth + 1));
    }
    this.pos += 2;
    return entries;
  }

  private hexString(): PdfString {
    const start = this.pos++;
    const end = this.bytes.indexOf(0x3e, start);
    if (end < 0 || end >= this.limit) throw malformed('unfinished string');
    const bytes = new Uint8Array(Math.ceil((end - start - 1) / 2));
    let digits = 0;
    for (; this.pos < end; this.pos++) {
      const byte = this.bytes[this.pos]!;
      if (WHITE.has(byte)) continue;
      const digit = hexValue(byte);
      if (digit < 0) throw malformed(`not a hexadecimal digit at ${this.pos}`);
      bytes[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
      digits++;
    }
    this.pos++;
    return new PdfString(bytes.subarray(0, Math.ceil(digits / 2)), true, start, this.pos);
  }

  private literalString(): PdfString {
    const start = this.pos++;
    const out: number[] = [];
    for (let open = 1; ; ) {
      const byte = this.at();
      if (byte === undefined) throw malformed('unfinished string');
      this.pos++;
      if (byte === 0x28) open++;
      if (byte === 0x29 && --open === 0) break;
      if (byte === 0x5c) this.escape(out);
      else out.push(byte);
    }
    return new PdfString(Uint8Array.from(out), false, start, this.pos);
  }

  private escape(out: number[]): void {
    const byte = this.at();
    if (byte === undefined) throw malformed('unfinished string');
    this.pos++;
    if (byte >= 0x30 && byte <= 0x37) {
      let code = byte - 0x30;
      for (let more = 0; more < 2 && this.at() !== undefined && this.at()! >= 0x30 && this.at()! <= 0x37; more++) code = code * 8 + this.bytes[this.pos++]! - 0x30;
      out.push(code & 0xff);
    } else if (byte === 13) {
      if (this.at() === 10) this.pos++;
    } else if (byte !== 10) out.push(ESCAPES[byte] ?? byte);
  }

  /** An indirect object `num gen obj … endobj` here. `lengthOf` resolves an indirect /Length. */
  indirect(lengthOf: (ref: Ref) => number): { num: number; gen: number; value: PdfValue } {
    const [num, gen] = [this.integer(), this.integer()];
    if (!this.takeWord('obj')) throw malformed(`object expected at ${this.pos}`);
    const parsed = this.value();
    const value = this.takeWord('stream') ? this.stream(parsed, lengthOf) : parsed;
    if (!this.takeWord('endobj')) throw malformed(`object ${num} does not end`);
    return { num, gen, value };
  }

  private stream(entries: PdfValue, lengthOf: (ref: Ref) => number): Stream {
    if (!isDict(entries)) throw malformed('stream without dictionary');
    if (this.at() === 13) this.pos++;
    if (this.at() !== 10) throw malformed('stream does not start on a new line');
    this.pos++;
    const given = entries.get('Length');
    const length = given instanceof Ref ? lengthOf(given) : given;
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || this.pos + length > this.limit) throw malformed('stream length');
    const raw = this.bytes.subarray(this.pos, this.pos + length);
    this.pos += length;
    while (WHITE.has(this.at() ?? -1)) this.pos++;
    if (this.at() === 0x25 || !this.takeWord('endstream')) throw malformed('stream length differs from its bytes');
    return new Stream(entries, raw);
  }
}
