import { describe, expect, it } from '@jest/globals';
import { addDays, weekdayOf } from './iso-date.js';
import { dateOfLunar } from './lunar-calendar.js';
import { statutoryHolidays } from './statutory-holidays.js';
import { calendarOfYears, calendarYear, vietnamCalendar } from './vietnam-calendar.js';
import { calendarCovers, isProvisionalBetween, isWorkingDay } from './working-days.js';

const ANNOUNCED = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const COMPUTED = [2027, 2028, 2029, 2030];

/** Each year as it is announced to people: the breaks from first to last day with their weekends, and the Saturdays worked for them. */
const GOLDEN: Readonly<Record<number, { breaks: string[]; worked?: string[] }>> = {
  2015: { breaks: ['01/01–04/01', '15/02–23/02', '28/04–03/05', '02/09'], worked: ['2014-12-27', '2015-02-14', '2015-04-25'] },
  2016: { breaks: ['01/01–03/01', '06/02–14/02', '16/04–18/04', '30/04–03/05', '02/09–04/09'] },
  2017: { breaks: ['31/12–02/01', '26/01–01/02', '06/04', '29/04–02/05', '02/09–04/09'] },
  2018: { breaks: ['30/12–01/01', '14/02–20/02', '25/04', '28/04–01/05', '01/09–03/09'] },
  2019: { breaks: ['29/12–01/01', '02/02–10/02', '13/04–15/04', '27/04–01/05', '31/08–02/09'], worked: ['2019-01-05', '2019-05-04'] },
  2020: { breaks: ['01/01', '23/01–29/01', '02/04', '30/04–03/05', '02/09'] },
  2021: { breaks: ['01/01–03/01', '10/02–16/02', '21/04', '30/04–03/05', '02/09–05/09'] },
  2022: { breaks: ['01/01–03/01', '29/01–06/02', '09/04–11/04', '30/04–03/05', '01/09–04/09'] },
  2023: { breaks: ['31/12–02/01', '20/01–26/01', '29/04–03/05', '01/09–04/09'] },
  2024: { breaks: ['30/12–01/01', '08/02–14/02', '18/04', '27/04–01/05', '31/08–03/09'], worked: ['2024-05-04'] },
  2025: { breaks: ['01/01', '25/01–02/02', '05/04–07/04', '30/04–04/05', '30/08–02/09'], worked: ['2025-04-26'] },
  2026: { breaks: ['01/01–04/01', '14/02–22/02', '25/04–27/04', '30/04–03/05', '29/08–02/09'], worked: ['2026-01-10', '2026-08-22'] },
  2027: { breaks: ['01/01–03/01', '04/02–10/02', '16/04–18/04', '30/04–03/05', '02/09–05/09'] },
  2028: { breaks: ['01/01–03/01', '22/01–30/01', '04/04', '29/04–02/05', '01/09–04/09'] },
  2029: { breaks: ['30/12–01/01', '10/02–18/02', '21/04–23/04', '28/04–01/05', '01/09–04/09'] },
  2030: { breaks: ['01/01', '31/01–06/02', '12/04–14/04', '30/04–01/05', '31/08–03/09'] },
};

const short = (date: string): string => date.slice(5).split('-').reverse().join('/');

/** The breaks of the calendar that end in a year: runs of days not worked that hold more than a weekend. */
function breaksOf(year: number): string[] {
  const found: string[] = [];
  let run: string[] = [];
  for (let day = `${year - 1}-12-25`; day <= `${year}-12-25`; day = addDays(day, 1)) {
    if (!isWorkingDay(day, vietnamCalendar)) run.push(day);
    else {
      const [first, last] = [run[0], run.at(-1)];
      if (first && last && last.startsWith(String(year)) && run.some((each) => weekdayOf(each) <= 5)) found.push(first === last ? short(first) : `${short(first)}–${short(last)}`);
      run = [];
    }
  }
  return found;
}

describe('the calendar of state bodies 2015–2030', () => {
  it.each(Object.entries(GOLDEN))('breaks in %s where it was announced, and works on the announced Saturdays', (year, { breaks, worked = [] }) => {
    expect(breaksOf(Number(year))).toEqual(breaks);
    expect(calendarYear(Number(year)).workedDays.map(({ date }) => date)).toEqual(worked);
    for (const date of worked) expect([date, isWorkingDay(date, vietnamCalendar), weekdayOf(date)]).toEqual([date, true, 6]);
  });

  it('works on every Saturday of the swaps and on no other weekend day', () => {
    const swaps = Object.values(GOLDEN).flatMap(({ worked = [] }) => worked);
    const worked: string[] = [];
    for (let day = '2014-12-20'; day <= '2030-12-31'; day = addDays(day, 1)) if (weekdayOf(day) > 5 && isWorkingDay(day, vietnamCalendar)) worked.push(day);
    expect(worked).toEqual(swaps);
  });

  it('covers its years and no other', () => {
    expect(['2014-12-31', '2015-01-01', '2030-12-31', '2031-01-01'].map((date) => calendarCovers(vietnamCalendar, date))).toEqual([false, true, true, false]);
  });

  it.each(ANNOUNCED)('has in %s every day the law alone gives', (year) => {
    const days = new Set(calendarYear(year).holidays.map(({ date }) => date));
    for (const { date, provisional } of statutoryHolidays(year)) if (!provisional) expect([date, days.has(date)]).toEqual([date, true]);
  });

  it.each([2017, 2020, 2021, 2023, 2024])('would have been computed for %s as it was announced, but for swaps', (year) => {
    const swapped = new Set(vietnamCalendar.workedDays.map(({ insteadOf }) => insteadOf));
    const announced = calendarYear(year).holidays.map(({ date }) => date).filter((date) => !swapped.has(date));
    expect(statutoryHolidays(year).map(({ date }) => date)).toEqual(announced);
  });

  it('would have put the second National Day of 2021–2026 where it was put', () => {
    const national = (holidays: readonly { date: string; name: string }[]): string[] => holidays.filter(({ name }) => name.includes('Quốc khánh')).map(({ date }) => date);
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) expect(national(statutoryHolidays(year))).toEqual(national(calendarYear(year).holidays));
  });

  it.each([...ANNOUNCED, ...COMPUTED])('has in %s ten days off to 2020, eleven since, and one worked day for each swapped one', (year) => {
    const swapped = new Set(vietnamCalendar.workedDays.map(({ insteadOf }) => insteadOf));
    const off = calendarYear(year).holidays.map(({ date }) => date);
    expect(off.filter((date) => !swapped.has(date))).toHaveLength(year <= 2020 ? 10 : 11);
    expect(off).toEqual([...new Set(off)].sort());
    for (const date of off) expect([date, weekdayOf(date) <= 5, date.startsWith(String(year))]).toEqual([date, true, true]);
    for (const day of swapped) expect([day, vietnamCalendar.holidays.some(({ date }) => date === day)]).toEqual([day, true]);
  });

  it.each([...ANNOUNCED, ...COMPUTED])('keeps Tết and Giỗ Tổ of %s on their lunar days or in lieu of them', (year) => {
    const off = new Set(calendarYear(year).holidays.map(({ date }) => date));
    const lunar = [...[1, 2, 3].map((day) => ({ month: 1, day })), { month: 3, day: 10 }].map(({ month, day }) => dateOfLunar({ year, month, day, leap: false })!);
    const inLieu = (date: string): boolean => [1, 2, 3, 4, 5].some((step) => calendarYear(year).holidays.some((each) => each.date === addDays(date, step) && each.name.startsWith('Nghỉ bù')));
    for (const date of lunar) expect([date, weekdayOf(date) > 5 ? inLieu(date) : off.has(date)]).toEqual([date, true]);
  });
});

describe('what a year of the calendar says of itself', () => {
  it.each(ANNOUNCED)('%s is announced, with its source', (year) => {
    expect(calendarYear(year)).toMatchObject({ year, isProvisional: false, reason: null });
    expect(calendarYear(year).source.length).toBeGreaterThan(20);
  });

  it.each([...COMPUTED, 2031, 2014])('%s is provisional, from the law alone, and says why', (year) => {
    const { isProvisional, reason, source, workedDays, holidays } = calendarYear(year);
    expect([isProvisional, workedDays]).toEqual([true, []]);
    expect(source).toContain(year > 2020 ? 'Bộ luật Lao động 2019' : 'Bộ luật Lao động 2012');
    expect(reason).toContain(String(year));
    expect(holidays.some(({ provisional }) => provisional)).toBe(true);
  });

  it('leaves 24 November worked and open since 2026, not before', () => {
    expect([2025, 2026, 2027].map((year) => calendarYear(year).openDays.map(({ date }) => date))).toEqual([[], ['2026-11-24'], ['2027-11-24']]);
    expect(isWorkingDay('2026-11-24', vietnamCalendar)).toBe(true);
  });

  it.each([
    ['2026-11-16', '2026-11-23', false, 'all announced'],
    ['2026-11-16', '2026-11-24', true, 'an open day'],
    ['2026-12-25', '2027-01-04', true, 'a year not announced'],
    ['2029-03-01', '2029-03-02', true, 'inside one'],
    ['2014-12-31', '2015-01-05', true, 'before the calendar'],
    ['2030-12-30', '2031-01-02', true, 'after it'],
    ['2015-01-01', '2026-11-23', false, 'twelve announced years'],
  ])('from %s to %s a count is provisional: %s, %s', (from, to, expected) => {
    expect(isProvisionalBetween(from, to, vietnamCalendar)).toBe(expected);
  });

  it('finds a provisional day of an office’s own notice', () => {
    const own = { ...calendarOfYears(2025, 2025), holidays: [{ date: '2025-06-16', name: 'Nghỉ theo thông báo', provisional: true }] };
    expect([isProvisionalBetween('2025-06-10', '2025-06-20', own), isProvisionalBetween('2025-06-17', '2025-06-20', own)]).toEqual([true, false]);
  });
});
