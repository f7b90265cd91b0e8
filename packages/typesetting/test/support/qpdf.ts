import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type QpdfObjects } from './pdf-font.js';

/** The objects of a file with their streams unpacked, and its pages in order. */
export function unpack(pdf: Uint8Array): { pages: { object: string; contents: string[] }[]; objects: QpdfObjects } {
  const folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
  try {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, pdf);
    const json = execFileSync('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file], { encoding: 'utf8', maxBuffer: 256 << 20 });
    const { pages, qpdf } = JSON.parse(json) as { pages: { object: string; contents: string[] }[]; qpdf: [unknown, QpdfObjects] };
    return { pages, objects: qpdf[1] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('qpdf is missing: these tests measure PDFs with it (Debian: qpdf)');
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
