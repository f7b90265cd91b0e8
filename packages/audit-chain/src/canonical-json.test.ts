import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, NotJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785', () => {
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    expect(canonicalJson(value)).toBe(String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`);
  });

  it('sorts keys by UTF-16 code units, as the RFC shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))) as object);
    expect(new Set(sorted)).toEqual(new Set(keys));
    expect(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}');
  });

  it('gives one text whatever the order of keys, and the same value back', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, shuffled(item)]));
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const stored = JSON.parse(JSON.stringify(value)) as unknown;
        expect(canonicalJson(shuffled(stored))).toBe(canonicalJson(stored));
        expect(JSON.parse(canonicalJson(stored))).toEqual(stored);
      }),
    );
  });

  it.each<[string, unknown, string]>([
    ['undefined', { a: undefined }, '$.a'],
    ['not a number', [1, NaN], '$[1]'],
    ['an infinity', { a: { b: -Infinity } }, '$.a.b'],
    ['a bigint', 1n, '$'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a function', { toJSON: () => 1 }, '$.toJSON'],
    ['a hole', [1, , 2], '$[1]'],
    ['a lone surrogate', ['\ud800'], '$[0]'],
  ])('refuses %s and says where', (_what, value, path) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'NOT_JSON', path }));
  });

  it('refuses cycles', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(() => canonicalJson(cycle)).toThrow(NotJson);
  });
});
