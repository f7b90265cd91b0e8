import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './iso-date.js';
import { dateOfLunar, lunarDateOf } from './lunar-calendar.js';

/** First day of the lunar year as celebrated in Vietnam. 1985, 2007 and 2030 differ from China. */
const TET = [
  '1985-01-21', '2000-02-05', '2001-01-24', '2002-02-12', '2003-02-01', '2004-01-22', '2005-02-09', '2006-01-29', '2007-02-17', '2008-02-07', '2009-01-26', '2010-02-14', '2011-02-03',
  '2012-01-23', '2013-02-10', '2014-01-31', '2015-02-19', '2016-02-08', '2017-01-28', '2018-02-16', '2019-02-05', '2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10',
  '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02',
];
/** Giỗ Tổ Hùng Vương, the tenth of the third month. */
const HUNG_KINGS = [
  '2015-04-28', '2016-04-16', '2017-04-06', '2018-04-25', '2019-04-14', '2020-04-02', '2021-04-21', '2022-04-10', '2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26', '2027-04-16', '2028-04-04',
  '2029-04-23', '2030-04-12',
];

describe('the lunar calendar of Vietnam', () => {
  it.each(TET)('begins a year on %s', (date) => {
    expect(lunarDateOf(date)).toEqual({ year: Number(date.slice(0, 4)), month: 1, day: 1, leap: false });
    expect(dateOfLunar({ year: Number(date.slice(0, 4)), month: 1, day: 1, leap: false })).toBe(date);
  });

  it.each(HUNG_KINGS)('has the tenth of its third month on %s', (date) => {
    expect(dateOfLunar({ year: Number(date.slice(0, 4)), month: 3, day: 10, leap: false })).toBe(date);
  });

  it('has leap months', () => {
    expect(lunarDateOf('2020-05-23')).toEqual({ year: 2020, month: 4, day: 1, leap: true });
    expect(lunarDateOf('2023-03-22')).toEqual({ year: 2023, month: 2, day: 1, leap: true });
    expect(dateOfLunar({ year: 2025, month: 6, day: 1, leap: true })).toBe('2025-07-25');
    expect(dateOfLunar({ year: 2024, month: 6, day: 1, leap: true })).toBeNull();
  });

  it('begins some years a day or a month before the calendar of UTC+8', () => {
    expect(lunarDateOf('2007-02-17', 8)).toMatchObject({ month: 12, day: 30 });
    expect(lunarDateOf('1985-02-20', 8)).toMatchObject({ month: 1, day: 1 });
    expect(lunarDateOf('1985-02-20')).toMatchObject({ month: 2, day: 1 });
  });

  it('refuses days that no month has', () => {
    for (const lunar of [{ year: 2025, month: 13, day: 1 }, { year: 2025, month: 1, day: 31 }, { year: 2025, month: 12, day: 30.5 }]) expect(dateOfLunar({ ...lunar, leap: false })).toBeNull();
  });

  it('counts on day by day, and back to the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays('1975-01-01', days);
        const [today, tomorrow] = [lunarDateOf(date), lunarDateOf(addDays(date, 1))];
        expect(dateOfLunar(today)).toBe(date);
        expect(tomorrow.day === today.day + 1 || (tomorrow.day === 1 && today.day >= 29)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
