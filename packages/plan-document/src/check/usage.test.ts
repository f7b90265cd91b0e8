import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withCleanSentences } from '../../test/support/clean-plan.js';
import { planArbitrary } from '../../test/support/plan-arbitrary.js';
import { checkDocument, mergeUsage, plainText, usageFromJson, usageToJson, wordUsageOf } from '../index.js';

const BY_USAGE = new Set(['wordsAreUsedAsBefore']);
const phrase = fc.array(fc.constantFrom('tuyên', 'Truyền', 'thi', 'đua', 'hoá', 'hóa', 'UBND', '12', 'xã,', 'bản.'), { maxLength: 12 }).map((words) => words.join(' '));

describe('the words an agency has used', () => {
  it('are counted in neighbouring pairs, without capitals, numbers and signs between, with one place for the tone', () => {
    expect(wordUsageOf(['Thi đua là yêu nước; thi đua năm 2025', 'văn hoá\nvăn hóa'])).toEqual(
      new Map([['thi', new Map([['đua', 2]])], ['đua', new Map([['là', 1], ['năm', 1]])], ['là', new Map([['yêu', 1]])], ['yêu', new Map([['nước', 1]])], ['văn', new Map([['hóa', 2]])]]),
    );
  });

  it('add up', () => {
    fc.assert(fc.property(fc.array(phrase), fc.array(phrase), (a, b) => expect(mergeUsage(wordUsageOf(a), wordUsageOf(b))).toEqual(wordUsageOf([...a, ...b]))), { numRuns: 100, seed: 5 });
  });

  it('go through JSON', () => {
    fc.assert(fc.property(fc.array(phrase), (texts) => expect(usageFromJson(usageToJson(wordUsageOf(texts)))).toEqual(wordUsageOf(texts))), { numRuns: 100, seed: 6 });
  });

  it('take at most a million bytes, the rarest pairs left out', () => {
    const syllables = ['thi', 'đua', 'tuyên', 'truyền', 'hội', 'họp', 'văn', 'hóa', 'lễ', 'nghĩa'].flatMap((a, i) => ['c', 'n', 'm', 'p', 't', 'h', 'ng', 'nh', 'x', 's'].map((b) => `${a}${b}${i}`.replace(/\d/gu, (digit) => 'aáàảãạăằắặ'[Number(digit)]!)));
    const rare = syllables.flatMap((a) => syllables.flatMap((b) => [`${a} ${b}y`, `${a}o ${b}`, `${a}i ${b}`, `${a}u ${b}u`, `${a}e ${b}e`, `${a}a ${b}`, `${a}y ${b}`, `${a} ${b}o`, `${a}o ${b}o`]));
    const json = usageToJson(wordUsageOf([...rare, 'thi đua', 'thi đua']));
    expect(new TextEncoder().encode(json).length).toBeLessThanOrEqual(1_000_000);
    expect(usageFromJson(json)?.get('thi')?.get('đua')).toBe(2);
  });

  it.each(['', '{', 'null', '[]', '{"v":2,"pairs":{}}', '{"v":1,"pairs":null}', '{"v":1,"pairs":{"thi":"đua"}}', '{"v":1,"pairs":{"thi":"đua -1"}}', '{"v":1,"pairs":{"thi":"đua 1.5"}}', '{"v":1,"pairs":{"thi":7}}'])('are not read from %j', (json) => expect(usageFromJson(json)).toBeNull());

  it('give no hints on the plans they were counted in', () => {
    for (const plan of fc.sample(planArbitrary, { numRuns: 20, seed: 17 }).map(withCleanSentences)) {
      const usage = wordUsageOf([plainText(plan)]);
      const many = Array.from({ length: 5 }).reduce<typeof usage>((sum) => mergeUsage(sum, sum), usage);
      expect(checkDocument(plan, { usage: many }).filter(({ rule }) => BY_USAGE.has(rule))).toEqual([]);
    }
  });
});
