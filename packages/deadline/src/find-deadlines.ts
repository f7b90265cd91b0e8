import { type Deadline, type DeadlineContext } from './deadline.js';
import { type Clause, splitClauses } from './grammar/clause.js';
import { isLunar } from './grammar/lunar.js';
import { PROSE_READERS, readClause } from './grammar/read-clause.js';
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

/** A deadline may stand in brackets after what it is for: `Lập danh sách (xong trước ngày 20/9/2025)`. */
const insideBrackets = ({ brackets }: Clause): Clause[] => brackets.filter(({ closed, tokens }) => closed && tokens.length > 0).map(({ tokens }) => ({ tokens, brackets: [], start: tokens[0]!.start, end: tokens.at(-1)!.end }));

function setsDeadline(deadline: Deadline): boolean {
  if (deadline.kind === 'UNRESOLVED' || deadline.kind === 'START') return false;
  if (deadline.kind === 'WINDOW' && !/ngày/iu.test(deadline.raw)) return false;
  return !deadline.notes.some(({ code }) => code === 'DUE_BEFORE_ISSUE');
}
