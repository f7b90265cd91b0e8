import { bytesOf, concat, latin1 } from '../pdf/bytes.js';

/** One DER value. Read strictly: what is lenient in reading signatures is where a false "valid" hides. */
export interface Node {
  /** The identifier octet: class, constructed bit and number. */
  readonly tag: number;
  /** The whole encoding, header included. */
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The bytes are not the DER structure they should be. */
export class Asn1Error extends Error {
  readonly code = 'ASN1_MALFORMED';
}

/** Total length of the DER value that starts at `at`. @throws {Asn1Error} */
export function derLength(bytes: Uint8Array, at = 0): number {
  const first = bytes[at + 1];
  if (first === undefined || first === 0x80) throw new Asn1Error('length');
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count > 4 || at + 2 + count > bytes.length) throw new Asn1Error('length');
  let length = 0;
  for (let index = 0; index < count; index++) length = length * 256 + bytes[at + 2 + index]!;
  if (length < (count === 1 ? 0x80 : 256 ** (count - 1))) throw new Asn1Error('length is not in its shortest form');
  return 2 + count + length;
}

function readAt(bytes: Uint8Array<ArrayBuffer>, at: number): Node {
  const tag = bytes[at];
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw new Asn1Error('tag');
  const length = derLength(bytes, at);
  const header = bytes[at + 1]! < 0x80 ? 2 : 2 + (bytes[at + 1]! & 0x7f);
  if (at + length > bytes.length) throw new Asn1Error('value is cut');
  return { tag, raw: bytes.subarray(at, at + length), content: bytes.subarray(at + header, at + length) };
}

/** Parses one DER value and nothing after it. */
export function parseDer(bytes: Uint8Array): Node {
  const node = readAt(bytes as Uint8Array<ArrayBuffer>, 0);
  if (node.raw.length !== bytes.length) throw new Asn1Error('bytes after the value');
  return node;
}

function expect(node: Node | undefined, tag: number): Node {
  if (node?.tag !== tag) throw new Asn1Error(`tag ${tag.toString(16)} expected`);
  return node;
}

export const isA = (node: Node | undefined, kind: keyof typeof TAG): boolean => node?.tag === TAG[kind];

/** The values inside a SEQUENCE, or inside a SET when asked. */
export function children(node: Node | undefined, kind: 'sequence' | 'set' = 'sequence'): Node[] {
  return inside(expect(node, TAG[kind]));
}

function inside({ content }: Node): Node[] {
  const found: Node[] = [];
  for (let at = 0; at < content.length; at += found.at(-1)!.raw.length) found.push(readAt(content, at));
  return found;
}

/** The values inside a context-specific constructed value `[tag]`. */
export const tagged = (node: Node | undefined, tag: number): Node[] => inside(expect(node, 0xa0 | tag));

/** Whether it is `[tag]`, primitive or constructed. */
export const isTagged = (node: Node | undefined, tag: number): boolean => node?.tag === (0xa0 | tag) || node?.tag === (0x80 | tag);

export function oidOf(node: Node | undefined): string {
  const { content } = expect(node, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const [index, byte] of content.entries()) {
    if (arc === 0 && byte === 0x80) throw new Asn1Error('object identifier');
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128 || (index === content.length - 1 && byte >= 0x80)) throw new Asn1Error('object identifier');
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const first = arcs.shift();
  if (first === undefined) throw new Asn1Error('object identifier');
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...arcs].join('.');
}

export const octets = (node: Node | undefined): Uint8Array<ArrayBuffer> => expect(node, TAG.octetString).content;

/** The bytes of an INTEGER (or ENUMERATED) as two's complement. */
export function integerBytes(node: Node | undefined, kind: 'integer' | 'enumerated' = 'integer'): Uint8Array {
  const { content } = expect(node, TAG[kind]);
  const [first, second] = content;
  const isPadded = second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (first === undefined || isPadded) throw new Asn1Error('integer');
  return content;
}

export function smallInteger(node: Node | undefined, kind: 'integer' | 'enumerated' = 'integer'): number {
  const bytes = integerBytes(node, kind);
  if (bytes.length > 4 || bytes[0]! >= 0x80) throw new Asn1Error('small integer expected');
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

export function booleanOf(node: Node | undefined): boolean {
  const { content } = expect(node, TAG.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new Asn1Error('boolean');
  return content[0] === 0xff;
}

/** Bytes of a BIT STRING; `wholeBytes` refuses one with unused bits. */
export function bitsOf(node: Node | undefined, wholeBytes = true): Uint8Array<ArrayBuffer> {
  const { content } = expect(node, TAG.bitString);
  if (content.length === 0 || content[0]! > 7 || (wholeBytes && content[0] !== 0)) throw new Asn1Error('bit string');
  return content.subarray(1);
}

/** Text of a name's attribute; null for a type that is no string. */
export function stringOf({ tag, content }: Node): string | null {
  if (tag === TAG.utf8String) return new TextDecoder().decode(content);
  if (tag === TAG.printableString || tag === TAG.ia5String || tag === 0x14) return latin1(content);
  if (tag === TAG.bmpString) return new TextDecoder('utf-16be').decode(content);
  return null;
}

export function timeOf(node: Node | undefined): Date {
  if (!isA(node, 'utcTime') && !isA(node, 'generalizedTime')) throw new Asn1Error('time');
  const text = latin1(node!.content);
  const match = (isA(node, 'utcTime') ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/).exec(text);
  if (!match) throw new Asn1Error('time');
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  const full = isA(node, 'utcTime') ? (year < 50 ? 2000 + year : 1900 + year) : year;
  return new Date(Date.UTC(full, month - 1, day, hour, minute, second));
}

/** An AlgorithmIdentifier: its identifier, and its parameters unless they are absent or NULL. */
export function algorithmOf(node: Node | undefined): { oid: string; parameters: Node | undefined } {
  const [oid, parameters, ...more] = children(node);
  if (more.length > 0 || (isA(parameters, 'null') && parameters!.content.length > 0)) throw new Asn1Error('algorithm');
  return { oid: oidOf(oid), parameters: isA(parameters, 'null') ? undefined : parameters };
}

/** Encodes a value from its tag and what it holds. */
export function der(tag: number, ...parts: readonly (Uint8Array | Node)[]): Node {
  const content = concat(...parts.map((part) => (part instanceof Uint8Array ? part : part.raw)));
  const size: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest & 255);
  const header = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | size.length, ...size];
  return { tag, raw: concat(Uint8Array.from(header), content), content };
}

export const sequence = (...value: readonly Node[]): Node => der(TAG.sequence, ...value);
export const octetString = (bytes: Uint8Array): Node => der(TAG.octetString, bytes);
export const nullNode = (): Node => der(TAG.null);
export const booleanNode = (value: boolean): Node => der(TAG.boolean, Uint8Array.of(value ? 0xff : 0));
export const bitString = (bytes: Uint8Array, unused = 0): Node => der(TAG.bitString, Uint8Array.of(unused), bytes);

/** A context-specific constructed value `[tag]`. */
export const context = (tag: number, ...value: readonly Node[]): Node => der(0xa0 | tag, ...value);

/** A SET OF in the order DER asks for: by encoding. */
export const setOf = (...value: readonly Node[]): Node => der(TAG.set, ...value.toSorted((a, b) => compare(a.raw, b.raw)));

export function oid(text: string): Node {
  const [top, second, ...rest] = text.split('.').map(Number) as [number, number, ...number[]];
  const bytes = [top * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left % 128) | 0x80);
    return groups;
  });
  return der(TAG.oid, Uint8Array.from(bytes));
}

/** An INTEGER from a number, or from bytes that are a positive number. */
export function integer(value: number | Uint8Array): Node {
  let bytes = typeof value === 'number' ? bigEndian(value) : value;
  while (bytes.length > 1 && bytes[0] === 0 && bytes[1]! < 0x80) bytes = bytes.subarray(1);
  return der(TAG.integer, bytes[0]! >= 0x80 ? concat(Uint8Array.of(0), bytes) : bytes);
}

function bigEndian(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes.length > 0 ? bytes : [0]);
}

/** A time to the second: UTCTime up to 2049, GeneralizedTime after and where asked (RFC 5280 §4.1.2.5, RFC 3161). */
export function timeNode(at: Date, kind?: 'generalizedTime'): Node {
  const digits = at.toISOString().replace(/\D/g, '').slice(0, 14);
  return kind || at.getUTCFullYear() >= 2050 ? der(TAG.generalizedTime, bytesOf(`${digits}Z`)) : der(TAG.utcTime, bytesOf(`${digits.slice(2)}Z`));
}

export function compare(a: Uint8Array, b: Uint8Array): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) if (a[index] !== b[index]) return a[index]! - b[index]!;
  return a.length - b.length;
}
