import { describe, expect, it } from '@jest/globals';
import { readTypedDay } from './typed-day.js';

describe('A typed day', () => {
  it.each([
    ['5/3/2026', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['05-03-26', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['29/02/2028', '2028-02-29'],
  ])('reads %s', (text, day) => expect(readTypedDay(text)).toBe(day));
  it.each(['31/02/2026', '29/02/2026', '12/13/2026', 'hôm nay', '5/3', ''])('refuses %s', (text) => expect(readTypedDay(text)).toBeNull());
});
