import { opensLetterhead } from './letterhead.js';
import { type Line } from './lines.js';
import { type PrintedMark, takeOut } from './marks.js';
import { isCapitals } from './reflow.js';
import { isSignatureLine } from './signer.js';

/** What programs print where somebody signed with a key: whose, by what right, when (NĐ 30/2020, Phụ lục I, mục II, box 8 and later practice). */
const LABEL = new RegExp(
  String.raw`^(?:(?:(?:Được )?ký (?:số |điện tử )?bởi|Người ký(?: số)?|(?:Thời gian|Ngày|Giờ) ký|Digitally signed by|Signed by|Signing (?:time|date)|Email|Cơ quan|Đơn vị|Chức vụ|Lý do|Reason|Location|Vị trí|Ngày|Date|DN)\s*:`
    + String.raw`|Digitally signed by |Signature (?:Valid|Not Verified|is valid)|Chữ ký (?:số )?hợp lệ)`, 'iu',
);
const SIGNS = /^(?:(?:(?:Được )?ký (?:số |điện tử )?bởi|Người ký(?: số)?|(?:Thời gian|Ngày|Giờ) ký|Digitally signed by|Signed by)(?:\s*:| )|Signature (?:Valid|Not))/iu;
/** The day and the hour, to the minute at least. */
const TIME = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s+\d{1,2}:\d{2}/;
/** `vanthu-07/03/2025 10:11:12-vanthu`, `07-03-2025 09:15:22 +07:00`: who fetched the copy, or when it was signed, alone on a line. */
const TIMED = /^(?:[\w.@-]{2,40}[-_ ])?\d{1,2}[-/.]\d{1,2}[-/.]\d{4},?\s+\d{1,2}:\d{2}:\d{2}(?:\s?[+-]\d{2}:?\d{2}|[-_][\w.@-]{2,80})?$/u;
/** Lines of the text that may stand between two lines of a stamp printed over it. */
const REACH = 3;

/** What copies and drafts print instead of the signature, under the office or above the name. */
const SIGNED = /^(?:đã ký|\((?:đã )?ký(?: tên)?(?:(?:,| và|;| &) ?(?:đóng dấu|ghi rõ họ(?: và|,)? tên))*\)|\((?:họ và tên|chữ ký[^()]{0,60})\)|\[\s?(?:da ?ky|đã ký)\s?\])$/iu;

/**
 * Takes the stamps of electronic signatures out of the lines (labels near each other, of which one tells who or when, to the minute),
 * and what stands for a signature, as far as `end`: the forms of an annex are to be signed by somebody else.
 */
export function takeStamps(lines: readonly Line[], end: number): { lines: Line[]; marks: PrintedMark[] } {
  const stamped = stampedLines(lines);
  const signed = new Set(lines.slice(0, end).filter(({ columns }) => columns.some((text) => SIGNED.test(text))));
  if (stamped.size + signed.size === 0) return { lines: [...lines], marks: [] };
  return takeOut(lines, (text, line) => {
    const kind = stamped.has(line) && isOfStamp(text, line) ? 'stamp' : signed.has(line) && SIGNED.test(text) ? 'signed' : null;
    return kind && { kind, text, line: line.number };
  });
}

const isOfStamp = (text: string, { columns }: Line): boolean => columns.length === 1 || LABEL.test(text) || TIMED.test(text);

function stampedLines(lines: readonly Line[]): Set<Line> {
  const labelled = lines.flatMap((line, i) => (!line.row && line.columns.some((text) => LABEL.test(text) || TIMED.test(text)) ? [i] : []));
  const stamped = new Set<Line>();
  let cluster: number[] = [];
  const close = (): void => {
    const texts = cluster.flatMap((i) => lines[i]!.columns);
    const whole = texts.some((text) => SIGNS.test(text)) && texts.some((text) => TIME.test(text));
    cluster.forEach((at, i) => {
      if (whole || lines[at]!.columns.some((text) => TIMED.test(text))) stamped.add(lines[at]!);
      const between = whole && cluster[i + 1] === at + 2 ? lines[at + 1]! : null;
      if (between && goesOn(lines[at]!.text, between)) stamped.add(between);
    });
  };
  for (const at of labelled) {
    if (cluster.length > 0 && at - cluster.at(-1)! > REACH) {
      close();
      cluster = [];
    }
    cluster.push(at);
  }
  close();
  return stamped;
}

/** The rest of a name that a narrow stamp broke, and no line of the plan under it. */
const goesOn = (before: string, { text, row }: Line): boolean =>
  !row && text.length < 60 && !/[;:]$|^[-–+•*]|^(?:Số|Nơi nhận)(?!\p{L})|ngày\s.*tháng/u.test(text) && (!isCapitals(text) || (isCapitals(before.slice(before.indexOf(':') + 1)) && !opensLetterhead(text) && !isSignatureLine(text)));
