import { type IsoDate } from './iso-date.js';
import { type LocalMoment } from './local-time.js';
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from './working-days.js';

/** Hours at which the morning and the day of an office end. */
export const END_OF_MORNING = '12:00';
export const END_OF_DAY = '17:00';

/** Noon of the working day after the day. */
export function endOfNextWorkingDayMorning(date: IsoDate, calendar: WorkingCalendar): LocalMoment {
  return { date: nextWorkingDay(date, calendar), time: END_OF_MORNING };
}

/** The end of the working day after the day. */
export function endOfNextWorkingDay(date: IsoDate, calendar: WorkingCalendar): LocalMoment {
  return { date: nextWorkingDay(date, calendar), time: END_OF_DAY };
}

/**
 * When a document signed on a day must have gone out: electronic, by the morning of the next working day (QĐ 28/2018/QĐ-TTg); on paper, by the
 * end of it (NĐ 30/2020/NĐ-CP, Điều 18 khoản 2). Urgent documents go at once and have no such moment.
 */
export function issueDue(signedOn: IsoDate, form: 'ELECTRONIC' | 'PAPER', calendar: WorkingCalendar): LocalMoment {
  return form === 'ELECTRONIC' ? endOfNextWorkingDayMorning(signedOn, calendar) : endOfNextWorkingDay(signedOn, calendar);
}

/** When a paper document signed on a day must have its number and date (NĐ 30/2020/NĐ-CP, Điều 15). */
export function numberingDue(signedOn: IsoDate, calendar: WorkingCalendar): LocalMoment {
  return endOfNextWorkingDay(signedOn, calendar);
}

/** When the sender must have been told of the arrival: the same day (NĐ 30/2020/NĐ-CP, Điều 21). */
export function arrivalNoticeDue(arrivedOn: IsoDate): LocalMoment {
  return { date: arrivedOn, time: '24:00' };
}

/** When an incoming document must have been handed to the one who decides on it: the next working day (NĐ 30/2020/NĐ-CP, Điều 23). */
export function handoverDue(registeredOn: IsoDate, calendar: WorkingCalendar): LocalMoment {
  return endOfNextWorkingDay(registeredOn, calendar);
}

/** When a person asking about their personal data must have a first answer: two working days (Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP). */
export function dataRequestDue(receivedOn: IsoDate, calendar: WorkingCalendar): LocalMoment {
  return { date: addWorkingDays(receivedOn, 2, calendar), time: END_OF_DAY };
}
