import { checkDeadline } from './check-deadline.js';
import { type Deadline, type DeadlineContext, type DeadlineMeaning } from './deadline.js';
import { bracketText, readBracket } from './grammar/bracket.js';
import { type Clause, splitClauses } from './grammar/clause.js';
import { Cursor } from './grammar/cursor.js';
import { lunarRemark } from './grammar/lunar.js';
import { askHuman, inform, type Remark } from './grammar/note.js';
import { type Found, readClause } from './grammar/read-clause.js';
import { tailRemarks } from './grammar/tail.js';
import { joinTurns } from './grammar/turns.js';
import { eventsAmong, type KnownDates, settleMeaning } from './settle.js';
import { vietnamCalendar } from './vietnam-calendar.js';

/**
 * Reads the deadlines written in a cell or sentence, in order.
 *
 * Nothing is dropped: every clause of the text is covered by the `span` of at least one deadline, and a clause that is not understood is
 * `UNRESOLVED`. Never throws on any text; time grows with the length of the text. When the event of the context has dates, offsets from it
 * come back as days. Paragraphs of a cell are joined by `\n`.
 */
export function parseDeadlines(text: string, context: DeadlineContext = {}): Deadline[] {
  return splitClauses(text).flatMap((clause) => deadlinesOfClause(openBracketed(clause), text, context));
}

/** A clause that stands in brackets as a whole is read like any other. */
function openBracketed(clause: Clause): Clause {
  const [first, ...rest] = clause.brackets;
  return clause.tokens.length === 0 && first ? { ...clause, tokens: first.tokens, brackets: rest } : clause;
}

function deadlinesOfClause(clause: Clause, source: string, context: DeadlineContext): Deadline[] {
  const lunar = lunarRemark(clause.tokens, context);
  if (lunar) return [unread(clause, source, [lunar, ...notesOf(clause, source)])];
  const found = joinTurns(readClause(clause, source, context));
  if (found.length > 0) return found.flatMap((one, index) => deadlinesOf(one, found[index + 1], clause, source, context));
  return readFromBracket(clause, source, context) ?? [unread(clause, source, [askHuman('NOT_UNDERSTOOD', 'Chưa đọc được thời gian này.'), ...notesOf(clause, source)])];
}

function unread(clause: Clause, source: string, remarks: readonly Remark[]): Deadline {
  return complete({ kind: 'UNRESOLVED' }, remarks, source, [clause.start, clause.end], null);
}

const notesOf = (clause: Clause, source: string): Remark[] => clause.brackets.map((bracket) => inform('WRITTEN_NOTE', bracketText(bracket, source)));

function deadlinesOf(found: Found, next: Found | undefined, clause: Clause, source: string, context: DeadlineContext): Deadline[] {
  const start = found.from === 0 ? clause.start : (clause.tokens[found.from]?.start ?? clause.start);
  const end = next ? (clause.tokens[next.from - 1]?.end ?? clause.end) : clause.end;
  const brackets = clause.brackets.filter(({ tokens }) => {
    const at = tokens[0]?.start ?? clause.end;
    return at >= start && (at < end || !next);
  });
  const tail = tailRemarks(clause.tokens.slice(found.end, found.to), new Cursor(clause.tokens, source).written(found.end, found.to));
  return [found.reading.meaning, ...(found.reading.also ?? [])].map((read) => {
    let meaning = read;
    const remarks = [...found.reading.remarks];
    for (const bracket of brackets) {
      const result = readBracket(meaning, bracket, source, context);
      meaning = result.meaning;
      remarks.push(...result.remarks);
    }
    meaning = settleMeaning(meaning, knownDates(context));
    return complete(meaning, [...remarks, ...tail, ...checkDeadline(meaning, context)], source, [start, end], found.subject);
  });
}

function knownDates({ event, issuedOn }: DeadlineContext): KnownDates {
  return { eventsNamed: eventsAmong(event ? [event] : []), issuedOn: issuedOn ?? null, calendar: vietnamCalendar };
}

function complete(meaning: DeadlineMeaning, remarks: readonly Remark[], source: string, span: [number, number], subject: string | null): Deadline {
  const needsHuman = meaning.kind === 'UNRESOLVED' || remarks.some((remark) => remark.needsHuman);
  return { ...meaning, raw: source.slice(span[0], span[1]), span, subject, notes: remarks.map(({ note }) => note), needsHuman };
}

/** The time stands only in brackets: taken from there, for a person to confirm. */
function readFromBracket(clause: Clause, source: string, context: DeadlineContext): Deadline[] | null {
  for (const bracket of clause.brackets) {
    const inner: Clause = { ...clause, tokens: bracket.tokens, brackets: [] };
    const found = readClause(inner, source, context);
    const [first] = found;
    if (first && found.length === 1 && first.reading.meaning.kind !== 'UNRESOLVED') {
      const meaning = settleMeaning(first.reading.meaning, knownDates(context));
      const outside = new Cursor(clause.tokens, source).written(0, clause.tokens.length);
      const remarks = [askHuman('READ_FROM_NOTE', 'Thời gian chỉ ghi trong ngoặc.'), ...first.reading.remarks, ...notesOf(clause, source), ...checkDeadline(meaning, context)];
      return [complete(meaning, remarks, source, [clause.start, clause.end], outside || null)];
    }
  }
  return null;
}
