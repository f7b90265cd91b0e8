import { type Anchor, type EventPhase } from '../deadline.js';
import { type Cursor } from './cursor.js';
import { readEventPhrase } from './event-phrase.js';
import { askHuman, inform } from './note.js';
import { anchor, known, ONE_DAY, readBase, readCount } from './offset-reader.js';
import { type Reader, type ReadingContext, unresolved } from './reading.js';

const PHASES: Readonly<Record<string, EventPhase>> = { trước: 'BEFORE', trong: 'DURING', sau: 'AFTER' };

/** `Trước, trong, sau các sự kiện`: no numbers, so a person must set the days. */
export const readAround: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const phases: EventPhase[] = [];
    for (;;) {
      const word = c.takeAny(['trước', 'trong', 'sau']);
      const phase = word ? PHASES[word] : undefined;
      if (!phase) return null;
      phases.push(phase);
      const comma = c.takeSign(',');
      if (!c.take('và') && !comma) break;
      if (phases.length === 3) return null;
    }
    if (phases.length < 2) return null;
    const phrase = readEventPhrase(c);
    if (!phrase || phrase.isIssue || !known(phrase, context)) return null;
    const remark = askHuman('EVENT_AROUND_PROPOSAL', 'Không ghi số ngày trước, sau sự kiện; cần chọn ngày cụ thể.');
    return { meaning: { kind: 'EVENT_AROUND', event: phrase.event, phases }, remarks: [remark] };
  });

/** `Trong các tháng diễn ra các sự kiện`, `các tháng có sự kiện diễn ra`. */
export const readEventMonths: Reader = (cursor) =>
  cursor.attempt((c) => {
    c.takeAny(['trong', 'vào']);
    if (!c.takeAny(['các tháng', 'những tháng', 'tháng']) || !c.takeAny(['diễn ra', 'tổ chức', 'có diễn ra', 'có'])) return null;
    const phrase = readEventPhrase(c);
    return phrase && !phrase.isIssue ? { meaning: { kind: 'EVENT_MONTHS', event: phrase.event }, remarks: [] } : null;
  });

/** `Trên số báo gần nhất trước ngày diễn ra sự kiện`. */
export const readIssueBefore: Reader = (cursor) =>
  cursor.attempt((c) => {
    c.takeAny(['trên', 'ra', 'đăng']);
    c.takeAny(['các', 'những']);
    if (!c.takeAny(['số báo', 'số tạp chí', 'số đặc san', 'số bản tin', 'số'])) return null;
    if (!c.takeAny(['ra gần nhất', 'gần nhất', 'liền', 'ngay', 'cuối cùng']) || !c.take('trước')) return null;
    const phrase = readEventPhrase(c);
    return phrase && !phrase.isIssue ? { meaning: { kind: 'ISSUE_BEFORE', event: phrase.event }, remarks: [] } : null;
  });

const DURING = [
  'trong suốt thời gian', 'trong thời gian', 'trong những ngày', 'trong các ngày', 'suốt thời gian', 'trong thời điểm', 'vào thời điểm', 'vào thời gian', 'thời gian', 'thời điểm',
  'những ngày', 'các ngày', 'trong dịp', 'nhân dịp', 'vào dịp', 'dịp', 'trong quá trình', 'trong khi', 'trong khuôn khổ', 'trong suốt', 'trong',
];

/** `Thời gian diễn ra các hoạt động kỷ niệm`, `trong dịp kỷ niệm`, `từng sự kiện theo Kế hoạch`. */
export const readDuring: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const start = c.at;
    const opened = c.takeAny(DURING) !== null;
    if (!opened && !['các', 'mỗi', 'từng'].includes(c.peek()?.text ?? '')) return null;
    const phrase = readEventPhrase(c);
    if (!phrase || phrase.isIssue || !known(phrase, context) || (!opened && phrase.event !== 'EACH')) return null;
    // Activities have a programme of their own; the day of the event does not tell it.
    const programme = c.written(start, c.at).toLowerCase().includes('hoạt động');
    const remarks = programme ? [askHuman('EVENT_PROGRAMME', 'Cần thời gian cụ thể của các hoạt động.')] : [];
    return { meaning: { kind: 'EVENT_DURING', event: phrase.event }, remarks };
  });

/** `Sau khi bế mạc Đại hội`, `ngay sau khi Kế hoạch được ban hành`: open, from the day after (at once: from that day). */
export const readAfterEvent: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const atOnce = c.takeAny(['ngay sau khi', 'ngay sau', 'ngay khi', 'ngay từ khi']) !== null;
    if (!atOnce && !c.takeAny(['từ sau khi', 'từ sau', 'sau khi', 'kể từ khi', 'từ khi', 'sau'])) return null;
    const phrase = readEventPhrase(c);
    if (!phrase) return null;
    if (!known(phrase, context)) return atOnce ? unresolved(inform('AT_ONCE', `Thực hiện ngay sau khi: ${phrase.event}.`)) : null;
    const from = anchor({ is: 'EVENT', phrase }, 1, phrase.isIssue ? null : ONE_DAY);
    const remarks = atOnce ? [inform('AT_ONCE', 'Thực hiện ngay, không ghi hạn cuối.')] : [];
    return { meaning: { kind: 'SPAN', from, to: null, role: 'WINDOW' }, remarks };
  });

/** `Từ nay đến …`, `từ tháng 6/2023 đến hết sự kiện`, `từ sau Đại hội tỉnh đến Đại hội toàn quốc`: at least one end is no date. */
export const readAnchors: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    if (!c.takeAny(['kể từ', 'bắt đầu từ', 'từ'])) return null;
    const from = readFromAnchor(c, context);
    if (!from) return null;
    const upTo = c.takeAny(['cho đến hết', 'cho đến khi', 'cho đến', 'đến hết', 'đến khi', 'đến', 'tới']) ?? (c.takeSign('-') ? '-' : null);
    if (upTo === null) return from.at === 'ISSUE' ? { meaning: { kind: 'SPAN', from, to: null, role: 'WINDOW' }, remarks: [] } : null;
    const to = readToAnchor(c, context, upTo.endsWith('hết'));
    if (!to || (from.at === 'DATE' && to.at === 'DATE')) return null;
    return { meaning: { kind: 'SPAN', from, to, role: context.role?.is === 'FINISH' ? 'DUE' : 'WINDOW' }, remarks: [] };
  });

/** `Đến hết sự kiện`, `đến khi bế mạc Đại hội`. */
export const readUntilEvent: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const upTo = c.takeAny(['cho đến hết', 'cho đến khi', 'đến hết', 'đến khi', 'hết']);
    const to = upTo === null ? null : readToAnchor(c, context, upTo.endsWith('hết'));
    return to && to.at !== 'DATE' ? { meaning: { kind: 'SPAN', from: null, to, role: 'DUE' }, remarks: [] } : null;
  });

function readFromAnchor(cursor: Cursor, context: ReadingContext): Anchor | null {
  if (cursor.takeAny(['nay', 'bây giờ', 'thời điểm này'])) return { at: 'ISSUE', days: 0 };
  return readSided(cursor, context) ?? readPlainAnchor(cursor, context, 'START');
}

function readToAnchor(cursor: Cursor, context: ReadingContext, whole: boolean): Anchor | null {
  return readSided(cursor, context) ?? readPlainDate(cursor, context) ?? readPlainAnchor(cursor, context, whole ? 'END' : 'START');
}

/** `đến tháng 8/2023` reaches to its last day. */
function readPlainDate(cursor: Cursor, context: ReadingContext): Anchor | null {
  return cursor.attempt((c) => {
    const end = readPlainAnchor(c, context, 'END');
    return end?.at === 'DATE' ? end : null;
  });
}

/** `sau Đại hội`, `trước sự kiện 10 ngày`, `5 ngày sau Đại hội`. */
function readSided(cursor: Cursor, context: ReadingContext): Anchor | null {
  return cursor.attempt((c) => {
    const early = readCount(c);
    const side = c.takeAny(['trước khi', 'trước', 'sau khi', 'sau']);
    if (!side) return null;
    const base = readBase(c, context);
    const count = early ?? readCount(c);
    if (!base || base.is === 'PROBLEM' || (!count && base.is === 'EVENT' && !known(base.phrase, context))) return null;
    const sign = side.startsWith('trước') ? -1 : 1;
    return anchor(base, sign, count ?? ONE_DAY);
  });
}

function readPlainAnchor(cursor: Cursor, context: ReadingContext, edge: 'START' | 'END'): Anchor | null {
  return cursor.attempt((c) => {
    const base = readBase(c, context);
    if (!base || base.is === 'PROBLEM') return null;
    return base.is === 'DATE' || known(base.phrase, context) ? anchor(base, edge === 'END' ? 1 : -1, null) : null;
  });
}
