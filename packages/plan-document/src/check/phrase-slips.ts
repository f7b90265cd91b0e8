import { isCompound, isKnownSyllable } from './compounds.js';
import { FREE_WORDS } from './function-words.js';
import { isHardlyAlone } from './half-words.js';
import { type SetPhrase, phrasesAround, phrasesWithPair, standInAPhrase } from './set-phrases.js';
import { areConfusable, differInMarks } from './spelling.js';
import { type TextWord } from './words.js';

/** A set phrase with one syllable other, left out, or too much. */
export interface PhraseSlip {
  kind: 'other' | 'left-out' | 'too-much';
  phrase: SetPhrase;
  /** First and last word of what is written, as indexes of the words asked about. */
  from: number;
  to: number;
  /** Where in the phrase: the syllable that is other or left out, or the one a syllable too much stands before. */
  at: number;
}

/** Words of one phrase have a space between, or a comma, or a dash with spaces. */
const goesOn = (word: TextWord | undefined): boolean => word !== undefined && (word.joined || /^(?:, ?| [-–] )$/u.test(word.gap));
const isSyllable = ({ letters }: TextWord): boolean => letters !== 'digits' && letters !== 'mixed';

/** The slips of the phrases that open or end with the pair ending at word `i`, or stand around it. */
export function slipsAt(words: readonly TextWord[], i: number): PhraseSlip[] {
  const [first, second, third] = [words[i - 1], words[i]!, words[i + 1]];
  if (!first || !goesOn(second) || !isSyllable(first) || !isSyllable(second)) return [];
  const found: (PhraseSlip | null)[] = phrasesWithPair(first.key, second.key).map(({ phrase, at }) => (phrase.keys.length === 3 ? otherOfThree(words, i - 1, phrase, at) : slipFrom(words, i - 1, phrase, at)));
  for (const phrase of phrasesAround(first.key, second.key)) found.push({ kind: 'left-out', phrase, from: i - 1, to: i, at: 1 });
  if (goesOn(third)) for (const phrase of phrasesAround(first.key, third!.key)) if (areConfusable(second.key, phrase.keys[1]!)) found.push({ kind: 'other', phrase, from: i - 1, to: i + 1, at: 1 });
  return found.filter((slip): slip is PhraseSlip => slip !== null && isFault(words, slip));
}

/** Two of three syllables stand as they should: the third is like the one that belongs there. */
function otherOfThree(words: readonly TextWord[], i: number, phrase: SetPhrase, at: number): PhraseSlip | null {
  const odd = at === 0 ? i + 2 : i - 1;
  const right = phrase.keys[at === 0 ? 2 : 0]!;
  const word = words[odd];
  if (!word || !goesOn(at === 0 ? word : words[i]) || !areConfusable(word.key, right)) return null;
  return { kind: 'other', phrase, at: at === 0 ? 2 : 0, from: Math.min(i, odd), to: Math.max(i + 1, odd) };
}

/** How the words from one pair of a longer phrase to its other end differ from it; null when they do not, or in more than one syllable. */
function slipFrom(words: readonly TextWord[], i: number, phrase: SetPhrase, at: number): PhraseSlip | null {
  const size = phrase.keys.length;
  const step = at === 0 ? 1 : -1;
  const known = at === 0 ? i + 1 : i;
  const rest = at === 0 ? phrase.keys.slice(2) : phrase.keys.slice(0, -2).reverse();
  const follows = (n: number): boolean => goesOn(words[step === 1 ? n : n + 1]);
  const matched = (from: number, key: number): number => {
    let count = 0;
    while (key + count < rest.length && words[from + step * count]?.key === rest[key + count] && follows(from + step * count)) count++;
    return count;
  };
  const same = matched(known + step, 0);
  const odd = known + step * (same + 1);
  const tail = rest.length - same - 1;
  if (tail < 0 || !words[odd] || !follows(odd)) return null;
  const place = step === 1 ? 2 + same : size - 3 - same;
  const slip = (kind: PhraseSlip['kind'], last: number, where = place): PhraseSlip => ({ kind, phrase, at: where, from: step === 1 ? i : last, to: step === 1 ? last : i + 1 });
  if (matched(odd + step, same + 1) === tail && areConfusable(words[odd]!.key, rest[same]!)) return slip('other', odd + step * tail);
  if (tail > 0 && matched(odd, same + 1) === tail) return slip('left-out', odd + step * (tail - 1));
  if (FREE_WORDS.has(words[odd]!.key) && matched(odd + step, same) === tail + 1) return slip('too-much', odd + step * (tail + 1), step === 1 ? place : place + 1);
  return null;
}

/** What stands instead makes no word of its own with what is around it. */
function isFault(words: readonly TextWord[], slip: PhraseSlip): boolean {
  const { kind, phrase, from, to, at } = slip;
  const { keys } = phrase;
  const written = words.slice(from, to + 1);
  if (!written.every(isSyllable)) return false;
  const key = (n: number): string => (n >= from && n <= to) || goesOn(words[n < from ? n + 1 : n]) ? (words[n]?.key ?? '') : '';
  const odd = from + at;
  if (kind === 'other') {
    if (keys.length === 3 && !differInMarks(words[odd]!.key, keys[at]!) && isKnownSyllable(words[odd]!.key)) return false;
    const [b2, b1, own, a1, a2] = [odd - 2, odd - 1, odd, odd + 1, odd + 2].map(key) as [string, string, string, string, string];
    return !isCompound(b1, own) && !isCompound(own, a1) && !standInAPhrase(b2, b1, own) && !standInAPhrase(b1, own, a1) && !standInAPhrase(own, a1, a2);
  }
  if (kind === 'too-much') return isCompound(keys[at - 1], keys[at]) && !isCompound(keys[at - 2], keys[at - 1]) && (isHardlyAlone(keys[at]!) || isHardlyAlone(keys[at - 1]!));
  const [left, right] = [key(odd - 1), key(odd)];
  if (isCompound(left, right) || isOptional(keys[at]!) || !(words[odd]!.joined || phrase.text.includes(',')) || (words[odd]!.letters === 'first' && !words[odd]!.opens)) return false;
  const [ofLeft, ofRight] = [isCompound(keys[at - 1], keys[at]), isCompound(keys[at], keys[at + 1])];
  const isWhole = (ofLeft && at === 1 && isCompound(key(odd - 2), left)) || (ofRight && at + 2 === keys.length && isCompound(right, key(odd + 1)));
  return (ofLeft || ofRight) && !isWhole;
}

/** A word of grammar may be there or not. */
const isOptional = (key: string): boolean => MAY_BE_THERE.has(key);
const MAY_BE_THERE: ReadonlySet<string> = new Set('và của các những có được cho với về để sự như'.split(' '));

/** The other half of the word that lost a syllable, where that half hardly stands alone. */
export const losesHalfAWord = ({ phrase: { keys }, at }: PhraseSlip): boolean => {
  const partner = isCompound(keys[at - 1], keys[at]) ? keys[at - 1] : keys[at + 1];
  return partner !== undefined && isHardlyAlone(partner);
};
