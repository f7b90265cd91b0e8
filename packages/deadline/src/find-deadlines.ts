import { type Deadline, type DeadlineContext } from './deadline.js';
import { type Clause, splitClauses } from './grammar/clause.js';
import { isLunar } from './grammar/lunar.js';
import { PROSE_READERS, readClause } from './grammar/read-clause.js';
import { type Token } from './grammar/token.js';
import { completeDeadline, soundContext } from './parse-deadlines.js';

/**
 * Finds deadlines inside running text, for tasks that are not rows of a table (`… gửi về Sở trước ngày 15/12/2025`). Only forms that set a
 * deadline count: `trước`, `chậm nhất`, a range of days, days counted from something, a recurring day. Periods that only tell what was, days of
 * cited documents and days already past at the issue are left alone. `raw` is the words of the time itself. Never throws on any text.
 */
export function findDeadlines(text: string, context: DeadlineContext = {}): Deadline[] {
  const sound = soundContext(context);
  return splitClauses(text).flatMap((clause) => [clause, ...insideBrackets(clause)]).flatMap((clause) => {
    if (isLunar(clause.tokens)) return [];
    return readClause(clause, text, sound, PROSE_READERS).flatMap(({ reading, start, end, subject }) => {
      const span: [number, number] = [clause.tokens[start]?.start ?? 0, clause.tokens[end - 1]?.end ?? 0];
      const deadline = completeDeadline(reading.meaning, reading.remarks, { source: text, span, subject }, sound);
      return setsDeadline(deadline) ? [deadline] : [];
    });
  });
}

/** A deadline may stand in brackets after what it is for, `Lập danh sách (xong trước ngày 20/9/2025)`, or after its turn, `hằng năm (trước ngày 15/12)`. */
const insideBrackets = ({ tokens: outside, brackets }: Clause): Clause[] =>
  brackets.filter(({ closed, tokens }) => closed && tokens.length > 0).map(({ tokens, start }) => {
    const all = [...turnAtEnd(outside.filter(({ end }) => end <= start)), ...tokens];
    return { tokens: all, brackets: [], start: all[0]!.start, end: all.at(-1)!.end };
  });

/** The `hằng năm` or `định kỳ 6 tháng` that words end with. */
function turnAtEnd(tokens: readonly Token[]): readonly Token[] {
  for (const size of [2, 4]) {
    const last = tokens.slice(-size);
    if (/^(?:(?:hằng|mỗi) (?:tháng|quý|năm)|định kỳ [69] tháng)$/u.test(last.map(({ text }) => text).join(' '))) return last;
  }
  return [];
}

function setsDeadline(deadline: Deadline): boolean {
  if (deadline.kind === 'UNRESOLVED' || deadline.kind === 'START') return false;
  if (deadline.kind === 'WINDOW' && !/ngày/iu.test(deadline.raw)) return false;
  return !deadline.notes.some(({ code }) => code === 'DUE_BEFORE_ISSUE');
}
