import { type Anchor, type Distance } from '../deadline.js';
import { type Cursor } from './cursor.js';
import { dateSpans } from './dating.js';
import { type EventPhrase, looksLikeEvent, readEventPhrase, sameEvent, UNITS } from './event-phrase.js';
import { type Remark } from './note.js';
import { type Reader, type Reading, type ReadingContext, unresolved } from './reading.js';
import { readSpans } from './written-span.js';

/** A counted stretch of time, always positive. */
export interface Count {
  amount: number;
  unit: 'DAY' | 'WORKING_DAY' | 'MONTH';
}

export const ONE_DAY: Count = { amount: 1, unit: 'DAY' };

/** `10 ngày`, `05 ngày làm việc`, `02 tuần`, `1 tháng`: at most ten years of days. */
export function readCount(cursor: Cursor): Count | null {
  return cursor.attempt((c) => {
    c.takeAny(['ít nhất', 'tối thiểu', 'tối đa', 'khoảng', 'không quá', 'chậm nhất là', 'chậm nhất', 'muộn nhất']);
    const number = c.takeNumber(1, 3650);
    const unit = number === null ? null : c.takeAny(UNITS);
    if (number === null || unit === null) return null;
    if (unit === 'tháng') return { amount: number, unit: 'MONTH' };
    if (unit === 'tuần') return { amount: number * 7, unit: 'DAY' };
    return { amount: number, unit: c.take('làm việc') ? 'WORKING_DAY' : 'DAY' };
  });
}

function distance(sign: 1 | -1, count: Count | null): Distance {
  if (count === null) return { days: 0 };
  if (count.unit === 'MONTH') return { days: 0, months: sign * count.amount };
  return { days: sign * count.amount, ...(count.unit === 'WORKING_DAY' ? { workingDays: true as const } : {}) };
}

type Base = { is: 'EVENT'; phrase: EventPhrase } | { is: 'DATE'; from: string; to: string; remarks: Remark[] } | { is: 'PROBLEM'; remark: Remark };

/** What days are counted from: a date, the issue of the plan, or an event. */
export function readBase(cursor: Cursor, context: ReadingContext): Base | null {
  const spans = readSpans(cursor);
  if (spans) {
    // Nothing is counted from a range or a list.
    if (spans.length > 1 || spans[0]?.last) return null;
    const dated = dateSpans(spans, context);
    if (!dated.ok) return { is: 'PROBLEM', remark: dated.remark };
    return { is: 'DATE', from: dated.periods[0]?.from ?? '', to: dated.periods.at(-1)?.to ?? '', remarks: dated.remarks };
  }
  const phrase = readEventPhrase(cursor);
  return phrase ? { is: 'EVENT', phrase } : null;
}

const FROM_WORDS = ['kể từ khi', 'kể từ', 'tính từ', 'từ khi', 'từ sau khi', 'từ sau', 'từ', 'sau khi', 'sau'];

/** `Trước sự kiện 10 ngày`, `trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày`, `trước 10 ngày diễn ra …`. */
export const readBeforeByCount: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.take('trước')) return null;
    const early = readCount(c);
    if (early) c.takeAny(['so với', 'tính đến', 'trước']);
    const base = readBase(c, context);
    const count = early ?? readCount(c);
    if (!base || !count) return null;
    return offset(base, -1, count, readAfterPart(c, context));
  });

function readAfterPart(cursor: Cursor, context: ReadingContext): Count | null {
  return cursor.attempt((c) => {
    c.takeSign(',');
    c.takeAny(['và', 'đến']);
    if (!c.take('sau')) return null;
    const count = readCount(c);
    if (count) return count;
    return readBase(c, context) ? readCount(c) : null;
  });
}

/** `Từ 10 ngày trước đến 5 ngày sau Đại hội`. */
export const readBothSides: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    c.take('từ');
    const before = readCount(c);
    if (!before || !c.take('trước') || !c.takeAny(['đến', 'và'])) return null;
    const after = readCount(c);
    const base = after && c.takeAny(['sau khi', 'sau']) ? readBase(c, context) : null;
    return after && base ? offset(base, -1, before, after) : null;
  });

/** `10 ngày trước Đại hội`, `chậm nhất 05 ngày sau khi kết thúc sự kiện`. */
export const readCountFirst: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const count = readCount(c);
    const side = count && c.takeAny(['trước khi', 'trước', ...FROM_WORDS]);
    const base = side ? readBase(c, context) : null;
    if (!count || !side || !base) return null;
    // "Báo cáo 6 tháng trước ngày 15/6" names a half-year report, not a day in the winter before.
    if (count.unit === 'MONTH' && base.is === 'DATE' && side.startsWith('trước')) return null;
    return offset(base, side.startsWith('trước') ? -1 : 1, count);
  });

/** `Sau Đại hội 10 ngày`. */
export const readAfterByCount: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['sau khi', 'sau'])) return null;
    const early = readCount(c);
    if (early) c.takeAny(FROM_WORDS);
    const base = readBase(c, context);
    const count = early ?? readCount(c);
    return base && count ? offset(base, 1, count) : null;
  });

/** `Trong 10 ngày kể từ ngày ban hành`, `trong vòng 05 ngày làm việc sau Hội nghị`. The first day is not counted (Bộ luật Dân sự 2015, Điều 147). */
export const readWithin: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['trong thời hạn', 'trong thời gian', 'trong vòng', 'trong', 'thời hạn'])) return null;
    const count = readCount(c);
    c.takeSign(',');
    const side = count && c.takeAny(['trước khi', 'trước', ...FROM_WORDS]);
    const base = side ? readBase(c, context) : null;
    if (!count || !side || !base) return null;
    return within(base, side.startsWith('trước') ? -1 : 1, count);
  });

function within(base: Base, sign: 1 | -1, count: Count): Reading {
  if (base.is === 'PROBLEM') return unresolved(base.remark);
  const remarks = remarksOf(base);
  const far = anchor(base, sign, count);
  const [from, to] = sign === 1 ? [anchor(base, 1, null), far] : [far, anchor(base, -1, ONE_DAY)];
  return { meaning: { kind: 'SPAN', from, to, role: 'DUE' }, remarks };
}

/** A day at a distance from the base: after its end (sign 1) or before its start (sign −1), unless the words name the other edge. */
export function anchor(base: Exclude<Base, { is: 'PROBLEM' }>, sign: 1 | -1, count: Count | null): Anchor {
  const far = distance(sign, count);
  if (base.is === 'DATE') return { at: 'DATE', date: sign === 1 ? base.to : base.from, ...far };
  if (base.phrase.isIssue) return { at: 'ISSUE', ...far };
  return { at: 'EVENT', event: base.phrase.event, edge: base.phrase.edge ?? (sign === 1 ? 'END' : 'START'), ...far };
}

const remarksOf = (base: Base): Remark[] => (base.is === 'DATE' ? base.remarks : []);

/** One end at `sign × count` from the base: an event keeps its own kind when its usual edge and days are meant, anything else is a span. */
function offset(base: Base, sign: 1 | -1, count: Count, after: Count | null = null): Reading {
  if (base.is === 'PROBLEM') return unresolved(base.remark);
  const units = new Set([count.unit, (after ?? count).unit]);
  if (base.is === 'EVENT' && !base.phrase.isIssue && edgeIsUsual(base.phrase, sign) && units.size === 1 && !units.has('MONTH')) {
    const working = units.has('WORKING_DAY') ? { workingDays: true as const } : {};
    const { event } = base.phrase;
    const days = sign * count.amount;
    if (after) return { meaning: { kind: 'EVENT_OFFSET', event, fromDays: days, toDays: after.amount, role: 'WINDOW', ...working }, remarks: [] };
    return { meaning: { kind: 'EVENT_OFFSET', event, toDays: days, role: 'DUE', ...working }, remarks: [] };
  }
  const remarks = remarksOf(base);
  const near = anchor(base, sign, count);
  if (!after) return { meaning: { kind: 'SPAN', from: null, to: near, role: 'DUE' }, remarks };
  return { meaning: { kind: 'SPAN', from: near, to: anchor(base, 1, after), role: 'WINDOW' }, remarks };
}

const edgeIsUsual = (phrase: EventPhrase, sign: 1 | -1): boolean => phrase.edge === null || phrase.edge === (sign === 1 ? 'END' : 'START');

/** `Trước Đại hội`, with no count: the day before its first day at the latest. */
export const readBeforeEvent: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['trước khi', 'trước'])) return null;
    const phrase = readEventPhrase(c);
    if (!phrase || !known(phrase, context)) return null;
    return offset({ is: 'EVENT', phrase }, -1, ONE_DAY);
  });

/** Whether the phrase may be taken for an event although nothing counts days from it. */
export function known(phrase: EventPhrase, context: ReadingContext): boolean {
  return looksLikeEvent(phrase) || [...(context.events ?? []), ...(context.otherEvents ?? [])].some((event) => sameEvent(phrase.event, event.name));
}
