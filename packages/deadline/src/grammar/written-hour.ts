import { type Cursor } from './cursor.js';

/** Hours `HH:MM` of a day; `last` when both ends are written. */
export interface Hours {
  first: string;
  last: string | null;
}

const AFTERNOON = new Set(['chiều', 'tối', 'đêm']);

function readHour(cursor: Cursor): string | null {
  return cursor.attempt((c) => {
    const hour = c.takeNumber(0, 24);
    if (hour === null || !(c.takeAny(['giờ', 'h', 'g']) || c.takeSign(':'))) return null;
    const minute = c.takeNumber(0, 59) ?? 0;
    c.takeAny(['phút', 'p']);
    const part = c.takeAny(['sáng', 'trưa', 'chiều', 'tối', 'đêm']);
    const full = part !== null && AFTERNOON.has(part) && hour < 12 ? hour + 12 : hour;
    return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });
}

function takeJoint(cursor: Cursor): void {
  cursor.takeSign(',');
  cursor.takeAny(['của', 'vào', 'trong']);
}

/** An hour before a date: `17h00`, `17 giờ 30 phút`, `9h sáng`, `8:00`. */
export function readTime(cursor: Cursor): string | null {
  const time = readHour(cursor);
  if (time !== null) takeJoint(cursor);
  return time;
}

/** Hours before a date: `19h30 - 21h30`, `8h00 đến 17h00`, or one. */
export function readHours(cursor: Cursor): Hours | null {
  const first = readHour(cursor);
  if (first === null) return null;
  const last = cursor.attempt((c) => (c.takeSign('-') || c.takeAny(['đến', 'tới']) ? readHour(c) : null));
  takeJoint(cursor);
  return { first, last };
}
