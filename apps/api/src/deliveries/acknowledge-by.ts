import { isWorkingDay, localMomentOf, nextWorkingDay, vietnamCalendar } from '@banhanh/deadline';

/** What is sent from this hour on (Vietnam time) counts as sent on the next working day: nobody is at the desk to answer it the same day. */
const deskClosesAt = '16:00';

/** A recipient answers the day a document arrives (NĐ 30/2020, Điều 21): the last second of that working day in Vietnam. */
export function acknowledgeBy(sentAt: Date): Date {
  const { date, time } = localMomentOf(sentAt);
  const sameDay = time < deskClosesAt && isWorkingDay(date, vietnamCalendar);
  return new Date(`${sameDay ? date : nextWorkingDay(date, vietnamCalendar)}T23:59:59+07:00`);
}
