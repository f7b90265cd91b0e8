import { concat } from '../pdf/bytes.js';
import { Asn1Error, der, derLength } from './asn1.js';

const MAX_DEPTH = 32;
const INDEFINITE = 0x80;

/**
 * A value at the start of `bytes` whose length may be indefinite, as some programs still write signatures although PDF asks for DER.
 * Only such lengths are rewritten; everything else stays byte for byte and is read strictly afterwards.
 * @returns the value with definite lengths, and how many bytes it took. @throws {Asn1Error}
 */
export function readBer(bytes: Uint8Array): { der: Uint8Array; size: number } {
  const { value, end } = readAt(bytes, 0, 0);
  return { der: value, size: end };
}

function readAt(bytes: Uint8Array, at: number, depth: number): { value: Uint8Array; end: number } {
  const tag = bytes[at];
  if (tag === undefined || depth > MAX_DEPTH) throw new Asn1Error('value');
  if (bytes[at + 1] !== INDEFINITE) {
    const end = at + derLength(bytes, at);
    if (end > bytes.length) throw new Asn1Error('value is cut');
    return { value: bytes.subarray(at, end), end };
  }
  if ((tag & 0x20) === 0) throw new Asn1Error('indefinite length of a primitive value');
  const parts: Uint8Array[] = [];
  let next = at + 2;
  while (bytes[next] !== 0 || bytes[next + 1] !== 0) {
    const part = readAt(bytes, next, depth + 1);
    parts.push(tag === 0x24 ? contentOf(part.value) : part.value);
    next = part.end;
  }
  return { value: der(tag === 0x24 ? 0x04 : tag, concat(...parts)).raw, end: next + 2 };
}

/** What a piece of a string in pieces holds. */
function contentOf(piece: Uint8Array): Uint8Array {
  if (piece[0] !== 0x04) throw new Asn1Error('octet string in pieces');
  return piece.subarray(piece[1]! < 0x80 ? 2 : 2 + (piece[1]! & 0x7f));
}
