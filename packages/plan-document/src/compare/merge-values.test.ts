import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { longestRun } from './longest-run.js';
import { mergeValues } from './merge-values.js';

const things = (...ids: string[]): { id: string; text: string }[] => ids.map((id) => ({ id: id[0]!, text: id }));
const merged = (before: string[], mine: string[], theirs: string[]): string[] | null => {
  const result = mergeValues(things(...before), things(...mine), things(...theirs));
  return result && (result.value as { text: string }[]).map(({ text }) => text);
};

describe('A list two people changed', () => {
  it.each([
    ['additions of both', ['a', 'b'], ['a', 'x', 'b'], ['a', 'b', 'y'], ['a', 'x', 'b', 'y']],
    ['an addition at the head', ['a', 'b'], ['x', 'a', 'b'], ['a', 'b', 'y'], ['x', 'a', 'b', 'y']],
    ['a removal and an addition after it', ['a', 'b'], ['b'], ['a', 'y', 'b'], ['y', 'b']],
    ['removals of both', ['a', 'b', 'c'], ['b', 'c'], ['a', 'b'], ['b']],
    ['another order and a new text', ['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b2', 'c'], ['c', 'a', 'b2']],
    ['another order of theirs and an addition', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], ['c', 'a', 'b'], ['c', 'a', 'x', 'b']],
    ['the same other order and an addition', ['a', 'b', 'c'], ['c', 'a', 'b', 'x'], ['c', 'a', 'b'], ['c', 'a', 'b', 'x']],
    ['two other orders', ['a', 'b', 'c'], ['c', 'a', 'b'], ['b', 'a', 'c'], null],
    ['a removal of what the other rewrote', ['a', 'b'], ['a'], ['a', 'b2'], null],
    ['two new texts', ['a', 'b'], ['a', 'b2'], ['a', 'b3'], null],
  ])('takes %s', (_, before, mine, theirs, expected) => expect(merged(before, mine, theirs)).toEqual(expected));

  it('is the other one when only one changed it', () => {
    const value = fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.parse(JSON.stringify(json)) as unknown);
    fc.assert(fc.property(value, value, (before, now) => {
      expect(mergeValues(before, now, before)).toEqual({ value: now });
      expect(mergeValues(before, before, now)).toEqual({ value: now });
    }));
  });
});

describe('What keeps its order', () => {
  it('is the longest rising run', () => {
    expect([...longestRun([3, 0, 1, 2])].sort()).toEqual([1, 2, 3]);
    expect(longestRun([])).toEqual(new Set());
    fc.assert(fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), (numbers) => {
      const run = numbers.filter((_, i) => longestRun(numbers).has(i));
      expect(run.every((value, i) => i === 0 || run[i - 1]! < value)).toBe(true);
      const best = numbers.reduce<number[]>((lengths, value, i) => [...lengths, 1 + Math.max(0, ...lengths.filter((_, j) => j < i && numbers[j]! < value))], []);
      expect(run).toHaveLength(Math.max(0, ...best));
    }));
  });
});
