import { checkDeadline } from './check-deadline.js';
import { type Deadline, type DeadlineContext, type DeadlineMeaning, type EventDates } from './deadline.js';
import { type Bracket, type Clause, splitClauses } from './grammar/clause.js';
import { bracketText, readBracket } from './grammar/bracket.js';
import { Cursor } from './grammar/cursor.js';
import { lunarRemark } from './grammar/lunar.js';
import { askHuman, inform, type Remark } from './grammar/note.js';
import { type Found, readClause } from './grammar/read-clause.js';
import { tailRemarks } from './grammar/tail.js';
import { joinTurns } from './grammar/turns.js';
import { isIsoDate } from './iso-date.js';
import { eventsOfContext, type KnownDates, settleMeaning } from './settle.js';
import { vietnamCalendar } from './vietnam-calendar.js';

/**
 * Reads the deadlines written in a cell, in order; paragraphs of the cell are joined by `\n`.
 *
 * Nothing is dropped: every clause of the text is covered by the `span` of at least one deadline, and a clause that is not understood is
 * `UNRESOLVED`. Never throws on any text; time grows with the length of the text. When the event of the context has dates, offsets from it
 * come back as days. A context date that is no ISO date or does not exist counts as unknown.
 */
export function parseDeadlines(text: string, context: DeadlineContext = {}): Deadline[] {
  const sound = soundContext(context);
  return splitClauses(text).flatMap((clause) => new ClauseDeadlines(openBracketed(clause), text, sound).all());
}

/** The context without dates that do not exist: headers of real documents have them. */
export function soundContext(context: DeadlineContext): DeadlineContext {
  const sound = (date: string | null | undefined): string | null => (date && isIsoDate(date) ? date : null);
  const known = ({ name, from, to }: EventDates): EventDates => ({ name, from: sound(from), to: sound(to) });
  const events = context.events ?? (context.event ? [context.event] : []);
  return { ...context, issuedOn: sound(context.issuedOn), events: events.map(known), otherEvents: (context.otherEvents ?? []).map(known) };
}

/** A clause that stands in brackets as a whole is read like any other. */
function openBracketed(clause: Clause): Clause {
  const [first, ...rest] = clause.brackets;
  return clause.tokens.length === 0 && first ? { ...clause, tokens: first.tokens, brackets: rest } : clause;
}

/** What a meaning comes to in its plan: settled against the known event and issue, and checked against them. */
export function completeDeadline(
  meaning: DeadlineMeaning,
  remarks: readonly Remark[],
  place: { source: string; span: [number, number]; subject: string | null },
  context: DeadlineContext,
): Deadline {
  const known: KnownDates = { eventsNamed: eventsOfContext(context), issuedOn: context.issuedOn ?? null, calendar: vietnamCalendar };
  const settled = settleMeaning(meaning, known);
  const all = [...remarks, ...checkDeadline(settled, context)];
  const needsHuman = settled.kind === 'UNRESOLVED' || all.some((remark) => remark.needsHuman);
  const raw = place.source.slice(place.span[0], place.span[1]);
  return { ...settled, raw, span: place.span, subject: place.subject, notes: all.map(({ note }) => note), needsHuman };
}

class ClauseDeadlines {
  private readonly cursor: Cursor;

  constructor(
    private readonly clause: Clause,
    private readonly source: string,
    private readonly context: DeadlineContext,
  ) {
    this.cursor = new Cursor(clause.tokens, source);
  }

  all(): Deadline[] {
    const lunar = lunarRemark(this.clause.tokens, this.context);
    if (lunar) return [this.fromBracket() ?? this.whole({ kind: 'UNRESOLVED' }, [lunar, ...this.bracketNotes()])];
    const found = joinTurns(readClause(this.clause, this.source, this.context));
    const understood = found.length > 1 || found[0]?.reading.meaning.kind !== 'UNRESOLVED';
    const noted = found.length > 0 && understood ? null : this.fromBracket();
    if (noted) return [noted];
    if (found.length > 0) return this.fromTimes(found);
    return [this.whole({ kind: 'UNRESOLVED' }, [askHuman('NOT_UNDERSTOOD', 'Chưa đọc được thời gian này.'), ...this.bracketNotes()])];
  }

  private fromTimes(found: readonly Found[]): Deadline[] {
    let bracket = 0;
    return found.flatMap((one, index) => {
      const next = found[index + 1];
      const start = index === 0 ? this.clause.start : (this.clause.tokens[one.from]?.start ?? this.clause.start);
      const end = next ? (this.clause.tokens[next.from]?.start ?? this.clause.end) : this.clause.end;
      const own: Bracket[] = [];
      for (let at = this.clause.brackets[bracket]; at && (!next || at.start < end); at = this.clause.brackets[bracket]) {
        own.push(at);
        bracket += 1;
      }
      const span: [number, number] = [start, start + this.source.slice(start, end).trimEnd().length];
      return this.fromTime(one, own, span);
    });
  }

  private fromTime(found: Found, brackets: readonly Bracket[], span: [number, number]): Deadline[] {
    const tail = tailRemarks(this.clause.tokens.slice(found.end, found.to), this.cursor.words(found.end, found.to));
    const meanings = [found.reading.meaning, ...(found.reading.also ?? [])];
    const eachHasOne = meanings.length > 1 && brackets.length === meanings.length;
    return meanings.map((read, i) => {
      let meaning = read;
      const remarks = [...found.reading.remarks];
      for (const bracket of eachHasOne ? [brackets[i]!] : brackets) {
        const result = readBracket(meaning, bracket, this.source, this.context);
        meaning = result.meaning;
        remarks.push(...result.remarks);
      }
      return completeDeadline(meaning, [...remarks, ...tail], { source: this.source, span, subject: found.subject }, this.context);
    });
  }

  /** The time stands only in brackets: taken from there, for a person to confirm. */
  private fromBracket(): Deadline | null {
    for (const bracket of this.clause.brackets) {
      const [first, second] = readClause({ ...this.clause, tokens: bracket.tokens, brackets: [] }, this.source, this.context);
      if (!first || second || first.reading.meaning.kind === 'UNRESOLVED') continue;
      const remarks = [askHuman('READ_FROM_NOTE', 'Thời gian chỉ ghi trong ngoặc.'), ...first.reading.remarks, ...this.bracketNotes()];
      return this.whole(first.reading.meaning, remarks, this.cursor.words(0, this.clause.tokens.length) || null);
    }
    return null;
  }

  private whole(meaning: DeadlineMeaning, remarks: readonly Remark[], subject: string | null = null): Deadline {
    return completeDeadline(meaning, remarks, { source: this.source, span: [this.clause.start, this.clause.end], subject }, this.context);
  }

  private bracketNotes(): Remark[] {
    return this.clause.brackets.map((bracket) => inform('WRITTEN_NOTE', bracketText(bracket, this.source)));
  }
}
