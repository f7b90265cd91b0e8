import { type Doubt } from './doubts.js';
import { type Line } from './lines.js';
import { type Circulation, type DocumentMarks, type Urgency } from '../model.js';

/** Something printed on the copy beside the text of the plan; its words are kept in a doubt. */
export interface PrintedMark {
  kind: 'secrecy' | keyof typeof MESSAGES;
  text: string;
  line: number;
}

/** NĐ 30/2020, Phụ lục I: boxes 10b, 11, 12 and 13, and what offices write on drafts. */
const MESSAGES = {
  urgency: (text: string) => `Tệp mang dấu chỉ độ khẩn “${text}”: đã ghi ở mục Thông tin khác, cần kiểm tra.`,
  circulation: (text: string) => `Tệp mang chỉ dẫn phạm vi lưu hành “${text}”: cần kiểm tra ở mục Thông tin khác.`,
  draft: (text: string) => `Tệp ghi “${text}”: cần kiểm tra đây có phải bản mới nhất không.`,
  drafter: (text: string) => `Ký hiệu người soạn thảo và số lượng bản “${text}” không thuộc nội dung kế hoạch: cần nhập lại khi phát hành nếu còn dùng.`,
  stamp: (text: string) => `Dấu chữ ký số “${text}” in trên bản này không thuộc nội dung kế hoạch.`,
  signed: (text: string) => `Chỗ ký ghi “${text}”: không thuộc nội dung kế hoạch, cần xem lại người ký.`,
  contact: (text: string) => `Địa chỉ liên hệ “${text}” không thuộc nội dung kế hoạch: cần kiểm tra thông tin của cơ quan ban hành.`,
};

const ROUND = String.raw`[\dIVX][\dIVX./-]{0,9}`;
const SHAPES: [PrintedMark['kind'], RegExp][] = [
  ['secrecy', /^(?:TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật)$/u],
  ['urgency', /^(?:H[ỎO][ẢA] TỐC(?: HẸN GIỜ)?(?:[\s,:-].{0,40}\d.{0,20})?|THƯỢNG KHẨN|KHẨN|Hỏa tốc|Hoả tốc|Thượng khẩn|Khẩn)$/u],
  ['circulation', /^(?:XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN|TÀI LIỆU THU HỒI|TÀI LIỆU NỘI BỘ)$/iu],
  ['draft', new RegExp(String.raw`^(?:(?:BẢN )?DỰ THẢO(?:[\s,]+\(?(?:LẦN|SỐ|NGÀY)?(?: THỨ)?\s*${ROUND}\)?|[\s,]+ngày .{1,30}\d)?|LẦN(?: THỨ)?\s*${ROUND})$`, 'iu')],
];
const OPENS = /^(DỰ THẢO|H[ỎO][ẢA] TỐC|THƯỢNG KHẨN|KHẨN|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)\s+(?=\p{Lu})/u;
const ENDS = /\s+(DỰ THẢO|H[ỎO][ẢA] TỐC|THƯỢNG KHẨN|KHẨN|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)$/u;

/** `PL.(300)`, `NVA.15b` alone on a line. */
const DRAFTER = /^(?:\p{Lu}{1,6}\s?[.,]?\s?\(\d{1,4}\s?(?:b|bản)?\)|\p{Lu}{2,6}\.\d{1,4}(?:\s?(?:b|bản))?)\.?$/u;
const CONTACT_LABEL = /^(?:Địa chỉ|Trụ sở|Điện thoại|ĐT|Tel|Fax|E-?mail|Thư điện tử|Hộp thư|Website|Web|Trang thông tin điện tử|Cổng thông tin điện tử|Hotline|Đường dây nóng)\s*:/iu;
const CONTACT = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:^|\s)(?:www\.|https?:\/\/)\S|(?:Điện thoại|ĐT|Fax|E-?mail|Website)\s*:/iu;

const hasContact = (text: string): boolean => text.length < 300 && CONTACT.test(text);

const bare = (text: string): string => text.replace(/^[(\[“"*]+\s*|\s*[)\]”"*.!]+$/gu, '');

/** The mark a piece of text is as a whole, or null. */
export function markOf(text: string, line: number): PrintedMark | null {
  if (text.length > 80) return null;
  const kind = SHAPES.find(([, shape]) => shape.test(bare(text)))?.[0];
  return kind ? { kind, text, line } : null;
}

/** A mark run together with the words beside it (`UBND TỈNH SƠN HÀ HỎA TỐC`), and those words. */
export function cutMark(text: string, line: number): { mark: PrintedMark; left: string } | null {
  const found = OPENS.exec(text) ?? ENDS.exec(text);
  const mark = found && markOf(found[1]!, line);
  return mark ? { mark, left: text.replace(found[0], '').trim() } : null;
}

/** Takes the marks out of the lines around the header and the title. */
export function takeMarks(lines: readonly Line[]): { lines: Line[]; marks: PrintedMark[] } {
  return takeOut(lines, (text, line) => markOf(text, line.number));
}

/** Takes marks, the drafter's initials and the address of the office out of the lines from `Nơi nhận` on. */
export function takeImprint(lines: readonly Line[]): { lines: Line[]; marks: PrintedMark[] } {
  let before: { text: string; taken: boolean } = { text: '.', taken: false };
  return takeOut(lines, (text, { number }) => {
    const open = /[,:;&(-]$/.test(before.text) && !before.taken;
    const free = !open && !/^[-–—+•*]/u.test(text);
    const contact = CONTACT_LABEL.test(text) || (hasContact(text) && (before.taken || before.text.endsWith('.'))) || (before.taken && /[,–-]$/.test(before.text));
    const kind = !free ? null : DRAFTER.test(text) ? 'drafter' : contact ? 'contact' : null;
    before = { text, taken: kind === 'contact' };
    return kind ? { kind, text, line: number } : markOf(text, number);
  });
}

/** The address at the foot of the first page (box 13): the last lines before the second, and nothing but means of contact. */
export function takeFirstFoot(lines: readonly Line[]): { lines: Line[]; marks: PrintedMark[] } {
  const next = lines.findIndex((line, i) => i > 0 && (line.pageStart || (line.page !== undefined && line.page !== lines[0]!.page)));
  let from = next;
  while (from > 0 && hasContact(lines[from - 1]!.text)) from--;
  if (from < next && from > 0 && /^(?:Địa chỉ|Trụ sở)\s*:/iu.test(lines[from - 1]!.text)) from--;
  if (next < 0 || from === next || !CONTACT_LABEL.test(lines[from]!.text)) return { lines: [...lines], marks: [] };
  return {
    lines: [...lines.slice(0, from), ...lines.slice(next)],
    marks: lines.slice(from, next).map(({ text, number }) => ({ kind: 'contact', text, line: number })),
  };
}

const URGENCY: [Urgency, RegExp][] = [['flash', /^h[ỏo][ảa] tốc/iu], ['very-urgent', /^thượng khẩn/iu], ['urgent', /^khẩn/iu]];
const CIRCULATION: [Circulation, RegExp][] = [['return-after-reading', /^xem xong trả lại/iu], ['internal', /^(?:lưu hành|tài liệu) nội bộ/iu]];
const firstOf = <Mark>(known: readonly [Mark, RegExp][], marks: readonly PrintedMark[]): Mark | undefined =>
  marks.flatMap(({ text }) => known.find(([, words]) => words.test(bare(text)))?.[0] ?? [])[0];

/** The marks the form knows (boxes 10b, 11), as data; nothing when there are none. */
export function marksOf(marks: readonly PrintedMark[]): { marks?: DocumentMarks } {
  const urgency = firstOf(URGENCY, marks.filter(({ kind }) => kind === 'urgency'));
  const circulation = firstOf(CIRCULATION, marks.filter(({ kind }) => kind === 'circulation'));
  return urgency ?? circulation ? { marks: { ...(urgency && { urgency }), ...(circulation && { circulation }) } } : {};
}

export const markDoubts = (marks: readonly PrintedMark[]): Doubt[] =>
  marks.flatMap(({ kind, text, line }) => kind === 'secrecy' ? [] : [{
    nodeId: null, where: kind === 'drafter' || kind === 'contact' ? 'recipients' : kind === 'stamp' || kind === 'signed' ? 'signer' : 'header', code: 'MARK_LEFT_OUT', message: MESSAGES[kind](text), line,
  }]);

/** Takes the pieces out for which `test` gives a mark; what stood above them passes to the line below. */
export function takeOut(lines: readonly Line[], test: (text: string, line: Line) => PrintedMark | null): { lines: Line[]; marks: PrintedMark[] } {
  const kept: Line[] = [];
  const marks: PrintedMark[] = [];
  let carried = null as Line | null;
  for (const line of lines) {
    const pieces = line.row ? [] : line.columns.length > 1 ? line.columns : [line.text];
    const found = pieces.map((text) => test(text, line));
    const left = pieces.filter((_, i) => !found[i]);
    marks.push(...found.filter((mark) => mark !== null));
    if (pieces.length > 0 && left.length === 0) {
      carried = { ...line, gap: (carried?.gap ?? 0) + line.gap + 1, ruled: line.ruled || carried?.ruled === true, pageStart: line.pageStart || carried?.pageStart === true };
      continue;
    }
    const own = left.length < pieces.length ? { ...line, text: left.join(' '), columns: left } : line;
    kept.push(carried ? { ...own, gap: own.gap + carried.gap, ruled: own.ruled || carried.ruled, pageStart: own.pageStart || carried.pageStart } : own);
    carried = null;
  }
  return { lines: kept, marks };
}
