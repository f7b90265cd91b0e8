import { type Cursor } from './cursor.js';
import { type Token, tokenize } from './token.js';

/** An event as named in a deadline, with the edge its words point to (`khai mạc` START, `bế mạc` END). */
export interface EventPhrase {
  event: string;
  edge: 'START' | 'END' | null;
  /** The phrase means the issue of the plan itself (`ngày ban hành`, `Kế hoạch có hiệu lực`). */
  isIssue: boolean;
}

/** A name of more words is no name; the bound keeps reading linear. */
const LONGEST_NAME = 40;
export const UNITS = ['ngày', 'tuần', 'tháng'];

const DETERMINERS = new Set(['các', 'mỗi', 'từng', 'những', 'mọi']);
const OPENERS = new Set([...DETERMINERS, 'ngày', 'khi', 'lúc', 'thời', 'điểm', 'gian', 'dịp', 'diễn', 'ra', 'tổ', 'chức']);
const START_WORDS = ['khai mạc', 'bắt đầu'];
const END_WORDS = ['bế mạc', 'kết thúc'];
const GENERAL = new Set(['sự kiện', 'kỷ niệm', 'sự kiện kỷ niệm', 'hoạt động kỷ niệm', 'hoạt động', 'sự kiện lịch sử', 'ngày lễ', 'ngày lễ lớn', 'ngày kỷ niệm', 'ngày lễ kỷ niệm', 'hoạt động sự kiện', '']);
const CLOSERS = ['diễn ra', 'theo kế hoạch', 'theo kh', 'nêu trên', 'trên', 'này', 'được tổ chức', 'trong năm', 'của tỉnh'];
/** Words after a name that tell its edge: `trước khi Đại hội khai mạc`. */
const ENDINGS: readonly [string, EventPhrase['edge']][] = [['diễn ra', null], ['được tổ chức', null], ['khai mạc', 'START'], ['bắt đầu', 'START'], ['bế mạc', 'END'], ['kết thúc', 'END']];
const ISSUE_WORDS = new Set(['ngày', 'khi', 'lúc', 'được', 'ký', 'ban', 'hành', 'kế', 'hoạch', 'này', 'có', 'hiệu', 'lực', 'văn', 'bản', 'phát', 'thi']);

/** Folded words of a name, for comparing. */
export function foldName(name: string): string {
  return tokenize(name)
    .filter((token) => token.type !== 'sign')
    .map((token) => token.text)
    .join(' ');
}

/** Whether two names mean one event: equal, or the shorter stands inside the longer on word boundaries. */
export function sameEvent(name: string, other: string): boolean {
  const [left, right] = [foldName(name), foldName(other)];
  if (left === '' || right === '') return false;
  return ` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `);
}

/**
 * Reads an event up to a count of days (`10 ngày`), a joint (`và sau`, `đến`), a comma before another clause, or the end.
 * Answers null when nothing names an event.
 */
export function readEventPhrase(cursor: Cursor): EventPhrase | null {
  return cursor.attempt((c) => {
    const start = c.at;
    while (!c.atEnd && c.at - start < LONGEST_NAME && !endsName(c)) c.at += 1;
    return c.at === start ? null : nameOf(c.written(start, c.at), c.tokens.slice(start, c.at).map((token) => token.text));
  });
}

/** Words that end a name wherever they stand, and words that end it only before certain others (`#`: a number). */
const JOINTS = new Set(['đến', 'tới', 'trước', 'sau', 'khoảng']);
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  ít: ['nhất'], tối: ['thiểu', 'đa'], hoàn: ['thành'], chậm: ['nhất'], từ: ['ngày', 'tháng', 'quý', 'năm', 'nay', '#'],
  và: ['sau', 'trước', 'từng', 'mỗi', 'đến', 'hoàn', 'trong'],
};
const CLAUSE_OPENERS = new Set(['hoàn', 'trước', 'sau', 'từ', 'đến', 'trong', 'chậm', 'và', 'báo', 'gửi', 'tổng']);

function endsName(c: Cursor): boolean {
  const token = c.peek();
  if (!token) return true;
  const next = c.peek(1);
  if (token.type === 'number') return isCount(c);
  if (token.type === 'sign') return token.text === ':' || (token.text === ',' && (next?.type !== 'word' || CLAUSE_OPENERS.has(next.text)));
  if (JOINTS.has(token.text)) return true;
  if (Object.hasOwn(PAIRS, token.text)) return PAIRS[token.text]?.includes(next?.type === 'number' ? '#' : (next?.text ?? '')) ?? false;
  return false;
}

/** `10 ngày`, `02 tuần`, but not `70 năm Ngày …`. */
function isCount(c: Cursor): boolean {
  const [unit, after] = [c.peek(1), c.peek(2)];
  if (unit?.type !== 'word' || !UNITS.includes(unit.text)) return false;
  return after?.type !== 'word' || !['giải', 'thành', 'toàn', 'quốc', 'chiến'].includes(after.text);
}

function nameOf(written: string, words: readonly string[]): EventPhrase | null {
  if (words.every((word) => ISSUE_WORDS.has(word)) && /(ban hành|ký|hiệu lực|phát hành)/.test(words.join(' '))) {
    return { event: 'ISSUE', edge: null, isIssue: true };
  }
  const tokens = tokenize(written);
  let from = 0;
  let edge: EventPhrase['edge'] = null;
  for (; from < tokens.length; from += 1) {
    const pair = `${tokens[from]?.text} ${tokens[from + 1]?.text}`;
    if (START_WORDS.includes(pair) || END_WORDS.includes(pair)) {
      edge = END_WORDS.includes(pair) ? 'END' : 'START';
      from += 1;
    } else if (!OPENERS.has(tokens[from]?.text ?? '') || pair === 'ngày lễ' || pair === 'ngày hội') break;
  }
  const ending = endingOf(tokens, from);
  const first = tokens[from];
  const name = first ? written.slice(first.start, tokens[ending.to - 1]?.end).trim() : '';
  edge = edge ?? ending.edge;
  const folded = [...CLOSERS, ...CLOSERS].reduce((text, closer) => (text.endsWith(` ${closer}`) ? text.slice(0, -closer.length - 1) : text), foldName(name));
  if (GENERAL.has(folded)) return name === '' && edge === null && !words.some((word) => DETERMINERS.has(word)) ? null : { event: 'EACH', edge, isIssue: false };
  return { event: name, edge, isIssue: false };
}


const EVENT_WORDS = new Set(
  'đại hội|hội nghị|hội thảo|hội thi|hội diễn|hội báo|lễ|tết|ngày|kỷ niệm|kỳ họp|cuộc|chương trình|liên hoan|giải|sự kiện|tuần|tháng|festival|chiến dịch|đợt|bầu cử|mít tinh|họp báo|triển lãm|tọa đàm|quốc khánh|giỗ tổ'.split('|'),
);

/** Whether the phrase reads as an event even without a count of days: a general word, an edge, or a name that opens like one. */
export function looksLikeEvent(phrase: EventPhrase): boolean {
  if (phrase.isIssue || phrase.event === 'EACH' || phrase.edge !== null) return true;
  const words = foldName(phrase.event).split(' ');
  if (/^\d/.test(words[1] ?? '')) return false;
  return EVENT_WORDS.has(words[0] ?? '') || EVENT_WORDS.has(words.slice(0, 2).join(' '));
}

function endingOf(tokens: readonly Token[], from: number): { to: number; edge: EventPhrase['edge'] } {
  for (const [words, edge] of ENDINGS) {
    const size = words.split(' ').length;
    const to = tokens.length - size;
    if (to > from && tokens.slice(to).map(({ text }) => text).join(' ') === words) return { to, edge };
  }
  return { to: tokens.length, edge: null };
}
