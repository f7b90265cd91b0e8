import { type IsoDate, type Period } from './iso-date.js';

/** An event as the text names it, or `EACH`: the event or events of the group the deadline stands in. */
export type EventName = string;

/** How far from its base a day lies: first `months` (corresponding day), then `days`, counted as working days when `workingDays`. */
export interface Distance {
  days: number;
  months?: number;
  workingDays?: true;
}

/** One end of a span, at a distance from a day, from the edge of an event, or from the issue of the plan. */
export type Anchor = Distance & ({ at: 'DATE'; date: IsoDate } | { at: 'EVENT'; event: EventName; edge: 'START' | 'END' } | { at: 'ISSUE' });

/** The day inside each turn of a recurring deadline; `before` means the day itself is already too late. */
export interface RecurringDay {
  weekday?: number;
  day?: number;
  month?: number;
  before: boolean;
}

export type RecurringUnit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'NINE_MONTHS' | 'YEAR';

/**
 * What a written deadline means. All days are local and inclusive. `isProvisional`: counted in working days over days off not yet announced.
 *
 * - `DONE` already finished (`on` null: no day written) · `WINDOW`/`WINDOWS` work inside the window, due at its end
 * - `DUE` finish by `by`; `from` when the text names the period; `time` `HH:MM` when it names an hour of that day
 * - `START` open end · `MILESTONE` a named ceremony or summary, on these days
 * - `EVENT_OFFSET` days counted from an event: a negative offset from its first day, zero or a positive one from its last
 * - `EVENT_MONTHS` the months in which events fall · `EVENT_DURING` while it lasts · `EVENT_AROUND` before, during, after without numbers
 * - `ISSUE_BEFORE` the last newspaper issue before an event; `by` the day before it, when known
 * - `SPAN` a window whose ends hang on events or on the issue of the plan and are not all known yet
 * - `RECURRING` every week, month …; no `due`: the last day of each turn · `CONTINUOUS` all the time
 * - `UNRESOLVED` not understood, or not safe to turn into days: a person must read it
 */
export type DeadlineMeaning =
  | { kind: 'DONE'; on: IsoDate | null }
  | { kind: 'WINDOW'; from: IsoDate; to: IsoDate; isProvisional?: true }
  | { kind: 'WINDOWS'; list: Period[] }
  | { kind: 'DUE'; by: IsoDate; from?: IsoDate; time?: string; isProvisional?: true }
  | { kind: 'START'; from: IsoDate; isProvisional?: true }
  | { kind: 'MILESTONE'; from: IsoDate; to: IsoDate; label: string }
  | { kind: 'EVENT_OFFSET'; event: EventName; fromDays?: number; toDays?: number; role: 'DUE' | 'WINDOW'; workingDays?: true }
  | { kind: 'EVENT_MONTHS'; event: EventName; clip?: Period }
  | { kind: 'EVENT_DURING'; event: EventName }
  | { kind: 'EVENT_AROUND'; event: EventName; phases: EventPhase[] }
  | { kind: 'ISSUE_BEFORE'; event: EventName; by?: IsoDate }
  | { kind: 'SPAN'; from: Anchor | null; to: Anchor | null; role: 'DUE' | 'WINDOW' }
  | { kind: 'RECURRING'; every: RecurringUnit; due: RecurringDay[]; from: IsoDate | null; to: IsoDate | null }
  | { kind: 'CONTINUOUS'; from: IsoDate | null; to: IsoDate | null }
  | { kind: 'UNRESOLVED' };

export type EventPhase = 'BEFORE' | 'DURING' | 'AFTER';
export type DeadlineKind = DeadlineMeaning['kind'];

/** Something a reader of the deadline must know. `text` is one Vietnamese sentence, or the words as written for `WRITTEN_NOTE`. */
export interface DeadlineNote {
  code: NoteCode;
  text: string;
}

export type NoteCode =
  | 'WRITTEN_NOTE'
  | 'UNREAD_TEXT'
  | 'UNCLOSED_BRACKET'
  | 'YEAR_ASSUMED'
  | 'YEAR_MISSING'
  | 'MONTH_MISSING'
  | 'YEAR_TWO_DIGITS'
  | 'DATE_IMPOSSIBLE'
  | 'DATES_REVERSED'
  | 'PART_OF_PERIOD'
  | 'WEEKDAY_MISMATCH'
  | 'LUNAR_DATE'
  | 'NOTE_CONTRADICTS'
  | 'EVENT_UNDATED'
  | 'EVENT_AROUND_PROPOSAL'
  | 'EVENT_PROGRAMME'
  | 'STARTS_BEFORE_ISSUE'
  | 'DUE_BEFORE_ISSUE'
  | 'DUE_AFTER_EVENT'
  | 'AT_ONCE'
  | 'READ_FROM_NOTE'
  | 'NOT_UNDERSTOOD';

/** A deadline read from text: its meaning and everything needed to show where it came from. */
export type Deadline = DeadlineMeaning & {
  /** The clause exactly as written. */
  raw: string;
  /** Offsets of `raw` in the text given to the parser. */
  span: [number, number];
  /** What the deadline is about, when the clause says so (`Số báo chuyên đề hoàn thành trước …`). */
  subject: string | null;
  notes: DeadlineNote[];
  /** True when nobody should rely on the meaning before a person has looked at it. */
  needsHuman: boolean;
};

/** An event people have entered; dates null until known. */
export interface EventDates {
  name: string;
  from: IsoDate | null;
  to: IsoDate | null;
}

export interface DeadlineContext {
  /** Day of issue of the plan: `từ nay`, missing years, deadlines in the past. */
  issuedOn?: IsoDate | null;
  /** The event of the group or plan that `sự kiện`, `kỷ niệm` mean. */
  event?: EventDates | null;
  /** The same, where the group has several; wins over `event`. */
  events?: readonly EventDates[];
  /** Further events of the plan, which a deadline may call by name. */
  otherEvents?: readonly EventDates[];
  /** Year of the plan, for dates written without one; wins over `issuedOn`. */
  year?: number | null;
  /** Reads `trước ngày 15` as "on the 15th at the latest" instead of the 14th. */
  beforeIsInclusive?: boolean;
}
