import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, foldVietnamese } from './index.js';

describe('canonicalJson', () => {
  it('sorts keys, leaves out undefined, keeps the order of lists, joins NFD', () => {
    expect(canonicalJson({ b: [2, 1], a: { đ: null, c: undefined }, ạ: 'e\u0302' })).toBe('{"a":{"đ":null},"b":[2,1],"ạ":"ê"}');
  });
  it('is the same for equal values and carries them', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
      { numRuns: 100, seed: 1 },
    );
  });
  it('refuses what JSON cannot carry', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    for (const value of [NaN, Infinity, 1n, () => 1, cycle]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('foldVietnamese', () => {
  it.each([
    ['Sở Văn hoá, Thể thao', 'so van hoa, the thao'],
    ['ĐẢNG UỶ', 'dang uy'],
    ['Đảng ủy', 'dang uy'],
    ['Ước  mơ – “tỏa sáng”', 'uoc mo - "toa sang"'],
    ['to\u0323a', 'toa'],
  ])('%s → %s', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
    expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
  });
});
