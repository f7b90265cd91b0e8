import { type SheetLayout } from './paper-form.js';
import { composeHeader, dateInWords, type IssueDetails } from './sheet-header.js';

/** Dots, dashes or room left where the number belongs, and where the date does. */
const BLANK_NUMBER = /(số):?[\s.…_]*([/-])/giu;
const BLANK_DATE = /ngày[\s.…_]*tháng[\s.…_]*năm(?:[\s.…_]*\d{4})?/iu;
const ROOM = '\u00a0'.repeat(6);

/**
 * The line that ties an annex to its plan: `(Kèm theo Kế hoạch số 05/KH-SVHTTDL ngày 09 tháng 02 năm 2026 của Sở …)`, NĐ 30/2020,
 * Phụ lục I, mục III. A line the drafter wrote stays as it is, but for the blanks of the plan's own number and date; one that was
 * left out is composed, since no annex goes without it.
 */
export function composeReference(written: string | null, type: string, issue: IssueDetails, layout: SheetLayout): string {
  const { number, symbol, numberJoin } = composeHeader(issue, layout);
  if (written === null || written.trim() === '') {
    const name = type.charAt(0).toLocaleUpperCase('vi') + type.slice(1).toLocaleLowerCase('vi');
    return `(Kèm theo ${name} số ${number ?? ROOM}${numberJoin}${symbol} ${issue.date === null ? emptyDate(issue.year) : dateInWords(issue.date)} của ${issue.agency})`;
  }
  const place = [...written.matchAll(BLANK_NUMBER)].find((found) => found[2] === numberJoin && written.startsWith(symbol, found.index + found[0].length));
  if (!place || number === null) return written;
  const after = written.slice(place.index + place[0].length);
  const date = issue.date;
  return `${written.slice(0, place.index)}${place[1]} ${number}${numberJoin}${date === null ? after : after.replace(BLANK_DATE, () => dateInWords(date))}`;
}

function emptyDate(year: number | null | undefined): string {
  return `ngày${ROOM}tháng${ROOM}năm ${year ?? ROOM}`;
}
