import { vietnamCalendar, workingDaysBetween } from '@banhanh/deadline';
import { dayOf } from './dates.js';

export interface Remaining {
  /** Working days left; 0 on the last day, negative when late. */
  days: number;
  urgency: 'late' | 'soon' | 'ample';
  /** The due day is the day of `now`; a weekend may leave 0 working days although it is not. */
  isToday: boolean;
}

/**
 * How much working time is left until a due date (`2026-11-20`, the whole day counts) or a due moment, seen at `now`.
 * A due moment that has passed today is late although no working day has gone by.
 */
export function remainingUntil(due: string, now: string): Remaining {
  const isMoment = due.length > 10;
  const today = dayOf(now);
  const dueDay = isMoment ? dayOf(due) : due;
  const days = workingDaysBetween(today, dueDay, vietnamCalendar);
  const isLate = isMoment ? Date.parse(due) < Date.parse(now) : due < today;
  return { days: isLate ? Math.min(days, 0) : days, urgency: isLate ? 'late' : days <= 1 ? 'soon' : 'ample', isToday: dueDay === today };
}
