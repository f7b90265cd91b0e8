import { type EventDates, type IsoDate } from '@banhanh/deadline';
import { eventsInTitle, isSameEvent, namesEvent } from './deadlines-events.js';
import { placeOfGroup } from './deadlines-place.js';
import { type TimetableEntry, timetableOf } from './deadlines-timetable.js';
import { type PlanDocument } from './model.js';

/** An event the plan names which nobody has entered yet. */
export interface EventSuggestion {
  name: string;
  /** The date its title carries, if any. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Where it is named first: `Trích yếu`, `Phụ lục, III`, `Mục II.1`. */
  where: string;
  /** Group, row or node id; null for the subject. */
  id: string | null;
}

/**
 * Events named in the subject, in titles of annex groups and in the words of deadlines that are not in `document.events`, each once. Entering
 * one under this name makes the deadlines that hang on it find it.
 */
export function eventsSuggestedBy(document: PlanDocument): EventSuggestion[] {
  // What is past does not matter here.
  const entries = timetableOf(document, { issuedOn: document.header.date, asOf: '1000-01-01' });
  const found: EventSuggestion[] = [];
  for (const suggestion of [...ofGroups(document, entries), ...ofDeadlines(entries), ...ofSubject(document)]) {
    if (![...document.events, ...found].some(({ name }) => isSameEvent(name, suggestion.name))) found.push(suggestion);
  }
  return found;
}

/** A title is taken when it names an event, or when a deadline of its rows counts from “sự kiện”. */
function ofGroups({ annexes }: PlanDocument, entries: readonly TimetableEntry[]): EventSuggestion[] {
  const waiting = new Set(entries.filter(({ waitingFor }) => waitingFor.includes('sự kiện')).map(({ id }) => id));
  return annexes.flatMap((annex) =>
    annex.groups.flatMap((group) => {
      const isCounted = group.rows.some(({ id }) => waiting.has(id));
      const place = { where: placeOfGroup(annex, group), id: group.id };
      return eventsInTitle(group.title).flatMap((event) => (isCounted || namesEvent(event) ? [{ ...event, ...place }] : []));
    }),
  );
}

const ofDeadlines = (entries: readonly TimetableEntry[]): EventSuggestion[] =>
  entries.flatMap(({ events, where, id }) => events.map((name) => ({ name, from: null, to: null, where, id })));

const ofSubject = ({ title }: PlanDocument): EventSuggestion[] => eventsInSubject(title.subject).map((event) => ({ ...event, where: 'Trích yếu', id: null }));

const OPENING = '(?:Đại hội|Hội (?:nghị|thảo|thi|diễn|chợ|báo)|Lễ|[Kk]ỷ niệm|Ngày|Tuần lễ|Tháng (?=[\\p{Lu}\\p{Ll}])|Tết|Festival|Liên hoan|Giải|(?:[Cc]uộc )?[Bb]ầu cử|Kỳ họp)(?=\\s)';
const FIRST = new RegExp(`(?<!\\p{L})${OPENING}`, 'u');
const FURTHER = new RegExp(`(?:[,;]|\\s(?:và|tiến tới|hướng tới|gắn với|chào mừng))\\s(?=${OPENING})`, 'u');

/** `kỷ niệm các ngày lễ lớn`: many, and none of them by name. */
const COLLECTIVE = /^\p{L}+(?: \p{L}+)? (?:các|những|mọi) /u;

/** `Tuyên truyền Lễ A và Lễ B` names two events. Words in lower case (`đại hội các cấp`) name none. */
function eventsInSubject(subject: string): EventDates[] {
  const start = FIRST.exec(subject);
  const named = start ? subject.slice(start.index).split(FURTHER).flatMap(eventsInTitle) : [];
  return named.filter(({ name }) => !COLLECTIVE.test(name));
}
