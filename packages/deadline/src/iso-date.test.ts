import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, daysBetween, isIsoDate, isoDate, monthsPeriod, partsOf, weekdayOf } from './iso-date.js';
import { instantOf, localDateOf, localMomentOf } from './local-time.js';
import { dateWithWeekday, decreeDate, decreeDateInWords, formatDate } from './written-date.js';

describe('calendar days', () => {
  it('knows which days exist', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
    for (const [year, month, day] of [[2023, 2, 29], [2100, 2, 29], [2025, 4, 31], [2025, 13, 1], [2025, 0, 1], [999, 1, 1], [2025, 1.5, 1]] as const) expect(isoDate(year, month, day)).toBeNull();
    expect([isIsoDate('2025-03-07'), isIsoDate('2025-3-7'), isIsoDate('2025-02-30'), isIsoDate('')]).toEqual([true, false, false, false]);
    expect(() => partsOf('07/03/2025')).toThrow(RangeError);
  });

  it('moves over months, years and leap days', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('9999-12-31', 5)).toBe('9999-12-31');
    expect(daysBetween('2023-12-12', '2024-05-07')).toBe(147);
    expect(addMonths('2025-08-31', 1)).toBe('2025-09-30');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-01-15', -2)).toBe('2024-11-15');
  });

  it('tells the weekday', () => {
    expect([weekdayOf('2023-11-14'), weekdayOf('2026-11-20'), weekdayOf('1969-12-28')]).toEqual([2, 5, 7]);
  });

  it('gives a run of months from its first to its last day', () => {
    expect(monthsPeriod(2023, 10, 12)).toEqual({ from: '2023-10-01', to: '2023-12-31' });
    expect(monthsPeriod(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect([monthsPeriod(2024, 13), monthsPeriod(2024, 5, 4)]).toEqual([null, null]);
  });
});

describe('dates in writing', () => {
  it.each([
    ['2025-03-07', '07/3/2025', 'ngày 07 tháng 3 năm 2025', '07/03/2025'],
    ['2025-01-24', '24/01/2025', 'ngày 24 tháng 01 năm 2025', '24/01/2025'],
    ['2025-02-14', '14/02/2025', 'ngày 14 tháng 02 năm 2025', '14/02/2025'],
    ['2025-10-25', '25/10/2025', 'ngày 25 tháng 10 năm 2025', '25/10/2025'],
    ['2025-04-28', '28/4/2025', 'ngày 28 tháng 4 năm 2025', '28/04/2025'],
  ])('%s has the padding of the decree', (date, short, words, screen) => {
    expect([decreeDate(date), decreeDateInWords(date), formatDate(date)]).toEqual([short, words, screen]);
  });

  it('names the weekday in both languages', () => {
    expect(dateWithWeekday('2023-11-14')).toBe('thứ Ba, 14/11/2023');
    expect(dateWithWeekday('2025-06-01')).toBe('Chủ nhật, 01/06/2025');
    expect(dateWithWeekday('2026-11-20', 'en')).toBe('Friday, 20/11/2026');
  });
});

describe('moments in Vietnam', () => {
  it('lie seven hours before UTC says so', () => {
    expect(instantOf({ date: '2025-03-10', time: '12:00' })).toBe('2025-03-10T05:00:00.000Z');
    expect(instantOf({ date: '2025-03-10', time: '24:00' })).toBe('2025-03-10T17:00:00.000Z');
    expect(localMomentOf('2025-12-31T17:30:00.000Z')).toEqual({ date: '2026-01-01', time: '00:30' });
    expect(localDateOf(new Date('2025-12-31T16:59:59.999Z'))).toBe('2025-12-31');
  });

  it('refuse what is no moment', () => {
    for (const moment of [{ date: '2025-02-30', time: '12:00' }, { date: '2025-02-03', time: '25:00' }, { date: '2025-02-03', time: '24:30' }, { date: '2025-02-03', time: '7:00' }]) {
      expect(() => instantOf(moment)).toThrow(RangeError);
    }
    expect(() => localDateOf('hôm qua')).toThrow(RangeError);
  });
});
