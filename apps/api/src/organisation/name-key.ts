import { foldVietnamese } from '@banhanh/plan-document';

/** One word of a written name; `isShort` when it is written in capitals and may stand for several words (`VHTTDL`). */
export interface NameWord {
  word: string;
  isShort: boolean;
}

/** Words that names are compared without: `các sở và ban` = `sở, ban`. */
const SILENT = new Set(['cac', 'va', 'nhung']);
const HONORIFIC = /^\s*(?:(?:[Cc]ác\s+)?(?:đ\/c|đ\/ chí|đc|đồng chí)\.?\s+)+/iu;
const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a written name in order, honorifics, punctuation, `các` and `và` left out. */
export function nameWords(text: string): NameWord[] {
  const written = text.normalize('NFC').replace(HONORIFIC, '').match(LETTERS) ?? [];
  return written
    .map((part) => ({ word: foldVietnamese(part), isShort: part.length >= 2 && part === part.toLocaleUpperCase('vi') && /\p{Lu}/u.test(part) }))
    .filter(({ word }) => !SILENT.has(word));
}

/** The form in which names are compared: `Sở Văn hóa, Thể thao và Du lịch` → `so van hoa the thao du lich`. */
export const nameKey = (text: string): string => keyOf(nameWords(text));

export const keyOf = (words: readonly NameWord[]): string => words.map(({ word }) => word).join(' ');

/** The pieces between commas, semicolons, slashes and `và`: where a name of several bodies may be parted. */
export const nameSegments = (text: string): NameWord[][] =>
  text
    .replace(HONORIFIC, '')
    .split(/[,;/+]|\s(?:và|cùng|&)\s/u)
    .map(nameWords)
    .filter((words) => words.length > 0);

/** `trên địa bàn tỉnh`, `thuộc tỉnh`, `cấp tỉnh`, `tỉnh Sơn Hà`, `Sơn Hà`: what may follow a name without changing whom it means. */
function placeAtEnd(province: string): RegExp {
  const named = province === '' ? '' : `(?: ${province})?`;
  const alone = province === '' ? '' : `|(?: tai)? ${province}`;
  return new RegExp(`(?:(?: tren dia ban| trong pham vi| trong| truc thuoc| thuoc| cua| cap| tai)?(?: toan)? tinh${named}| (?:thanh pho|tp) ${province || '$.'}${alone})$`);
}

const expressions = new Map<string, RegExp>();

/** A key without the province at its end; `province` is the folded name. A key that is nothing but the province stays. */
export function withoutProvince(key: string, province: string): string {
  const known = expressions.get(province) ?? placeAtEnd(province);
  expressions.set(province, known);
  let shorter = key;
  for (let cut = shorter.replace(known, ''); cut !== shorter && cut !== ''; cut = shorter.replace(known, '')) shorter = cut;
  return shorter;
}

/**
 * Whether words written with initials stand for a full name, word by word: `Sở VH,TT&DL` for `so van hoa the thao du lich`,
 * `BTGDVTU` for `ban tuyen giao dan van tinh uy`. Every word of the name must be spent.
 */
export function standsFor(written: readonly NameWord[], name: readonly string[], at = 0, from = 0): boolean {
  if (at === written.length) return from === name.length;
  const { word, isShort } = written[at]!;
  if (name[from] === word && standsFor(written, name, at + 1, from + 1)) return true;
  if (!isShort || from + word.length > name.length) return false;
  const isInitials = [...word].every((letter, index) => name[from + index]!.startsWith(letter));
  return isInitials && standsFor(written, name, at + 1, from + word.length);
}
