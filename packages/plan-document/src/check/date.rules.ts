import { type Deadline, findDeadlines, formatDate, isIsoDate, isoDate, type NoteCode, weekdayName, weekdayOf } from '@banhanh/deadline';
import { deadlinesOfRow } from '../deadlines.js';
import { type Hit, type Rule, type Severity } from './finding.js';
import { having, mark, matches } from './hits.js';
import { type Piece, PROSE } from './pieces.js';

const CALENDAR = 'Lịch';
const SHORT = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu;
const LONG = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/gu;
const MONTH = /tháng\s+(\d{1,2})\/(\d{4})(?![\d/])/giu;

/** `7 giờ 30 phút`, `7h30`; hours without minutes may be a length of time. */
const HOUR = /(?<![\d/.,])(\d{1,2})(?:\s*giờ\s*|h)(\d{2})(?!\d|\/|h)(?:\s*phút)?/gu;

const dateExists: Rule = {
  id: 'dateExists', source: CALENDAR, severity: 'error', checks: 'Ngày, tháng, quý ghi trong văn bản có trong lịch.',
  find: function* (reading) {
    const impossible = (day: string, month: string, year: string): boolean => isoDate(Number(year), Number(month), Number(day)) === null;
    const message = 'Ngày này không có trong lịch.';
    yield* matches(reading.pieces, SHORT, ([, day, month, year]) => (impossible(day!, month!, year!) ? { message } : null));
    yield* matches(reading.pieces, LONG, ([, day, month, year]) => (impossible(day!, month!, year!) ? { message } : null));
    yield* matches(reading.pieces, /(?:ngày|trước|đến|từ)\s+(\d{1,2})\/(\d{1,2})(?![\d/])/giu, ([, day, month]) => (impossible(day!, month!, '2024') && Number(month) <= 31 && !/^0*0$/u.test(month!) ? { message } : null));
    yield* matches(reading.pieces, MONTH, ([, month]) => (Number(month) < 1 || Number(month) > 12 ? { message: 'Không có tháng này trong năm.' } : null));
    yield* matches(having(reading.pieces, /\dh\d|giờ/u), HOUR, ([, hour, minutes]) => (Number(hour) > 24 || Number(minutes) > 59 ? { message: 'Không có giờ này trong ngày.' } : null));
    yield* matches(reading.pieces, /[Qq]uý\s+(?:V|VI+|IX|X|[5-9]|0)\/\d{4}/gu, () => ({ message: 'Một năm chỉ có bốn quý.' }));
  },
};

const WEEKDAY = String.raw`(?:(?<![Ll]ần )[Tt]hứ\s+(Hai|Ba|Tư|Năm|Sáu|Bảy|hai|ba|tư|năm|sáu|bảy|[2-7])|([Cc]hủ [Nn]hật))`;
const WEEKDAY_FIRST = new RegExp(String.raw`${WEEKDAY}[\s,(]+(?:ngày\s+)?(\d{1,2})\/(\d{1,2})\/(\d{4})`, 'gu');
const WEEKDAY_LAST = new RegExp(String.raw`(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})\s*[,(]\s*${WEEKDAY}(?![\s,(]+(?:ngày\s+)?\d)`, 'gu');

function wrongWeekday([day, month, year]: readonly (string | undefined)[], name: string | undefined, sunday: string | undefined): { message: string } | null {
  const date = isoDate(Number(year), Number(month), Number(day));
  if (!date) return null;
  const said = sunday ? 7 : (['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].indexOf(name!.toLowerCase()) + 1 || Number(name) - 1);
  return said === weekdayOf(date) ? null : { message: `Ngày ${formatDate(date)} là ${weekdayName(date)}.` };
}

const weekdayFits: Rule = {
  id: 'weekdayFits', source: CALENDAR, severity: 'error', checks: 'Thứ trong tuần đúng với ngày.',
  find: function* (reading) {
    const dated = having(reading.pieces, /[Tt]hứ |[Cc]hủ [Nn]hật/u);
    yield* matches(dated, WEEKDAY_FIRST, ([, name, sunday, ...date]) => wrongWeekday(date, name, sunday));
    yield* matches(dated, WEEKDAY_LAST, ([, day, month, year, name, sunday]) => wrongWeekday([day, month, year], name, sunday));
  },
};

const RANGE = /[Tt]ừ\s+(?:ngày\s+)?(\d{1,2})(?:\/(\d{1,2}))?(?:\/(\d{4}))?\s*(?:đến hết|đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/gu;
const MONTHS = /[Tt]ừ\s+tháng\s+(\d{1,2})(?:\/(\d{4}))?\s*(?:đến hết|đến|tới|-|–)\s*(?:hết\s+)?(?:tháng\s+)?(\d{1,2})\/(\d{4})(?![\d/])/gu;

const spanRunsForward: Rule = {
  id: 'spanRunsForward', source: CALENDAR, severity: 'error', checks: 'Khoảng thời gian bắt đầu trước khi kết thúc, và dài đúng số ngày đã ghi.',
  find: function* (reading) {
    yield* matches(reading.pieces, RANGE, (match, piece) => {
      const [, d1, m1, y1, d2, m2, y2] = match;
      const year = y2 ?? y1 ?? '2024';
      const from = isoDate(Number(y1 ?? year), Number(m1 ?? m2), Number(d1));
      const to = isoDate(Number(year), Number(m2), Number(d2));
      if (!from || !to || (!y2 && !y1 && from > to && Number(m1 ?? m2) !== Number(m2))) return null;
      if (from > to) return { message: 'Ngày bắt đầu đứng sau ngày kết thúc.' };
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
      const said = daysSaid(piece.text, match.index, match[0].length);
      const months = /^\s*\(\s*(\d{1,2}) tháng\s*\)/u.exec(piece.text.slice(match.index + match[0].length))?.[1];
      if (months !== undefined && Math.abs(Number(months) - days / 30.4) > 1) return { message: `Từ ngày đầu đến ngày cuối là khoảng ${Math.round(days / 30.4)} tháng, nhưng văn bản ghi ${Number(months)} tháng.` };
      return said !== null && said !== days && said !== days - 1 ? { message: `Từ ngày đầu đến ngày cuối là ${days} ngày, nhưng văn bản ghi ${said} ngày.` } : null;
    });
    yield* matches(reading.pieces, MONTHS, ([, m1, y1, m2, y2]) => (Number(y1 ?? y2) * 12 + Number(m1) > Number(y2) * 12 + Number(m2) ? { message: 'Tháng bắt đầu đứng sau tháng kết thúc.' } : null));
  },
};

/** A number of days right before or in brackets right after the span: `03 ngày, từ …`, `(03 ngày)`. */
function daysSaid(text: string, at: number, length: number): number | null {
  const before = /(\d{1,3}) ngày\s*[,(:]\s*$/u.exec(text.slice(Math.max(0, at - 20), at));
  const after = /^\s*\(\s*(\d{1,3}) ngày\s*\)/u.exec(text.slice(at + length, at + length + 20));
  const said = before?.[1] ?? after?.[1];
  return said === undefined ? null : Number(said);
}

const NOTED: Partial<Record<NoteCode, Severity>> = {
  NOTE_CONTRADICTS: 'error', DATES_REVERSED: 'error', DUE_BEFORE_ISSUE: 'warning', DUE_AFTER_EVENT: 'hint', STARTS_BEFORE_ISSUE: 'hint',
};

const deadlinesCanBeKept: Rule = {
  id: 'deadlinesCanBeKept', source: 'Nội dung kế hoạch: thời hạn thực hiện', severity: 'warning', checks: 'Thời hạn không trái với ghi chú, không qua trước ngày ban hành, không sau sự kiện.',
  find: function* (reading) {
    const at = new Map(reading.piecesOf('time').map((piece) => [piece.nodeId, piece]));
    const { document } = reading;
    const dated = { ...document, header: { ...document.header, date: reading.issuedOn } };
    for (const group of document.annexes.flatMap(({ groups }) => groups)) {
      for (const row of group.rows) {
        const piece = at.get(row.id);
        if (piece) for (const deadline of deadlinesOfRow(dated, group, row)) yield* fromNotes(piece, deadline);
      }
    }
    for (const piece of reading.prose) if (mayHoldDeadline(piece)) yield* pastDays(piece, reading.issuedOn);
  },
};

function* fromNotes(piece: Piece, deadline: Deadline): Generator<Hit> {
  for (const { code, text } of deadline.notes) {
    const severity = NOTED[code];
    if (severity) yield mark(piece, deadline.span[0], deadline.span[1], { message: text, severity });
  }
}

const mayHoldDeadline = ({ role, text }: Piece): boolean => role !== 'basis' && role !== 'footnote' && PROSE.has(role) && /\d\/\d{4}/u.test(text) && /(?:trước|chậm nhất|hoàn thành|xong)/iu.test(text);

/** Words of tasks that set a day which had passed when the plan is issued. */
function* pastDays(piece: Piece, issuedOn: string | null): Generator<Hit> {
  if (!issuedOn) return;
  for (const deadline of findDeadlines(piece.text, {})) {
    const due = deadline.kind === 'DUE' ? deadline.by : deadline.kind === 'WINDOW' ? deadline.to : null;
    if (/(?:^|\s)đã\s[^.;]{0,60}$/u.test(piece.text.slice(0, deadline.span[0]))) continue;
    if (due && isIsoDate(due) && due < issuedOn && /(?:trước|chậm nhất|hoàn thành|xong)/iu.test(piece.text.slice(Math.max(0, deadline.span[0] - 20), deadline.span[1])))
      yield mark(piece, deadline.span[0], deadline.span[1], { message: `Thời hạn đã qua khi ban hành kế hoạch ngày ${formatDate(issuedOn)}.` });
  }
}

const datesArePadded: Rule = {
  id: 'datesArePadded', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4', severity: 'hint', checks: 'Ngày dưới 10 và tháng 1, 2 thêm số 0 ở trước; tháng 3 đến 9 thì không.',
  find: (reading) =>
    matches(reading.pieces, SHORT, ([written, day, month, year]) => {
      const right = `${day!.padStart(2, '0')}/${Number(month) <= 2 ? month!.padStart(2, '0') : Number(month)}/${year}`;
      return written === right || isoDate(Number(year), Number(month), Number(day)) === null ? null : { message: 'Ngày dưới 10 và tháng 1, 2 viết thêm số 0 ở trước; các tháng khác thì không.', fix: right, safe: true };
    }),
};

export const DATE_RULES: readonly Rule[] = [dateExists, weekdayFits, spanRunsForward, deadlinesCanBeKept, datesArePadded];
