import { foldVietnamese } from '../fold-vietnamese.js';
import { type Line } from './lines.js';
import { type Marker } from './markers.js';

/** A number after one of these words belongs to the sentence: `lần thứ ⏎ XV.`, `năm ⏎ 2026 - 2030`. */
const CALLS_FOR_NUMBER =
  /(?:^|\s)(?:năm|số|thứ|khóa|khoá|ngày|tháng|quý|điều|khoản|mục|điểm|phần|chương|lần|đại hội|kỳ|nhiệm kỳ|giai đoạn|và|đến|từ|hơn|gần|trên|dưới|khoảng|tuổi|lớp|cấp|phường|quận|tổ|đợt|bước|đội|trang|phụ lục|thế kỷ|là|có|của|với|[-–,(])$/iu;

/** Whether the text so far cannot end before a number. */
export const callsForNumber = (text: string): boolean => CALLS_FOR_NUMBER.test(text.slice(-40));

/** Syllable before and after ` - ` inside a line: `tế|xã` of `kinh tế - xã hội`. */
export type Compounds = ReadonlySet<string>;

const KNOWN_COMPOUNDS = [
  'kinh tế - xã hội', 'chính trị - xã hội', 'văn học - nghệ thuật', 'văn hóa - xã hội', 'văn hóa - thông tin', 'văn hóa - nghệ thuật', 'văn hóa - văn nghệ',
  'quốc phòng - an ninh', 'an ninh - quốc phòng', 'khoa học - công nghệ', 'khoa học - kỹ thuật', 'báo chí - xuất bản', 'thông tin - báo chí', 'phát thanh - truyền hình',
  'độc lập - tự do', 'tự do - hạnh phúc', 'giáo dục - đào tạo', 'thể dục - thể thao', 'nông - lâm', 'lãnh đạo - cầm quyền', 'tuyên truyền - cổ động', 'thương mại - du lịch',
  'xanh - sạch', 'sạch - đẹp', 'trung tâm - hành chính', 'xã hội - nghề nghiệp', 'chính trị - tư tưởng', 'mác - lênin', 'quốc gia - dân tộc', 'công nghiệp - xây dựng',
];

/** The compounds with a spaced dash that the text itself shows inside its lines, and the common ones. */
export function findCompounds(lines: readonly Line[]): Compounds {
  const compounds = new Set<string>();
  for (const text of [...KNOWN_COMPOUNDS, ...lines.map((line) => line.text)]) {
    for (const match of text.matchAll(/(?<!\p{L})(\p{L}{1,12}) [-–] (?=(\p{L}{1,12}))/gu)) compounds.add(pair(match[1]!, match[2]!));
  }
  return compounds;
}

const pair = (before: string, after: string): string => foldVietnamese(`${before}|${after}`);

/**
 * Whether a dash at the start of a line only continues the sentence of `before` (`kinh tế ⏎ - xã hội`, `29/12 ⏎ - 07/01`).
 * `open`: the text before has no end mark and its line was full.
 */
export function isFalseBullet(marker: Marker, before: string, open: boolean, compounds: Compounds): boolean {
  if (marker.kind !== 'bullet' || /[.;:!?…]["”’)\]]?$/u.test(before)) return false;
  if (joinsCompound(marker, before, compounds) && (open || /^\p{Ll}/u.test(marker.rest))) return true;
  if (/\d$/.test(before) && /^\d/.test(marker.rest)) return open || marker.label === '-';
  return open && /^[\p{Ll}\d]/u.test(marker.rest);
}

function joinsCompound(marker: Marker, before: string, compounds: Compounds): boolean {
  const lastWord = /(?<!\p{L})(\p{L}{1,12})["”)]?$/u.exec(before.slice(-30))?.[1];
  const firstWord = /^\p{L}{1,12}/u.exec(marker.rest)?.[0];
  return marker.label === '-' && lastWord !== undefined && firstWord !== undefined && compounds.has(pair(lastWord, firstWord));
}

/** A dash before the lower-case half of a compound, wherever the line says it begins. */
export const partsCompound = (marker: Marker, before: string, compounds: Compounds): boolean => /^\p{Ll}/u.test(marker.rest) && joinsCompound(marker, before, compounds);
