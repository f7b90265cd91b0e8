import {
  type Anchor, type Deadline, type DeadlineContext, type DeadlineMeaning, describeDeadline, type EventDates, eventsOf, type IsoDate, parseDeadlines, resolveDeadline, type ResolvedDeadline, type SettledPeriod,
} from '@banhanh/deadline';
import { assignmentsOfBody, itemsOfCell } from './assignments.js';
import { contextOfBody, contextOfGroup, deadlinesOfTask, deadlinesOfText } from './deadlines.js';
import { placeOfNode, placeOfRow } from './deadlines-place.js';
import { type Annex, type AnnexGroup, type AnnexRow, type PlanDocument } from './model.js';
import { walk } from './walk.js';

/** The days a timetable is read on. */
export interface TimetableContext {
  /** Day of issue; null for a draft. `từ nay` and days in the past are counted from it. */
  issuedOn: IsoDate | null;
  /** Today, for what is past. */
  asOf: IsoDate;
}

/**
 * - `done`: the plan itself says it is finished · `resolved`: understood, all events have dates
 * - `needs-event`: waits for the date of an event (or, without any last day yet, of the issue) · `needs-human`: a person must read it first
 */
export type TimetableStatus = 'resolved' | 'needs-event' | 'needs-human' | 'done';

/** One written deadline of the plan and what it comes to today. */
export interface TimetableEntry {
  /** Unique in the plan and stable while the text stays: id and place among the deadlines of that node or row. */
  key: string;
  /** Row id, or id of the node. */
  id: string;
  part: 'body' | 'annex';
  /** `Phụ lục, III.11`, `Mục II.1`. */
  where: string;
  /** The work it sets a time for, as written. */
  task: string;
  /** Who does it, as written; empty where the text names nobody. */
  leads: string[];
  partners: string[];
  /** The deadline as written. */
  written: string;
  /** What it means, one Vietnamese sentence without a full stop. */
  meaning: string;
  from: IsoDate | null;
  /** Last day, inclusive; the latest known so far. */
  to: IsoDate | null;
  /** Hour `HH:MM` of the last day, when one is written. */
  time: string | null;
  /** One period for each event or month, in order of their ends. */
  periods: SettledPeriod[];
  /** Names of the events it hangs on. */
  events: string[];
  /** Names of those without a date; `sự kiện` when the plan has no event at all, `ngày ban hành` for the issue. */
  waitingFor: string[];
  status: TimetableStatus;
  /** The days are only proposed: the text gives no numbers. */
  isProposal: boolean;
  /** Working days were counted over days off that are not announced yet: the days may still change. */
  isProvisional: boolean;
  /** The last day has gone by. */
  isPast: boolean;
  /** What a reader must know, Vietnamese sentences. */
  notes: string[];
}

/**
 * Every deadline the plan writes, body first, each in reading order. Nothing written in a time cell or after `Thời gian:` is dropped: what is
 * not understood stands there as `needs-human`, with its words. Pure: the same plan and context give the same timetable.
 */
export function timetableOf(document: PlanDocument, context: TimetableContext): TimetableEntry[] {
  const issued: PlanDocument = { ...document, header: { ...document.header, date: context.issuedOn } };
  return [...bodyEntries(issued, context), ...annexEntries(issued, context)];
}

function bodyEntries(document: PlanDocument, { asOf }: TimetableContext): TimetableEntry[] {
  const leadsOf = new Map(assignmentsOfBody(document).flatMap(({ assignees, tasks }) => tasks.map(({ nodeId, text }) => [nodeId, { assignees, text }] as const)));
  const body = contextOfBody(document);
  return [...walk(document)].flatMap((visit) => {
    const { node } = visit;
    if (node.kind === 'basis') return [];
    const given = leadsOf.get(node.id);
    const read = (known: DeadlineContext): Deadline[] => (given ? deadlinesOfTask(given.text, known) : deadlinesOfText(node, known));
    const place = { id: node.id, part: 'body' as const, leads: given?.assignees ?? [], partners: [] };
    return entriesOf(read, body, asOf, ({ raw }) => ({ ...place, where: placeOfNode(visit, document.body), task: given?.text ?? node.text, written: raw }));
  });
}

function annexEntries(document: PlanDocument, { asOf }: TimetableContext): TimetableEntry[] {
  return document.annexes.flatMap((annex) =>
    annex.groups.flatMap((group) => {
      const known = contextOfGroup(document, group);
      return group.rows.flatMap((row) => rowEntries(annex, group, row, known, asOf));
    }),
  );
}

function rowEntries(annex: Annex, group: AnnexGroup, row: AnnexRow, context: DeadlineContext, asOf: IsoDate): TimetableEntry[] {
  const place = { id: row.id, part: 'annex' as const, where: placeOfRow(annex, group, row), leads: row.lead, partners: row.partners };
  return entriesOf((known) => parseDeadlines(row.time, known), context, asOf, (written) => ({ ...place, task: taskAt(row, written), written: written.raw }));
}

/** A cell of as many items as the time cell is paired with it item by item; else every deadline is of the whole row. */
function taskAt({ content, time }: AnnexRow, { span }: Deadline): string {
  const [items, times] = [itemsOfCell(content), itemsOfCell(time)];
  if (items.length < 2 || items.length !== times.length) return content;
  const line = itemsOfCell(time.slice(0, span[1])).length;
  return items[line - 1] ?? content;
}

type Placed = Pick<TimetableEntry, 'id' | 'part' | 'where' | 'task' | 'leads' | 'partners' | 'written'>;

/**
 * Reads twice: without the dates of events, for what the words hang on, and with them, for what is to be noted. Dates change no clause, so both
 * readings have the same deadlines.
 */
function entriesOf(read: (known: DeadlineContext) => Deadline[], known: DeadlineContext, asOf: IsoDate, placed: (written: Deadline) => Placed): TimetableEntry[] {
  const events = known.events ?? [];
  const undated = (list: readonly EventDates[] = []): EventDates[] => list.map(({ name }) => ({ name, from: null, to: null }));
  const hanging = read({ ...known, events: undated(events), otherEvents: undated(known.otherEvents) });
  const noted = hanging.length > 0 ? read(known) : [];
  return hanging.map((deadline, index) => {
    const resolved = resolveDeadline(deadline, events, { issuedOn: known.issuedOn ?? null, otherEvents: known.otherEvents ?? [] });
    const { notes, needsHuman } = noted[index] ?? deadline;
    const place = placed(deadline);
    return {
      ...place,
      key: `${place.id}/${index}`,
      meaning: describeDeadline(events.length === 1 ? named(deadline, events[0]!.name) : deadline, 'vi'),
      from: resolved.from,
      to: resolved.due,
      time: resolved.time,
      periods: resolved.periods,
      events: namesOf(deadline, events),
      waitingFor: resolved.waitingFor.map((name) => (name === 'EACH' ? 'sự kiện' : name === 'ISSUE' ? 'ngày ban hành' : name)),
      status: statusOf(deadline, resolved, needsHuman),
      isProposal: resolved.isProposal,
      isProvisional: resolved.isProvisional,
      isPast: resolved.due !== null && resolved.due < asOf,
      notes: notes.filter(({ code }) => code !== 'EVENT_UNDATED').map(({ text }) => text),
    };
  });
}

/** Where “sự kiện” can mean one event only, its name says more. */
function named(meaning: DeadlineMeaning, name: string): DeadlineMeaning {
  if ('event' in meaning) return meaning.event === 'EACH' ? { ...meaning, event: name } : meaning;
  if (meaning.kind !== 'SPAN') return meaning;
  const anchor = (end: Anchor | null): Anchor | null => (end?.at === 'EVENT' && end.event === 'EACH' ? { ...end, event: name } : end);
  return { ...meaning, from: anchor(meaning.from), to: anchor(meaning.to) };
}

const namesOf = (deadline: Deadline, events: readonly EventDates[]): string[] => [
  ...new Set(eventsOf(deadline).flatMap((name) => (name === 'EACH' ? events.map((event) => event.name) : [name]))),
];

function statusOf({ kind }: Deadline, { waitingFor, due }: ResolvedDeadline, needsHuman: boolean): TimetableStatus {
  if (kind === 'DONE') return 'done';
  if (kind === 'UNRESOLVED') return 'needs-human';
  if (waitingFor.some((name) => name !== 'ISSUE' || due === null)) return 'needs-event';
  return needsHuman ? 'needs-human' : 'resolved';
}
