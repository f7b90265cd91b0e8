import { type EventDates, type IsoDate } from '@banhanh/deadline';
import { foldVietnamese } from './fold-vietnamese.js';
import { type AnnexGroup, type PlanDocument } from './model.js';

const PAIR_OF_DATES = /\(\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*[-–]\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*\)\s*[.;]?$/u;

/** The event of an annex group whose title ends in a pair of dates `(12/12/1953 - 12/12/2023)`: the second date; else null. */
export function eventOfGroup(group: Pick<AnnexGroup, 'title'>): { name: string; from: IsoDate; to: IsoDate } | null {
  const match = PAIR_OF_DATES.exec(group.title);
  if (!match) return null;
  const date = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  return { name: group.title.slice(0, match.index).trim(), from: date, to: date };
}

const EVENT_TITLE = /^(?:tuyen truyen |chao mung |to chuc |huong toi |tien toi )*(?:ky niem|dai hoi|hoi (?:nghi|thao|thi|dien|cho|bao)|le |ngay (?!\d)|tuan (?!\d)|thang (?!\d)|tet|festival|lien hoan|giai (?!doan)|cuoc bau cu|bau cu|ky hop|dip )/;
const ANNIVERSARY = /^(?:lần thứ )?\d+ năm(?= )/iu;

/** What the title of a group says it serves: its parts between `;`, with the date each carries. A later `75 năm …` takes over the `Kỷ niệm` of the first. */
export function eventsInTitle(title: string): EventDates[] {
  const parts = title.split(';').map((part) => part.trim().replace(/[.,:]+$/u, '')).filter((part) => part !== '');
  const commemorates = /^kỷ niệm(?= )/iu.test(parts[0] ?? '');
  return parts.map((part, index) => {
    const dated = eventOfGroup({ title: part });
    const name = dated?.name ?? part;
    return { name: index > 0 && commemorates && ANNIVERSARY.test(name) ? `Kỷ niệm ${name}` : name, from: dated?.from ?? null, to: dated?.to ?? null };
  });
}

/** Whether a title reads as the name of an event: it carries a date, or opens as events do. */
export const namesEvent = (event: EventDates): boolean => event.from !== null || EVENT_TITLE.test(foldVietnamese(event.name));

const keyOf = (name: string): string => foldVietnamese(name).replace(/[^a-z0-9]+/g, ' ').replace(/^(?:(?:le )?ky niem|ngay) /, '').trim();

/** Whether a name entered by people and one written in the plan mean one event: equal, or one stands inside the other on word boundaries. */
export function isSameEvent(name: string, other: string): boolean {
  const [few, many] = [keyOf(name), keyOf(other)].sort((left, right) => left.length - right.length);
  return few === many || (few!.includes(' ') && ` ${many} `.includes(` ${few} `));
}

const isDated = ({ from, to }: EventDates): boolean => from !== null || to !== null;

/**
 * The events which `sự kiện`, `kỷ niệm` mean in a group: those its title names, with the dates people entered, else the date of the title.
 * A part of the title that nobody entered stays, without dates, so that nothing counts as resolved too early.
 */
export function eventsOfGroup({ events }: Pick<PlanDocument, 'events'>, group: Pick<AnnexGroup, 'title'>): EventDates[] {
  const used = new Set<string>();
  const enteredFor = (titled: EventDates): EventDates[] => {
    const found = events.filter(({ id, name }) => !used.has(id) && isSameEvent(name, titled.name));
    found.forEach(({ id }) => used.add(id));
    return found.map((event) => (isDated(event) ? event : { ...event, from: titled.from, to: titled.to }));
  };
  return eventsInTitle(group.title).flatMap((titled) => {
    const entered = enteredFor(titled);
    if (entered.length > 0) return entered.map(({ name, from, to }) => ({ name, from, to }));
    return namesEvent(titled) ? [titled] : [];
  });
}
