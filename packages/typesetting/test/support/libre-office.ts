import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** Word files as LibreOffice prints them, with Tinos for Times New Roman: the same widths, and always there. */
export function printWithLibreOffice(files: Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'plan-docx-'));
  try {
    const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
    writeFileSync(
      join(folder, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/fonts</cachedir>` +
        '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>',
    );
    const names = files.map((_, index) => join(folder, `${index}.docx`));
    files.forEach((file, index) => writeFileSync(names[index] ?? '', file));
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }, stdio: 'ignore', timeout: 120_000,
    });
    return names.map((name) => readFileSync(name.replace(/docx$/u, 'pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
