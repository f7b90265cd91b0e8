import { type DeadlineContext } from '../deadline.js';
import { addDays, type IsoDate, isoDate, monthsPeriod, partsOf, type Period, weekdayOf } from '../iso-date.js';
import { formatDate, weekdayName } from '../written-date.js';
import { askHuman, inform, type Remark } from './note.js';
import { FIRST_YEAR, LAST_YEAR, type Part, type WrittenPeriod } from './written-period.js';
import { sameSeries, unitFrom, type WrittenSpan } from './written-span.js';

export type Dated = { ok: true; periods: Period[]; remarks: Remark[] } | { ok: false; remark: Remark };

type DayOrMonths = Exclude<WrittenPeriod, { unit: 'BARE' }>;
interface End {
  period: DayOrMonths;
  /** Index of the span, and whether this is the end of a range. */
  span: number;
  last: boolean;
}

/**
 * Turns written periods into days. A missing unit, month or year comes from the neighbour after, else before, else from the plan
 * (year: its own, or the first such day not before its issue).
 */
export function dateSpans(spans: readonly WrittenSpan[], context: DeadlineContext): Dated {
  const ends = flatten(spans);
  if (!ends) return refuse('NOT_UNDERSTOOD', 'Không rõ các số này là ngày, tháng hay quý.');
  inheritMonths(ends);
  if (ends.some(({ period }) => period.unit === 'DAY' && period.month === null)) return refuse('MONTH_MISSING', 'Không ghi tháng.');
  const remarks: Remark[] = [];
  const inherited = inheritYears(ends);
  const assumed = inherited ? null : assumeYear(ends, context);
  if (!inherited && !assumed) return refuse('YEAR_MISSING', 'Không ghi năm và chưa biết ngày ban hành kế hoạch.');
  if (assumed) remarks.push(assumed);
  const dated = ends.map(({ period }) => datePeriod(period));
    if (dated.includes(null)) return refuse('DATE_IMPOSSIBLE', 'Ngày không có trong lịch.');
  const periods = spans.map((_, index) => {
    const own = dated.filter((_period, at) => ends[at]?.span === index);
    return { from: (own[0] as Period).from, to: (own.at(-1) as Period).to };
  });
  if (periods.some(({ from, to }) => from > to)) return refuse('DATES_REVERSED', 'Ngày kết thúc đứng trước ngày bắt đầu.');
  ends.forEach((end, index) => remarks.push(...remarksOn(end.period, dated[index] as Period, exactPart(end, ends[index + 1]))));
  return { ok: true, periods, remarks };
}

function refuse(code: 'NOT_UNDERSTOOD' | 'MONTH_MISSING' | 'YEAR_MISSING' | 'DATE_IMPOSSIBLE' | 'DATES_REVERSED', text: string): Dated {
  return { ok: false, remark: askHuman(code, text) };
}

function flatten(spans: readonly WrittenSpan[]): End[] | null {
  const flat = spans.flatMap((span, index) => [
    { period: span.first, span: index, last: false },
    ...(span.last ? [{ period: span.last, span: index, last: true }] : []),
  ]);
  let series: WrittenPeriod | undefined;
  for (const end of flat) {
    end.period = sameSeries(series, end.period);
    if (end.period.unit !== 'BARE') series = end.period;
  }
  let after: WrittenPeriod | undefined;
  for (const end of [...flat].reverse()) {
    if (end.period.unit === 'BARE' && after) end.period = unitFrom(end.period, after);
    if (end.period.unit !== 'BARE') after = end.period;
  }
  let before: WrittenPeriod | undefined;
  for (const end of flat) {
    if (end.period.unit === 'BARE') end.period = unitFrom(end.period, before ?? end.period);
    before = end.period;
  }
  return flat.every((end): end is End => end.period.unit !== 'BARE') ? flat.map((end) => ({ ...end, period: { ...end.period } })) : null;
}

function inheritMonths(ends: End[]): void {
  const monthOf = ({ period }: End): number | null => (period.unit === 'DAY' ? period.month : period.unit === 'MONTH' ? period.first : null);
  for (const line of [[...ends].reverse(), ends]) {
    let known: number | null = null;
    for (const end of line) {
      if (end.period.unit === 'DAY' && end.period.month === null) end.period.month = known;
      known = monthOf(end) ?? known;
    }
  }
}

const orderOf = (period: DayOrMonths): number => (period.unit === 'DAY' ? (period.month ?? 0) * 100 + period.day : period.first * 100);

/** The same of the end of a range: it lasts to the end of its period. */
const endOf = (period: DayOrMonths): number => (period.unit === 'DAY' ? orderOf(period) : period.last * 100 + 99);

/** False when no end has a year. A range that would run backwards crosses New Year: `từ tháng 11 đến tháng 02/2024`. */
function inheritYears(ends: End[]): boolean {
  let known: number | null = null;
  let later = 0;
  for (const { period, last } of [...ends].reverse()) {
    if (period.year === null && known !== null) period.year = orderOf(period) > later && !last ? known - 1 : known;
    if (period.year !== null) [known, later] = [period.year, last ? endOf(period) : orderOf(period)];
  }
  if (known === null) return false;
  let earlier = 0;
  let year = known;
  for (const { period, last } of ends) {
    if (period.year === null) period.year = last && endOf(period) < earlier ? year + 1 : year;
    [year, earlier] = [period.year, orderOf(period)];
  }
  return true;
}

function assumeYear(ends: End[], context: DeadlineContext): Remark | null {
  const issued = context.issuedOn ?? null;
  const year = context.year ?? (issued ? partsOf(issued).year : null);
  const [first, last] = [ends[0], ends.at(-1)];
  if (year === null || !first || !last || year < FIRST_YEAR || year > LAST_YEAR) return null;
  last.period.year = year;
  const due = datePeriod(last.period);
  const rolled = (context.year ?? null) === null && due !== null && issued !== null && due.to < issued;
  if (rolled) last.period.year = year + 1;
  inheritYears(ends);
  return (rolled ? askHuman : inform)('YEAR_ASSUMED', `Không ghi năm; hiểu là năm ${last.period.year}.`);
}

function datePeriod(period: DayOrMonths): Period | null {
  if (period.year === null || period.year < FIRST_YEAR || period.year > LAST_YEAR) return null;
  if (period.unit === 'DAY') {
    const day = period.month === null ? null : isoDate(period.year, period.month, period.day);
    return day ? { from: day, to: day } : null;
  }
  const whole = monthsPeriod(period.year, period.first, period.last);
  return whole && period.part ? partOf(whole, period.first, period.last, period.part.is) : whole;
}

function partOf(whole: Period, first: number, last: number, part: Part): Period {
  const { year } = partsOf(whole.from);
  const months = last - first + 1;
  const index = Number(part.slice(-1)) - 1;
  if (part.startsWith('WEEK')) {
    if (part === 'WEEK_LAST') return { from: addDays(whole.to, -6), to: whole.to };
    return { from: addDays(whole.from, 7 * index), to: addDays(whole.from, 7 * index + 6) };
  }
  const parts = part.startsWith('HALF') ? 2 : 3;
  const lastPart = index === parts - 1;
  if (months === 1) {
    const size = parts === 2 ? 15 : 10;
    return { from: addDays(whole.from, size * index), to: lastPart ? whole.to : addDays(whole.from, size * (index + 1) - 1) };
  }
  const size = Math.floor(months / parts);
  const start = first + size * index;
  return monthsPeriod(year, start, lastPart ? last : start + size - 1) ?? whole;
}

/** `Từ đầu tháng 6 đến cuối tháng 8`: at the ends of a range the outer thirds are plain. */
function exactPart({ last }: End, next: End | undefined): Part | null {
  if (last) return 'THIRD_3';
  return next?.last ? 'THIRD_1' : null;
}

function remarksOn(period: DayOrMonths, dated: Period, exact: Part | null): Remark[] {
  if (period.unit !== 'DAY') {
    if (!period.part?.vague || period.part.is === exact) return [];
    const days = `từ ${formatDate(dated.from)} đến ${formatDate(dated.to)}`;
    return [askHuman('PART_OF_PERIOD', `“${period.part.written}” không ghi ngày cụ thể; tạm hiểu là ${days}.`)];
  }
  const remarks: Remark[] = [];
  if (period.shortYear) remarks.push(inform('YEAR_TWO_DIGITS', `Năm ghi hai chữ số; hiểu là năm ${period.year}.`));
  if (period.weekday !== null && weekdayOf(dated.from) !== period.weekday) {
    remarks.push(askHuman('WEEKDAY_MISMATCH', `Ngày ${formatDate(dated.from)} là ${weekdayName(dated.from)}.`));
  }
  return remarks;
}

/** The day after the last day of a run, for `sau ngày …`. */
export function dayAfter(period: Period): IsoDate {
  return addDays(period.to, 1);
}
