import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
};

/** A stroke of ink across a ground that is clear, or white when `isClear` is false; each line under another filter. */
export function signaturePng({ width = 400, height = 160, isClear = true, kind = 6 }: { width?: number; height?: number; isClear?: boolean; kind?: 2 | 6 } = {}): Buffer {
  const step = kind === 6 ? 4 : 3;
  const plain = Buffer.alloc(width * step * height, 255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isInk = Math.abs(y - height / 2 - (height / 3) * Math.sin(x / 20)) < 7;
      const at = (y * width + x) * step;
      if (isInk) plain.set([20, 40, 170], at);
      if (kind === 6) plain[at + 3] = isInk || !isClear ? 255 : 0;
    }
  const lines = Buffer.alloc((width * step + 1) * height);
  const at = (y: number, index: number): number => (y < 0 || index < 0 ? 0 : plain[y * width * step + index]!);
  for (let y = 0; y < height; y += 1) {
    const filter = y % 5;
    const start = y * (width * step + 1);
    lines[start] = filter;
    for (let index = 0; index < width * step; index += 1) {
      const [left, above, corner] = [at(y, index - step), at(y - 1, index), index < step ? 0 : at(y - 1, index - step)];
      lines[start + 1 + index] = at(y, index) - [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, kind, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
