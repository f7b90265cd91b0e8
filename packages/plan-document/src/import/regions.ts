import { type Line, usualGapOf } from './lines.js';
import { opensTable } from './annex-columns.js';
import { readMarker } from './markers.js';
import { markOf, type PrintedMark, takeFirstFoot, takeImprint, takeMarks } from './marks.js';
import { startsLow } from './page-evidence.js';
import { isCapitals } from './reflow.js';
import { isAuthorityLine, isNameLine, isSignatureLine } from './signer.js';
import { takeStamps } from './stamps.js';

/** The lines of the file, cut into the parts of a plan. */
export interface Regions {
  header: Line[];
  title: { type: string; lines: Line[]; line: number } | null;
  /** The decision that issues the plan and stands before it in the file: what belongs to no part of a plan. */
  act: Line[];
  body: Line[];
  /** From the label `Nơi nhận` on; the signature block may stand before it. */
  recipients: Line[];
  signature: Line[];
  annexes: Line[][];
  /** Blank lines that usually stand between the lines before the annexes. */
  usualGap: number;
  marks: PrintedMark[];
}

/** A joint plan says so in its type, on a line of its own. */
const TYPE = /^(K\s?Ế\s+H\s?O\s?Ạ\s?C\s?H(?:\s+(?:LIÊN TỊCH|LIÊN NGÀNH|PHỐI HỢP)(?=\s*:?$))?|CHƯƠNG TRÌNH|PHƯƠNG ÁN)(?=$|[\s:])/u;
const NUMBERED = String.raw`\s+(?:(?:SỐ|[Ss]ố)\s*)?(?:[IVX]{1,5}|\d{1,2}[A-Z]?)`;
/** Forms that go with a plan are named by what they are: `Biểu số 2`, `Mẫu số 01`. */
const ANNEX = new RegExp(`^(?:(?:PHỤ LỤC|Phụ lục)(?:${NUMBERED})?|(?:BIỂU(?: MẪU)?|Biểu(?: mẫu)?|MẪU|Mẫu)${NUMBERED})\\s*[.:]?$`, 'u');
const TITLED_ANNEX = new RegExp(`^(?:PHỤ LỤC(?:${NUMBERED})?|Phụ lục${NUMBERED})\\s*[.:]\\s*\\p{Lu}`, 'u');
const RECIPIENTS = /^(?:\*\s*)?N[ơƠ][iI]\s+nhận\s*(?::|$)|^NƠI NHẬN\s*:?/u;

/** Whether the line opens with the type of a plan (`KẾ HOẠCH`). */
export const opensTitle = (text: string): boolean => TYPE.test(text) && isCapitals(TYPE.exec(text)![1]!);

export const isAnnexLabel = (text: string): boolean => ANNEX.test(text) || TITLED_ANNEX.test(text);

export function cutRegions(all: readonly Line[]): Regions {
  const firstAnnex = all.findIndex(({ text }) => isAnnexLabel(text));
  const stamps = takeStamps(all, firstAnnex < 0 ? all.length : firstAnnex);
  const { lines, marks } = withoutFrontMarks(stamps.lines);
  const titleAt = findTitle(lines);
  const recipientsAt = findLast(lines, titleAt < 0 ? 0 : titleAt, isRecipientsLabel);
  const annexesFrom = findAnnexes(lines, Math.max(titleAt, recipientsAt));
  const mainEnd = annexesFrom[0] ?? lines.length;
  const usualGap = usualGapOf(lines.slice(0, mainEnd));
  const title = titleAt < 0 ? null : readTitle(lines, titleAt, mainEnd, usualGap);
  const bodyFrom = title ? title.end : firstNumbered(lines, mainEnd, annexesFrom.length > 0 ? mainEnd : 0);
  let bodyEnd = recipientsAt >= 0 ? recipientsAt : signatureStart(lines, bodyFrom, mainEnd);
  const signature: Line[] = [];
  if (recipientsAt >= 0) {
    while (bodyEnd > bodyFrom && (isSigning(lines[bodyEnd - 1]!) || standsUnderSignature(lines, bodyEnd - 1))) signature.unshift(lines[--bodyEnd]!);
  } else signature.push(...lines.slice(bodyEnd, mainEnd));
  const front = cutAct(lines.slice(0, titleAt < 0 ? bodyFrom : titleAt), recipientsAt < 0 && signature.length === 0);
  const body = takeFirstFoot(lines.slice(bodyFrom, bodyEnd));
  const recipients = takeImprint(recipientsAt < 0 ? front.recipients : lines.slice(recipientsAt, mainEnd));
  const signing = recipientsAt < 0 ? takeImprint(signature) : { lines: signature, marks: [] };
  return {
    header: front.header,
    act: front.act,
    title: title ? { type: title.type, lines: title.lines, line: lines[titleAt]!.number } : null,
    body: body.lines,
    recipients: recipients.lines,
    signature: signing.lines,
    annexes: annexesFrom.map((from, i) => lines.slice(from, annexesFrom[i + 1] ?? lines.length)),
    usualGap,
    marks: [...stamps.marks, ...marks, ...body.marks, ...recipients.marks, ...signing.marks],
  };
}

const ACT = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)$/u;

/**
 * A plan `ban hành kèm theo Quyết định` may stand in one file with the decision, whose letterhead, Nơi nhận and signature then count
 * for the plan that has none.
 */
function cutAct(lines: readonly Line[], issues: boolean): { header: Line[]; act: Line[]; recipients: Line[] } {
  const at = lines.findIndex(({ text }) => ACT.test(text));
  if (at < 0) return { header: [...lines], act: [], recipients: [] };
  const listed = issues ? findLast(lines, at, isRecipientsLabel) : -1;
  return { header: lines.slice(0, at), act: lines.slice(at, listed < 0 ? lines.length : listed), recipients: listed < 0 ? [] : lines.slice(listed) };
}

const isRecipientsLabel = ({ columns }: Line): boolean => RECIPIENTS.test(columns[0] ?? '');

/** Lines that a trích yếu and the marks under it take at most. */
const TITLE_ZONE = 6;

/** Marks before the title, beside it (`DỰ THẢO KẾ HOẠCH`, `KẾ HOẠCH (Lần 2)`) and right under it. */
function withoutFrontMarks(all: readonly Line[]): { lines: Line[]; marks: PrintedMark[] } {
  const beside: PrintedMark[] = [];
  const lines = all.slice(0, 80).map((line) => {
    const match = /^(.{0,30}?)\s*(K\s?Ế\s+H\s?O\s?Ạ\s?C\s?H)\s*(\([^()]{1,30}\))?$/u.exec(line.text);
    const marks = match ? [match[1]!, match[3] ?? ''].filter(Boolean).map((text) => markOf(text, line.number)) : [];
    if (!match || marks.length === 0 || marks.includes(null)) return line;
    beside.push(...marks.filter((mark) => mark !== null));
    return { ...line, text: match[2]!, columns: [match[2]!] };
  });
  const titleAt = findTitle(lines);
  const end = titleAt < 0 ? 12 : titleAt + TITLE_ZONE;
  const front = takeMarks(lines.slice(0, end));
  return { lines: [...front.lines, ...lines.slice(end), ...all.slice(80)], marks: [...front.marks, ...beside] };
}

/** A name between the signature lines and a `Nơi nhận` that was extracted after them. */
const standsUnderSignature = (lines: readonly Line[], at: number): boolean =>
  at > 0 && isSigning(lines[at - 1]!) && lines[at]!.columns.every((text) => text.split(' ').length <= 6 && !/[.;:,]$/.test(text));

/** Two who sign together stand side by side. */
const isSigning = ({ columns }: Line): boolean => columns.every(isSignatureLine);

function findTitle(lines: readonly Line[]): number {
  for (let i = 0; i < Math.min(lines.length, 80); i++) {
    const { text } = lines[i]!;
    if (opensTitle(text)) return i;
    if (isAnnexLabel(text) || /^I\s?\.\s/.test(text)) return -1;
  }
  return lines.slice(0, 80).some(({ text }) => ACT.test(text)) ? lines.slice(0, LONGEST_ACT).findIndex(({ text }, i) => opensTitle(text) && lines.slice(i + 1, i + 6).some((line) => ISSUED_WITH.test(line.text))) : -1;
}

/** Lines a decision may have before the plan it issues, and how the plan names it. */
const LONGEST_ACT = 400;
const ISSUED_WITH = /^\(\s*(?:Ban hành )?kèm theo\s/iu;

const BASIS_START = /^(?:Căn cứ|Thực hiện|Triển khai|Theo|Xét|Nhằm|Để|Tiếp tục|Trên cơ sở|Phát huy|Hưởng ứng|Trong khuôn khổ|Thi hành)\s/u;
const ISSUER_START = /^(?:Sở|UBND|[UỦ][ỷy] ban|Ủy ban|Uỷ ban|Ban|Bộ|Hội|Tỉnh|Đảng ủy|Văn phòng|Trung tâm|Cục|Chi cục|Trường)\s.*(?:ban hành|xây dựng)/u;
const LONGEST_SUBJECT = 12;

/** The trích yếu ends at a wider gap, a drawn line, a marker, or where a basis or the issuing sentence begins. */
function readTitle(lines: readonly Line[], at: number, end: number, usualGap: number): { type: string; lines: Line[]; end: number } {
  const first = lines[at]!;
  const match = TYPE.exec(first.text)!;
  const type = match[1]!.replace(/\s/g, '') === 'KẾHOẠCH' ? 'KẾ HOẠCH' : match[1]!;
  const sameLine = first.text.slice(match[0].length).replace(/^[\s:]+/, '');
  const subject: Line[] = sameLine ? [{ ...first, text: sameLine }] : [];
  let i = at + 1;
  for (; i < end && subject.length < LONGEST_SUBJECT; i++) {
    const line = lines[i]!;
    const marker = readMarker(line.text);
    if (line.row || (marker && marker.value <= 1 && marker.kind !== 'bullet')) break;
    if (subject.length > 0 && endsSubject(line, lines[i + 1], subject.at(-1)!, usualGap)) break;
    subject.push(line);
  }
  return { type, lines: subject, end: i };
}

function endsSubject(line: Line, next: Line | undefined, before: Line, usualGap: number): boolean {
  if (line.ruled || ISSUED_WITH.test(line.text)) return true;
  if (before.centered && line.centered !== undefined) return !line.centered;
  if (startsLow(line.text)) return false;
  if (line.gap > usualGap) return true;
  if (/(?:[,–-]|\s(?:và|của|các|về|cho|với|tại|theo))$/u.test(before.text)) return false;
  if (/\.$/.test(before.text)) return true;
  if (isSentence(line.text) || (isCapitals(before.text) && !isCapitals(line.text) && line.text.split(' ').length >= 12)) return true;
  if (BASIS_START.test(line.text)) return true;
  return ISSUER_START.test(`${line.text} ${next?.text ?? ''}`);
}

/** No trích yếu is a sentence, or goes on after one. */
const isSentence = (text: string): boolean => /(?:[.;:]|\.\/\.)$/.test(text) || /[.;]\s\p{Lu}\p{Ll}/u.test(text.replace(/(?:^|\s)\p{Lu}\p{L}{0,2}\.(?=\s)/gu, ''));

function findAnnexes(lines: readonly Line[], after: number): number[] {
  const found: number[] = [];
  for (let i = Math.max(0, after); i < lines.length; i++) {
    const { text } = lines[i]!;
    if (isAnnexLabel(text) && (isCapitals(text) || lines[i]!.pageStart || /[.;:/]$|^$/.test(lines[i - 1]?.text ?? '') || isNameEnd(lines[i - 1]) || opensAnnex(lines[i + 1]))) found.push(i);
  }
  return found;
}

const isNameEnd = (line: Line | undefined): boolean => line !== undefined && isNameLine(line.text);

/** What follows the label of an annex, and no mention of one: its title, the line that names the plan, its table. */
const opensAnnex = (line: Line | undefined): boolean => line !== undefined && (isCapitals(line.text) || line.row !== undefined || opensTable(line.text) || /^\(\s*(?:Kèm|Ban hành|Đính)/iu.test(line.text));

/** Without a title, what stands before the first numbered line is the header; before an annex alone, all of it is. */
function firstNumbered(lines: readonly Line[], end: number, otherwise: number): number {
  for (let i = 0; i < end; i++) {
    const marker = readMarker(lines[i]!.text);
    if (marker?.kind === 'roman' || marker?.kind === 'arabic' || marker?.kind === 'upper') return i;
  }
  return otherwise;
}

/** Without Nơi nhận: the first of the last signature lines, when only a few lines follow it. */
function signatureStart(lines: readonly Line[], from: number, end: number): number {
  for (let i = Math.max(from, end - 12); i < end; i++) {
    const { text } = lines[i]!;
    if (isAuthorityLine(text) || (isSignatureLine(text) && !readMarker(text) && i > from)) return i;
  }
  return end;
}

function findLast(lines: readonly Line[], from: number, test: (line: Line) => boolean): number {
  for (let i = lines.length - 1; i >= from; i--) if (test(lines[i]!)) return i;
  return -1;
}
