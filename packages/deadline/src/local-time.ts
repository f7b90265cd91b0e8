import { type IsoDate, isIsoDate } from './iso-date.js';

/** A moment as an office says it: a day and an hour `HH:MM` of Vietnam time (UTC+7 all year). */
export interface LocalMoment {
  date: IsoDate;
  time: string;
}

const OFFSET_MS = 7 * 3_600_000;

/** The UTC instant (`…Z`, milliseconds) of a local moment; `24:00` is the end of the day. @throws RangeError on a bad date or hour. */
export function instantOf({ date, time }: LocalMoment): string {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  if (!match || !isIsoDate(date) || (match[1] === '24' && match[2] !== '00')) throw new RangeError(`Not a local moment: ${date} ${time}`);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + minutes * 60_000 - OFFSET_MS).toISOString();
}

/** The local moment of an instant (any ISO date-time with a zone, or a Date). @throws RangeError when it is none. */
export function localMomentOf(instant: string | Date): LocalMoment {
  const ms = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${String(instant)}`);
  const local = new Date(ms + OFFSET_MS).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The day in Vietnam at an instant. @throws RangeError when it is no instant. */
export function localDateOf(instant: string | Date): IsoDate {
  return localMomentOf(instant).date;
}
