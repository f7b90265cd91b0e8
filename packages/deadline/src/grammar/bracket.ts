import { type DeadlineContext, type DeadlineMeaning } from '../deadline.js';
import { addDays } from '../iso-date.js';
import { formatDate } from '../written-date.js';
import { type Bracket } from './clause.js';
import { readBefore, readLatest } from './calendar-reader.js';
import { Cursor } from './cursor.js';
import { dateSpans } from './dating.js';
import { isLunar, solarDayOf } from './lunar.js';
import { askHuman, inform, type Remark } from './note.js';
import { readBeforeByCount } from './offset-reader.js';
import { readBracketedDays } from './recurring-reader.js';
import { readSpans } from './written-span.js';

/** The words of a bracket as written. */
export function bracketText(bracket: Bracket, source: string): string {
  return new Cursor(bracket.tokens, source).words(0, bracket.tokens.length);
}

/** Keeps the words of a bracket as a note, uses the period it gives, and checks what it repeats. */
export function readBracket(meaning: DeadlineMeaning, bracket: Bracket, source: string, context: DeadlineContext): { meaning: DeadlineMeaning; remarks: Remark[] } {
  const text = bracketText(bracket, source);
  const remarks: Remark[] = text === '' ? [] : [inform('WRITTEN_NOTE', text)];
  if (!bracket.closed) remarks.push(inform('UNCLOSED_BRACKET', 'Thiếu dấu đóng ngoặc.'));
  if (isLunar(bracket.tokens)) return { meaning, remarks: [...remarks, ...checkLunar(meaning, bracket, context)] };
  if (meaning.kind === 'RECURRING') {
    const days = readBracketedDays(new Cursor(bracket.tokens, source), meaning.every);
    return { meaning: { ...meaning, due: [...meaning.due, ...days] }, remarks };
  }
  if (meaning.kind === 'WINDOW' && setsADay(bracket, source, context)) return { meaning, remarks: [...remarks, askHuman('READ_FROM_NOTE', `Trong ngoặc ghi hạn riêng: ${text}.`)] };
  const period = readPeriodOf(bracket, source, context);
  if (period && meaning.kind === 'DONE' && meaning.on === null) return { meaning: { ...meaning, on: period.to }, remarks };
  if (period && meaning.kind === 'EVENT_MONTHS') return { meaning: { ...meaning, clip: period }, remarks };
  return { meaning, remarks: [...remarks, ...checkOffsets(meaning, bracket, source, context)] };
}

/** `Tháng 8/2025 (trước ngày 20/8)`: the bracket has a deadline of its own. */
const setsADay = (bracket: Bracket, source: string, context: DeadlineContext): boolean =>
  [readBefore, readLatest].some((read) => read(new Cursor(bracket.tokens, source), { ...context, role: null })?.meaning.kind === 'DUE');

function readPeriodOf(bracket: Bracket, source: string, context: DeadlineContext): { from: string; to: string } | null {
  const cursor = new Cursor(bracket.tokens, source);
  cursor.takeAny(['từ', 'trong', 'vào']);
  const spans = readSpans(cursor);
  const dated = spans && cursor.atEnd ? dateSpans(spans, context) : null;
  if (!dated?.ok || dated.periods.length !== 1) return null;
  return dated.periods[0] ?? null;
}

function checkLunar(meaning: DeadlineMeaning, bracket: Bracket, context: DeadlineContext): Remark[] {
  const solar = solarDayOf(bracket.tokens, context);
  if (!solar || meaning.kind !== 'WINDOW' || meaning.from !== meaning.to || meaning.from === solar) return [];
  return [askHuman('NOTE_CONTRADICTS', `Ngày âm lịch trong ngoặc là ngày ${formatDate(solar)} dương lịch, khác ngày đã ghi.`)];
}

/** `Từ ngày 29/12 - 7/01 (trước lễ 5 ngày và sau 2 ngày)`: both ends must lead to one event. */
function checkOffsets(meaning: DeadlineMeaning, bracket: Bracket, source: string, context: DeadlineContext): Remark[] {
  if (meaning.kind !== 'WINDOW') return [];
  const offset = readBeforeByCount(new Cursor(bracket.tokens, source), { ...context, role: null })?.meaning;
  if (offset?.kind !== 'EVENT_OFFSET' || offset.fromDays === undefined || offset.toDays === undefined) return [];
  const [first, last] = [addDays(meaning.from, -offset.fromDays), addDays(meaning.to, -offset.toDays)];
  if (first === last) return [];
  return [askHuman('NOTE_CONTRADICTS', `Ghi chú trong ngoặc không khớp: tính từ ngày đầu, sự kiện vào ${formatDate(first)}; tính từ ngày cuối, vào ${formatDate(last)}.`)];
}
