import { type Dict, isArray, PdfString } from '../pdf/object.js';
import { latin1 } from '../pdf/bytes.js';
import { readBer } from '../cms/ber.js';

/** The bytes a signature covers, and the CMS in the gap between them. */
export interface Coverage {
  readonly gapStart: number;
  readonly gapEnd: number;
  /** Where the revision it signed ends. */
  readonly end: number;
  readonly cms: Uint8Array;
}

const MAX_CMS = 1024 * 1024;

/**
 * Reads /ByteRange and /Contents of a signature dictionary that stands in `bytes` itself.
 * @returns null unless the range starts at 0, leaves out exactly the value of /Contents, and the gap holds one value followed by
 *   zeros in one letter case: nothing can hide there
 */
export function readCoverage(bytes: Uint8Array, signature: Dict): Coverage | null {
  const range = signature.get('ByteRange');
  const contents = signature.get('Contents');
  if (!isArray(range) || range.length !== 4 || !(contents instanceof PdfString) || !contents.hex) return null;
  if (!range.every((value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)) return null;
  const [start, gapStart, gapEnd, length] = range as [number, number, number, number];
  if (start !== 0 || gapEnd + length > bytes.length) return null;
  if (contents.start !== gapStart || contents.end !== gapEnd || contents.bytes.length > MAX_CMS) return null;
  const digits = latin1(bytes, gapStart + 1, gapEnd - 1);
  if (digits.length % 2 !== 0 || !(/^[0-9a-f]+$/.test(digits) || /^[0-9A-F]+$/.test(digits))) return null;
  const value = readValue(contents.bytes);
  if (!value || contents.bytes.subarray(value.size).some((byte) => byte !== 0)) return null;
  return { gapStart, gapEnd, end: gapEnd + length, cms: value.der };
}

function readValue(bytes: Uint8Array): { der: Uint8Array; size: number } | null {
  try {
    return readBer(bytes);
  } catch {
    return null;
  }
}

/** The covered bytes, joined. */
export function coveredBytes(bytes: Uint8Array, { gapStart, gapEnd, end }: Coverage): Uint8Array {
  const covered = new Uint8Array(gapStart + end - gapEnd);
  covered.set(bytes.subarray(0, gapStart));
  covered.set(bytes.subarray(gapEnd, end), gapStart);
  return covered;
}
