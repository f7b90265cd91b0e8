import { type IsoDate } from '@banhanh/deadline';
import { isSameEvent } from './deadlines-events.js';
import { type TimetableContext, type TimetableEntry, timetableOf } from './deadlines-timetable.js';
import { type PlanDocument, type PlanEvent } from './model.js';

/** Known days of a deadline; an end is null while nobody can know it. */
export interface DeadlineDays {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** One deadline whose days are others than before, because an event got, changed or lost its dates. */
export interface DeadlineMove {
  /** `Phụ lục, III.11`, `Mục II.1`. */
  where: string;
  /** Node or row id. */
  id: string;
  /** The deadline as written, unchanged. */
  written: string;
  /** The event that moved it, as named in the plan that still has it; null where several give one period together. */
  event: string | null;
  /** Null: no day was known. */
  before: DeadlineDays | null;
  /** Null: no day is known any more. */
  after: DeadlineDays | null;
  /** The new last day has already gone by. */
  isPast: boolean;
}

/**
 * Which deadlines moved between two states of one plan, in reading order, one move for each event. Only words that are in both and stayed the
 * same are compared: a deadline written anew did not move. Context: the day of issue, and today.
 */
export function deadlineMoves(before: PlanDocument, after: PlanDocument, context: TimetableContext): DeadlineMove[] {
  const earlier = new Map(timetableOf(before, context).map((entry) => [entry.key, entry]));
  return timetableOf(after, context).flatMap((entry) => {
    const old = earlier.get(entry.key);
    return old && old.written === entry.written ? movesOf(old, entry, { entered: [...after.events, ...before.events], asOf: context.asOf }) : [];
  });
}

interface Plans {
  /** Events of both states: a name of one of them may be entered only in the other. */
  entered: readonly PlanEvent[];
  asOf: IsoDate;
}

function movesOf(old: TimetableEntry, entry: TimetableEntry, { entered, asOf }: Plans): DeadlineMove[] {
  const [then, now] = [daysByEvent(old, entered), daysByEvent(entry, entered)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [then.get(key), now.get(key)];
    if (was?.days.from === is?.days.from && was?.days.to === is?.days.to) return [];
    const to = is?.days.to ?? null;
    const place = { where: entry.where, id: entry.id, written: entry.written, event: is?.event ?? was?.event ?? null };
    return [{ ...place, before: was?.days ?? null, after: is?.days ?? null, isPast: to !== null && to < asOf }];
  });
}

/** Periods under the id of their event, so that an event given another name is still the same. Text that hangs on no event has none. */
function daysByEvent({ periods, events }: TimetableEntry, entered: readonly PlanEvent[]): Map<string, { event: string | null; days: DeadlineDays }> {
  const keyOf = (name: string): string => (entered.find((event) => event.name === name) ?? entered.find((event) => isSameEvent(event.name, name)))?.id ?? name;
  return new Map(events.length === 0 ? [] : periods.map(({ from, to, event }) => [event === null ? '' : keyOf(event), { event, days: { from, to } }]));
}
