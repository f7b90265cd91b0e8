import { type DocumentHeader } from '../model.js';
import { type Line } from './lines.js';
import { isCapitals } from './reflow.js';

/** Quốc hiệu and tiêu ngữ (NĐ 30/2020), and the heading of Party documents: printed on every document, so never kept. */
const CONSTANT = /CỘNG\s+H(?:ÒA|OÀ)\s+X(?:Ã|Ả)\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/giu;
const NUMBER = /Số\s*:?\s*([\d…._]*)\s*(-\s*\p{Lu}{1,4})?\s*\/\s*(\p{Lu}[\p{L}\d&.]*(?:\s*-\s*[\p{L}\d&.]+)*)?/u;
const DATED = /^(.{2,60}?)\s*,\s*ngày\s*([\d…._]*)\s*tháng\s*([\d…._]*)\s*năm\s*([\d…._]*)/iu;
const BODY_START =
  /^(?:UBND|ỦY BAN|UỶ BAN|HĐND|HỘI|SỞ|BAN|BỘ|CỤC|CHI CỤC|TỔNG CỤC|PHÒNG|TRUNG TÂM|BÁO|ĐÀI|TRƯỜNG|THANH TRA|VĂN PHÒNG|TỈNH ỦY|TỈNH UỶ|HUYỆN ỦY|THÀNH ỦY|ĐẢNG ỦY|ĐẢNG BỘ|THƯ VIỆN|BẢO TÀNG|NHÀ HÁT|TIỂU BAN|ĐOÀN|TỈNH ĐOÀN|MẶT TRẬN|LIÊN ĐOÀN|CÔNG AN|VIỆN|HỌC VIỆN|TỔ)(?!\p{L})/u;

/** A place alone opens the letterhead of a commune (`TỈNH …` above `ỦY BAN NHÂN DÂN XÃ …`); anywhere else it ends a name. */
const PLACE_START = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU)\s/u;
const GOES_ON = /^(?:VÀ|TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|XÃ|PHƯỜNG)\s/u;
/** Marks of urgency, secrecy and drafts stand near the header but are no part of it. */
const STAMP = /^(?:DỰ THẢO|KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|MẬT|TỐI MẬT|TUYỆT MẬT)(?!\p{L})/u;

/** Reads boxes 2–4 of the form from the lines above the title. `rest` is what belongs to none of them. */
export function readHeader(lines: readonly Line[]): { header: DocumentHeader; rest: Line[]; seen: boolean } {
  const header: DocumentHeader = { superior: null, agency: null, number: null, symbol: null, place: null, date: null };
  const names: string[] = [];
  const rest: Line[] = [];
  let seen = false;
  for (const line of unwrapped(lines)) {
    let left = line.text.replace(CONSTANT, ' ').replace(/\s+/g, ' ').trim();
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
    const dated = DATED.exec(left);
    if (dated && header.place === null) {
      seen = true;
      header.place = dated[1]!.trim();
      header.date = isoDate(dated[2]!, dated[3]!, dated[4]!);
      left = left.slice(dated[0].length).trim();
    }
    left = left.replace(/^[\s*_.…-]+$/u, '');
    if (left === '') continue;
    const goesOn = names.length > 0 && (header.symbol === null || GOES_ON.test(left)) && !STAMP.test(left);
    const opens = BODY_START.test(left) || (names.length === 0 && PLACE_START.test(left));
    if (isCapitals(left) && (goesOn || opens) && names.length < 8) names.push(left);
    else rest.push(left === line.text ? line : { ...line, text: left });
  }
  const bodies = joinNames(names);
  header.agency = bodies.pop() ?? null;
  header.superior = bodies.length > 0 ? bodies.join(' ') : null;
  return { header, rest, seen: seen || header.agency !== null };
}

const CUT_CONSTANT = /(?:CỘNG|CỘNG\s+H(?:ÒA|OÀ)(?:\s+XÃ)?(?:\s+HỘI)?(?:\s+CHỦ)?(?:\s+NGHĨA)?(?:\s+VIỆT)?|ĐẢNG\s+CỘNG\s+SẢN(?:\s+VIỆT)?|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]?(?:\s*Hạnh)?)$/u;

/** Quốc hiệu and tiêu ngữ on one line each, also where a narrow column broke them. */
function unwrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && CUT_CONSTANT.test(last.text)) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/** Lines of capitals → names: a line that starts as a body begins a new name unless the one before is not finished. */
function joinNames(lines: string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last === undefined || (BODY_START.test(line) && !/(?:[,&-]|\s(?:VÀ|CỦA|CÁC))$/u.test(last))) names.push(line);
    else names[names.length - 1] = `${last} ${line}`;
  }
  return names;
}

function isoDate(day: string, month: string, year: string): string | null {
  const [d, m, y] = [day, month, year].map((part) => part.replace(/\D/g, ''));
  return d && m && y?.length === 4 ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : null;
}
