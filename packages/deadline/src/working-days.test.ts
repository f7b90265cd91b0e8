import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekdayOf } from './iso-date.js';
import { arrivalNoticeDue, dataRequestDue, endOfNextWorkingDayMorning, handoverDue, issueDue, numberingDue } from './procedure-deadline.js';
import { statutoryHolidays } from './statutory-holidays.js';
import { calendarOfYears, vietnamCalendar } from './vietnam-calendar.js';
import { addWorkingDays, calendarCovers, isWorkingDay, nextWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore, workingDaysBetween } from './working-days.js';

const calendar = vietnamCalendar;
const isOff = (date: string): boolean => !isWorkingDay(date, calendar);

describe('working days', () => {
  it('are Monday to Friday without public holidays', () => {
    expect([isOff('2025-03-08'), isOff('2025-03-09'), isOff('2025-03-10')]).toEqual([true, true, false]);
    expect(['2024-01-01', '2024-04-18', '2025-04-30', '2026-05-01', '2025-09-02', '2026-04-27', '2027-05-03'].every(isOff)).toBe(true);
  });

  it.each([
    ['2024-04-29', '2024-05-04'],
    ['2025-05-02', '2025-04-26'],
    ['2026-01-02', '2026-01-10'],
    ['2026-08-31', '2026-08-22'],
  ])('swap %s against Saturday %s', (off, worked) => {
    expect([isOff(off), isOff(worked), weekdayOf(worked)]).toEqual([true, false, 6]);
  });

  it('pass over Tết', () => {
    expect(nextWorkingDay('2024-02-07', calendar)).toBe('2024-02-15');
    expect(nextWorkingDay('2025-01-24', calendar)).toBe('2025-02-03');
    expect(nextWorkingDay('2026-02-13', calendar)).toBe('2026-02-23');
  });

  it('are counted without the first day', () => {
    expect(addWorkingDays('2025-03-07', 5, calendar)).toBe('2025-03-14');
    expect(addWorkingDays('2025-04-29', 1, calendar)).toBe('2025-05-05');
    expect(addWorkingDays('2025-04-25', 1, calendar)).toBe('2025-04-26');
    expect(addWorkingDays('2025-09-08', -5, calendar)).toBe('2025-08-28');
    expect(workingDaysBetween('2025-03-07', '2025-03-14', calendar)).toBe(5);
    expect(workingDaysBetween('2025-03-14', '2025-03-07', calendar)).toBe(-5);
  });

  it('move a day off forward for a time limit and back for a last chance', () => {
    expect([workingDayOnOrAfter('2025-08-30', calendar), workingDayOnOrBefore('2025-09-02', calendar)]).toEqual(['2025-09-03', '2025-08-29']);
    expect([workingDayOnOrAfter('2025-03-07', calendar), workingDayOnOrBefore('2025-03-07', calendar)]).toEqual(['2025-03-07', '2025-03-07']);
  });

  it('added and counted agree, and always end on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 60 }), fc.boolean(), (offset, count, back) => {
        const start = addDays('2024-02-01', offset);
        const end = addWorkingDays(start, back ? -count : count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        if (back) expect(workingDaysBetween(addDays(end, -1), addDays(start, -1), calendar)).toBe(count);
        else expect(workingDaysBetween(start, end, calendar)).toBe(count);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the calendar of Vietnam', () => {
  it('covers the years it has', () => {
    expect([calendarCovers(calendar, '2023-12-31'), calendarCovers(calendar, '2024-01-01'), calendarCovers(calendar, '2028-01-01')]).toEqual([false, true, false]);
  });

  it.each([2024, 2025, 2026])('has in the decided year %s every day the law alone gives', (year) => {
    const days = new Set(calendar.holidays.map(({ date }) => date));
    for (const { date, provisional } of statutoryHolidays(year)) if (!provisional) expect([date, days.has(date)]).toEqual([date, true]);
  });

  it('gives eleven days off a year and one worked day for every swapped one', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const worked = calendar.workedDays.filter(({ date }) => date.startsWith(String(year)));
      const swapped = new Set(worked.map(({ insteadOf }) => insteadOf));
      const off = calendar.holidays.filter(({ date }) => date.startsWith(String(year)) && !swapped.has(date));
      expect([year, off.length]).toEqual([year, 11]);
      for (const day of swapped) expect(calendar.holidays.some(({ date }) => date === day)).toBe(true);
    }
  });

  it('lists weekdays off once each and weekend days worked', () => {
    for (const { date } of calendar.holidays) expect([date, weekdayOf(date) <= 5]).toEqual([date, true]);
    for (const { date } of calendar.workedDays) expect([date, weekdayOf(date) >= 6]).toEqual([date, true]);
    expect(new Set(calendar.holidays.map(({ date }) => date)).size).toBe(calendar.holidays.length);
  });

  it('marks what is still to be decided', () => {
    const provisional = (date: string) => calendar.holidays.find((holiday) => holiday.date === date)?.provisional;
    expect([provisional('2025-01-27'), provisional('2026-08-31'), provisional('2027-02-04'), provisional('2027-02-05'), provisional('2027-09-02')]).toEqual([false, true, true, false, false]);
  });

  it('computes the days off of 2023 as they were decided, but for the swap days', () => {
    expect(statutoryHolidays(2023).map(({ date }) => date)).toEqual([
      '2023-01-02', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26', '2023-05-01', '2023-05-02', '2023-05-03', '2023-09-01', '2023-09-04',
    ]);
  });

  it('can be asked for any run of years, with one National Day before 2021', () => {
    const long = calendarOfYears(2015, 2030);
    expect([long.from, long.to]).toEqual(['2015-01-01', '2030-12-31']);
    const national = (year: number) => long.holidays.filter(({ date, name }) => date.startsWith(`${year}-09`) && name.includes('Quốc khánh')).length;
    expect([national(2020), national(2021), national(2029)]).toEqual([1, 2, 2]);
  });
});

describe('deadlines of the procedure', () => {
  it('give an electronic document the morning of the next working day, a paper one its end', () => {
    expect(endOfNextWorkingDayMorning('2025-03-07', calendar)).toEqual({ date: '2025-03-10', time: '12:00' });
    expect(issueDue('2025-04-29', 'ELECTRONIC', calendar)).toEqual({ date: '2025-05-05', time: '12:00' });
    expect(issueDue('2025-04-25', 'PAPER', calendar)).toEqual({ date: '2025-04-26', time: '17:00' });
  });

  it('let number and handover follow by the next working day, the notice of arrival on the same day', () => {
    expect(numberingDue('2025-03-07', calendar)).toEqual({ date: '2025-03-10', time: '17:00' });
    expect(handoverDue('2025-03-06', calendar)).toEqual({ date: '2025-03-07', time: '17:00' });
    expect(arrivalNoticeDue('2025-03-08')).toEqual({ date: '2025-03-08', time: '24:00' });
  });

  it('answer a request about personal data within two working days', () => {
    expect(dataRequestDue('2026-02-13', calendar)).toEqual({ date: '2026-02-24', time: '17:00' });
  });
});
