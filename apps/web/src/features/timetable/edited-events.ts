import { addDays, daysBetween } from '@banhanh/deadline';
import type { EventSuggestion, PlanEvent } from '@banhanh/plan-document';

/** What a person has changed and not kept yet. Held beside the events, so that events which others add meanwhile stay. */
export interface EventEdits {
  readonly changed: Readonly<Record<string, EventChange>>;
  /** New events that are in no plan yet. */
  readonly added: readonly PlanEvent[];
}

export type EventChange = Partial<Pick<PlanEvent, 'name' | 'from' | 'to'>>;

export const noEdits: EventEdits = { changed: {}, added: [] };

/** The events as they would be. Changes of an event that is gone are left out. */
export function withEdits(events: readonly PlanEvent[], { changed, added }: EventEdits): PlanEvent[] {
  return [...events, ...added].map((event) => ({ ...event, ...changed[event.id] }));
}

/** Whether keeping the edits would change the events. */
export function isEdited(events: readonly PlanEvent[], edits: EventEdits): boolean {
  return edits.added.length > 0 || withEdits(events, edits).some(({ name, from, to }, at) => events[at]?.name !== name || events[at].from !== from || events[at].to !== to);
}

/** One more change of an event. A new first day takes the last day along: the event keeps its length. */
export function changeEvent(edits: EventEdits, event: PlanEvent, change: EventChange): EventEdits {
  const { from } = change;
  const along = from && event.to === null ? { to: from } : from && event.from !== null && event.to !== null ? { to: addDays(event.to, daysBetween(event.from, from)) } : {};
  return { ...edits, changed: { ...edits.changed, [event.id]: { ...edits.changed[event.id], ...along, ...change } } };
}

/** Without what was changed of one event, and without it if it is new. */
export function forgetEvent({ changed, added }: EventEdits, id: string): EventEdits {
  const rest = Object.fromEntries(Object.entries(changed).filter(([changedId]) => changedId !== id));
  return { changed: rest, added: added.filter((event) => event.id !== id) };
}

/** `name: ''` begins an event nobody has suggested. */
export const newEvent = ({ name, from, to }: Pick<EventSuggestion, 'name' | 'from' | 'to'>): PlanEvent => ({ id: crypto.randomUUID(), name, from, to });

export type EventProblem = 'NAME_MISSING' | 'NAME_TAKEN' | 'ENDS_BEFORE_START';

/** What stands against keeping an event among all events. */
export function problemOf(event: PlanEvent, events: readonly PlanEvent[]): EventProblem | null {
  const name = nameKey(event.name);
  if (name === '') return 'NAME_MISSING';
  if (events.some((other) => other.id !== event.id && nameKey(other.name) === name)) return 'NAME_TAKEN';
  return event.from !== null && event.to !== null && event.to < event.from ? 'ENDS_BEFORE_START' : null;
}

const nameKey = (name: string): string => name.trim().toLocaleLowerCase('vi');

/** The events of `now` without what happened between `before` and `after`; what others changed since stays. */
export function undone(before: readonly PlanEvent[], after: readonly PlanEvent[], now: readonly PlanEvent[]): PlanEvent[] {
  const [was, became] = [byId(before), byId(after)];
  const left = now.filter(({ id }) => was.has(id) || !became.has(id)).map((event) => restored(event, was.get(event.id), became.get(event.id)));
  const missing = before.filter(({ id }) => !became.has(id) && !left.some((event) => event.id === id));
  for (const event of missing) left.splice(Math.min(before.indexOf(event), left.length), 0, event);
  return left;
}

function restored(event: PlanEvent, was: PlanEvent | undefined, became: PlanEvent | undefined): PlanEvent {
  if (!was || !became) return event;
  const back = <Part extends 'name' | 'from' | 'to'>(part: Part): PlanEvent[Part] => (event[part] === became[part] ? was[part] : event[part]);
  return { ...event, name: back('name'), from: back('from'), to: back('to') };
}

const byId = (events: readonly PlanEvent[]): Map<string, PlanEvent> => new Map(events.map((event) => [event.id, event]));
