import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekdayOf } from './iso-date.js';
import { arrivalNoticeDue, dataRequestDue, endOfNextWorkingDayMorning, handoverDue, issueDue, numberingDue } from './procedure-deadline.js';
import { vietnamCalendar } from './vietnam-calendar.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore, workingDaysBetween } from './working-days.js';

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
      fc.property(fc.integer({ min: 0, max: 5400 }), fc.integer({ min: 1, max: 60 }), fc.boolean(), (offset, count, back) => {
        const start = addDays('2015-06-01', offset);
        const end = addWorkingDays(start, back ? -count : count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        if (back) expect(workingDaysBetween(addDays(end, -1), addDays(start, -1), calendar)).toBe(count);
        else expect(workingDaysBetween(start, end, calendar)).toBe(count);
      }),
      { numRuns: 200 },
    );
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
