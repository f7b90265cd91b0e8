import { dateSpans } from './dating.js';
import { type Reader, unresolved } from './reading.js';
import { readSpans } from './written-span.js';

const DONE = ['đã hoàn thành', 'đã thực hiện xong', 'đã thực hiện', 'đã triển khai xong', 'đã ban hành', 'đã tổ chức', 'đã xong'];

/** `Đã hoàn thành`, `đã ban hành ngày 12/4/2023`. A day in brackets is read with the other notes. */
export const readDone: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(DONE)) return null;
    const spans = c.attempt((inner) => {
      inner.takeAny(['vào', 'trong']);
      return readSpans(inner);
    });
    if (!spans) return { meaning: { kind: 'DONE', on: null }, remarks: [] };
    const dated = dateSpans(spans, context);
    if (!dated.ok) return unresolved(dated.remark);
    return { meaning: { kind: 'DONE', on: dated.periods.at(-1)?.to ?? null }, remarks: dated.remarks };
  });
