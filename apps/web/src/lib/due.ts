import { vietnamCalendar, workingDaysBetween } from '@banhanh/deadline';
import { dayOf } from './dates.js';

export interface Remaining {
  /** Working days left; 0 on the last day, negative when late. */
  days: number;
  urgency: 'late' | 'soon' | 'ample';
}

/**
 * How much working time is left until a due date (`2026-11-20`, the whole day counts) or a due moment, seen at `now`.
 * A due moment that has passed today is late although no working day has gone by.
 */
export function remainingUntil(due: string, now: string): Remaining {
  const isMoment = due.length > 10;
  const days = workingDaysBetween(dayOf(now), isMoment ? dayOf(due) : due, vietnamCalendar);
  const isLate = isMoment ? Date.parse(due) < Date.parse(now) : due < dayOf(now);
  return { days: isLate ? Math.min(days, 0) : days, urgency: isLate ? 'late' : days <= 1 ? 'soon' : 'ample' };
}
