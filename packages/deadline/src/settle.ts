import { type Anchor, type DeadlineContext, type DeadlineMeaning, type Distance, type EventDates } from './deadline.js';
import { foldName, sameEvent } from './grammar/event-phrase.js';
import { addDays, addMonths, isIsoDate, type IsoDate, monthsPeriod, partsOf, type Period } from './iso-date.js';
import { addWorkingDays, isProvisionalBetween, type WorkingCalendar } from './working-days.js';

/** Days an open-ended or relative deadline turned out to be. */
export interface SettledPeriod {
  from: IsoDate | null;
  to: IsoDate | null;
  /** The event it hangs on, if any. */
  event: string | null;
}

/** What relative deadlines are counted from. */
export interface KnownDates {
  /** The events a name means: several for `EACH`, none when unknown. */
  eventsNamed: (name: string) => readonly EventDates[];
  issuedOn: IsoDate | null;
  calendar: WorkingCalendar;
}

/**
 * Finds events by name: all of `events` for `EACH`; else the one of that name, among `others` too; else the only one whose name holds it or is
 * held by it, first among `events`. Several candidates are no answer.
 */
export function eventsAmong(events: readonly EventDates[], others: readonly EventDates[] = []): KnownDates['eventsNamed'] {
  return (name) => {
    if (name === 'EACH') return events;
    const own = new Set(events.map((event) => foldName(event.name)));
    const all = [...events, ...others.filter((event) => !own.has(foldName(event.name)))];
    const equal = all.filter((event) => foldName(event.name) === foldName(name));
    const near = events.filter((event) => sameEvent(event.name, name));
    const found = [equal, near, all.filter((event) => sameEvent(event.name, name))].find((candidates) => candidates.length > 0) ?? [];
    return found.length === 1 ? found : [];
  };
}

/** The events of a context: those that `EACH` means, and the others that may be named. */
export const eventsOfContext = ({ event, events, otherEvents }: DeadlineContext): KnownDates['eventsNamed'] => eventsAmong(events ?? (event ? [event] : []), otherEvents);

interface DatedEvent {
  name: string;
  from: IsoDate;
  to: IsoDate;
}

/** Events of a name that have a date; a missing end is the first day. Dates that do not exist count as unknown. */
export function datedEvents(name: string, known: KnownDates): DatedEvent[] {
  return known.eventsNamed(name).flatMap((event) => {
    const [first, last] = [event.from ?? event.to, event.to ?? event.from];
    const [from, to] = [first, last].map((date) => (date && isIsoDate(date) ? date : null));
    return from && to ? [{ name: event.name, from, to }] : [];
  });
}

/** The day at a distance from another. */
export function moveBy(date: IsoDate, { days, months, workingDays }: Distance, known: KnownDates): IsoDate {
  const month = months === undefined ? date : addMonths(date, months);
  return workingDays ? addWorkingDays(month, days, known.calendar) : addDays(month, days);
}

/** The days over which a meaning counts working days, for each event with a date: what must be known of the calendar to trust it. */
function workingRuns(meaning: DeadlineMeaning, known: KnownDates): Period[] {
  const runs: Period[] = [];
  const run = (base: IsoDate | null, distance: Distance): void => {
    if (base === null || !distance.workingDays) return;
    const end = moveBy(base, distance, known);
    runs.push(end < base ? { from: end, to: base } : { from: base, to: end });
  };
  if (meaning.kind === 'EVENT_OFFSET' && meaning.workingDays) {
    for (const event of datedEvents(meaning.event, known)) {
      for (const days of [meaning.fromDays, meaning.toDays]) if (days !== undefined) run(days < 0 ? event.from : event.to, { days, workingDays: true });
    }
  }
  if (meaning.kind === 'SPAN') for (const anchor of [meaning.from, meaning.to]) if (anchor) run(baseOf(anchor, known), anchor);
  return runs;
}

/** Whether working days counted for a meaning run over days off that are not announced yet. */
export const isProvisional = (meaning: DeadlineMeaning, known: KnownDates): boolean =>
  workingRuns(meaning, known).some(({ from, to }) => isProvisionalBetween(from, to, known.calendar));

/** The day an anchor stands for; null while its event or the issue has no date. An anchor on several events takes the outermost. */
export function settleAnchor(anchor: Anchor, known: KnownDates): IsoDate | null {
  const base = baseOf(anchor, known);
  return base === null ? null : moveBy(base, anchor, known);
}

function baseOf(anchor: Anchor, known: KnownDates): IsoDate | null {
  if (anchor.at === 'DATE') return anchor.date;
  if (anchor.at === 'ISSUE') return known.issuedOn;
  const days = datedEvents(anchor.event, known).map((event) => (anchor.edge === 'START' ? event.from : event.to)).sort();
  return (anchor.edge === 'START' ? days[0] : days.at(-1)) ?? null;
}

/** The days an event offset means for each dated event. */
export function settleOffset(meaning: DeadlineMeaning & { kind: 'EVENT_OFFSET' }, known: KnownDates): SettledPeriod[] {
  const move = (event: DatedEvent, days: number): IsoDate => moveBy(days < 0 ? event.from : event.to, { days, ...(meaning.workingDays ? { workingDays: true } : {}) }, known);
  return datedEvents(meaning.event, known).map((event) => ({
    from: meaning.fromDays === undefined ? null : move(event, meaning.fromDays),
    to: meaning.toDays === undefined ? null : move(event, meaning.toDays),
    event: event.name,
  }));
}

/** The months in which each dated event falls, cut to the clip. */
export function settleMonths(meaning: DeadlineMeaning & { kind: 'EVENT_MONTHS' }, known: KnownDates): SettledPeriod[] {
  return datedEvents(meaning.event, known).flatMap((event) => {
    const [first, last] = [monthOf(event.from), monthOf(event.to)];
    const from = meaning.clip && meaning.clip.from > first.from ? meaning.clip.from : first.from;
    const to = meaning.clip && meaning.clip.to < last.to ? meaning.clip.to : last.to;
    return from <= to ? [{ from, to, event: event.name }] : [];
  });
}

function monthOf(date: IsoDate): Period {
  const { year, month } = partsOf(date);
  return monthsPeriod(year, month) as Period;
}

/** Replaces a relative meaning by days as soon as they are all known; otherwise answers it unchanged. */
export function settleMeaning(meaning: DeadlineMeaning, known: KnownDates): DeadlineMeaning {
  const settled = settle(meaning, known);
  const hasDays = settled.kind === 'DUE' || settled.kind === 'WINDOW' || settled.kind === 'START';
  return hasDays && settled !== meaning && isProvisional(meaning, known) ? { ...settled, isProvisional: true } : settled;
}

function settle(meaning: DeadlineMeaning, known: KnownDates): DeadlineMeaning {
  if (meaning.kind === 'EVENT_OFFSET') {
    const settled = settleOffset(meaning, known);
    const only = settled[0];
    return only && settled.length === 1 ? daysOf(meaning.role, only, meaning) : meaning;
  }
  if (meaning.kind === 'ISSUE_BEFORE') {
    const [first, second] = datedEvents(meaning.event, known);
    return first && !second ? { ...meaning, by: addDays(first.from, -1) } : meaning;
  }
  if (meaning.kind === 'SPAN') {
    const from = meaning.from && settleAnchor(meaning.from, known);
    const to = meaning.to && settleAnchor(meaning.to, known);
    if ((meaning.from && !from) || (meaning.to && !to)) return meaning;
    return daysOf(meaning.role, { from, to, event: null }, meaning);
  }
  return meaning;
}

function daysOf(role: 'DUE' | 'WINDOW', { from, to }: SettledPeriod, otherwise: DeadlineMeaning): DeadlineMeaning {
  if (from && to && from > to) return otherwise;
  if (role === 'DUE' && to) return { kind: 'DUE', by: to, ...(from ? { from } : {}) };
  if (from && to) return { kind: 'WINDOW', from, to };
  return from ? { kind: 'START', from } : otherwise;
}
