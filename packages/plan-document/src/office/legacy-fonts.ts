import { looksLegacy } from '../import/decode.js';

/** Fonts that show Vietnamese through codes of their own: TCVN3 (`.VnTime`), VNI (`VNI-Times`), VPS, BK. */
const LEGACY_FONT = /^(?:[A-Z]{6}\+)?(?:\.Vn|VNI[-_ ]|VNtime|VNhelv|VPS |ABC Sans|BKSans|HL(?:Times|Arial)\d)/i;

export const isLegacyFont = (font: string | undefined): boolean => font !== undefined && LEGACY_FONT.test(font);

/** Letters that only stand for Vietnamese ones when shown in an old font; ASCII alone reads the same in both. */
const OLD_CODES = /[\u00a1-\u00bf\u00c0-\u00ff\u2018-\u203a\u0152-\u0178\u02c6\u02dc]/;
/** Letters no old font knows. */
const UNICODE_VIETNAMESE = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const MOST_OLD_WORDS = 3;

/**
 * Whether the text cannot be read as Unicode: by its letters as a whole, or because of words in an old font. Unicode text that
 * merely names such a font is fine.
 */
export function isLegacyText(whole: string, inOldFonts: readonly string[]): boolean {
  if (looksLegacy(whole)) return true;
  const words = inOldFonts.join(' ').split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const old = words.filter((word) => OLD_CODES.test(word) && !UNICODE_VIETNAMESE.test(word)).length;
  return old > MOST_OLD_WORDS && words.filter((word) => UNICODE_VIETNAMESE.test(word)).length < old * 0.1;
}
