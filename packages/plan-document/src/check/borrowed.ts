import { isKnownSyllable } from './compounds.js';
import { FREE_WORDS } from './function-words.js';
import { judgeSyllable, splitTone } from './syllable.js';

/** Written as one word as often as two, or with letters of their own. */
const EITHER_WAY = new Set('ôtô ôxy vắcxin xíchlô vécni bêtông'.split(' '));
const LEVEL_OR_ACUTE = /^\u0301?$/u;

/**
 * A foreign word spelled with Vietnamese letters (`ôxy`, `urê`, `vắcxin`, `côngtenơ`): two to four syllables written as one, level or
 * with sắc, not all of them in use. Two words that lost their space are syllables in use.
 */
export function isBorrowed(lower: string): boolean {
  if (EITHER_WAY.has(lower)) return true;
  const parts = syllablesOf(lower, 4);
  return parts !== null && parts.length > 1 && !parts.every((part) => part.length > 1 && (isKnownSyllable(part) || FREE_WORDS.has(part)));
}

/** A name spelled as it is said, written as one word: `Lênin`, `Mátxcơva`. */
export const isOfManySyllables = (lower: string): boolean => (syllablesOf(lower, 4)?.length ?? 0) > 1;

/** The word cut into syllables that are level or have sắc, or null. */
function syllablesOf(lower: string, most: number): string[] | null {
  if (lower === '') return [];
  if (most === 0) return null;
  for (let end = Math.min(lower.length, 5); end > 0; end--) {
    const part = lower.slice(0, end);
    if (judgeSyllable(part) !== 'none' || !LEVEL_OR_ACUTE.test(splitTone(part).tone)) continue;
    const rest = syllablesOf(lower.slice(end), most - 1);
    if (rest) return [part, ...rest];
  }
  return null;
}

/** Letters no Vietnamese syllable opens with, as in words of other peoples of the country: `kơ`, `plơi`, `krông`, `đrăng`. */
export const isForeignCluster = (lower: string): boolean => /^(?:k[aăâoôơuư]|[bcđdgkmpsvh][rl]|mn|hm|hn|hr|kp|w|j|z|f)/u.test(lower);
