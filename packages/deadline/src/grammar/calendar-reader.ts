import { addDays, type Period } from '../iso-date.js';
import { type Cursor } from './cursor.js';
import { dateSpans, dayAfter } from './dating.js';
import { inform, type Remark } from './note.js';
import { type Reader, type Reading, type ReadingContext, unresolved } from './reading.js';
import { readSpans, type WrittenSpan } from './written-span.js';

const BY = [
  'chậm nhất là', 'chậm nhất', 'muộn nhất là', 'muộn nhất', 'không muộn hơn', 'không chậm hơn', 'không quá', 'hạn cuối là', 'hạn cuối', 'hạn chót là', 'hạn chót',
  'thời hạn cuối', 'cho đến hết', 'cho đến', 'đến hết', 'tới hết', 'đến', 'hết',
];
const IN = [
  'trong suốt', 'trong cả', 'trong khoảng thời gian', 'trong khoảng', 'trong thời gian', 'trong giai đoạn', 'giai đoạn', 'nhiệm kỳ', 'trong', 'vào khoảng', 'vào', 'tại thời điểm',
  'xuyên suốt', 'suốt', 'cả', 'khoảng', 'thời gian', 'thời điểm',
];

/** An hour before a date: `17h00`, `17 giờ 30 phút`, `8:00`. */
export function readTime(cursor: Cursor): string | null {
  return cursor.attempt((c) => {
    const hour = c.takeNumber(0, 24);
    if (hour === null || !(c.takeAny(['giờ', 'h', 'g']) || c.takeSign(':'))) return null;
    const minute = c.takeNumber(0, 59) ?? 0;
    c.takeAny(['phút', 'p']);
    c.takeSign(',');
    c.takeAny(['của', 'vào', 'trong']);
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });
}

/** `Trước ngày 15/11/2023`: the day itself is too late, unless the context says otherwise; with an hour, that hour of that day. */
export const readBefore: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    c.takeAny([...BY]);
    if (!c.take('trước')) return null;
    const time = readTime(c);
    const spans = readSpans(c);
    return spans && single(spans) ? dated(spans, context, ({ from, to }) => ({ kind: 'DUE', ...(time ? { by: to, time } : { by: lastDayBefore(from, to, context) }) })) : null;
  });

const lastDayBefore = (from: string, to: string, context: ReadingContext): string => (context.beforeIsInclusive && from === to ? to : addDays(from, -1));

/** `Chậm nhất ngày …`, `đến hết tháng …`: that period to its end. */
export const readUntil: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(BY)) return null;
    c.takeAny(['đến hết', 'đến', 'hết', 'vào', 'trong']);
    const time = readTime(c);
    const spans = readSpans(c);
    return spans && single(spans) ? dated(spans, context, ({ to }) => ({ kind: 'DUE', by: to, ...(time ? { time } : {}) })) : null;
  });

/** `Từ tháng 6 đến hết tháng 8/2023`, `từ quý I/2024`. */
export const readFrom: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['kể từ', 'bắt đầu từ', 'từ'])) return null;
    c.takeAny(['đầu', 'khoảng']);
    const remarks = timeRemark(readTime(c));
    const spans = readSpans(c);
    if (!spans) return null;
    c.takeAny(['trở đi', 'về sau']);
    if (spans.length === 1 && !spans[0]?.last) {
      return dated(spans, context, ({ from }) => ({ kind: 'START', from }), remarks);
    }
    return withRole(spans, context, remarks);
  });

/** `Sau ngày 15/11/2023`: open, from the day after. */
export const readAfter: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.take('sau')) return null;
    const spans = readSpans(c);
    return spans && single(spans) ? dated(spans, context, (period) => ({ kind: 'START', from: dayAfter(period) })) : null;
  });

/** `Trong tháng 11/2023`, `quý III/2023`, `ngày 10/10/2024`, alone or as a list. */
export const readIn: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const opener = c.takeAny(IN);
    return readPlain(c, context, opener !== null);
  });

function readPlain(c: Cursor, context: ReadingContext, opened: boolean): Reading | null {
  const remarks = timeRemark(readTime(c));
  const spans = readSpans(c);
  if (!spans) return null;
  const reading = withRole(spans, context, remarks);
  return opened || context.role !== null ? reading : { ...reading, bare: true };
}

function withRole(spans: readonly WrittenSpan[], context: ReadingContext, remarks: Remark[] = []): Reading {
  return dated(
    spans,
    context,
    (whole, list) => {
      switch (context.role?.is) {
        case 'FINISH':
          return whole.from === whole.to ? { kind: 'DUE', by: whole.to } : { kind: 'DUE', by: whole.to, from: whole.from };
        case 'BEGIN':
          return { kind: 'START', from: whole.from };
        case 'MILESTONE':
          return list.length === 1 ? { kind: 'MILESTONE', ...whole, label: context.role.label } : { kind: 'WINDOWS', list };
        default:
          return list.length === 1 ? { kind: 'WINDOW', ...whole } : { kind: 'WINDOWS', list };
      }
    },
    remarks,
  );
}

function dated(spans: readonly WrittenSpan[], context: ReadingContext, mean: (whole: Period, list: Period[]) => Reading['meaning'], remarks: Remark[] = []): Reading {
  const result = dateSpans(spans, context);
  if (!result.ok) return unresolved(result.remark, ...remarks);
  const list = result.periods;
  const whole = { from: list.map(({ from }) => from).sort()[0] ?? '', to: list.map(({ to }) => to).sort().at(-1) ?? '' };
  return { meaning: mean(whole, list), remarks: [...remarks, ...result.remarks] };
}

const single = (spans: readonly WrittenSpan[]): boolean => spans.length === 1 && spans[0]?.last === null;
const timeRemark = (time: string | null): Remark[] => (time ? [inform('WRITTEN_NOTE', time)] : []);
