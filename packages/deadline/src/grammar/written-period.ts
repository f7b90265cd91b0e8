import { type Cursor } from './cursor.js';

export type MonthsUnit = 'MONTH' | 'QUARTER' | 'MONTHS' | 'YEAR';

/** Which part of a month, quarter or year: thirds, halves, or one of its weeks. */
export type Part = 'THIRD_1' | 'THIRD_2' | 'THIRD_3' | 'HALF_1' | 'HALF_2' | 'WEEK_1' | 'WEEK_2' | 'WEEK_3' | 'WEEK_4' | 'WEEK_LAST';

/**
 * A period as written; null is what the text leaves to a neighbour or to the plan. A `BARE` number takes its unit from a neighbour, and so does
 * a month `implied` by its form (`4/2025`) after a quarter in Arabic numerals.
 */
export type WrittenPeriod =
  | { unit: 'DAY'; day: number; month: number | null; year: number | null; weekday: number | null; shortYear: boolean }
  | { unit: MonthsUnit; first: number; last: number; year: number | null; part: { is: Part; written: string; vague: boolean } | null; numeral?: 'ARABIC'; implied?: true }
  | { unit: 'BARE'; value: number };

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const MONTH_WORDS = ['mười hai', 'mười một', 'mười', 'chín', 'tám', 'bảy', 'sáu', 'năm', 'tư', 'bốn', 'ba', 'hai', 'một'];
const MONTH_VALUES = [12, 11, 10, 9, 8, 7, 6, 5, 4, 4, 3, 2, 1];
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const WEEKDAYS = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

const PARTS: readonly [phrase: string, is: Part, vague: boolean][] = [
  ['đầu', 'THIRD_1', true], ['giữa', 'THIRD_2', true], ['cuối', 'THIRD_3', true],
  ['thượng tuần', 'THIRD_1', false], ['trung tuần', 'THIRD_2', false], ['hạ tuần', 'THIRD_3', false],
  ['nửa đầu', 'HALF_1', false], ['nửa cuối', 'HALF_2', false], ['nửa sau', 'HALF_2', false],
  ['tuần đầu tiên', 'WEEK_1', true], ['tuần đầu', 'WEEK_1', true], ['tuần thứ nhất', 'WEEK_1', true], ['tuần thứ hai', 'WEEK_2', true],
  ['tuần thứ ba', 'WEEK_3', true], ['tuần thứ tư', 'WEEK_4', true], ['tuần cuối', 'WEEK_LAST', true],
  ...['1', '2', '3', '4'].flatMap((week): [string, Part, boolean][] => [`tuần ${week}`, `tuần thứ ${week}`].map((phrase) => [phrase, `WEEK_${week}` as Part, true])),
];
/** Words and signs after which a number before `tháng` is a day; elsewhere it may count something (`Đợt 1 tháng 6`). */
const BEFORE_DAY = new Set(['từ', 'đến', 'tới', 'hết', 'trước', 'sau', 'vào', 'là', 'và', 'hoặc', ',', '-', '&']);
/** Words before `năm` that make it the year of the plan: `cả năm`, `đến hết năm`, `cuối năm`. */
const THIS_YEAR = new Set(['cả', 'trong', 'hết', 'suốt', 'cuối', 'đầu', 'giữa']);

/** A day of the week in words; 1 Monday … 7 Sunday. `Thứ 2` is Monday. */
export function readWeekday(cursor: Cursor): number | null {
  const words = cursor.takeAny(WEEKDAYS);
  if (words !== null) return WEEKDAYS.indexOf(words) + 1;
  return cursor.attempt((c) => {
    const value = c.take('thứ') ? c.takeNumber(2, 7) : null;
    return value === null ? null : value - 1;
  });
}

/** A year after a period: `/2025`, `năm 2025`, `, năm 2025`, `-2025`. */
export function readYearTail(cursor: Cursor): number | null {
  return cursor.attempt((c) => {
    const comma = c.takeSign(',');
    if (!c.takeAny(['của năm', 'năm']) && (comma || !(c.takeSign('/') || c.takeSign('-') || c.takeSign('.')))) return null;
    return takeYear(c);
  });
}

function takeYear(cursor: Cursor): number | null {
  return cursor.attempt((c) => {
    const year = c.takeNumber(FIRST_YEAR, LAST_YEAR);
    const next = c.peek();
    // 2024/NĐ-CP is the symbol of a document, not a year.
    return year === null || (next?.text === '/' && !next.spaced) ? null : year;
  });
}

function readSlashed(cursor: Cursor): WrittenPeriod | null {
  const weekday = null;
  return (
    cursor.attempt((c) => {
      const day = c.takeNumber(0, 99);
      const sign = day === null ? undefined : ['/', '.', '-'].find((s) => c.takeSign(s));
      const month = sign ? c.takeNumber(0, 99) : null;
      if (day === null || month === null || !sign || !c.takeSign(sign)) return null;
      const short = c.peek()?.text.length === 2 && sign === '/';
      const year = short ? c.takeNumber(0, 99) : takeYear(c);
      return year === null ? null : { unit: 'DAY', day, month, year: short ? 2000 + year : year, weekday, shortYear: short };
    }) ??
    cursor.attempt((c) => {
      const month = c.takeNumber(1, 12);
      const year = month !== null && c.takeSign('/') ? takeYear(c) : null;
      return month === null || year === null ? null : { unit: 'MONTH', first: month, last: month, year, part: null, implied: true };
    }) ??
    cursor.attempt((c) => {
      const day = c.takeNumber(1, 31);
      const month = day !== null && c.takeSign('/') ? c.takeNumber(1, 12) : null;
      if (day === null || month === null || c.peek()?.text === '/') return null;
      return { unit: 'DAY', day, month, year: readYearTail(c), weekday, shortYear: false };
    })
  );
}

/** The `12-8` of `từ ngày 12-8 đến ngày 5-9-2025`: day and month, not a range of days. */
function readDashed(cursor: Cursor): WrittenPeriod | null {
  return cursor.attempt((c) => {
    const day = c.takeNumber(1, 31);
    const month = day !== null && c.peek()?.spaced === false && c.takeSign('-') && c.peek()?.spaced === false ? c.takeNumber(1, 12) : null;
    if (day === null || month === null || !(c.atEnd || ['đến', 'tới'].includes(c.peek()?.text ?? ''))) return null;
    return { unit: 'DAY', day, month, year: null, weekday: null, shortYear: false };
  });
}

function readDay(cursor: Cursor): WrittenPeriod | null {
  return cursor.attempt((c) => {
    const weekday = readWeekday(c);
    if (weekday !== null) c.takeSign(',');
    const named = c.takeAny(['các ngày', 'ngày', 'hôm']) !== null;
    if (!named && weekday === null) return null;
    const slashed = readSlashed(c) ?? readDashed(c);
    if (slashed) return slashed.unit === 'DAY' ? { ...slashed, weekday } : null;
    const day = c.takeNumber(1, 31);
    if (day === null) return null;
    const month = c.attempt((inner) => (inner.takeAny(['tháng']) ? readMonthNumber(inner) : null));
    return { unit: 'DAY', day, month, year: month === null ? null : readYearTail(c), weekday, shortYear: false };
  });
}

function readMonthNumber(cursor: Cursor): number | null {
  const number = cursor.takeNumber(1, 12);
  if (number !== null) return number;
  return cursor.attempt((c) => {
    const word = c.takeAny(MONTH_WORDS);
    // "tháng năm 2025" may be May 2025 or a slip; nobody should guess.
    if (word === null || (word === 'năm' && c.peek()?.type === 'number')) return null;
    return MONTH_VALUES[MONTH_WORDS.indexOf(word)] ?? null;
  });
}

/** First and last month of a quarter. */
export const quarterMonths = (quarter: number): { first: number; last: number } => ({ first: quarter * 3 - 2, last: quarter * 3 });

function readRoman(cursor: Cursor): number | null {
  const word = cursor.takeAny(ROMAN);
  return word === null ? null : ROMAN.indexOf(word) + 1;
}

function readPart(cursor: Cursor): { is: Part; written: string; vague: boolean } | null {
  for (const [phrase, is, vague] of PARTS) {
    const taken = cursor.attempt((c) => {
      if (!c.take(phrase)) return null;
      c.take('của');
      if (is.startsWith('WEEK')) c.takeSign(',');
      return ['tháng', 'quý', 'năm'].includes(c.peek()?.text ?? '') ? true : null;
    });
    if (taken) return { is, written: phrase, vague };
  }
  return null;
}

function readMonths(cursor: Cursor): WrittenPeriod | null {
  return cursor.attempt((c) => {
    const written = readPart(c);
    if (c.takeAny(['các tháng', 'tháng'])) {
      const month = readMonthNumber(c);
      return month === null ? null : { unit: 'MONTH', first: month, last: month, year: readYearTail(c), part: written };
    }
    if (c.take('t')) {
      c.takeSign('.');
      const month = c.takeNumber(1, 12);
      const year = month === null ? null : readYearTail(c);
      return month === null || year === null ? null : { unit: 'MONTH', first: month, last: month, year, part: written };
    }
    if (c.take('q')) {
      const quarter = c.takeNumber(1, 4);
      const year = quarter === null ? null : readYearTail(c);
      return quarter === null || year === null ? null : { unit: 'QUARTER', ...quarterMonths(quarter), year, part: null };
    }
    if (c.takeAny(['các quý', 'quý'])) {
      const roman = readRoman(c);
      const quarter = roman ?? c.takeNumber(1, 4);
      // Half a quarter is no run of months.
      if (quarter === null || written?.is.startsWith('HALF')) return null;
      return { unit: 'QUARTER', ...quarterMonths(quarter), year: readYearTail(c), part: written, ...(roman === null ? { numeral: 'ARABIC' } : {}) };
    }
    // "Tháng năm 2025" lacks a month or means May; it is not the year.
    if (c.peek(-1)?.text !== 'tháng' && c.take('năm')) {
      const year = takeYear(c);
      const thisYear = year === null && (c.take('nay') || (THIS_YEAR.has(c.peek(-2)?.text ?? '') && c.peek()?.type !== 'word' && c.peek()?.type !== 'number'));
      return year === null && !thisYear ? null : { unit: 'YEAR', first: 1, last: 12, year, part: written };
    }
    return null;
  });
}

/** `6 tháng đầu năm 2025`, `9 tháng đầu năm`, `sáu tháng cuối năm 2025`. */
function readMonthsOfYear(cursor: Cursor): WrittenPeriod | null {
  return cursor.attempt((c) => {
    const count = c.take('sáu') ? 6 : c.take('ba') ? 3 : c.take('chín') ? 9 : c.takeNumber(1, 11);
    if (count === null || !c.take('tháng')) return null;
    const side = c.takeAny(['đầu năm', 'cuối năm']);
    if (side === null) return null;
    const year = c.takeNumber(FIRST_YEAR, LAST_YEAR);
    return { unit: 'MONTHS', first: side === 'đầu năm' ? 1 : 13 - count, last: side === 'đầu năm' ? count : 12, year, part: null };
  });
}

/** The `20 tháng 8 năm 2025` of `từ ngày 15 đến 20 tháng 8 năm 2025`. */
function readDayOfMonth(cursor: Cursor): WrittenPeriod | null {
  if (!BEFORE_DAY.has(cursor.peek(-1)?.text ?? '')) return null;
  return cursor.attempt((c) => {
    const day = c.takeNumber(1, 31);
    const month = day !== null && c.take('tháng') ? readMonthNumber(c) : null;
    return day === null || month === null ? null : { unit: 'DAY', day, month, year: readYearTail(c), weekday: null, shortYear: false };
  });
}

/** The `II` of `quý I, II/2025`, or a number alone whose unit a neighbour gives; never one that counts something (`5 ngày`). */
function readBare(cursor: Cursor): WrittenPeriod | null {
  return cursor.attempt((c) => {
    const quarter = readRoman(c);
    if (quarter !== null) return { unit: 'QUARTER', ...quarterMonths(quarter), year: readYearTail(c), part: null };
    const day = readDayOfMonth(c);
    if (day) return day;
    const value = c.takeNumber(1, 31) ?? takeYear(c);
    if (value === null) return null;
    const next = c.peek();
    const counts = next?.type === 'word' && !['năm', 'đến', 'tới', 'và', 'hoặc', 'cho'].includes(next.text);
    const joined = next?.type === 'sign' && ['/', '%'].includes(next.text);
    return counts || joined ? null : { unit: 'BARE', value };
  });
}

/** Reads one period: a day, month, quarter, part of a year or year; with `bare`, also a number without a unit. */
export function readPeriod(cursor: Cursor, bare: boolean): WrittenPeriod | null {
  return readDay(cursor) ?? readMonths(cursor) ?? readMonthsOfYear(cursor) ?? readSlashed(cursor) ?? (bare ? readBare(cursor) : null);
}
