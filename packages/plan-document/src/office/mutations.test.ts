import { describe, expect, it } from '@jest/globals';
import { type Format } from '../../test/support/hard/property-score.js';
import { mutated } from '../../test/support/hard/mutate.js';
import { validatePlanDocument } from '../index.js';
import { importFile } from './index.js';

/** The long run: `npm run bench -- fuzz-import --minutes 10`. */
const FILES = 30;

describe('damaged and hostile files', () => {
  it.each<Format>(['docx', 'pdf', 'txt'])('in .%s are refused with a reason or read into a valid plan, each within two seconds', async (format) => {
    for (let seed = 1; seed <= FILES; seed++) {
      const before = process.cpuUsage();
      const result = await importFile(mutated(format, seed));
      const { user, system } = process.cpuUsage(before);
      expect({ seed, seconds: (user + system) / 1e6 < 2 }).toEqual({ seed, seconds: true });
      if (result.ok) expect({ seed, valid: validatePlanDocument(result.document).ok }).toEqual({ seed, valid: true });
      else expect(result.refusal.message).toMatch(/\p{L}.*\.$/u);
    }
  }, 300_000);
});
