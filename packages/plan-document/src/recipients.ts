import { splitBodies, trimBody } from './bodies.js';
import { foldVietnamese } from './fold-vietnamese.js';
import { type RecipientLine, type RecipientPurpose } from './model.js';

/** Why somebody receives the document (folded), as offices write and shorten it. */
const PURPOSE =
  '(?:bao cao|b/c(?:ao)?|bc|biet|thuc hien|t/h(?:ien)?|th|phoi hop|ph?/h(?:op)?|ph|theo doi|t/d|c/d|dang tai|dang tin|chi dao|tham muu|trien khai|to chuc thuc hien|giam sat|kiem tra|tuyen truyen|dua tin)';
/** Notes of purpose (NĐ 30/2020 Phụ lục I and practice), with or without the way the document goes (`qua V01 để b/c`); any other bracket is part of a name. */
const PURPOSE_NOTE = new RegExp(`^(?:(?:gui )?qua .+|(?:de |thay )?${PURPOSE}(?: thuc hien| thay)?(?:(?:\\s*[,;+&]| va| qua) ?.*)?)$`);
const REPORT = /(?:^|[\s,;])(?:bao cao|b\/c(?:ao)?|bc)(?:$|[\s,;])/;
/** The same notes at the end of a line, without brackets. */
const PURPOSE_TAIL =
  /\s*(?:[-–:,]\s*)?((?:qua [^\s,;]+ )?(?:để (?:báo cáo|b\/c(?:áo)?|biết|phối hợp|p\/h|thực hiện|t\/h|theo dõi|chỉ đạo)|thay (?:báo cáo|b\/c))(?:(?:,| và) (?:báo cáo|b\/c|biết|phối hợp|p\/h|thực hiện|t\/h|theo dõi|chỉ đạo))*)$/iu;

/**
 * One line of `Nơi nhận` (NĐ 30/2020, Phụ lục I): the text without dash and final `;` `.`, why it is sent, and the bodies in it.
 * `- UBND tỉnh (báo cáo);` → purpose `report`, parts `UBND tỉnh`; `- Lưu: VT, NSVH.` → purpose `file`, parts `VT`, `NSVH`.
 */
export function parseRecipientLine(line: string, id: string): RecipientLine {
  const text = line.replace(/\s+/gu, ' ').replace(/^\s*[-–—+•*]\s*/u, '').replace(/[\s;.]+$/u, '').trim();
  const filed = /^Lưu(?:\s*:|\s|$)\s*/iu.exec(text);
  if (filed) return { id, text, purpose: 'file', parts: fileParts(text.slice(filed[0].length), text) };
  const notes: string[] = [];
  const bare = text.replace(/\s*\(([^()]*)\)/gu, (bracket, inside: string) => {
    if (!/^\s*để\s/iu.test(inside) && !PURPOSE_NOTE.test(foldVietnamese(inside))) return bracket;
    notes.push(foldVietnamese(inside));
    return '';
  });
  const tail = PURPOSE_TAIL.exec(bare);
  if (tail) notes.push(foldVietnamese(tail[1]!));
  const parts = splitBodies(tail ? bare.slice(0, tail.index) : bare);
  return { id, text, purpose: purposeOf(notes), parts: parts.length > 0 ? parts : [trimBody(text) || text] };
}

const purposeOf = (notes: string[]): RecipientPurpose => (notes.some((note) => REPORT.test(note)) ? 'report' : 'execute-or-know');

function fileParts(text: string, line: string): string[] {
  const parts = text.split(/[;,]/).map(trimBody).filter((part) => part !== '');
  return parts.length > 0 ? parts : [trimBody(line)];
}
