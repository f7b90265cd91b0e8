import { type SheetLayout } from './paper-form.js';

/** Boxes 2–4 of the form as they are at the time of printing; null leaves the blank that the clerk fills. */
export interface IssueDetails {
  superior: string | null;
  agency: string;
  place: string;
  /** Digits as registered, e.g. `01`. */
  number: string | null;
  /** Ký hiệu after the slash, e.g. `KH-SVHTTDL`; in the layout of the Party what follows the dash: `KH/BTGDVTU`. */
  symbol: string;
  /** ISO date of issue. */
  date: string | null;
  /** Printed when `date` is null: a draft shows its year. */
  year?: number | null;
}

export interface SheetHeader {
  superior: string | null;
  agency: string;
  /** Box 1: Quốc hiệu and Tiêu ngữ, or the name of the Party alone. */
  country: string;
  motto: string | null;
  /** What stands before the number and between it and the symbol: `Số: ` and `/`. */
  numberLabel: string;
  numberJoin: string;
  number: string | null;
  symbol: string;
  place: string;
  day: string | null;
  month: string | null;
  year: string | null;
}

const STATE = { country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc', numberLabel: 'Số: ', numberJoin: '/' };
const PARTY = { country: 'ĐẢNG CỘNG SẢN VIỆT NAM', motto: null, numberLabel: 'Số ', numberJoin: '-' };

/** Wording of the header; days below 10 and months 1–2 are padded (NĐ 30/2020, Phụ lục I, mục 4). */
export function composeHeader(issue: IssueDetails, layout: SheetLayout = 'state'): SheetHeader {
  const date = issue.date === null ? null : isoDate(issue.date);
  return {
    ...(layout === 'state' ? STATE : PARTY),
    superior: issue.superior?.trim() ? issue.superior.toLocaleUpperCase('vi') : null,
    agency: issue.agency.toLocaleUpperCase('vi'),
    number: issue.number === null ? null : paddedNumber(issue.number),
    symbol: issue.symbol,
    place: issue.place,
    day: date && padded(date.day, 9),
    month: date && padded(date.month, 2),
    year: date ? String(date.year) : issue.year ? String(issue.year) : null,
  };
}

/** A number as printed: `5` → `05`. */
export function paddedNumber(number: string): string {
  return number.padStart(2, '0');
}

/** A date in the words of the header: `ngày 09 tháng 02 năm 2026`. @throws RangeError when it is no day of the calendar. */
export function dateInWords(date: string): string {
  const { day, month, year } = isoDate(date);
  return `ngày ${padded(day, 9)} tháng ${padded(month, 2)} năm ${year}`;
}

/** The same header before number and date are given. */
export function withBlanks(issue: IssueDetails): IssueDetails {
  return { ...issue, number: null, date: null, year: null };
}

function padded(value: number, last: number): string {
  return value <= last ? `0${value}` : String(value);
}

/** Parts of an ISO date `yyyy-mm-dd`. @throws RangeError when it is no day of the calendar. */
export function isoDate(text: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  if (year === 0 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) throw new RangeError(`not an ISO date: ${text}`);
  return { year, month, day };
}
