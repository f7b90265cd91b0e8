import { CULTURE_DAY, DECIDED_YEARS } from './calendar-years.js';
import { isoDate, type IsoDate } from './iso-date.js';
import { statutoryHolidays } from './statutory-holidays.js';
import { type Holiday, type WorkedDay, type WorkingCalendar } from './working-days.js';

/** The days off of one year and how far they can be trusted. */
export interface CalendarYear {
  year: number;
  /** The decision on the year, or the law it is computed from. */
  source: string;
  /** “Năm này là tạm tính”: swap days and the fifth day of Tết are still to be announced. */
  isProvisional: boolean;
  /** Why it is provisional, one Vietnamese sentence; null for an announced year. */
  reason: string | null;
  /** Days that may still become days off, whatever the year, and why, one Vietnamese sentence. */
  openDays: { date: IsoDate; reason: string }[];
  holidays: Holiday[];
  workedDays: WorkedDay[];
}

/** Since 2026 the Politburo wants 24 November off; a law must still say so. */
const FIRST_CULTURE_DAY = 2026;
const LAST_ANNOUNCED = Math.max(...Object.keys(DECIDED_YEARS).map(Number));

/**
 * The days off of a year for civil servants with two days off a week: as announced for 2015–2026, else as the law alone gives them (Bộ luật Lao
 * động, Điều 111 and 112), then `isProvisional`. Years 1970–2199.
 */
export function calendarYear(year: number): CalendarYear {
  const decided = DECIDED_YEARS[year];
  if (decided) {
    return {
      year,
      source: decided.source,
      isProvisional: false,
      reason: null,
      openDays: (decided.open ?? []).map(([date, reason]) => ({ date, reason })),
      holidays: decided.off.map(([date, name]) => ({ date, name, provisional: false })),
      workedDays: (decided.worked ?? []).map(([date, insteadOf]) => ({ date, insteadOf, provisional: false })),
    };
  }
  const cultureDay = year >= FIRST_CULTURE_DAY ? isoDate(year, 11, 24) : null;
  return {
    year,
    source: year > 2020 ? 'Bộ luật Lao động 2019, Điều 111 khoản 3 và Điều 112' : 'Bộ luật Lao động 2012, Điều 115',
    isProvisional: true,
    reason: year > LAST_ANNOUNCED ? `Chưa có thông báo nghỉ lễ, Tết và hoán đổi ngày làm việc năm ${year}.` : `Chưa có dữ liệu về thông báo nghỉ lễ, Tết năm ${year}.`,
    openDays: cultureDay ? [{ date: cultureDay, reason: CULTURE_DAY }] : [],
    holidays: statutoryHolidays(year),
    workedDays: [],
  };
}

/**
 * The working days of offices for a run of whole years, with what is provisional in them. An office adds its own notices to `holidays` and
 * `workedDays`.
 */
export function calendarOfYears(first: number, last: number): WorkingCalendar {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => calendarYear(first + index));
  return {
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    holidays: years.flatMap(({ holidays }) => holidays),
    workedDays: years.flatMap(({ workedDays }) => workedDays),
    provisionalYears: years.flatMap(({ year, isProvisional }) => (isProvisional ? [year] : [])),
    openDays: years.flatMap(({ openDays }) => openDays.map(({ date }) => date)),
  };
}

/** Calendar of 2015–2030. Ngày Văn hóa Việt Nam (24/11) is an open day: wanted by Nghị quyết số 80-NQ/TW, not yet in the law as far as is known here. */
export const vietnamCalendar: WorkingCalendar = calendarOfYears(2015, 2030);
