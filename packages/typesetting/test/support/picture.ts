import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Grey pixels, row by row, 0 black. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The pages of a PDF at 60 dpi, by poppler. */
export function picturesOf(pdf: Uint8Array): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'plan-pages-'));
  try {
    writeFileSync(join(folder, 'plan.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '60', '-gray', join(folder, 'plan.pdf'), join(folder, 'page')], { stdio: 'ignore' });
    return readdirSync(folder).filter((name) => name.endsWith('.pgm')).sort().map((name) => readPgm(readFileSync(join(folder, name))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('pdftoppm is missing: these tests look at pages with poppler (Debian: poppler-utils)');
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPgm(bytes: Buffer): Picture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/** A grey PNG without filters, as `decodePng` reads it. */
export function encodePng({ width, height, pixels }: Picture): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

export function decodePng(bytes: Buffer): Picture {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) pixels.set(rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), row * width);
  return { width, height, pixels };
}

const CLEARLY_OTHER = 48;

/** Squares of 2 × 2 pixels that clearly differ; every one of them when the sizes do. Smoothing of edges may differ, words may not. */
export function differences(one: Picture, other: Picture): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return (width * height) / 4;
  const greyAt = ({ pixels }: Picture, x: number, y: number): number => [0, 1, width, width + 1].reduce((sum, step) => sum + (pixels[y * width + x + step] ?? 255), 0) / 4;
  let count = 0;
  for (let y = 0; y + 1 < height; y += 2) for (let x = 0; x + 1 < width; x += 2) if (Math.abs(greyAt(one, x, y) - greyAt(other, x, y)) > CLEARLY_OTHER) count += 1;
  return count;
}
