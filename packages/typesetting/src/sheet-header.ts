/** Boxes 2–4 of the form as they are at the time of printing; null leaves the blank that the clerk fills. */
export interface IssueDetails {
  superior: string | null;
  agency: string;
  place: string;
  /** Digits as registered, e.g. `01`. */
  number: string | null;
  /** Ký hiệu after the slash, e.g. `KH-SVHTTDL`. */
  symbol: string;
  /** ISO date of issue. */
  date: string | null;
  /** Printed when `date` is null: a draft shows its year. */
  year?: number | null;
}

export interface SheetHeader {
  superior: string | null;
  agency: string;
  number: string | null;
  symbol: string;
  place: string;
  day: string | null;
  month: string | null;
  year: string | null;
}

/** Wording of the header; days below 10 and months 1–2 are padded (NĐ 30/2020, Phụ lục I, mục 4). */
export function composeHeader(issue: IssueDetails): SheetHeader {
  const date = issue.date === null ? null : isoDate(issue.date);
  return {
    superior: issue.superior?.trim() ? issue.superior.toLocaleUpperCase('vi') : null,
    agency: issue.agency.toLocaleUpperCase('vi'),
    number: issue.number === null ? null : issue.number.padStart(2, '0'),
    symbol: issue.symbol,
    place: issue.place,
    day: date && String(date.day).padStart(2, '0'),
    month: date && (date.month <= 2 ? `0${date.month}` : String(date.month)),
    year: date ? String(date.year) : issue.year ? String(issue.year) : null,
  };
}

/** Parts of an ISO date `yyyy-mm-dd`. @throws RangeError when it is no day of the calendar. */
export function isoDate(text: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  if (year === 0 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) throw new RangeError(`not an ISO date: ${text}`);
  return { year, month, day };
}
