import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hardPlan } from '../../test/support/hard/hard-plan.js';
import { compareTo, f1 } from '../../test/support/hard/property-score.js';
import { typeHard } from '../../test/support/hard/write-docx.js';
import { pageOfHard, withoutNotes } from '../../test/support/hard/write-html.js';
import { type PlanDocument } from '../index.js';
import { importFile } from './index.js';

const run = promisify(execFile);
const find = (...names: string[]): string | undefined => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
const soffice = find('soffice', 'libreoffice');
const chromium = find('chromium', 'chromium-browser', 'google-chrome');
const SEEDS = [1, 2, 4, 9];

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'plan-writers-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function expectWhole(plan: PlanDocument, file: string): Promise<void> {
  const result = await importFile(readFileSync(file));
  if (!result.ok) throw new Error(result.refusal.message);
  const { body, fields, annex, missed } = compareTo(plan, result.document);
  expect({ file, missed, least: Math.min(f1(body), f1(fields), f1(annex)) >= 0.98 }).toMatchObject({ least: true });
}

describe('LibreOffice', () => {
  const here = soffice ? '%s it saved are read like the original' : '%s it saved are not compared: LibreOffice is not here';
  const convert = async (format: string, out: string): Promise<string> => {
    const files = SEEDS.map((seed) => {
      const file = join(folder, `${seed}.docx`);
      writeFileSync(file, typeHard(hardPlan(seed), seed, { edited: false }));
      return file;
    });
    await run(soffice!, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', format, '--outdir', join(folder, out), ...files]);
    return join(folder, out);
  };
  it.each([['Word files', 'docx:MS Word 2007 XML', 'docx'], ['PDFs', 'pdf', 'pdf']])(here, async (_, format, ending) => {
    if (!soffice) return;
    const saved = await convert(format, `saved-${ending}`);
    for (const seed of SEEDS) await expectWhole(hardPlan(seed), join(saved, `${seed}.${ending}`));
  }, 300_000);
});

describe('Chromium', () => {
  it(chromium ? 'its prints are read like the page' : 'its prints are not compared: Chromium is not here', async () => {
    if (!chromium) return;
    for (const seed of SEEDS.slice(0, 2)) {
      const plan = withoutNotes(hardPlan(seed));
      const [page, print] = [join(folder, `${seed}.html`), join(folder, `${seed}.pdf`)];
      writeFileSync(page, pageOfHard(plan, seed));
      await run(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${folder}/chromium`, `--print-to-pdf=${print}`, `file://${page}`]);
      await expectWhole(plan, print);
    }
  }, 300_000);
});
