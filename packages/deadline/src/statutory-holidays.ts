import { addDays, type IsoDate, isoDate, weekdayOf } from './iso-date.js';
import { dateOfLunar } from './lunar-calendar.js';
import { type Holiday } from './working-days.js';

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATIONAL = 'Quốc khánh';

/** From 2021 (Bộ luật Lao động 2019, Điều 112) National Day has a second day beside it. */
const SECOND_NATIONAL_DAY_SINCE = 2021;
/** The side on which the second day was put, by the weekday of 2 September (1 Monday): so as to join a weekend. */
const SECOND_DAY_STEP: Readonly<Record<number, 1 | -1>> = { 1: 1, 2: -1, 3: -1, 4: 1, 5: -1, 6: -1, 7: 1 };

/**
 * The paid public holidays of a year as the law alone gives them (Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112; before 2021 the code
 * of 2012), weekdays only. What the Prime Minister still decides each year is marked provisional: the fifth day of Tết, days in lieu of Tết
 * days at a weekend, the second National Day. Swap days cannot be computed. Years 1970–2199.
 */
export function statutoryHolidays(year: number): Holiday[] {
  const named = (date: IsoDate | null, name: string, provisional = false): Holiday[] => (date ? [{ date, name, provisional }] : []);
  const tet = dateOfLunar({ year, month: 1, day: 1, leap: false });
  const national = isoDate(year, 9, 2);
  const days = [
    ...named(isoDate(year, 1, 1), NEW_YEAR),
    ...(tet ? [-2, -1, 0, 1, 2].flatMap((step) => named(addDays(tet, step), TET, step === -2)) : []),
    ...named(dateOfLunar({ year, month: 3, day: 10, leap: false }), HUNG_KINGS),
    ...named(isoDate(year, 4, 30), VICTORY),
    ...named(isoDate(year, 5, 1), LABOUR),
    ...named(national, NATIONAL),
    ...(national && year >= SECOND_NATIONAL_DAY_SINCE ? named(addDays(national, SECOND_DAY_STEP[weekdayOf(national)] ?? 1), NATIONAL, true) : []),
  ].sort(byDate);
  return withDaysInLieu(days);
}

const byDate = (left: Holiday, right: Holiday): number => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0);

/** A holiday at a weekend gives the next working day off (Bộ luật Lao động 2019, Điều 111 khoản 3). */
function withDaysInLieu(days: readonly Holiday[]): Holiday[] {
  const taken = new Set(days.map(({ date }) => date));
  const result = days.filter(({ date }) => weekdayOf(date) <= 5);
  for (const holiday of days.filter(({ date }) => weekdayOf(date) > 5)) {
    let date = addDays(holiday.date, 1);
    while (weekdayOf(date) > 5 || taken.has(date)) date = addDays(date, 1);
    taken.add(date);
    result.push({ date, name: `Nghỉ bù ${holiday.name}`, provisional: holiday.provisional || holiday.name === TET || holiday.name === NATIONAL });
  }
  return result.sort(byDate);
}
