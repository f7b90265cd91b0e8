import { daysOf, eventsOf, undatedOf } from './check-deadline.js';
import { type DeadlineMeaning, type EventDates, type EventPhase } from './deadline.js';
import { addDays, isIsoDate, type IsoDate } from './iso-date.js';
import { datedEvents, eventsAmong, isProvisional, type KnownDates, settleAnchor, type SettledPeriod, settleMeaning, settleMonths, settleOffset } from './settle.js';
import { vietnamCalendar } from './vietnam-calendar.js';
import { calendarCovers, isWorkingDay, type WorkingCalendar } from './working-days.js';

export interface ResolutionContext {
  /** Day of issue of the plan, for `từ nay`, `kể từ ngày ban hành`. */
  issuedOn?: IsoDate | null;
  /** Further events, which a deadline may call by name; `EACH` does not mean them. */
  otherEvents?: readonly EventDates[];
  /** Working days and days off; by default those shipped with this package. */
  calendar?: WorkingCalendar;
}

/** What a deadline comes to with the dates known so far. */
export interface ResolvedDeadline {
  /** First day of the work, or null when none is written or known. */
  from: IsoDate | null;
  /** Last day on which it is on time, inclusive; the latest of all periods known so far. Null when open or unknown. */
  due: IsoDate | null;
  /** Hour `HH:MM` of the due day, when one is written. */
  time: string | null;
  /** One period per event or month, in order of their ends. */
  periods: SettledPeriod[];
  /** Events without a date that the deadline waits for, by name; `EACH` when no event is known at all, `ISSUE` for the issue of the plan. */
  waitingFor: string[];
  /** The days are only a proposal: the text gives no numbers. */
  isProposal: boolean;
  /** Working days were counted over days off that are not announced yet: the days may still change. */
  isProvisional: boolean;
  /** Whether offices work on the due day; null without a due day or outside the calendar. */
  dueIsWorkingDay: boolean | null;
}

/** Proposed days for "before, during and after" without numbers. */
const AROUND_DAYS = { before: 10, after: 5 };

/**
 * Resolves a deadline against the events of its plan or group. `EACH` means all of them; a name means the one event of that name.
 * Nothing is guessed: an unknown event is listed in `waitingFor`. The same deadline and dates always give the same answer.
 */
export function resolveDeadline(deadline: DeadlineMeaning, events: readonly EventDates[], context: ResolutionContext = {}): ResolvedDeadline {
  const known: KnownDates = { eventsNamed: eventsAmong(events, context.otherEvents), issuedOn: context.issuedOn && isIsoDate(context.issuedOn) ? context.issuedOn : null, calendar: context.calendar ?? vietnamCalendar };
  const periods = periodsOf(deadline, known).sort((left, right) => compare(left.to, right.to) || compare(left.from, right.from));
  const due = periods.map(({ to }) => to).filter((to) => to !== null).at(-1) ?? null;
  return {
    from: periods.map(({ from }) => from).filter((from) => from !== null).sort()[0] ?? null,
    due,
    time: deadline.kind === 'DUE' ? (deadline.time ?? null) : null,
    periods,
    waitingFor: waitingFor(deadline, known),
    isProposal: deadline.kind === 'EVENT_AROUND',
    isProvisional: ('isProvisional' in deadline && deadline.isProvisional === true) || isProvisional(deadline, known),
    dueIsWorkingDay: due !== null && calendarCovers(known.calendar, due) ? isWorkingDay(due, known.calendar) : null,
  };
}

/** Unknown ends come last. */
function compare(left: IsoDate | null, right: IsoDate | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

function periodsOf(meaning: DeadlineMeaning, known: KnownDates): SettledPeriod[] {
  switch (meaning.kind) {
    case 'EVENT_OFFSET':
      return settleOffset(meaning, known);
    case 'EVENT_MONTHS':
      return settleMonths(meaning, known);
    case 'EVENT_DURING':
      return datedEvents(meaning.event, known).map(({ from, to, name }) => ({ from, to, event: name }));
    case 'EVENT_AROUND':
      return datedEvents(meaning.event, known).map((event) => ({ ...around(event, meaning.phases), event: event.name }));
    case 'ISSUE_BEFORE':
      return issueBefore(meaning, known);
    case 'SPAN':
      return spanOf(meaning, known);
    case 'WINDOWS':
      return meaning.list.map((period) => ({ ...period, event: null }));
    case 'UNRESOLVED':
      return [];
    default: {
      const { from, due } = daysOf(meaning);
      return from === null && due === null ? [] : [{ from, to: due, event: null }];
    }
  }
}

function around({ from, to }: { from: IsoDate; to: IsoDate }, phases: readonly EventPhase[]): { from: IsoDate; to: IsoDate } {
  const first = phases.includes('BEFORE') ? addDays(from, -AROUND_DAYS.before) : phases.includes('DURING') ? from : addDays(to, 1);
  const last = phases.includes('AFTER') ? addDays(to, AROUND_DAYS.after) : phases.includes('DURING') ? to : addDays(from, -1);
  return { from: first, to: last };
}

function issueBefore(meaning: DeadlineMeaning & { kind: 'ISSUE_BEFORE' }, known: KnownDates): SettledPeriod[] {
  const settled = datedEvents(meaning.event, known).map(({ from, name }) => ({ from: null, to: addDays(from, -1), event: name }));
  return settled.length === 0 && meaning.by ? [{ from: null, to: meaning.by, event: null }] : settled;
}

function spanOf(meaning: DeadlineMeaning & { kind: 'SPAN' }, known: KnownDates): SettledPeriod[] {
  const settled = settleMeaning(meaning, known);
  if (settled.kind !== 'SPAN') return periodsOf(settled, known);
  const from = meaning.from && settleAnchor(meaning.from, known);
  const to = meaning.to && settleAnchor(meaning.to, known);
  return from || to ? [{ from, to, event: null }] : [];
}

function waitingFor(meaning: DeadlineMeaning, known: KnownDates): string[] {
  if (meaning.kind === 'ISSUE_BEFORE' && meaning.by) return [];
  const events = eventsOf(meaning).flatMap((name) => undatedOf(name, known));
  const issue = meaning.kind === 'SPAN' && known.issuedOn === null && [meaning.from, meaning.to].some((anchor) => anchor?.at === 'ISSUE');
  return [...new Set([...events, ...(issue ? ['ISSUE'] : [])])];
}
