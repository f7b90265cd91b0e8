import { splitBodies, trimBody } from './bodies.js';
import { foldVietnamese } from './fold-vietnamese.js';
import { type RecipientLine, type RecipientPurpose } from './model.js';

/** Notes that say why somebody receives the document (folded), NĐ 30/2020 Phụ lục I and practice; any other bracket is part of a name. */
const PURPOSE_NOTE =
  /^(?:de )?(?:bao cao|b\/c|bc|biet|thuc hien|t\/h|th|phoi hop(?: thuc hien)?|p\/h|ph|theo doi|dang tai|dang tin|chi dao|tham muu|trien khai(?: thuc hien)?|to chuc thuc hien|giam sat|kiem tra|tuyen truyen|dua tin|gui qua .*|bao cao va .*|b\/c va .*|bao cao, .*|b\/c, .*|biet, .*|phoi hop, .*|thuc hien, .*)$/;
const REPORT = /(?:^|[\s,;])(?:bao cao|b\/c|bc)(?:$|[\s,;])/;

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
    if (!PURPOSE_NOTE.test(foldVietnamese(inside))) return bracket;
    notes.push(foldVietnamese(inside));
    return '';
  });
  const tail = /\s*(?:[-–:,]\s*)?(để (?:báo cáo|b\/c))$/iu.exec(bare);
  if (tail) notes.push(foldVietnamese(tail[1]!));
  const parts = splitBodies(tail ? bare.slice(0, tail.index) : bare);
  return { id, text, purpose: purposeOf(notes), parts: parts.length > 0 ? parts : [trimBody(text) || text] };
}

const purposeOf = (notes: string[]): RecipientPurpose => (notes.some((note) => REPORT.test(note)) ? 'report' : 'execute-or-know');

function fileParts(text: string, line: string): string[] {
  const parts = text.split(/[;,]/).map(trimBody).filter((part) => part !== '');
  return parts.length > 0 ? parts : [trimBody(line)];
}
