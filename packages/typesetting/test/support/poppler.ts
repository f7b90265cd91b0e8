import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One word on a page, in points from the top left corner. */
export interface Word {
  page: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The text of a PDF in reading order, or of one page of it. */
export function textOf(pdf: Uint8Array, page?: number): string {
  return run('pdftotext', pdf, (file) => [...(page === undefined ? [] : ['-f', String(page), '-l', String(page)]), file, '-']);
}

/** The text as it lies on the page, columns side by side. */
export function layoutOf(pdf: Uint8Array): string {
  return run('pdftotext', pdf, (file) => ['-layout', file, '-']);
}

export function infoOf(pdf: Uint8Array): Map<string, string> {
  const lines = run('pdfinfo', pdf, (file) => [file]).split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
}

export function wordsOf(pdf: Uint8Array): Word[] {
  const html = run('pdftotext', pdf, (file) => ['-bbox', file, '-']);
  let page = 0;
  return [...html.matchAll(/<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu)].flatMap(
    ([whole, left, top, right, bottom, text = '']) => {
      if (whole === '<page ') page += 1;
      return whole === '<page ' ? [] : [{ page, text: decode(text), left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) }];
    },
  );
}

/** The bytes of the file attached first. */
export function attachmentOf(pdf: Uint8Array): string {
  return run('pdfdetach', pdf, (file) => ['-save', '1', '-o', `${file}.out`, file], (file) => readFileSync(`${file}.out`, 'utf8'));
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

function run(tool: string, pdf: Uint8Array, args: (file: string) => string[], result?: (file: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
  try {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, pdf);
    const output = execFileSync(tool, args(file), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 << 20 });
    return result ? result(file) : output;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`${tool} is missing: these tests read PDFs with poppler (Debian: poppler-utils)`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
