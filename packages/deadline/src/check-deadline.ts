import { type DeadlineContext, type DeadlineMeaning } from './deadline.js';
import { askHuman, inform, type Remark } from './grammar/note.js';
import { eventsOfContext, type KnownDates } from './settle.js';
import { isIsoDate } from './iso-date.js';
import { vietnamCalendar } from './vietnam-calendar.js';
import { formatDate } from './written-date.js';

/** Compares what was read with the issue of the plan and the event it serves. */
export function checkDeadline(meaning: DeadlineMeaning, context: DeadlineContext): Remark[] {
  return [...checkEvent(meaning, context), ...checkIssue(meaning, context), ...checkServes(meaning, context)];
}

function checkEvent(meaning: DeadlineMeaning, context: DeadlineContext): Remark[] {
  const known = { eventsNamed: eventsOfContext(context), issuedOn: null, calendar: vietnamCalendar };
  const undated = eventsOf(meaning).flatMap((name) => undatedOf(name, known));
  if (undated.length === 0) return [];
  const named = undated.filter((name) => name !== 'EACH').map((name) => `“${name}”`);
  return [askHuman('EVENT_UNDATED', named.length > 0 ? `Cần ngày diễn ra ${named.join(', ')}.` : 'Cần ngày diễn ra sự kiện.')];
}

/** Names of the events without a date that a name means; the name itself when it means none known. */
export function undatedOf(name: string, known: KnownDates): string[] {
  const events = known.eventsNamed(name);
  if (events.length === 0) return [name];
  return events.filter(({ from, to }) => ![from, to].some((date) => date && isIsoDate(date))).map((event) => event.name);
}

/** Names of the events a meaning still hangs on, `EACH` included. */
export function eventsOf(meaning: DeadlineMeaning): string[] {
  switch (meaning.kind) {
    case 'EVENT_OFFSET':
    case 'EVENT_MONTHS':
    case 'EVENT_DURING':
    case 'EVENT_AROUND':
    case 'ISSUE_BEFORE':
      return [meaning.event];
    case 'SPAN':
      return [meaning.from, meaning.to].flatMap((anchor) => (anchor?.at === 'EVENT' ? [anchor.event] : []));
    default:
      return [];
  }
}

/** First and last day of a meaning that already has days. */
export function daysOf(meaning: DeadlineMeaning): { from: string | null; due: string | null } {
  switch (meaning.kind) {
    case 'DONE':
      return { from: null, due: meaning.on };
    case 'DUE':
      return { from: meaning.from ?? null, due: meaning.by };
    case 'START':
      return { from: meaning.from, due: null };
    case 'WINDOW':
    case 'MILESTONE':
    case 'RECURRING':
    case 'CONTINUOUS':
      return { from: meaning.from, due: meaning.to };
    case 'WINDOWS':
      return { from: meaning.list.map(({ from }) => from).sort()[0] ?? null, due: meaning.list.map(({ to }) => to).sort().at(-1) ?? null };
    default:
      return { from: null, due: null };
  }
}

function checkIssue(meaning: DeadlineMeaning, { issuedOn }: DeadlineContext): Remark[] {
  const { from, due } = daysOf(meaning);
  if (!issuedOn) return [];
  if (meaning.kind === 'DONE') return due && due > issuedOn ? [askHuman('DUE_BEFORE_ISSUE', `Ghi đã hoàn thành ngày ${formatDate(due)}, sau ngày ban hành.`)] : [];
  if (due && due < issuedOn) return [askHuman('DUE_BEFORE_ISSUE', `Thời hạn đã qua khi ban hành ngày ${formatDate(issuedOn)}.`)];
  if (from && from < issuedOn) return [inform('STARTS_BEFORE_ISSUE', `Thời gian bắt đầu trước ngày ban hành ${formatDate(issuedOn)}.`)];
  return [];
}

function checkServes(meaning: DeadlineMeaning, context: DeadlineContext): Remark[] {
  const ends = eventsOfContext(context)('EACH').flatMap(({ from, to }) => to ?? from ?? []);
  const end = ends.sort().at(-1);
  if (meaning.kind !== 'DUE' || !end || meaning.by <= end) return [];
  return [inform('DUE_AFTER_EVENT', `Thời hạn sau sự kiện (${formatDate(end)}).`)];
}
