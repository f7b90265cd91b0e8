import { type IsoDate, partsOf, weekdayOf } from './iso-date.js';

const WEEKDAYS_VI = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const two = (value: number): string => String(value).padStart(2, '0');

/** Day and month as documents write them: days below 10 and months 1–2 with a leading zero (NĐ 30/2020, Phụ lục I, mục II.4). */
function decreeParts(date: IsoDate): { day: string; month: string; year: string } {
  const { year, month, day } = partsOf(date);
  return { day: two(day), month: month <= 2 ? two(month) : String(month), year: String(year) };
}

/** `07/3/2025`, `24/01/2025`: the short form inside documents, with the decree's padding. @throws RangeError on a text that is no date. */
export function decreeDate(date: IsoDate): string {
  const { day, month, year } = decreeParts(date);
  return `${day}/${month}/${year}`;
}

/** `ngày 07 tháng 3 năm 2025`: the form of the place-and-date line. @throws RangeError on a text that is no date. */
export function decreeDateInWords(date: IsoDate): string {
  const { day, month, year } = decreeParts(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** `07/03/2025`: the form of screens and registers. @throws RangeError on a text that is no date. */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${two(day)}/${two(month)}/${year}`;
}

/** `thứ Sáu`, `Chủ nhật`, or the English name. @throws RangeError on a text that is no date. */
export function weekdayName(date: IsoDate, locale: 'vi' | 'en' = 'vi'): string {
  const names = locale === 'vi' ? WEEKDAYS_VI : WEEKDAYS_EN;
  return names[weekdayOf(date) - 1] as string;
}

/** `thứ Ba, 14/11/2023` · `Tuesday, 14/11/2023`. @throws RangeError on a text that is no date. */
export function dateWithWeekday(date: IsoDate, locale: 'vi' | 'en' = 'vi'): string {
  return `${weekdayName(date, locale)}, ${formatDate(date)}`;
}
