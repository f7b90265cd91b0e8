const MARKS = /[\u0300-\u036f]/g;

/**
 * Lower case without diacritics, `đ` → `d`, dashes and quotes plain, white space single.
 * Immune to tone placement (`hoá`/`hóa`) and to NFC/NFD. For comparing and searching only: never for storing.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
