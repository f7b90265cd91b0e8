import { Cursor } from './cursor.js';
import { type Clause } from './clause.js';
import { type DeadlineContext } from '../deadline.js';
import { readAfter, readBefore, readFrom, readIn, readLatest, readUntil } from './calendar-reader.js';
import { readDone } from './done-reader.js';
import { readAfterEvent, readAnchors, readAround, readDuring, readEventMonths, readIssueBefore, readUntilEvent } from './event-reader.js';
import { readAfterByCount, readBeforeByCount, readBeforeEvent, readBothSides, readCountFirst, readWithin } from './offset-reader.js';
import { askHuman } from './note.js';
import { type Reader, type Reading, type ReadingContext, type Role } from './reading.js';
import { readAtOnce, readContinuous, readRecurringCount, readRecurringDays, readRecurringPeriod, readRecurringTurn } from './recurring-reader.js';

/** Every form of the grammar, the longer and clearer before the shorter. */
const READERS: readonly Reader[] = [
  readDone, readRecurringPeriod, readRecurringDays, readRecurringTurn, readRecurringCount, readContinuous,
  readAround, readEventMonths, readIssueBefore,
  readBothSides, readWithin, readCountFirst, readBeforeByCount, readAfterByCount,
  readBefore, readAnchors, readFrom, readLatest, readUntil, readAfter,
  readAtOnce, readAfterEvent, readUntilEvent, readBeforeEvent,
  readIn, readDuring,
];

const FINISHED = /(?:^|\s)(?<!đã )(?:hoàn thành|hoàn tất|xong)$/u;

/** `hoàn thành trong quý III/2026`: a period right after the word that ends the work. */
const readFinishedIn: Reader = (cursor, context) => {
  const next = cursor.peek()?.text ?? '';
  return context.role?.is === 'FINISH' && ['trong', 'vào', 'quý', 'tháng'].includes(next) && FINISHED.test(cursor.words(Math.max(0, cursor.at - 3), cursor.at).toLowerCase()) ? readIn(cursor, context) : null;
};

/** `hằng năm, trước ngày 15/12`: a turn alone (`hằng năm`) may just tell what is done. */
const readDatedTurn: Reader = (cursor, context) =>
  cursor.attempt((c) => {
    const reading = readRecurringTurn(c, context);
    return reading?.meaning.kind === 'RECURRING' && reading.meaning.due.length > 0 ? reading : null;
  });

/** The forms that set a deadline even inside running text; a period alone (`trong năm 2024`) may just tell what was. */
export const PROSE_READERS: readonly Reader[] = [readRecurringPeriod, readRecurringDays, readDatedTurn, readWithin, readCountFirst, readBeforeByCount, readAfterByCount, readBefore, readLatest, readFrom, readFinishedIn];

const FINISH = ['hoàn thành xong', 'hoàn thành', 'hoàn tất', 'hoàn thiện', 'kết thúc', 'xong', 'thời hạn', 'hạn nộp', 'hạn'];
const BEGIN = ['bắt đầu', 'khởi động', 'khởi công'];
const MILESTONE = ['tổng kết', 'sơ kết', 'trao giải', 'bế mạc', 'khai mạc', 'phát động', 'công bố', 'khánh thành', 'chung kết', 'chung khảo', 'sơ khảo', 'lễ'];
/** Words at the edges of a subject that only announce a time. */
const FILLER = new RegExp(
  `^(?:và|${[...FINISH, ...BEGIN].join('|')}|phải|cần|dự kiến|triển khai thực hiện|triển khai|thực hiện|tổ chức thực hiện|tiến hành|thời gian thực hiện|thời gian hoàn thành|thời hạn hoàn thành|thời gian)$`,
  'u',
);

/** A time found in the clause, with the tokens it covers and the words that belong to it. */
export interface Found {
  reading: Reading;
  /** Token range of the words before, of the time itself, of the words after. */
  from: number;
  start: number;
  end: number;
  to: number;
  /** Words before that say what the deadline is about. */
  subject: string | null;
}

/** Finds every time in a clause, left to right, in one pass. */
export function readClause(clause: Clause, source: string, context: DeadlineContext, readers: readonly Reader[] = READERS): Found[] {
  const cursor = new Cursor(clause.tokens, source);
  const found: Found[] = [];
  let role: Role = null;
  let from = 0;
  while (!cursor.atEnd) {
    if (skipCitation(cursor)) continue;
    const start = cursor.at;
    const reading = readTimeAt(cursor, { ...context, role }, readers);
    if (reading && cursor.at > start) {
      found.push({ reading: doubted(labelled(reading, cursor, from, start), cursor, from, start), from, start, end: cursor.at, to: cursor.at, subject: subjectOf(cursor, from, start) });
      [role, from] = [null, cursor.at];
    } else {
      cursor.at = start;
      role = roleAt(cursor) ?? role;
      cursor.at = start + 1;
    }
  }
  return keepClearest(found, cursor);
}

function readTimeAt(cursor: Cursor, context: ReadingContext, readers: readonly Reader[]): Reading | null {
  for (const read of readers) {
    const reading = read(cursor, context);
    if (reading) return reading;
  }
  return null;
}

/** The date of a cited document (`Kế hoạch số 805/KH-SVHTTDL ngày 22/4/2025`) is no deadline. */
function skipCitation(cursor: Cursor): boolean {
  const skipped = cursor.attempt((c) => {
    c.take('số');
    if (c.peek()?.type !== 'number' || !['/', '-'].includes(c.peek(1)?.text ?? '') || c.peek(2)?.type !== 'word') return null;
    c.at += 3;
    while (['/', '-', '&'].includes(c.peek()?.text ?? '') && c.peek(1)?.type === 'word') c.at += 2;
    c.takeSign(',');
    if (c.take('ngày')) while (['number', 'sign'].includes(c.peek()?.type ?? '') && /^(\d+|\/)$/.test(c.peek()?.text ?? '')) c.at += 1;
    return true;
  });
  return skipped === true;
}

function roleAt(cursor: Cursor): Role {
  return cursor.attempt((c): Role => {
    if (c.takeAny(FINISH)) return { is: 'FINISH' };
    if (c.takeAny(BEGIN)) return { is: 'BEGIN' };
    return c.takeAny(MILESTONE) ? { is: 'MILESTONE' } : null;
  });
}

const TIME_WORDS = new Set(['trước', 'sau', 'từ', 'đến', 'tới', 'hết', 'chậm', 'muộn', 'nhất', 'quá', 'trừ', 'ngoài']);

/** Words that say on which day of a turn: `thứ Hai tuần đầu tiên hằng tháng`. */
const INSIDE_A_TURN = new Set(['thứ', 'tuần', 'đầu', 'cuối']);
const SEASONS = new Set(['mùa', 'vụ']);

/** A word of time left unread right before a time may turn its meaning round: a person must look. */
function doubted(reading: Reading, cursor: Cursor, from: number, start: number): Reading {
  const near = cursor.tokens.slice(Math.max(from, start - 4), start);
  const { meaning } = reading;
  const unread = near.some(({ text }) => TIME_WORDS.has(text) || (meaning.kind === 'RECURRING' && meaning.due.length === 0 && INSIDE_A_TURN.has(text)));
  if (meaning.kind === 'WINDOW' && near.slice(-2).some(({ text }) => SEASONS.has(text))) return { ...reading, remarks: [...reading.remarks, askHuman('PART_OF_PERIOD', `“${cursor.words(Math.max(from, start - 2), start)}” không ghi ngày cụ thể.`)] };
  if (!unread) return reading;
  return { ...reading, remarks: [...reading.remarks, askHuman('UNREAD_TEXT', `Phần chưa hiểu: “${cursor.words(Math.max(from, start - 4), start)}”.`)] };
}

/** A milestone is called by the words before it. */
function labelled(reading: Reading, cursor: Cursor, from: number, start: number): Reading {
  if (reading.meaning.kind !== 'MILESTONE') return reading;
  return { ...reading, meaning: { ...reading.meaning, label: cursor.words(from, start) } };
}

/** The words before a time that say what it is about, without those that only announce it (`Số báo hoàn thành` → `Số báo`). */
function subjectOf(cursor: Cursor, from: number, start: number): string | null {
  let [first, to] = [from, start];
  while (cursor.tokens[first]?.text === 'và' || cursor.tokens[first]?.text === ',') first += 1;
  for (const size of [4, 3, 2, 1, 3, 2, 1]) {
    if (to - size >= first && isFiller(cursor, to - size, to)) to -= size;
  }
  const words = cursor.words(first, to);
  return words === '' || isFiller(cursor, first, to) ? null : words;
}

function isFiller(cursor: Cursor, from: number, to: number): boolean {
  if (to - from > 5) return false;
  const words = cursor.tokens.slice(from, to).filter(({ type }) => type !== 'sign');
  return words.length === 0 || FILLER.test(words.map(({ text }) => text).join(' '));
}

/** A bare period inside other words (`Hội nghị tháng 5/2024, hoàn thành trước …`) gives way to a time said clearly. */
function keepClearest(found: readonly Found[], cursor: Cursor): Found[] {
  const clear = found.some(({ reading }) => !reading.bare);
  const kept: Found[] = [];
  for (const one of found) {
    if (clear && one.reading.bare && one.subject !== null) continue;
    const before = kept.at(-1);
    const from = before ? joint(cursor, before.end, one.start) : 0;
    if (before) before.to = from;
    kept.push({ ...one, from, subject: subjectOf(cursor, from, one.start) });
  }
  const last = kept.at(-1);
  if (last) last.to = cursor.tokens.length;
  return kept;
}

/** Where the words between two times part: at the last comma or `và`, else right after the first time. */
function joint(cursor: Cursor, from: number, to: number): number {
  for (let index = to - 1; index >= from; index -= 1) {
    const text = cursor.tokens[index]?.text;
    if (text === 'và') return index;
    if (text === ',') return index + 1;
  }
  return from;
}
