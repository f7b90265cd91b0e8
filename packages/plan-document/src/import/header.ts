import { type DocumentHeader } from '../model.js';
import { joinNames, namesBodyInCapitals, opensLetterhead } from './letterhead.js';
import { type Line } from './lines.js';
import { cutMark, markOf, type PrintedMark } from './marks.js';
import { isCapitals } from './reflow.js';

/** Quốc hiệu and tiêu ngữ (NĐ 30/2020), and the heading of Party documents: printed on every document, so never kept. */
const CONSTANT = /CỘNG\s+H(?:ÒA|OÀ)\s+X[ÃẢÀ]\s*HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/giu;
const NUMBER = /Số\s*:?\s*([\d…._]*)\s*(-\s*\p{Lu}{1,4})?\s*\/\s*(\p{Lu}[\p{L}\d&.]*(?:\s*[-/]\s*[\p{L}\d&.]+)*)?/u;
const DATED = /^(.{2,60}?)\s*,\s*ngày\s*([\d…._]*)\s*tháng\s*([\d…._]*)\s*năm\s*([\d…._]*)/iu;
const DATE_ALONE = /^,?\s*ngày\s*([\d…._]*)\s*tháng\s*([\d…._]*)\s*năm\s*([\d…._]*)$/iu;
const GOES_ON = /^(?:VÀ|TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|XÃ|PHƯỜNG)\s/u;
const NO_NAME = /^(?:CỘNG|ĐỘC LẬP|ĐẢNG CỘNG|SỐ|KÍNH GỬI|V\/V)(?!\p{L})/u;

/** Reads boxes 2–4 of the form from the lines above the title. `rest` is what belongs to none of them. */
export function readHeader(lines: readonly Line[]): { header: DocumentHeader; rest: Line[]; marks: PrintedMark[]; seen: boolean } {
  const header: DocumentHeader = { superior: null, agency: null, number: null, symbol: null, place: null, date: null };
  const names: string[] = [];
  const rest: Line[] = [];
  const marks: PrintedMark[] = [];
  let seen = false;
  const official = lines.some(({ text }) => text.search(CONSTANT) >= 0 || NUMBER.test(text) || DATED.test(text));
  for (const line of unwrapped(lines.flatMap(withDateApart))) {
    let left = withoutUnionHeading(line.text.replace(CONSTANT, ' ').replace(/\s+/g, ' ').replace(/^ ?\*+ (?=\p{L})/u, '').trim(), names);
    if (left !== line.text) seen = true;
    const number = NUMBER.exec(left);
    if (number && header.symbol === null) {
      seen = true;
      const digits = number[1]!.replace(/\D/g, '');
      const party = number[2]?.replace(/\s/g, '') ?? '';
      header.number = digits || party ? `${digits}${party}` : null;
      header.symbol = number[3]?.replace(/\s/g, '') ?? null;
      left = (left.slice(0, number.index) + ' ' + left.slice(number.index + number[0].length)).trim();
    }
    const bare = header.date === null && header.place === null ? DATE_ALONE.exec(left) : null;
    if (bare) {
      seen = true;
      header.date = isoDate(bare[1]!, bare[2]!, bare[3]!);
      left = '';
    }
    const dated = DATED.exec(left);
    if (dated && header.place === null) {
      seen = true;
      header.place = dated[1]!.trim();
      header.date = isoDate(dated[2]!, dated[3]!, dated[4]!);
      left = left.slice(dated[0].length).trim();
    }
    left = left.replace(/^[\s*_.…-]+$/u, '');
    const mark = markOf(left, line.number);
    const beside = mark ? null : cutMark(left, line.number);
    if (mark ?? beside) marks.push((mark ?? beside?.mark)!);
    left = mark ? '' : (beside?.left ?? left);
    if (left === '') continue;
    const goesOn = names.length > 0 && (header.symbol === null || GOES_ON.test(left));
    const unknown = official && names.length === 0 && header.symbol === null && left.includes(' ') && !NO_NAME.test(left);
    const opens = names.length === 0 ? opensLetterhead(left) || unknown : namesBodyInCapitals(left);
    if (isCapitals(left) && (goesOn || opens) && names.length < 8) names.push(left);
    else rest.push(left === line.text ? line : { ...line, text: left });
  }
  const bodies = joinNames(names);
  header.agency = bodies.pop() ?? null;
  header.superior = bodies.length > 0 ? bodies.join(' ') : null;
  return { header, rest, marks, seen: seen || header.agency !== null };
}

const UNION = /(?:^|\s)ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/u;

/** The heading of the Youth Union stands where others print quốc hiệu; below `BAN CHẤP HÀNH TRUNG ƯƠNG` it is part of the name. */
function withoutUnionHeading(text: string, names: readonly string[]): string {
  const at = text.search(UNION);
  return at >= 0 && [...names, text.slice(0, at)].some((name) => name.includes('ĐOÀN')) ? text.slice(0, at) : text;
}

/** Place and date in a column of their own, so that no name beside them is taken for the place. */
const withDateApart = (line: Line): Line[] => (line.columns.slice(1).some((text) => DATED.test(text)) ? line.columns.map((text) => ({ ...line, text, columns: [text] })) : [line]);

const CUT_CONSTANT = /(?:CỘNG|CỘNG\s+H(?:ÒA|OÀ)(?:\s+XÃ)?(?:\s+HỘI)?(?:\s+CHỦ)?(?:\s+NGHĨA)?(?:\s+VIỆT)?|ĐẢNG\s+CỘNG\s+SẢN(?:\s+VIỆT)?|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]?(?:\s*Hạnh)?)$/u;

const CUT_DATE = /^\p{Lu}[^,]{1,40},(?:\s*ngày(?!.*năm).*)?$/u;
const REST_OF_DATE = /^(?:ngày|tháng|năm|\d{1,2}\s+tháng)(?!\p{L})/u;
const CUT_NUMBER = /^Số\s*:?$/u;

/** Quốc hiệu, tiêu ngữ, place and date on one line each, also where a narrow column broke them. */
function unwrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && (CUT_CONSTANT.test(last.text) || (CUT_DATE.test(last.text) && REST_OF_DATE.test(line.text)) || (CUT_NUMBER.test(last.text) && /^[\d…._]*\s*(?:-\s*\p{Lu}{1,4}\s*)?\//u.test(line.text)))) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

function isoDate(day: string, month: string, year: string): string | null {
  const [d, m, y] = [day, month, year].map((part) => part.replace(/\D/g, ''));
  return d && m && y?.length === 4 ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : null;
}
