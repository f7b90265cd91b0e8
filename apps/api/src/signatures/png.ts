import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';

/** A picture that was decoded to its last pixel. */
export interface DecodedPng {
  width: number;
  height: number;
  /** Share of its pixels that are wholly transparent. */
  clear: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const LONGEST_SIDE = 3000;
/** Samples per pixel of the kinds that can be transparent: palette, grey with alpha, colour with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 3: 1, 4: 2, 6: 4 };
/** Any kind of PNG; the others have no transparent ground. */
const KINDS: ReadonlySet<number> = new Set([0, 2, 3, 4, 6]);

type Refusal = 'NOT_A_PNG' | 'IMAGE_TOO_LARGE' | 'GROUND_NOT_TRANSPARENT';

/** Decodes a PNG with a transparent ground (ISO 15948: not interlaced, either side 1 to 3000 pixels), or says what it is not. */
export async function decodePng(file: Uint8Array): Promise<DecodedPng | Refusal> {
  const chunks = chunksOf(Buffer.from(file));
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') return 'NOT_A_PNG';
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [depth, kind, , , interlaced] = header.data.subarray(8) as unknown as number[];
  if (!KINDS.has(kind!) || interlaced !== 0 || width === 0 || height === 0) return 'NOT_A_PNG';
  if (Math.max(width, height) > LONGEST_SIDE) return 'IMAGE_TOO_LARGE';
  const samples = SAMPLES[kind!];
  const transparency = chunks.find(({ type }) => type === 'tRNS')?.data;
  if (!samples || (kind === 3 && !transparency)) return 'GROUND_NOT_TRANSPARENT';
  if (![1, 2, 4, 8, 16].includes(depth!) || (kind !== 3 && depth! < 8) || (kind === 3 && depth! > 8)) return 'NOT_A_PNG';
  const lineBytes = Math.ceil((width * samples * depth!) / 8);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const lines = await promisify(inflate)(packed, { maxOutputLength: (lineBytes + 1) * height }).catch(() => null);
  if (lines?.length !== (lineBytes + 1) * height) return 'NOT_A_PNG';
  if (!unfilter(lines, lineBytes, Math.max(1, (samples * depth!) / 8))) return 'NOT_A_PNG';
  const clear = countClear(lines, { width, height, lineBytes, depth: depth!, samples }, transparency);
  return { width, height, clear: clear / (width * height) };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  if (!file.subarray(0, 8).equals(SIGNATURE)) return chunks;
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return [];
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Undoes the filters of the lines in place (ISO 15948, 9.2); false for a filter that does not exist. */
function unfilter(lines: Buffer, lineBytes: number, step: number): boolean {
  for (let start = 0; start < lines.length; start += lineBytes + 1) {
    const filter = lines[start]!;
    if (filter > 4) return false;
    for (let index = 1; index <= lineBytes; index += 1) {
      const at = start + index;
      const left = index > step ? lines[at - step]! : 0;
      const above = start > 0 ? lines[at - lineBytes - 1]! : 0;
      const corner = index > step && start > 0 ? lines[at - lineBytes - 1 - step]! : 0;
      lines[at] = lines[at]! + [0, left, above, (left + above) >> 1, filter === 4 ? nearest(left, above, corner) : 0][filter]!;
    }
  }
  return true;
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function countClear(lines: Buffer, { width, height, lineBytes, depth, samples }: { width: number; height: number; lineBytes: number; depth: number; samples: number }, transparency: Buffer | undefined): number {
  let clear = 0;
  for (let y = 0; y < height; y += 1) {
    const start = y * (lineBytes + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      if (samples > 1) clear += Number(lines[start + ((x + 1) * samples * depth) / 8 - depth / 8] === 0);
      else {
        const bit = x * depth;
        const entry = (lines[start + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
        clear += Number((transparency?.[entry] ?? 255) === 0);
      }
    }
  }
  return clear;
}
