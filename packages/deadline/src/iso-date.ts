/** A calendar day `yyyy-mm-dd`, years 1000–9999, no time zone. ISO dates compare as strings. */
export type IsoDate = string;

/** A run of days, both ends included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO date of a year, month (1–12) and day; null when the calendar has no such day or the year is outside 1000–9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month and day of an ISO date. @throws RangeError when the text is not a day of the calendar. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const match = FORM.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || isoDate(year, month, day) === null) throw new RangeError(`Not a calendar day: ${date}`);
  return { year, month, day };
}

/** Whether the text is a day that exists, written `yyyy-mm-dd`. */
export function isIsoDate(text: string): boolean {
  const match = FORM.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Days since 1970-01-01 (negative before). @throws RangeError on a text that is no date. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The date of a day number, clamped to the years 1000–9999. */
export function dateOfDayNumber(number: number): IsoDate {
  const clamped = Math.min(Math.max(number, -354_285), 2_932_896);
  return new Date(clamped * DAY_MS).toISOString().slice(0, 10);
}

/** The day `days` after (negative: before) a date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The corresponding day `months` later (negative: earlier), or the last day of that month when it has none (Bộ luật Dân sự 2015, Điều 148 khoản 3). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = Math.min(Math.max(year * 12 + month - 1 + months, 12_000), 119_999);
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? date;
}

/** Days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week: 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** First to last day of a run of months of one year; null when a month or the year is out of range. */
export function monthsPeriod(year: number, first: number, last: number = first): Period | null {
  const from = isoDate(year, first, 1);
  const to = from && last >= first ? isoDate(year, last, daysInMonth(year, last)) : null;
  return from && to ? { from, to } : null;
}
