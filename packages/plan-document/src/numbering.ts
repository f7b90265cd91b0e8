/** Letters of điểm in the order of NĐ 30/2020, Phụ lục I: `đ` after `d`, no f, j, w, z. */
export const POINT_LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'] as const;

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** 1 → `I`; positions from 1 to 399. */
export function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

/** `IV` → 4; null for what is no well-formed Roman number below 400. */
export function fromRoman(text: string): number | null {
  if (!/^[IVXLC]{1,11}$/.test(text)) return null;
  let value = 0;
  let at = 0;
  for (const [size, sign] of ROMAN) {
    while (text.startsWith(sign, at)) {
      value += size;
      at += sign.length;
    }
  }
  return at === text.length && toRoman(value) === text ? value : null;
}

/** 1 → `a`, 5 → `đ`; after `y` the letters go on doubled (`aa`), which the decree does not foresee. */
export function toLetter(value: number): string {
  const letter = POINT_LETTERS[(value - 1) % POINT_LETTERS.length]!;
  return letter.repeat(Math.floor((value - 1) / POINT_LETTERS.length) + 1);
}

/** `đ` → 5; null for a letter the decree does not use. */
export function fromLetter(letter: string): number | null {
  const at = (POINT_LETTERS as readonly string[]).indexOf(letter.toLowerCase());
  return at < 0 ? null : at + 1;
}

/**
 * The marker that stands at `position` (from 1) in the series that `first` belongs to: `markerAt('a)', 5)` → `đ)`,
 * `markerAt('2.1.', 3)` → `2.3.`, `markerAt('-', 7)` → `-`. Null when `first` is no marker.
 */
export function markerAt(first: string, position: number): string | null {
  if (/^[-+•*·]$/.test(first)) return first;
  const parts = /^(\(?(?:\p{L}+ )?(?:\d+\.)*?)([IVXLC]+|\d+|\p{L})([.):/-]?)$/u.exec(first);
  if (!parts) return null;
  const [, before, value, after] = parts;
  if (/^\d+$/.test(value!)) return `${before}${position}${after}`;
  if (fromRoman(value!) !== null && !after!.includes(')')) return `${before}${toRoman(position)}${after}`;
  const letter = toLetter(position);
  return `${before}${value === value!.toUpperCase() ? letter.toUpperCase() : letter}${after}`;
}
