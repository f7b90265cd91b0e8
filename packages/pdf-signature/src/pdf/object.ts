/** A PDF name, without its slash and with `#xx` decoded. */
export class Name {
  constructor(readonly value: string) {}
}

/** An indirect reference, `12 0 R`. */
export class Ref {
  constructor(
    readonly num: number,
    readonly gen: number,
  ) {}
  get key(): string {
    return `${this.num}:${this.gen}`;
  }
}

/** A string and, when it was read from a file, the bytes its token covers there, delimiters included. */
export class PdfString {
  constructor(
    readonly bytes: Uint8Array,
    readonly hex = true,
    readonly start = -1,
    readonly end = -1,
  ) {}
}

export type Dict = Map<string, PdfValue>;

/** A stream: its dictionary and its bytes as stored (not decoded). */
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly raw: Uint8Array,
  ) {}
}

export type PdfValue = null | boolean | number | Name | Ref | PdfString | Stream | Dict | readonly PdfValue[];

/** The file breaks the grammar of PDF, or a bound we keep. `code` is stable. */
export class PdfSyntaxError extends Error {
  constructor(
    readonly code: 'NOT_A_PDF' | 'PDF_MALFORMED' | 'PDF_ENCRYPTED' | 'PDF_TOO_LARGE' | 'PDF_TOO_MANY_REVISIONS',
    message: string,
  ) {
    super(message);
  }
}

export const malformed = (message: string): PdfSyntaxError => new PdfSyntaxError('PDF_MALFORMED', message);

export const isDict = (value: PdfValue | undefined): value is Dict => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
export const isNamed = (value: PdfValue | undefined, name: string): boolean => value instanceof Name && value.value === name;
export const dict = (entries: Readonly<Record<string, PdfValue | undefined>>): Dict =>
  new Map(Object.entries(entries).filter((entry): entry is [string, PdfValue] => entry[1] !== undefined));

/** Text of a PDF text string: UTF-16 with its mark, UTF-8 with its mark, else Latin-1. */
export function textOf(value: PdfValue | undefined): string | null {
  if (!(value instanceof PdfString)) return null;
  const [first, second, third] = value.bytes;
  if (first === 0xfe && second === 0xff) {
    let text = '';
    for (let at = 2; at + 1 < value.bytes.length; at += 2) text += String.fromCharCode((value.bytes[at]! << 8) | value.bytes[at + 1]!);
    return text;
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(value.bytes.subarray(3));
  return Array.from(value.bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** A text string that any reader shows with its diacritics: UTF-16 written in hexadecimal. */
export function textString(text: string): PdfString {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xfe, 0xff]);
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff], 2 + at * 2);
  return new PdfString(bytes);
}
