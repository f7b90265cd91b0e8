import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type QpdfObjects } from './pdf-font.js';

/** What `qpdf --check` says of a file. @throws when it finds errors */
export function soundness(pdf: Uint8Array): string {
  return run(pdf, ['--check'], (output) => output);
}

/** The objects of a file with their streams unpacked, and its pages in order. */
export function unpack(pdf: Uint8Array): { pages: { object: string; contents: string[] }[]; objects: QpdfObjects } {
  return run(pdf, ['--json=2', '--json-stream-data=inline', '--decode-level=generalized'], (json) => {
    const { pages, qpdf } = JSON.parse(json) as { pages: { object: string; contents: string[] }[]; qpdf: [unknown, QpdfObjects] };
    return { pages, objects: qpdf[1] };
  });
}

function run<Answer>(pdf: Uint8Array, options: string[], read: (output: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
  try {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, pdf);
    return read(execFileSync('qpdf', [...options, file], { encoding: 'utf8', maxBuffer: 256 << 20 }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('qpdf is missing: these tests measure PDFs with it (Debian: qpdf)');
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
