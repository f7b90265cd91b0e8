import { type Signer } from '../model.js';
import { type Line } from './lines.js';
import { isCapitals } from './reflow.js';

/** `TM.` of state bodies (NĐ 30/2020), `T/M` of the Party and of mass organisations. */
const AUTHORITY = /^(?:T\s?\.?\s?M|K\s?\.?\s?T|T\s?\.?\s?L|T\s?\.?\s?U\s?\.?\s?Q|Q)\s?\.\s*\p{Lu}|^(?:T\/M|K\/T|T\/L|T\/UQ|TM|KT|TL|TUQ)\.?\s+\p{Lu}/u;
const OFFICE =
  /^(?:QUYỀN\s+)?(?:PHÓ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỦ TỊCH|CHỦ NHIỆM|TRƯỞNG|CHÁNH|BÍ THƯ|TỔNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|ỦY VIÊN|UỶ VIÊN|THỦ TRƯỞNG|ĐỘI TRƯỞNG|CHỈ HUY|CHÍNH ỦY|THỦ TƯỚNG|HIỆU PHÓ|VIỆN PHÓ|ĐẠI TÁ|THƯỢNG TÁ|TƯ LỆNH|KIỂM SÁT|TỔ TRƯỞNG|THƯỜNG TRỰC)(?!\p{L})/u;

/** Whether a line can open or go on a signature block: quyền hạn or chức vụ in capitals. */
export const isSignatureLine = (text: string): boolean => isCapitals(text) && text.length < 90 && (AUTHORITY.test(text) || OFFICE.test(text));

/** Whether the line gives the authority somebody signs by (`KT. GIÁM ĐỐC`). */
export const isAuthorityLine = (text: string): boolean => isCapitals(text) && AUTHORITY.test(text);

/** A part of a name; peoples of the Central Highlands join parts by an apostrophe (`H’Yim`, `K’Tiếu`). */
const PART = String.raw`\p{Lu}\p{Ll}*(?:[’'‘ʼ]\p{L}?\p{Ll}*)?`;
const NAME = new RegExp(String.raw`^(?:\p{Lu}[\p{L}.’'‘ʼ]*\s+|\p{Lu}[\p{L}.]*[,.]\s*|[a-zà-ỹ]{2,5}\s+){0,4}${PART}(?:\s+${PART}){1,4}$`, 'u');
/** One part alone is a name only when an apostrophe shows it (`K’Tiếu`). */
const SINGLE_NAME = /^\p{Lu}[’'‘ʼ]\s?\p{L}\p{Ll}+$/u;
const NAME_IN_CAPITALS = /^\p{Lu}+(?:[’'‘ʼ]\p{Lu}+)?(?:\s\p{Lu}+(?:[’'‘ʼ]\p{Lu}+)?){1,4}$|^\p{Lu}[’'‘ʼ]\p{Lu}+$/u;

/** A name with a small letter by mistake (`Lò thị Mỷ`): taken for one only where a name must stand. */
const NEARLY_NAME = new RegExp(String.raw`^${PART}(?:\s(?:${PART}|\p{Ll}{1,6})){1,3}\s${PART}$`, 'u');

/** A line that can be a person's name, with or without rank or degree before it. */
export const isNameLine = (text: string): boolean => text.length < 60 && (NAME.test(text) || SINGLE_NAME.test(text));

interface ReadSigner {
  signer: Signer | null;
  rest: Line[];
}

/**
 * Reads the lines of a signature block from top to bottom; `rest` are those that are none of its parts. Of several who sign together
 * the last is the signer, since who leads a joint plan signs on the right.
 */
export function readSigner(lines: readonly Line[]): ReadSigner {
  const blocks = blocksOf(lines);
  const read = blocks.map(readBlock);
  const chosen = read.every(({ signer }) => signer?.name) ? read.length - 1 : 0;
  return { signer: read[chosen]?.signer ?? null, rest: blocks.flatMap((block, i) => (i === chosen ? read[i]!.rest : block)) };
}

/** A block begins where somebody's office follows the name of another. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let named = false;
  let signs = false;
  for (const line of lines) {
    const opens = isSignatureLine(line.text);
    if (blocks.length === 0 || (opens && named)) {
      blocks.push([]);
      named = signs = false;
    }
    blocks.at(-1)!.push(line);
    named ||= signs && isNameLine(line.text);
    signs ||= opens;
  }
  return blocks;
}

function readBlock(lines: readonly Line[]): ReadSigner {
  const offices: string[] = [];
  const rest: Line[] = [];
  let name: string | null = null;
  lines.forEach((line, i) => {
    const capitals = isCapitals(line.text) && line.text.split(' ').length <= 14;
    if (name === null && capitals && isSignatureLine(line.text)) offices.push(line.text);
    else if (name === null && offices.length > 0 && (isNameLine(line.text) || (i === lines.length - 1 && NEARLY_NAME.test(line.text)))) name = line.text;
    else if (name === null && capitals && offices.length > 0) {
      const last = i === lines.length - 1 && line.gap >= 2 && NAME_IN_CAPITALS.test(line.text);
      if (last) name = line.text;
      else offices[offices.length - 1] = `${offices.at(-1)} ${line.text}`;
    } else rest.push(line);
  });
  const office = offices.pop();
  return office === undefined ? { signer: null, rest: [...lines] } : { signer: { authority: offices, office, name }, rest };
}
