import { concat } from './bytes.js';
import { isArray, isDict, isNamed, malformed, PdfSyntaxError, type PdfValue, type Stream } from './object.js';

const MAX_INFLATED = 64 * 1024 * 1024;

/** Decodes a stream of structure, text or data: plain or Flate, with a PNG predictor. */
export async function decodeStream(stream: Stream): Promise<Uint8Array> {
  const filter = single(stream.dict.get('Filter'));
  if (filter === undefined) return stream.raw;
  if (!isNamed(filter, 'FlateDecode')) throw malformed('filter of a structure stream');
  const inflated = await inflate(stream.raw);
  const parms = single(stream.dict.get('DecodeParms'));
  if (!isDict(parms)) return inflated;
  const [predictor, columns] = [parms.get('Predictor') ?? 1, parms.get('Columns') ?? 1];
  if (predictor === 1) return inflated;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || columns < 1 || columns > 65_536) throw malformed('predictor');
  return undoPngPredictor(inflated, columns);
}

const single = (value: PdfValue | undefined): PdfValue | undefined => {
  if (!isArray(value)) return value ?? undefined;
  if (value.length > 1) throw malformed('chained filters of a structure stream');
  return value[0] ?? undefined;
};

async function inflate(raw: Uint8Array): Promise<Uint8Array> {
  const reader = new Blob([raw as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > MAX_INFLATED) throw new PdfSyntaxError('PDF_TOO_LARGE', 'structure stream inflates too far');
      parts.push(next.value);
    }
  } catch (error) {
    if (error instanceof PdfSyntaxError) throw error;
    throw malformed('damaged compressed stream');
  }
  return concat(...parts);
}

function undoPngPredictor(data: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)]!;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? out[at - 1]! : 0;
      const up = row > 0 ? out[at - columns]! : 0;
      const corner = row > 0 && column > 0 ? out[at - columns - 1]! : 0;
      out[at] = data[row * (columns + 1) + 1 + column]! + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw malformed('predictor row');
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}
