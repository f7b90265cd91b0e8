import * as asn1js from 'asn1js';
import { equalBytes } from '../pdf/bytes.js';

export type Node = asn1js.AsnType;

/** The bytes are not the DER structure they should be. */
export class Asn1Error extends Error {
  readonly code = 'ASN1_MALFORMED';
}

/** Parses DER and nothing else: no indefinite lengths, no long form of a short length, no bytes left over. */
export function parseDer(bytes: Uint8Array): Node {
  const parsed = asn1js.fromBER(bytes as Uint8Array<ArrayBuffer>);
  if (parsed.offset !== bytes.length) throw new Asn1Error('not one ASN.1 value');
  if (!equalBytes(new Uint8Array(parsed.result.toBER()), bytes)) throw new Asn1Error('not DER');
  return parsed.result;
}

/** Length in bytes of the DER value that starts `bytes`. @throws {Asn1Error} */
export function derLength(bytes: Uint8Array): number {
  const first = bytes[1] ?? 0x80;
  const count = first & 0x7f;
  if (first < 0x80) return 2 + first;
  if (count === 0 || count > 4 || bytes.length < 2 + count) throw new Asn1Error('length');
  let length = 0;
  for (let index = 0; index < count; index++) length = length * 256 + bytes[2 + index]!;
  return 2 + count + length;
}

/** The node's whole encoding, header included. */
export const rawOf = (node: Node): Uint8Array<ArrayBuffer> => new Uint8Array(node.toBER());

export function children(node: Node | undefined, kind: typeof asn1js.Sequence | typeof asn1js.Set = asn1js.Sequence): Node[] {
  if (!(node instanceof kind)) throw new Asn1Error('constructed value expected');
  return node.valueBlock.value as Node[];
}

/** Children of a context-specific constructed value `[tag]`. */
export function tagged(node: Node | undefined, tag: number): Node[] {
  if (!isTagged(node, tag) || !(node instanceof asn1js.Constructed)) throw new Asn1Error(`[${tag}] expected`);
  return node.valueBlock.value as Node[];
}

export const isTagged = (node: Node | undefined, tag: number): boolean => node !== undefined && node.idBlock.tagClass === 3 && node.idBlock.tagNumber === tag;

export function oidOf(node: Node | undefined): string {
  if (!(node instanceof asn1js.ObjectIdentifier)) throw new Asn1Error('object identifier expected');
  return node.getValue();
}

export function octets(node: Node | undefined): Uint8Array<ArrayBuffer> {
  if (!(node instanceof asn1js.OctetString) || node.idBlock.isConstructed) throw new Asn1Error('octet string expected');
  return new Uint8Array(node.getValue());
}

export function integerBytes(node: Node | undefined): Uint8Array {
  if (!(node instanceof asn1js.Integer)) throw new Asn1Error('integer expected');
  return node.valueBlock.valueHexView;
}

/** An AlgorithmIdentifier: its identifier, and its parameters unless they are absent or NULL. */
export function algorithmOf(node: Node | undefined): { oid: string; parameters: Node | undefined } {
  const [oid, parameters, ...more] = children(node);
  if (more.length > 0) throw new Asn1Error('algorithm');
  return { oid: oidOf(oid), parameters: parameters instanceof asn1js.Null ? undefined : parameters };
}

export const sequence = (...value: Node[]): asn1js.Sequence => new asn1js.Sequence({ value });
export const oid = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });
export const octetString = (valueHex: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex: valueHex as Uint8Array<ArrayBuffer> });

/** A context-specific constructed value `[tag]`. */
export const context = (tagNumber: number, ...value: Node[]): asn1js.Constructed => new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });

/** A SET OF in the order DER asks for: by encoding. */
export function setOf(...value: Node[]): asn1js.Set {
  const sorted = value.map((node) => ({ node, raw: rawOf(node) })).sort((a, b) => compare(a.raw, b.raw));
  return new asn1js.Set({ value: sorted.map(({ node }) => node) });
}

export function compare(a: Uint8Array, b: Uint8Array): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) if (a[index] !== b[index]) return a[index]! - b[index]!;
  return a.length - b.length;
}
