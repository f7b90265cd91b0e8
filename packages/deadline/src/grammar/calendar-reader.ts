import { addDays, type Period } from '../iso-date.js';
import { type Cursor } from './cursor.js';
import { dateSpans, dayAfter } from './dating.js';
import { type Hours, readHours, readTime } from './written-hour.js';
import { askHuman, inform, type Remark } from './note.js';
import { type Reader, type Reading, type ReadingContext, unresolved } from './reading.js';
import { FIRST_YEAR, LAST_YEAR } from './written-period.js';
import { readSpans, type WrittenSpan } from './written-span.js';

const LATEST = [
  'chậm nhất là', 'chậm nhất', 'muộn nhất là', 'muộn nhất', 'không muộn hơn', 'không chậm hơn', 'không quá', 'hạn cuối là', 'hạn cuối', 'hạn chót là', 'hạn chót', 'thời hạn cuối',
];
const UP_TO = ['cho đến hết', 'cho đến', 'đến hết', 'tới hết', 'đến', 'hết'];
const BEFORE_TRUOC = [...LATEST, ...UP_TO];
const IN = [
  'trong năm học', 'trong suốt', 'trong cả', 'trong khoảng thời gian', 'trong khoảng', 'trong thời gian', 'trong giai đoạn', 'giai đoạn', 'nhiệm kỳ', 'trong', 'vào khoảng', 'vào', 'tại thời điểm',
  'xuyên suốt', 'suốt', 'cả', 'khoảng', 'thời gian', 'thời điểm', 'năm học', 'sáng', 'trưa', 'chiều', 'tối',
];
const ONWARDS = ['trở đi', 'về sau', 'và các năm tiếp theo', 'và những năm tiếp theo', 'và các năm sau', 'và những năm sau'];

/** `Trước ngày 15/11/2023`: the day itself is too late, unless the context says otherwise; with an hour, that hour of that day. */
export const readBefore: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    c.takeAny(BEFORE_TRUOC);
    if (!c.take('trước')) return null;
    const time = readTime(c);
    const spans = readSpans(c);
    if (!spans || !allSingle(spans)) return null;
    return each(spans, context, ({ from, to }) => ({ kind: 'DUE', ...(time ? { by: to, time } : { by: lastDayBefore(from, to, context) }) }));
  });

const lastDayBefore = (from: string, to: string, context: ReadingContext): string => (context.beforeIsInclusive && from === to ? to : addDays(from, -1));

/** `Chậm nhất ngày …`: that period to its end. */
export const readLatest: Reader = (cursor, context) => readTo(cursor, context, LATEST);

/** `Đến hết tháng …`, `đến 30/6/2025`. */
export const readUntil: Reader = (cursor, context) => readTo(cursor, context, UP_TO);

function readTo(cursor: Cursor, context: ReadingContext, openers: readonly string[]): Reading | null {
  return cursor.attempt((c) => {
    if (!c.takeAny(openers)) return null;
    c.takeSign(':');
    c.takeAny(['đến hết', 'đến', 'hết', 'vào', 'trong']);
    takeEdge(c, 'cuối');
    const time = readTime(c);
    const spans = readSpans(c);
    if (!spans || !allSingle(spans)) return null;
    return each(spans, context, ({ to }) => ({ kind: 'DUE', by: to, ...(time ? { time } : {}) }));
  });
}

/** `Từ tháng 6 đến hết tháng 8/2023`, `từ quý I/2024`. */
export const readFrom: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['kể từ', 'bắt đầu từ', 'từ'])) return null;
    c.takeAny(['khoảng']);
    takeEdge(c, 'đầu');
    const hours = readHours(c);
    const remarks = hoursRemark(hours);
    const spans = readSpans(c);
    if (!spans) return null;
    const until = hours && !hours.last && single(spans) ? readUntilHour(c) : null;
    if (hours && until) return withRole([{ first: spans[0]!.first, last: until.day.first }], context, [inform('WRITTEN_NOTE', `${hours.first} – ${until.hour}`)]);
    if (!hours?.last && (takeOnwards(c) || single(spans))) {
      return dated(spans, context, ({ from }) => ({ kind: 'START', from }), remarks);
    }
    return withRole(spans, context, remarks);
  });

/** The `đến 18 giờ 00 ngày 02/5/2026` of a span that begins at an hour of another day. */
const readUntilHour = (cursor: Cursor): { hour: string; day: WrittenSpan } | null =>
  cursor.attempt((c) => {
    const hours = c.takeAny(['cho đến', 'đến', 'tới']) ? readHours(c) : null;
    const spans = hours && !hours.last ? readSpans(c) : null;
    return hours && spans && single(spans) ? { hour: hours.first, day: spans[0]! } : null;
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
    // A cell may hold a year and nothing else.
    const year = c.tokens.length === 1 ? c.takeNumber(FIRST_YEAR, LAST_YEAR) : null;
    if (year !== null) return withRole([{ first: { unit: 'YEAR', first: 1, last: 12, year, part: null }, last: null }], context);
    const opener = c.takeAny(IN);
    const remarks = opener?.endsWith('năm học') ? [askHuman('PART_OF_PERIOD', '“Năm học” không ghi ngày cụ thể; tạm hiểu là trọn các năm đã ghi.')] : [];
    return readPlain(c, context, opener !== null, remarks);
  });

const takeOnwards = (cursor: Cursor): boolean => cursor.takeAny(ONWARDS) !== null;

function readPlain(c: Cursor, context: ReadingContext, opened: boolean, said: Remark[]): Reading | null {
  const remarks = [...said, ...hoursRemark(readHours(c))];
  const spans = readSpans(c);
  if (!spans) return null;
  if (takeOnwards(c)) return dated(spans, context, ({ from }) => ({ kind: 'START', from }), remarks);
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
          return list.length === 1 ? { kind: 'MILESTONE', ...whole, label: '' } : { kind: 'WINDOWS', list };
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

/** The `cuối` of `đến cuối tháng 8` only says what `đến` says already. */
function takeEdge(cursor: Cursor, word: 'đầu' | 'cuối'): void {
  cursor.attempt((c) => (c.take(word) && ['tháng', 'quý', 'năm'].includes(c.peek()?.text ?? '') ? true : null));
}

/** `Trước ngày 20/6 và 20/12` sets a deadline for each. */
function each(spans: readonly WrittenSpan[], context: ReadingContext, mean: (period: Period) => Reading['meaning']): Reading {
  const result = dateSpans(spans, context);
  if (!result.ok) return unresolved(result.remark);
  const [first, ...others] = result.periods.map(mean);
  return { meaning: first ?? { kind: 'UNRESOLVED' }, remarks: result.remarks, ...(others.length > 0 ? { also: others } : {}) };
}

const single = (spans: readonly WrittenSpan[]): boolean => spans.length === 1 && allSingle(spans);
const allSingle = (spans: readonly WrittenSpan[]): boolean => spans.every(({ last }) => last === null);
const hoursRemark = (hours: Hours | null): Remark[] => (hours ? [inform('WRITTEN_NOTE', hours.last ? `${hours.first} – ${hours.last}` : hours.first)] : []);
