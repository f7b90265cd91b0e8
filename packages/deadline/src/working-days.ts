import { addDays, type IsoDate, partsOf, weekdayOf } from './iso-date.js';

/** A day off that would else be worked. `provisional`: not (yet) found in a decree or notice. */
export interface Holiday {
  date: IsoDate;
  name: string;
  provisional: boolean;
}

/** A weekend day worked instead of a weekday off (làm bù). */
export interface WorkedDay {
  date: IsoDate;
  insteadOf: IsoDate;
  provisional: boolean;
}

/** Working days of an office: Monday to Friday, minus holidays, plus worked weekend days, for the years `from`–`to`. */
export interface WorkingCalendar {
  from: IsoDate;
  to: IsoDate;
  holidays: readonly Holiday[];
  workedDays: readonly WorkedDay[];
  /** Years whose days off are not all announced. */
  provisionalYears?: readonly number[];
  /** Days worked as far as is known, which may still become days off. */
  openDays?: readonly IsoDate[];
}

interface Exceptions {
  off: ReadonlySet<IsoDate>;
  worked: ReadonlySet<IsoDate>;
}

const known = new WeakMap<WorkingCalendar, Exceptions>();

function exceptionsOf(calendar: WorkingCalendar): Exceptions {
  const found = known.get(calendar);
  if (found) return found;
  const exceptions = { off: new Set(calendar.holidays.map(({ date }) => date)), worked: new Set(calendar.workedDays.map(({ date }) => date)) };
  known.set(calendar, exceptions);
  return exceptions;
}

/** Whether the calendar has data for the day. Outside it, only weekends are known to be free. */
export function calendarCovers(calendar: WorkingCalendar, date: IsoDate): boolean {
  return date >= calendar.from && date <= calendar.to;
}

/** Whether a count of working days over these days, both included, may change: they touch a provisional year or day, an open day, or leave the calendar. */
export function isProvisionalBetween(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): boolean {
  if (!calendarCovers(calendar, from) || !calendarCovers(calendar, to)) return true;
  const touches = (date: IsoDate): boolean => date >= from && date <= to;
  const years = calendar.provisionalYears ?? [];
  return (
    years.some((year) => year >= partsOf(from).year && year <= partsOf(to).year) ||
    (calendar.openDays ?? []).some(touches) ||
    [...calendar.holidays, ...calendar.workedDays].some(({ date, provisional }) => provisional && touches(date))
  );
}

/** Whether offices work on the day. @throws RangeError on a text that is no date. */
export function isWorkingDay(date: IsoDate, calendar: WorkingCalendar): boolean {
  const { off, worked } = exceptionsOf(calendar);
  const weekday = weekdayOf(date);
  return worked.has(date) || (weekday <= 5 && !off.has(date));
}

/**
 * The `count`-th working day after the day (before it, when negative); the day itself is not counted, and 0 answers it unchanged.
 * `addWorkingDays(friday, 1)` is Monday. Counts beyond ±20,000 are cut. @throws RangeError on a text that is no date.
 */
export function addWorkingDays(date: IsoDate, count: number, calendar: WorkingCalendar): IsoDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.min(Math.abs(Math.trunc(count)), 20_000); left > 0; ) {
    const next = addDays(day, step);
    if (next === day) return day;
    day = next;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The next working day after the day. */
export function nextWorkingDay(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  return addWorkingDays(date, 1, calendar);
}

/** The day itself when worked, else the next working day: the end of a time limit that falls on a day off (Bộ luật Dân sự 2015, Điều 148 khoản 5). */
export function workingDayOnOrAfter(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isWorkingDay(date, calendar) ? date : nextWorkingDay(date, calendar);
}

/** The day itself when worked, else the working day before: the last chance to finish before a day off. */
export function workingDayOnOrBefore(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, -1, calendar);
}

/** Working days after `from` up to and including `to` ("còn 2 ngày làm việc"); negative when `to` is earlier. @throws RangeError on a text that is no date. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
