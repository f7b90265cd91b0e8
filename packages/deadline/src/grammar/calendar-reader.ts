import { addDays, type Period } from '../iso-date.js';
import { type Cursor } from './cursor.js';
import { dateSpans, dayAfter } from './dating.js';
import { askHuman, inform, type Remark } from './note.js';
import { type Reader, type Reading, type ReadingContext, unresolved } from './reading.js';
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
    c.takeAny(BEFORE_TRUOC);
    if (!c.take('trước')) return null;
    const time = readTime(c);
    const spans = readSpans(c);
    return spans && single(spans) ? dated(spans, context, ({ from, to }) => ({ kind: 'DUE', ...(time ? { by: to, time } : { by: lastDayBefore(from, to, context) }) })) : null;
  });

const lastDayBefore = (from: string, to: string, context: ReadingContext): string => (context.beforeIsInclusive && from === to ? to : addDays(from, -1));

/** `Chậm nhất ngày …`: that period to its end. */
export const readLatest: Reader = (cursor, context) => readTo(cursor, context, LATEST);

/** `Đến hết tháng …`, `đến 30/6/2025`. */
export const readUntil: Reader = (cursor, context) => readTo(cursor, context, UP_TO);

function readTo(cursor: Cursor, context: ReadingContext, openers: readonly string[]): Reading | null {
  return cursor.attempt((c) => {
    if (!c.takeAny(openers)) return null;
    c.takeAny(['đến hết', 'đến', 'hết', 'vào', 'trong']);
    takeEdge(c, 'cuối');
    const time = readTime(c);
    const spans = readSpans(c);
    return spans && single(spans) ? dated(spans, context, ({ to }) => ({ kind: 'DUE', by: to, ...(time ? { time } : {}) })) : null;
  });
}

/** `Từ tháng 6 đến hết tháng 8/2023`, `từ quý I/2024`. */
export const readFrom: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['kể từ', 'bắt đầu từ', 'từ'])) return null;
    c.takeAny(['khoảng']);
    takeEdge(c, 'đầu');
    const remarks = timeRemark(readTime(c));
    const spans = readSpans(c);
    if (!spans) return null;
    if (takeOnwards(c) || single(spans)) {
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
    if (opener !== null && takeThisYear(c)) return withRole([{ first: { unit: 'YEAR', first: 1, last: 12, year: null, part: null }, last: null }], context);
    const remarks = opener?.endsWith('năm học') ? [askHuman('PART_OF_PERIOD', '“Năm học” không ghi ngày cụ thể; tạm hiểu là trọn các năm đã ghi.')] : [];
    return readPlain(c, context, opener !== null, remarks);
  });

/** `cả năm`, `trong năm`: the year of the plan. */
function takeThisYear(cursor: Cursor): boolean {
  const whole = cursor.attempt((c) => (c.take('năm') && (c.take('nay') || c.peek()?.type !== 'word') && c.peek()?.type !== 'number' ? true : null));
  return whole === true;
}

const takeOnwards = (cursor: Cursor): boolean => cursor.takeAny(ONWARDS) !== null;

function readPlain(c: Cursor, context: ReadingContext, opened: boolean, said: Remark[]): Reading | null {
  const remarks = [...said, ...timeRemark(readTime(c))];
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

const single = (spans: readonly WrittenSpan[]): boolean => spans.length === 1 && spans[0]?.last === null;
const timeRemark = (time: string | null): Remark[] => (time ? [inform('WRITTEN_NOTE', time)] : []);
