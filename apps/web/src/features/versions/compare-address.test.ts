import { expect, it } from '@jest/globals';
import { compareAddress, ordinalOf } from './compare-address.js';

it('A comparison is found again by its address', () => {
  const address = new URL(compareAddress('p', 1, 3), 'http://x');
  expect([ordinalOf(address.searchParams.get('tu')), ordinalOf(address.searchParams.get('den'))]).toEqual([1, 3]);
  expect(ordinalOf(new URL(compareAddress('p', 2, null), 'http://x').searchParams.get('den'))).toBeNull();
  expect(['0', '-1', '1.5', 'x', ''].map(ordinalOf)).toEqual([null, null, null, null, null]);
});
