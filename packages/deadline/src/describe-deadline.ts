import { type Anchor, type DeadlineMeaning, type EventPhase, type RecurringDay, type RecurringUnit } from './deadline.js';
import { type IsoDate } from './iso-date.js';
import { dateWithWeekday, formatDate, weekdayName } from './written-date.js';

export type Locale = 'vi' | 'en';
type Both = readonly [vi: string, en: string];

/**
 * Says in one short sentence, without a full stop, what a deadline means: `Chậm nhất thứ Ba, 14/11/2023`. Relative deadlines name what they
 * are counted from. @throws RangeError only when the meaning holds a text that is no date.
 */
export function describeDeadline(deadline: DeadlineMeaning, locale: Locale): string {
  const sentence = sentenceOf(deadline, locale);
  const caution = 'isProvisional' in deadline && deadline.isProvisional ? (locale === 'vi' ? ' (tạm tính, lịch nghỉ chưa công bố)' : ' (provisional, days off not announced yet)') : '';
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + caution;
}

function sentenceOf(d: DeadlineMeaning, locale: Locale): string {
  const say = ([vi, en]: Both): string => (locale === 'vi' ? vi : en);
  const day = (date: IsoDate): string => dateWithWeekday(date, locale);
  const span = (from: IsoDate, to: IsoDate): string => (from === to ? say([`ngày ${formatDate(from)}`, `on ${formatDate(from)}`]) : say([`từ ${formatDate(from)} đến hết ${formatDate(to)}`, `from ${formatDate(from)} to ${formatDate(to)}`]));
  switch (d.kind) {
    case 'DONE':
      return d.on ? say([`đã hoàn thành ngày ${formatDate(d.on)}`, `done on ${formatDate(d.on)}`]) : say(['đã hoàn thành', 'already done']);
    case 'WINDOW':
      return d.from === d.to ? say([`trong ngày ${day(d.to)}`, `on ${day(d.to)}`]) : span(d.from, d.to);
    case 'WINDOWS':
      return d.list.map(({ from, to }) => span(from, to)).join('; ');
    case 'DUE': {
      const by = d.time ? say([`chậm nhất ${d.time} ${day(d.by)}`, `by ${d.time} on ${day(d.by)}`]) : say([`chậm nhất ${day(d.by)}`, `by ${day(d.by)}`]);
      return d.from ? say([`từ ${formatDate(d.from)}, ${by}`, `from ${formatDate(d.from)}, ${by}`]) : by;
    }
    case 'START':
      return say([`bắt đầu từ ${day(d.from)}, không ghi hạn cuối`, `from ${day(d.from)}, no end written`]);
    case 'MILESTONE':
      return `${d.label}: ${span(d.from, d.to)}`;
    case 'EVENT_OFFSET':
      return offset(d, locale);
    case 'EVENT_MONTHS': {
      const clip = d.clip ? say([`, trong khoảng ${span(d.clip.from, d.clip.to)}`, `, within ${formatDate(d.clip.from)} to ${formatDate(d.clip.to)}`]) : '';
      return say([`trong tháng diễn ra ${event(d.event, 'vi')}`, `in the month of ${event(d.event, 'en')}`]) + clip;
    }
    case 'EVENT_DURING':
      return say([`trong thời gian diễn ra ${event(d.event, 'vi')}`, `during ${event(d.event, 'en')}`]);
    case 'EVENT_AROUND':
      return say([`${phases(d.phases, 'vi')} ${event(d.event, 'vi')}, cần chọn ngày cụ thể`, `${phases(d.phases, 'en')} ${event(d.event, 'en')}, days still to be set`]);
    case 'ISSUE_BEFORE': {
      const by = d.by ? say([`, chậm nhất ${day(d.by)}`, `, by ${day(d.by)}`]) : '';
      return say([`trên số báo gần nhất trước ${event(d.event, 'vi')}`, `in the last issue before ${event(d.event, 'en')}`]) + by;
    }
    case 'SPAN':
      return spanSentence(d, locale);
    case 'RECURRING':
      return recurring(d, locale);
    case 'CONTINUOUS':
      return say(['thường xuyên', 'all the time']) + within(d, locale);
    case 'UNRESOLVED':
      return say(['chưa xác định được thời hạn, cần người đọc', 'not understood, a person must read it']);
  }
}

const event = (name: string, locale: Locale): string => (name === 'EACH' ? (locale === 'vi' ? 'từng sự kiện' : 'each event') : name);

const PHASES: Readonly<Record<EventPhase, Both>> = { BEFORE: ['trước', 'before'], DURING: ['trong', 'during'], AFTER: ['sau', 'after'] };

function phases(list: readonly EventPhase[], locale: Locale): string {
  const words = list.map((phase) => PHASES[phase][locale === 'vi' ? 0 : 1]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${locale === 'vi' ? 'và' : 'and'} ${words.at(-1)}`;
}

function count(amount: number, unit: 'DAY' | 'WORKING_DAY' | 'MONTH', locale: Locale): string {
  if (locale === 'vi') return `${amount} ${{ DAY: 'ngày', WORKING_DAY: 'ngày làm việc', MONTH: 'tháng' }[unit]}`;
  return `${amount} ${{ DAY: 'day', WORKING_DAY: 'working day', MONTH: 'month' }[unit]}${amount === 1 ? '' : 's'}`;
}

function offset(d: DeadlineMeaning & { kind: 'EVENT_OFFSET' }, locale: Locale): string {
  const unit = d.workingDays ? 'WORKING_DAY' : 'DAY';
  const at = (days: number): string => side(days, unit, event(d.event, locale), locale);
  const to = d.toDays === undefined ? '' : at(d.toDays);
  if (d.fromDays !== undefined) return locale === 'vi' ? `từ ${at(d.fromDays)} đến ${to}` : `from ${at(d.fromDays)} to ${to}`;
  return locale === 'vi' ? `chậm nhất ${to}` : `by ${to}`;
}

function side(amount: number, unit: 'DAY' | 'WORKING_DAY' | 'MONTH', base: string, locale: Locale): string {
  if (amount === 0) return base;
  const words = count(Math.abs(amount), unit, locale);
  if (amount < 0) return locale === 'vi' ? `${words} trước ${base}` : `${words} before ${base}`;
  return locale === 'vi' ? `${words} sau ${base}` : `${words} after ${base}`;
}

function anchorWords(anchor: Anchor, locale: Locale): string {
  const vi = locale === 'vi';
  let base: string;
  if (anchor.at === 'DATE') base = formatDate(anchor.date);
  else if (anchor.at === 'ISSUE') base = vi ? 'ngày ban hành' : 'the day of issue';
  else {
    const edge = anchor.edge === 'START' ? (vi ? 'ngày khai mạc' : 'the first day of') : vi ? 'ngày kết thúc' : 'the last day of';
    base = `${edge} ${event(anchor.event, locale)}`;
  }
  if (anchor.at === 'EVENT' && anchor.edge === 'END' && anchor.days === 1 && !anchor.months && !anchor.workingDays) {
    return vi ? `sau khi kết thúc ${event(anchor.event, locale)}` : `after the end of ${event(anchor.event, locale)}`;
  }
  if (anchor.months !== undefined && anchor.months !== 0) return side(anchor.months, 'MONTH', base, locale);
  return side(anchor.days, anchor.workingDays ? 'WORKING_DAY' : 'DAY', base, locale);
}

function spanSentence(d: DeadlineMeaning & { kind: 'SPAN' }, locale: Locale): string {
  const vi = locale === 'vi';
  const from = d.from ? `${vi ? 'từ' : 'from'} ${anchorWords(d.from, locale)}` : '';
  const to = d.to ? `${d.role === 'DUE' ? (vi ? 'chậm nhất' : 'by') : vi ? 'đến' : 'to'} ${anchorWords(d.to, locale)}` : vi ? 'không ghi hạn cuối' : 'no end written';
  if (!from) return to;
  return d.to && d.role === 'WINDOW' ? `${from} ${to}` : `${from}, ${to}`;
}

const TURNS: Readonly<Record<RecurringUnit, Both>> = {
  DAY: ['hằng ngày', 'every day'], WEEK: ['hằng tuần', 'every week'], MONTH: ['hằng tháng', 'every month'], QUARTER: ['hằng quý', 'every quarter'],
  HALF_YEAR: ['6 tháng một lần', 'every six months'], NINE_MONTHS: ['9 tháng đầu năm', 'for the first nine months of a year'], YEAR: ['hằng năm', 'every year'],
};

function recurring(d: DeadlineMeaning & { kind: 'RECURRING' }, locale: Locale): string {
  const turn = TURNS[d.every][locale === 'vi' ? 0 : 1];
  const days = d.due.map((day) => turnDay(day, d.every, locale)).join(locale === 'vi' ? ' và ' : ' and ');
  return (days ? `${turn}, ${days}` : turn) + within(d, locale);
}

function turnDay({ weekday, day, month, before }: RecurringDay, every: RecurringUnit, locale: Locale): string {
  const vi = locale === 'vi';
  // 2001-01-01 was a Monday.
  if (weekday === undefined && day === undefined) return `${vi ? 'hết tháng ' : 'the end of month '}${month}`;
  const words = weekday !== undefined ? weekdayName(`2001-01-0${weekday}`, locale) : `${vi ? 'ngày ' : 'day '}${day}${month !== undefined ? `/${month}` : ''}`;
  const place = every === 'QUARTER' && weekday === undefined ? (vi ? ' của tháng cuối quý' : ' of its last month') : '';
  return `${before ? (vi ? 'trước ' : 'before ') : ''}${words}${place}`;
}

function within({ from, to }: { from: IsoDate | null; to: IsoDate | null }, locale: Locale): string {
  const vi = locale === 'vi';
  const start = from ? `, ${vi ? 'từ' : 'from'} ${formatDate(from)}` : '';
  const end = to ? `${start ? '' : ','} ${vi ? 'đến hết' : 'to'} ${formatDate(to)}` : '';
  return start + end;
}
