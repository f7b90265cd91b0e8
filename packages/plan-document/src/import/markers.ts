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

const WORD = /^(Đợt|Giai đoạn|Bước|Phần|Chương|Mục|Tiểu mục|Điều|PHẦN|CHƯƠNG|MỤC|ĐỢT|GIAI ĐOẠN)\s+(\d{1,2}|[IVX]{1,5})\s*([.:])(?:\s+|$)/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})(\.?)(?:\s+|$)/;
const LOOSE_DECIMAL = /^(\d{1,2})\.\s+(\d{1,2})\.(?:\s+|$)/;
const ARABIC = /^(\d{1,2})\s?\.(?:\s+|$|(?=\p{Lu}))/u;
const ROMAN = /^([IVX]{1,5})\s?([./])(?:\s*[-–])?(?:\s+|$|(?=\p{Lu}\p{L}))/u;
const UPPER = /^([A-ZĐ])\s?[./](?:\s+|$)/u;
const LETTER = /^([a-zđ])\s?([.)])(?:\s+|$|(?=\p{Lu}))/u;
const HALF_PAREN = /^(\d{1,2})\s?\)(?:\s+|$|(?=\p{Lu}))/u;
const PAREN = /^\(\s?(\d{1,2}|[ivx]{1,4}|[a-zđ])\s?\)(?:\s+|$|(?=\p{Lu}))/u;
const BULLET = /^([-–—+•●○■□▪▫◦‣·*✓➢❖♦\uf000-\uf0ff])(?:\s+|$|(?=[\p{Lu}“"]))/u;

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
  if ((match = ARABIC.exec(text))) return numbered('arabic', `${match[1]}.`, Number(match[1]), text.slice(match[0].length));
  if ((match = HALF_PAREN.exec(text))) return numbered('half-paren', `${match[1]})`, Number(match[1]), text.slice(match[0].length));
  if ((match = ROMAN.exec(text))) {
    const value = fromRoman(match[1]!);
    if (value !== null) return numbered('roman', `${match[1]}${match[2]}`, value, text.slice(match[0].length));
  }
  if ((match = UPPER.exec(text))) return numbered('upper', `${match[1]}.`, upperValue(match[1]!), text.slice(match[0].length));
  if ((match = LETTER.exec(text))) return numbered('letter', `${match[1]}${match[2]}`, fromLetter(match[1]!) ?? 0, text.slice(match[0].length), match[2]);
  if ((match = PAREN.exec(text))) return paren(match[1]!, text.slice(match[0].length));
  if ((match = WORD.exec(text))) {
    const value = /^\d/.test(match[2]!) ? Number(match[2]) : fromRoman(match[2]!);
    if (value !== null) return numbered('word', `${match[1]} ${match[2]}${match[3]}`, value, text.slice(match[0].length), match[1]);
  }
  return null;
}

function readBullet(text: string): Marker | null {
  const match = BULLET.exec(text);
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

const UPPER_LETTERS = 'ABCDĐEGHIKLMNOPQRSTUVXY';
const upperValue = (letter: string): number => UPPER_LETTERS.indexOf(letter) + 1;
