import { fromLetter, fromRoman } from '../numbering.js';

export type MarkerKind = 'word' | 'upper' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'half-paren' | 'paren' | 'bullet';

export interface Marker {
  kind: MarkerKind;
  /** As the outline wants it: no spaces, dashes as `-` (`1. 1.` → `1.1.`). */
  label: string;
  /** What makes two markers members of one list: the kind, the word (`Đợt`), the sign of a bullet, the depth of a decimal. */
  series: string;
  /** The number; for a decimal the last of `path`. 0 for bullets. */
  value: number;
  path: number[];
  /** Text after the marker; empty when the marker stands alone on its line. */
  rest: string;
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'];
const ORDINAL = String.raw`(?:thứ|THỨ)\s+(?:${[...ORDINALS, ...ORDINALS.map((word) => word.toUpperCase())].join('|')})`;
const WORD = new RegExp(
  String.raw`^(Đợt|Giai đoạn|Bước|Phần|Chương|Mục|Tiểu mục|Điều|Vòng|Nội dung|Nhiệm vụ|Hoạt động|PHẦN|CHƯƠNG|MỤC|ĐỢT|GIAI ĐOẠN|BƯỚC)\s+(\d{1,2}|[IVX]{1,5}|${ORDINAL})\s*([.:])(?:\s+|$)`, 'u',
);
/** `PHẦN I`, `Phần thứ hai` alone on the line above their title. */
const PART = new RegExp(String.raw`^(Phần|Chương|PHẦN|CHƯƠNG)\s+(\d{1,2}|[IVX]{1,5}|${ORDINAL})\s*$`, 'u');
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})(\.?|-(?=\s+\p{Lu}))(?:\s+|$)/u;
const LOOSE_DECIMAL = /^(\d{1,2})\.\s+(\d{1,2})\.(?:\s+|$)/;
/** `I.1.`, `A.2`: a part and what stands in it. */
const PART_DECIMAL = /^([IVX]{1,5}|[A-ZĐ])((?:\.\d{1,2}){1,3})(\.?)(?:\s+|$)/;
const ARABIC = /^(\d{1,2})\s?\.(?:\s+|$|(?=\p{Lu}))/u;
/** `1/ Mục đích`, `1- Mục đích`: how Party and mass organisations number. */
const ARABIC_SIGN = /^(\d{1,2})\s?(?:(\/)(?=\s+[\p{Lu}“"])|([-–])(?=\s+\p{Lu}|\p{Lu}\p{Ll}))\s*/u;
const ROMAN = /^([IVX]{1,5})\s?(?:([./])(?:\s*[-–])?(?:\s+|$|(?=\p{Lu}\p{L}))|([-–])(?=\s+\p{Lu}|\p{Lu}{2})\s*)/u;
const UPPER = /^([A-ZĐ])\s?(?:([./])(?:\s+|$)|([-–])(?=\s+\p{Lu}{2})\s*)/u;
const LETTER = /^([a-zđ])\s?([.)/])(?:\s+|$|(?=\p{Lu}))/u;
const HALF_PAREN = /^(\d{1,2})\s?\)(?:\s+|$|(?=\p{Lu}))/u;
const PAREN = /^\(\s?(\d{1,2}|[ivx]{1,4}|[a-zđ])\s?\)(?:\s+|$|(?=\p{Lu}))/u;
const BULLET = /^([-–—+•●○■□▪▫◦‣·∙*✓✔√➢➤►▶→❖♦◆★\uf000-\uf0ff])(?:\s+|$|(?=[\p{Lu}“"]))/u;
/** Bullets of symbol fonts whose letters a text keeps. */
const LETTER_BULLET = /^([oØü§])\s+(?=\p{Lu})/u;

/** The marker a line starts with, by its shape alone; null when there is none. Whether it is meant as one, `numbering` decides. */
export function readMarker(text: string): Marker | null {
  const first = text[0];
  if (first === undefined) return null;
  return readNumbered(text) ?? readBullet(text);
}

function readNumbered(text: string): Marker | null {
  let match: RegExpExecArray | null;
  if ((match = LOOSE_DECIMAL.exec(text))) return decimal([Number(match[1]), Number(match[2])], `${match[1]}.${match[2]}.`, text.slice(match[0].length));
  if ((match = DECIMAL.exec(text))) return decimal(match[1]!.split('.').map(Number), match[1]! + match[2]!, text.slice(match[0].length));
  if ((match = PART_DECIMAL.exec(text))) return partDecimal(match[1]!, match[2]!, match[0].trim(), text.slice(match[0].length));
  if ((match = ARABIC.exec(text))) return numbered('arabic', `${match[1]}.`, Number(match[1]), text.slice(match[0].length));
  if ((match = ARABIC_SIGN.exec(text))) return numbered('arabic', `${match[1]}${match[2] ?? '-'}`, Number(match[1]), text.slice(match[0].length));
  if ((match = HALF_PAREN.exec(text))) return numbered('half-paren', `${match[1]})`, Number(match[1]), text.slice(match[0].length));
  if ((match = ROMAN.exec(text))) {
    const value = fromRoman(match[1]!);
    if (value !== null) return numbered('roman', `${match[1]}${match[2] ?? '-'}`, value, text.slice(match[0].length));
  }
  if ((match = UPPER.exec(text))) return numbered('upper', `${match[1]}${match[2] ?? '-'}`, upperValue(match[1]!), text.slice(match[0].length));
  if ((match = LETTER.exec(text))) return numbered('letter', `${match[1]}${match[2]}`, fromLetter(match[1]!) ?? 0, text.slice(match[0].length), match[2]);
  if ((match = PAREN.exec(text))) return paren(match[1]!, text.slice(match[0].length));
  if ((match = WORD.exec(text) ?? PART.exec(text))) {
    const value = countOf(match[2]!);
    if (value !== null) return numbered('word', `${match[1]} ${match[2]}${match[3] ?? ''}`, value, text.slice(match[0].length), match[1]);
  }
  return null;
}

function countOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written);
  const word = /\s(\p{L}+)$/u.exec(written)?.[1]?.toLowerCase();
  return word === undefined ? fromRoman(written) : ORDINALS.indexOf(word) + 1;
}

function readBullet(text: string): Marker | null {
  const match = BULLET.exec(text) ?? LETTER_BULLET.exec(text);
  if (!match) return null;
  const sign = match[1]!.replace(/[–—]/, '-');
  return { kind: 'bullet', label: sign, series: `bullet ${sign}`, value: 0, path: [], rest: text.slice(match[0].length) };
}

function paren(inside: string, rest: string): Marker {
  const value = /^\d/.test(inside) ? Number(inside) : (fromRoman(inside.toUpperCase()) ?? fromLetter(inside) ?? 0);
  const style = /^\d/.test(inside) ? '1' : fromRoman(inside.toUpperCase()) !== null ? 'i' : 'a';
  return { kind: 'paren', label: `(${inside})`, series: `paren ${style}`, value, path: [value], rest };
}

const numbered = (kind: MarkerKind, label: string, value: number, rest: string, style = ''): Marker => ({
  kind,
  label,
  series: `${kind} ${style}`.trim(),
  value,
  path: [value],
  rest,
});

const decimal = (path: number[], label: string, rest: string): Marker => ({
  kind: 'decimal',
  label,
  series: `decimal ${path.length}`,
  value: path.at(-1)!,
  path,
  rest,
});

function partDecimal(part: string, numbers: string, label: string, rest: string): Marker | null {
  const roman = fromRoman(part);
  const path = [roman ?? upperValue(part), ...numbers.slice(1).split('.').map(Number)];
  return { kind: 'decimal', label, series: `decimal ${roman === null ? 'A' : 'I'} ${path.length}`, value: path.at(-1)!, path, rest };
}

const UPPER_LETTERS = 'ABCDĐEGHIKLMNOPQRSTUVXY';
const upperValue = (letter: string): number => UPPER_LETTERS.indexOf(letter) + 1;
