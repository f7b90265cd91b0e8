import { type DeadlineMeaning, type RecurringDay, type RecurringUnit } from './deadline.js';
import { addDays, daysInMonth, type IsoDate, isoDate, partsOf, type Period, weekdayOf } from './iso-date.js';

/** Months in which a turn ends, for turns longer than a month. */
const END_MONTHS: Readonly<Partial<Record<RecurringUnit, readonly number[]>>> = {
  QUARTER: [3, 6, 9, 12], HALF_YEAR: [6, 12], NINE_MONTHS: [9], YEAR: [12],
};

/** More days than this are cut: eleven years of daily turns. */
const MOST_DAYS = 4000;

/**
 * The days on which a recurring deadline falls inside a period, in order, each once. `before` means the day before the one written.
 * Without a written day a turn falls due on its last day; a 31st falls on the last day of a shorter month.
 */
export function recurringDays(deadline: DeadlineMeaning & { kind: 'RECURRING' }, within: Period): IsoDate[] {
  const from = deadline.from && deadline.from > within.from ? deadline.from : within.from;
  const to = deadline.to && deadline.to < within.to ? deadline.to : within.to;
  const days = new Set<IsoDate>();
  // One day beyond the end: "before the 1st" falls on the last day of the month before.
  for (let day = from, count = 0; day <= addDays(to, 1) && count < MOST_DAYS; day = addDays(day, 1), count += 1) {
    for (const written of deadline.due.length > 0 ? deadline.due : [null]) {
      if (!fallsOn(day, deadline.every, written)) continue;
      const due = written?.before ? addDays(day, -1) : day;
      if (due >= from && due <= to) days.add(due);
    }
    if (day >= '9999-12-30') break;
  }
  return [...days].sort();
}

function fallsOn(date: IsoDate, every: RecurringUnit, written: RecurringDay | null): boolean {
  const { year, month } = partsOf(date);
  if (every === 'DAY') return true;
  if (written?.weekday !== undefined) return weekdayOf(date) === written.weekday;
  if (every === 'WEEK') return weekdayOf(date) === 7;
  const months = written?.month !== undefined ? [written.month] : END_MONTHS[every];
  if (months && !months.includes(month)) return false;
  const last = daysInMonth(year, month);
  return date === isoDate(year, month, Math.min(written?.day ?? last, last));
}
