import { describe, expect, it } from '@jest/globals';
import { f1, type Format, type PropertyScore, scoreOf, sum } from '../../test/support/hard/property-score.js';

const PLANS = 20;
/** Another part of the random plans than the long run begins with (`npm run bench -- import-property`). */
const FIRST_SEED = 10_001;

async function scoresOf(format: Format): Promise<PropertyScore[]> {
  const scores: PropertyScore[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + PLANS; seed++) scores.push(await scoreOf(format, seed));
  return scores;
}

describe('random plans of many offices', () => {
  it.each<Format>(['docx', 'pdf', 'txt'])('come back from .%s node by node, cell by cell, with header, recipients and signer', async (format) => {
    const { body, fields, annex, flow } = sum(await scoresOf(format));
    expect(body.gold).toBeGreaterThan(PLANS * 20);
    expect(annex.gold).toBeGreaterThan(PLANS * 10);
    expect(f1(body)).toBeGreaterThanOrEqual(0.99);
    expect(f1(fields)).toBeGreaterThanOrEqual(0.99);
    expect(f1(annex)).toBeGreaterThanOrEqual(0.99);
    // In text as a page is read, only words tell cells apart; every such annex is a doubt.
    expect(f1(flow)).toBeGreaterThanOrEqual(0.96);
  }, 300_000);
});
