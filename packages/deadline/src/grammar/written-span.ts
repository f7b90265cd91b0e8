import { type Cursor } from './cursor.js';
import { quarterMonths, readPeriod, readYearTail, type WrittenPeriod } from './written-period.js';

/** One period, or two as the ends of a range. */
export interface WrittenSpan {
  first: WrittenPeriod;
  last: WrittenPeriod | null;
}

const TO = ['cho đến hết', 'cho đến', 'đến hết', 'tới hết', 'đến', 'tới', 'hết'];
const AND = ['và', 'hoặc'];
/** A list longer than this is not a deadline; the bound keeps reading linear. */
const LONGEST_LIST = 31;

function takeRangeSign(cursor: Cursor): boolean {
  return cursor.takeSign('-') || cursor.takeAny(TO) !== null;
}

function readItem(cursor: Cursor): WrittenSpan | null {
  return cursor.attempt((c) => {
    const first = readPeriod(c, true);
    if (!first) return null;
    const last = c.attempt((inner) => (takeRangeSign(inner) ? readPeriod(inner, true) : null));
    return { first, last };
  });
}

function readNext(cursor: Cursor): WrittenSpan | null {
  return cursor.attempt((c) => {
    const comma = c.takeSign(',');
    const and = c.takeAny(AND) !== null;
    if (!comma && !and && !c.takeSign('&')) return null;
    c.takeAny(['trong', 'vào', 'từ']);
    return readItem(c);
  });
}

/** Reads periods and ranges joined by `,` and `và`. At least one of them must carry its own unit. */
export function readSpans(cursor: Cursor): WrittenSpan[] | null {
  return cursor.attempt((c) => {
    const first = readItem(c);
    if (!first) return null;
    const spans = [first];
    while (spans.length < LONGEST_LIST) {
      const next = readNext(c);
      if (!next) break;
      spans.push(next);
    }
    const flat = spans.flatMap((span) => (span.last ? [span.first, span.last] : [span.first]));
    const tail = flat.at(-1);
    // "tháng 3, 6, 9 năm 2025": the year after a bare number.
    if (tail?.unit === 'BARE') {
      const year = readYearTail(c);
      if (year !== null) giveYear(spans, year);
    }
    return flat.some((period) => period.unit !== 'BARE') || isYears(flat) ? spans : null;
  });
}

function giveYear(spans: WrittenSpan[], year: number): void {
  const unit = spans.map((span) => span.first).find((period) => period.unit !== 'BARE');
  const span = spans.at(-1);
  if (!unit || !span) return;
  const end = span.last ?? span.first;
  if (end.unit !== 'BARE') return;
  const withUnit = unitFrom(end, unit);
  const dated: WrittenPeriod = withUnit.unit === 'BARE' ? withUnit : { ...withUnit, year };
  if (span.last) span.last = dated;
  else span.first = dated;
}

function isYears(flat: readonly WrittenPeriod[]): boolean {
  return flat.length === 2 && flat.every((period) => period.unit === 'BARE' && period.value >= 1900);
}

/** A bare number read in the unit of a neighbour. */
export function unitFrom(bare: WrittenPeriod, neighbour: WrittenPeriod): WrittenPeriod {
  if (bare.unit !== 'BARE') return bare;
  const { value } = bare;
  if (value >= 1900) return { unit: 'YEAR', first: 1, last: 12, year: value, part: null };
  switch (neighbour.unit) {
    case 'DAY':
      return { unit: 'DAY', day: value, month: null, year: null, weekday: null, shortYear: false };
    case 'QUARTER':
      return { unit: 'QUARTER', ...quarterMonths(value), year: null, part: null, numeral: 'ARABIC' };
    case 'BARE':
      return bare;
    default:
      return { unit: 'MONTH', first: value, last: value, year: null, part: null };
  }
}

/** `Quý 2, 3, 4/2025`: after a quarter in Arabic numerals `4/2025` is a quarter too. */
export function sameSeries(before: WrittenPeriod | undefined, period: WrittenPeriod): WrittenPeriod {
  if (before?.unit !== 'QUARTER' || before.numeral !== 'ARABIC' || period.unit !== 'MONTH' || !period.implied || period.first > 4) return period;
  return { unit: 'QUARTER', ...quarterMonths(period.first), year: period.year, part: null, numeral: 'ARABIC' };
}
