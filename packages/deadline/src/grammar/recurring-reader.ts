import { type DeadlineMeaning, type RecurringDay, type RecurringUnit } from '../deadline.js';
import { type Cursor } from './cursor.js';
import { inform } from './note.js';
import { type Reader } from './reading.js';
import { readPeriod, readWeekday } from './written-period.js';

/** A turn has no more days than a month; the bound keeps reading linear. */
const MOST_DAYS = 31;
const EVERY = ['hằng', 'mỗi'];
const UNIT_WORDS: readonly [string, RecurringUnit][] = [['ngày', 'DAY'], ['tuần', 'WEEK'], ['tháng', 'MONTH'], ['quý', 'QUARTER'], ['năm', 'YEAR']];
const COUNTED: readonly [number, string, RecurringUnit][] = [
  [1, 'ngày', 'DAY'], [1, 'tuần', 'WEEK'], [7, 'ngày', 'WEEK'], [1, 'tháng', 'MONTH'], [30, 'ngày', 'MONTH'], [3, 'tháng', 'QUARTER'], [1, 'quý', 'QUARTER'],
  [6, 'tháng', 'HALF_YEAR'], [9, 'tháng', 'NINE_MONTHS'], [1, 'năm', 'YEAR'], [12, 'tháng', 'YEAR'],
];

function readUnit(cursor: Cursor): RecurringUnit | null {
  const index = UNIT_WORDS.findIndex(([word]) => cursor.take(word));
  return UNIT_WORDS[index]?.[1] ?? null;
}

/** `hằng tháng`, `mỗi quý`. */
function readEvery(cursor: Cursor): RecurringUnit | null {
  return cursor.attempt((c) => (c.takeAny(EVERY) ? readUnit(c) : null));
}

function readCounted(cursor: Cursor): RecurringUnit | null {
  return cursor.attempt((c) => {
    const word = c.takeAny(['ba', 'sáu', 'chín']);
    const count = word === null ? c.takeNumber(1, 31) : { ba: 3, sáu: 6, chín: 9 }[word];
    if (count === null || count === undefined) return null;
    return COUNTED.find(([number, word]) => number === count && c.take(word))?.[2] ?? null;
  });
}

/** `ngày 15`, `ngày 15/6`, `thứ Sáu`, `ngày 20 của tháng cuối quý`. */
function readTurnDay(cursor: Cursor, before: boolean): RecurringDay | null {
  return cursor.attempt((c) => {
    const weekday = readWeekday(c);
    if (weekday !== null) return { weekday, before };
    c.takeAny(['ngày']);
    const day = c.takeNumber(1, 31);
    if (day === null) return null;
    const month = c.attempt((inner) => (inner.takeSign('/') || inner.take('tháng') ? inner.takeNumber(1, 12) : null));
    // "1 năm" after "định kỳ 6 tháng," counts; it is no day.
    if (c.peek()?.text === '/' || UNIT_WORDS.slice(1).some(([word]) => c.peek()?.text === word && c.peek(1)?.text !== 'cuối')) return null;
    return month === null ? { day, before } : { day, month, before };
  });
}

/** Days joined by `,` or `và`. The first says by a word or its form that it is a day: the `1` of `đợt 1` is none. */
function readTurnDays(cursor: Cursor): RecurringDay[] {
  const before = cursor.takeAny(['chậm nhất trước', 'trước']) !== null;
  const opened = before || cursor.takeAny(['chậm nhất là', 'chậm nhất', 'vào', 'đến']) !== null || ['ngày', 'thứ', 'chủ'].includes(cursor.peek()?.text ?? '') || ['/', 'tháng'].includes(cursor.peek(1)?.text ?? '');
  const days: RecurringDay[] = [];
  for (let day = opened ? readTurnDay(cursor, before) : null; day && days.length < MOST_DAYS; day = readFurtherDay(cursor, day)) days.push(day);
  return days;
}

/** `và 15/12`, and the `và tháng 11` of `ngày 20 tháng 5 và tháng 11`. */
function readFurtherDay(cursor: Cursor, last: RecurringDay): RecurringDay | null {
  return cursor.attempt((c) => {
    if (!c.takeSign(',') && !c.take('và')) return null;
    c.takeAny(['trước']);
    const month = last.day !== undefined && last.month !== undefined ? c.attempt((inner) => (inner.take('tháng') ? inner.takeNumber(1, 12) : null)) : null;
    return month === null ? readTurnDay(c, last.before) : { ...last, month };
  });
}

/** The days a bracket gives for a turn: `Hằng năm (trước ngày 15/12)`, `hằng quý (trước ngày 20 tháng cuối quý)`; none when it says anything else. */
export function readBracketedDays(cursor: Cursor, every: RecurringUnit): RecurringDay[] {
  const days = readTurnDays(cursor);
  if (every === 'QUARTER') takeEndOfQuarter(cursor);
  cursor.attempt((c) => (readEvery(c) === every ? true : null));
  const fits = days.every(({ day, month, weekday }) => (every === 'WEEK' ? weekday !== undefined : every === 'YEAR' ? day !== undefined && month !== undefined : day !== undefined && (month === undefined) === (every === 'MONTH' || every === 'QUARTER')));
  return cursor.atEnd && fits ? days : [];
}

/** `(của) tháng cuối quý`: the days before it are days of that month. */
function takeEndOfQuarter(cursor: Cursor): boolean {
  cursor.takeAny(['của', 'các']);
  return cursor.takeAny(['tháng cuối quý', 'tháng cuối của quý', 'tháng cuối mỗi quý', 'tháng cuối hằng quý', 'tháng cuối cùng của quý']) !== null;
}

/** `Trước ngày 15 hằng tháng`, `ngày 15/6 và 15/12 hằng năm`, `thứ Sáu hằng tuần`, `trước ngày 20 tháng cuối quý`. */
export const readRecurringDays: Reader = (cursor) =>
  cursor.attempt((c) => {
    const due = readTurnDays(c);
    if (due.length === 0) return null;
    const every = takeEndOfQuarter(c) ? 'QUARTER' : readEvery(c);
    return every ? { meaning: turn(every, due), remarks: [] } : null;
  });

/** `Hằng tháng`, `định kỳ hằng quý trước ngày 20`, `hằng tháng, trước ngày 25`. */
export const readRecurringTurn: Reader = (cursor) =>
  cursor.attempt((c) => {
    const regular = c.take('định kỳ');
    const every = readEvery(c) ?? (regular ? (readCounted(c) ?? readUnit(c)) : null);
    if (!every) return null;
    const times = c.attempt((inner) => {
      const count = inner.take('một') ? 1 : inner.takeNumber(1, 31);
      return count !== null && inner.take('lần') ? count : null;
    });
    const remarks = times === null || times === 1 ? [] : [inform('WRITTEN_NOTE', `${times} lần`)];
    const due = c.attempt((inner) => {
      inner.takeSign(',');
      const days = readTurnDays(inner);
      if (days.length > 0) takeEndOfQuarter(inner);
      return days.length > 0 ? days : null;
    });
    const also = due ? [] : readFurtherTurns(c, regular);
    return { meaning: turn(every, due ?? []), remarks, ...(also.length > 0 ? { also } : {}) };
  });

const turn = (every: RecurringUnit, due: RecurringDay[]): DeadlineMeaning => ({ kind: 'RECURRING', every, due, from: null, to: null });

/** The `, 1 năm` of `định kỳ 6 tháng, 1 năm`. */
function readFurtherTurns(cursor: Cursor, regular: boolean): DeadlineMeaning[] {
  const turns: DeadlineMeaning[] = [];
  for (;;) {
    const every = cursor.attempt((c) => {
      if (!c.takeSign(',') && !c.take('và')) return null;
      const counted = readEvery(c) ?? readCounted(c) ?? (regular || turns.length > 0 ? readUnit(c) : readLastUnit(c));
      return c.peek()?.type === 'number' || c.peek()?.text === '/' ? null : counted;
    });
    if (!every) return turns;
    turns.push(turn(every, []));
  }
}

/** The `năm` of `hằng quý, năm`: nothing but a sign follows. */
const readLastUnit = (cursor: Cursor): RecurringUnit | null => cursor.attempt((c) => {
  const unit = readUnit(c);
  return unit !== null && (c.atEnd || c.peek()?.type === 'sign') ? unit : null;
});

/** `6 tháng/lần`, `01 lần/tháng`, `mỗi tháng một lần`, and further turns after `định kỳ 6 tháng, 1 năm`. */
export const readRecurringCount: Reader = (cursor) =>
  cursor.attempt((c) => {
    const everyFew = c.attempt((inner) => {
      const unit = readCounted(inner);
      if (!unit || !takePer(inner)) return null;
      inner.takeNumber(1, 1);
      return inner.take('lần') ? unit : null;
    });
    if (everyFew) return { meaning: turn(everyFew, []), remarks: [] };
    const times = c.takeNumber(1, 31);
    const every = times !== null && c.take('lần') && takePer(c) ? (readCounted(c) ?? readUnit(c)) : null;
    if (!every) return null;
    return { meaning: turn(every, []), remarks: times === 1 ? [] : [inform('WRITTEN_NOTE', `${times} lần`)] };
  });

const takePer = (cursor: Cursor): boolean => cursor.takeSign('/') || cursor.takeAny(['một', 'mỗi', 'trong']) !== null;

const CONTINUOUS = ['thường xuyên', 'liên tục', 'xuyên suốt', 'đột xuất'];

/** `Thường xuyên`, `thường xuyên, liên tục`, `thường xuyên, hằng năm`. */
export const readContinuous: Reader = (cursor) => {
  if (!cursor.takeAny(CONTINUOUS)) return null;
  while (cursor.attempt((c) => ((c.takeSign(','), c.take('và'), c.takeAny(CONTINUOUS) ?? readEvery(c)) !== null ? true : null)));
  return { meaning: { kind: 'CONTINUOUS', from: null, to: null }, remarks: [] };
};

/** `Quý I hằng năm`, `trước tháng 12 hằng năm`: the end of that month each year, or the day before it. */
export const readRecurringPeriod: Reader = (cursor) =>
  cursor.attempt((c) => {
    const before = c.take('trước');
    if (!before) c.takeAny(['trong', 'vào', 'chậm nhất', 'đến hết']);
    const period = readPeriod(c, false);
    if (!period || period.unit === 'DAY' || period.unit === 'BARE' || period.year !== null || readEvery(c) !== 'YEAR') return null;
    const due: RecurringDay = before ? { day: 1, month: period.first, before } : { month: period.last, before };
    return { meaning: turn('YEAR', [due]), remarks: [] };
  });

/** `Ngay`, `khẩn trương`: at once, with no day. */
export const readAtOnce: Reader = (cursor) =>
  cursor.takeAny(['thực hiện ngay', 'triển khai ngay', 'ngay lập tức'])
    ? { meaning: { kind: 'SPAN', from: { at: 'ISSUE', days: 0 }, to: null, role: 'WINDOW' }, remarks: [inform('AT_ONCE', 'Thực hiện ngay, không ghi hạn cuối.')] }
    : null;
