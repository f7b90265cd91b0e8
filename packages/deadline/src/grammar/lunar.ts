import { dateOfLunar } from '../lunar-calendar.js';
import { type IsoDate, partsOf } from '../iso-date.js';
import { formatDate } from '../written-date.js';
import { type DeadlineContext } from '../deadline.js';
import { askHuman, type Remark } from './note.js';
import { type Token } from './token.js';

const LUNAR = / (âm lịch|âl|rằm|mùng|tháng (giêng|chạp)) /;
const DAY = / (\d{1,2}) (?:\/|tháng) (\d{1,2})(?: (?:\/|năm) (\d{4}))? /;

/** Whether the words speak of a day of the lunar calendar. */
export function isLunar(tokens: readonly Token[]): boolean {
  return LUNAR.test(spaced(tokens));
}

/** The solar day of a lunar day written in numbers (`10/3 âm lịch`); null when it cannot be told. */
export function solarDayOf(tokens: readonly Token[], context: DeadlineContext): IsoDate | null {
  const match = DAY.exec(spaced(tokens));
  const year = match?.[3] ? Number(match[3]) : (context.year ?? (context.issuedOn ? partsOf(context.issuedOn).year : null));
  return match && year !== null ? dateOfLunar({ year, month: Number(match[2]), day: Number(match[1]), leap: false }) : null;
}

/** A lunar day is never taken over by itself: the remark proposes the solar day and asks. */
export function lunarRemark(tokens: readonly Token[], context: DeadlineContext): Remark | null {
  if (!isLunar(tokens)) return null;
  const solar = solarDayOf(tokens, context);
  return askHuman('LUNAR_DATE', solar ? `Ngày âm lịch; theo lịch là ngày ${formatDate(solar)} dương lịch, cần xác nhận.` : 'Ngày âm lịch; cần ghi ngày dương lịch.');
}

const spaced = (tokens: readonly Token[]): string => ` ${tokens.map(({ text }) => text).join(' ')} `;
