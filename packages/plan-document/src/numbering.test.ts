import { describe, expect, it } from '@jest/globals';
import { fromLetter, fromRoman, markerAt, toLetter, toRoman } from './index.js';

describe('numbers of the decree', () => {
  it('letters run a b c d đ e g …, without f j w z', () => {
    expect(Array.from({ length: 23 }, (_, i) => toLetter(i + 1)).join('')).toBe('abcdđeghiklmnopqrstuvxy');
    expect(['f', 'j', 'w', 'z'].map(fromLetter)).toEqual([null, null, null, null]);
  });
  it('Roman numbers go both ways and only in their proper form', () => {
    for (let value = 1; value < 400; value++) expect(fromRoman(toRoman(value))).toBe(value);
    expect(['IIII', 'VX', 'IC', '', 'ABC'].map(fromRoman)).toEqual([null, null, null, null, null]);
  });
  it.each<[string, number, string | null]>([
    ['I.', 4, 'IV.'], ['1.', 12, '12.'], ['2.1.', 3, '2.3.'], ['a)', 5, 'đ)'], ['(1)', 2, '(2)'], ['Đợt 1.', 3, 'Đợt 3.'], ['-', 9, '-'], ['A.', 5, 'Đ.'], ['1)', 2, '2)'], ['chữ', 1, null],
  ])('after %s, place %i is %s', (first, position, marker) => expect(markerAt(first, position)).toBe(marker));
});
