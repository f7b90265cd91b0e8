import { type Anchor } from '../deadline.js';
import { type Cursor } from './cursor.js';
import { dateSpans } from './dating.js';
import { type EventPhrase, looksLikeEvent, readEventPhrase, sameEvent, UNITS } from './event-phrase.js';
import { inform, type Remark } from './note.js';
import { type Reader, type Reading, type ReadingContext, unresolved } from './reading.js';
import { readSpans } from './written-span.js';

export interface Count {
  days: number;
  workingDays: boolean;
  remarks: Remark[];
}

/** `10 ngày`, `05 ngày làm việc`, `02 tuần`, `1 tháng`: at most ten years. */
export function readCount(cursor: Cursor): Count | null {
  return cursor.attempt((c) => {
    c.takeAny(['ít nhất', 'tối thiểu', 'tối đa', 'khoảng', 'không quá', 'chậm nhất là', 'chậm nhất', 'muộn nhất']);
    const number = c.takeNumber(1, 3650);
    const unit = number === null ? null : c.takeAny(UNITS);
    if (number === null || unit === null) return null;
    const workingDays = unit === 'ngày' && c.take('làm việc');
    if (unit === 'tháng') {
      return { days: number * 30, workingDays, remarks: [inform('MONTH_AS_30_DAYS', 'Một tháng tính là 30 ngày (Bộ luật Dân sự 2015, Điều 146).')] };
    }
    return { days: unit === 'tuần' ? number * 7 : number, workingDays, remarks: [] };
  });
}

type Base = { is: 'EVENT'; phrase: EventPhrase } | { is: 'DATE'; from: string; to: string } | { is: 'PROBLEM'; remark: Remark };

/** What days are counted from: a date, the issue of the plan, or an event. */
export function readBase(cursor: Cursor, context: ReadingContext): Base | null {
  const spans = readSpans(cursor);
  if (spans) {
    const dated = dateSpans(spans, context);
    if (!dated.ok) return { is: 'PROBLEM', remark: dated.remark };
    return { is: 'DATE', from: dated.periods[0]?.from ?? '', to: dated.periods.at(-1)?.to ?? '' };
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

/** `10 ngày trước Đại hội`, `chậm nhất 05 ngày sau khi kết thúc sự kiện`. */
export const readCountFirst: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const count = readCount(c);
    const side = count && c.takeAny(['trước khi', 'trước', ...FROM_WORDS]);
    const base = side ? readBase(c, context) : null;
    if (!count || !side || !base) return null;
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
  const start = anchor(base, sign === 1 ? 'END' : 'START', 0, false);
  const far = anchor(base, sign === 1 ? 'END' : 'START', sign * count.days, count.workingDays);
  const near = sign === 1 ? start : anchor(base, 'START', -1, false);
  return { meaning: { kind: 'SPAN', from: sign === 1 ? start : far, to: sign === 1 ? far : near, role: 'DUE' }, remarks: count.remarks };
}

/** A day counted from the base. */
export function anchor(base: Exclude<Base, { is: 'PROBLEM' }>, edge: 'START' | 'END', days: number, workingDays: boolean): Anchor {
  const kind = workingDays ? { workingDays: true as const } : {};
  if (base.is === 'DATE') return { at: 'DATE', date: edge === 'END' ? base.to : base.from, ...(days !== 0 ? { days } : {}), ...kind };
  if (base.phrase.isIssue) return { at: 'ISSUE', days, ...kind };
  return { at: 'EVENT', event: base.phrase.event, edge: base.phrase.edge ?? edge, days, ...kind };
}

/** One end at `sign × count` days from the base: an event keeps its own kind when its usual edge is meant, anything else is a span. */
function offset(base: Base, sign: 1 | -1, count: Count, after: Count | null = null): Reading {
  if (base.is === 'PROBLEM') return unresolved(base.remark);
  const remarks = [...count.remarks, ...(after?.remarks ?? [])];
  const days = sign * count.days;
  if (base.is === 'EVENT' && !base.phrase.isIssue && edgeIsUsual(base.phrase, sign)) {
    const { event } = base.phrase;
    const working = count.workingDays || after?.workingDays ? { workingDays: true as const } : {};
    if (after) return { meaning: { kind: 'EVENT_OFFSET', event, fromDays: days, toDays: after.days, role: 'WINDOW', ...working }, remarks };
    return { meaning: { kind: 'EVENT_OFFSET', event, toDays: days, role: 'DUE', ...working }, remarks };
  }
  const near = anchor(base, sign === 1 ? 'END' : 'START', days, count.workingDays);
  if (!after) return { meaning: { kind: 'SPAN', from: null, to: near, role: 'DUE' }, remarks };
  return { meaning: { kind: 'SPAN', from: near, to: anchor(base, 'END', after.days, after.workingDays), role: 'WINDOW' }, remarks };
}

const edgeIsUsual = (phrase: EventPhrase, sign: 1 | -1): boolean => phrase.edge === null || phrase.edge === (sign === 1 ? 'END' : 'START');

/** `Trước Đại hội`, with no count: the day before its first day at the latest. */
export const readBeforeEvent: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['trước khi', 'trước'])) return null;
    const phrase = readEventPhrase(c);
    if (!phrase || !known(phrase, context)) return null;
    return offset({ is: 'EVENT', phrase }, -1, { days: 1, workingDays: false, remarks: [] });
  });

/** Whether the phrase may be taken for an event although nothing counts days from it. */
export function known(phrase: EventPhrase, context: ReadingContext): boolean {
  return looksLikeEvent(phrase) || (context.event ? sameEvent(phrase.event, context.event.name) : false);
}
