import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a scanner reads off a page printed at `dpi`: the words of the QR codes on it, as a telephone would decode them (zbar). */
export function scanned(pdf: Uint8Array, page: number, dpi = 200): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'plan-scan-'));
  try {
    writeFileSync(join(folder, 'plan.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', String(dpi), '-f', String(page), '-l', String(page), '-gray', '-singlefile', '-png', join(folder, 'plan.pdf'), join(folder, 'page')], { stdio: 'ignore' });
    return execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', join(folder, 'page.png')], { encoding: 'utf8' }).trim().split('\n');
  } catch (error) {
    const { code, status } = error as NodeJS.ErrnoException & { status?: number };
    if (code === 'ENOENT') throw new Error('pdftoppm or zbarimg is missing: these tests scan pages (Debian: poppler-utils, zbar-tools)');
    // zbarimg ends with 4 when there is nothing to read.
    if (status === 4) return [];
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
