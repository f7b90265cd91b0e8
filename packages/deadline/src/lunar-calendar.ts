import { dateOfDayNumber, dayNumber, type IsoDate, partsOf } from './iso-date.js';

/** A day of the Vietnamese lunisolar calendar (âm lịch). `year` is the Gregorian year in which the lunar year begins. */
export interface LunarDate {
  year: number;
  month: number;
  day: number;
  leap: boolean;
}

/** Vietnam time, UTC+7: official for the lunar calendar since 1968 (QĐ 121-CP, 08/8/1967). */
export const VIETNAM_OFFSET_HOURS = 7;

const DEGREE = Math.PI / 180;
const JULIAN_1970 = 2_440_587.5;
const MONTH_DAYS = 29.530588861;
/** Terrestrial time runs ahead of clock time; about 70 seconds in the years this package serves. */
const DELTA_T_DAYS = 70 / 86_400;

/** Periodic terms of the true new moon: coefficient (days), power of E, multiples of M, M′, F. Meeus, Astronomical Algorithms (2nd ed.), chapter 49. */
const NEW_MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0], [0.17241, 1, 1, 0, 0], [0.01608, 0, 0, 2, 0], [0.01039, 0, 0, 0, 2], [0.00739, 1, -1, 1, 0], [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0], [-0.00111, 0, 0, 1, -2], [-0.00057, 0, 0, 1, 2], [0.00056, 1, 1, 2, 0], [-0.00042, 0, 0, 3, 0], [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2], [-0.00024, 1, -1, 2, 0], [-0.00007, 0, 2, 1, 0], [0.00004, 0, 0, 2, -2], [0.00004, 0, 3, 0, 0], [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2], [-0.00003, 0, 1, 1, 2], [0.00003, 0, -1, 1, 2], [-0.00002, 0, -1, 1, -2], [-0.00002, 0, 1, 3, 0], [0.00002, 0, 0, 4, 0],
];

/** Moment of the k-th new moon after 06/01/2000, in days since 1970 UTC. */
function newMoonMoment(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const m = (2.5534 + 29.1053567 * k - 0.0000014 * t * t) * DEGREE;
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * DEGREE;
  const f = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * DEGREE;
  const node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * DEGREE;
  let julian = 2_451_550.09766 + MONTH_DAYS * k + 0.00015437 * t * t - 0.00017 * Math.sin(node);
  julian += 0.000325 * Math.sin((299.77 + 0.107408 * k - 0.009173 * t * t) * DEGREE);
  for (const [size, power, ofM, ofMoon, ofF] of NEW_MOON_TERMS) julian += size * e ** power * Math.sin(ofM * m + ofMoon * moon + ofF * f);
  return julian - DELTA_T_DAYS - JULIAN_1970;
}

/** Apparent longitude of the sun, 0–360 degrees, at a moment in days since 1970 UTC. Meeus, chapter 25, to 0.01°. */
function sunLongitude(moment: number): number {
  const t = (moment + DELTA_T_DAYS + JULIAN_1970 - 2_451_545) / 36_525;
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * DEGREE;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
  const longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * DEGREE);
  return ((longitude % 360) + 360) % 360;
}

/** Day number of the local day on which the k-th new moon falls: the first day of a lunar month. */
function monthStart(k: number, offsetHours: number): number {
  return Math.floor(newMoonMoment(k) + offsetHours / 24);
}

/** Which of the twelve zodiac signs the sun is in at local midnight opening a day. */
function signAt(day: number, offsetHours: number): number {
  return Math.floor(sunLongitude(day - offsetHours / 24) / 30);
}

/** Index of the last new moon whose month starts on or before a day. */
function monthIndexOf(day: number, offsetHours: number): number {
  let k = Math.floor((day - newMoonMoment(0)) / MONTH_DAYS) + 1;
  while (monthStart(k, offsetHours) > day) k -= 1;
  return k;
}

/** Index of lunar month 11, which holds the winter solstice, of a Gregorian year. */
function eleventhMonth(year: number, offsetHours: number): number {
  const k = monthIndexOf(dayNumber(`${year}-12-31`), offsetHours);
  return signAt(monthStart(k, offsetHours), offsetHours) >= 9 ? k - 1 : k;
}

/** Index of the leap month between two eleventh months: the first month without a major solar term; null in a year of twelve. */
function leapMonth(from: number, to: number, offsetHours: number): number | null {
  if (to - from === 12) return null;
  for (let k = from + 1; k < to; k += 1) {
    if (signAt(monthStart(k, offsetHours), offsetHours) === signAt(monthStart(k + 1, offsetHours), offsetHours)) return k;
  }
  return null;
}

/** The lunar date of a day. @throws RangeError on a text that is no date. Checked for 1970–2100. */
export function lunarDateOf(date: IsoDate, offsetHours: number = VIETNAM_OFFSET_HOURS): LunarDate {
  const day = dayNumber(date);
  const { year } = partsOf(date);
  const k = monthIndexOf(day, offsetHours);
  const before = eleventhMonth(k >= eleventhMonth(year, offsetHours) ? year : year - 1, offsetHours);
  const solsticeYear = k >= eleventhMonth(year, offsetHours) ? year : year - 1;
  const leap = leapMonth(before, eleventhMonth(solsticeYear + 1, offsetHours), offsetHours);
  const count = k - before - (leap !== null && k >= leap ? 1 : 0);
  return {
    year: count >= 2 ? solsticeYear + 1 : solsticeYear,
    month: ((count + 10) % 12) + 1,
    day: day - monthStart(k, offsetHours) + 1,
    leap: k === leap,
  };
}

/** The day of a lunar date; null when that month has no such day or is not a leap month. */
export function dateOfLunar(lunar: LunarDate, offsetHours: number = VIETNAM_OFFSET_HOURS): IsoDate | null {
  const { year, month, day, leap } = lunar;
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const solsticeYear = month >= 11 ? year : year - 1;
  const before = eleventhMonth(solsticeYear, offsetHours);
  for (let k = before + ((month + 1) % 12); k <= before + ((month + 1) % 12) + 1; k += 1) {
    const date = dateOfDayNumber(monthStart(k, offsetHours) + day - 1);
    const found = lunarDateOf(date, offsetHours);
    if (found.year === year && found.month === month && found.day === day && found.leap === leap) return date;
  }
  return null;
}
