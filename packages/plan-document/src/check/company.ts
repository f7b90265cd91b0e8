import { type Word } from './words.js';

/** Any letter that is not plain ASCII. */
export const MARKED = /[^\u0000-\u007f]/u;

/** The words right before and after, where only space stands between. */
export const neighbours = (words: readonly Word[], i: number): [Word | undefined, Word | undefined] => [
  words[i]!.joined ? words[i - 1] : undefined,
  words[i + 1]?.joined ? words[i + 1] : undefined,
];

/** A word that is no name: small letters, or a capital that only opens a sentence, or capitals among capitals. */
export function isOrdinary(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.letters === 'lower') return true;
  if (word.letters === 'first') return word.opens;
  if (word.letters !== 'upper' || word.text.length < 2 || word.piece.role === 'signer') return false;
  const [before, after] = neighbours(words, i);
  return MARKED.test(word.text) && [before, after].some((beside) => beside?.letters === 'upper' && beside.text.length > 1);
}
