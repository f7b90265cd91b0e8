import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { importText } from '@banhanh/plan-document';
import { createTypesetter } from '../src/index.js';
import { renderHtml } from '../src/html.js';
import { anInput, ISSUE, textsOf } from './support/plan-builder.js';
import { lettersOf, missingLetters } from './support/printed-letters.js';

const folder = process.env.BANHANH_SAMPLES ?? fileURLToPath(new URL('../../../../shared/samples', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

describe('real plans', () => {
  if (files.length === 0) it.skip('are not compared: there is no folder of samples (BANHANH_SAMPLES)', () => undefined);

  for (const file of files) {
    it(`${file} is printed without the loss of a letter`, async () => {
      const imported = importText(readFileSync(`${folder}/${file}`), { fileName: file });
      if (!imported.ok) throw new Error(imported.refusal.message);
      const { document } = imported;
      const { pdf } = await typesetter.render(anInput({ document }));
      expect(missingLetters(textsOf(document), lettersOf(pdf))).toEqual([]);
      expect(missingLetters(textsOf(document), renderHtml(document, ISSUE).replace(/<[^>]*>/gu, '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).toEqual([]);
    });
  }
});
