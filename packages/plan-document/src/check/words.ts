import { isInside } from './addresses.js';
import { type Piece } from './pieces.js';
import { remember } from './remember.js';
import { usualSpelling } from './syllable.js';

/** One run of letters and digits of a text. */
export interface TextWord {
  text: string;
  /** Lower case, tone on its usual vowel: for comparing. */
  key: string;
  start: number;
  end: number;
  /** Signs and spaces between the word before and this one (from the start of the piece for the first). */
  gap: string;
  /** Only white space stands between this word and the one before. */
  joined: boolean;
  /** First word of a sentence, of a quotation or after a colon: its capital says nothing. */
  opens: boolean;
  /** `lower`, `first` (Tuyên), `upper` (UBND, also a single capital), `mixed`, `digits`. */
  letters: 'lower' | 'first' | 'upper' | 'mixed' | 'digits';
}

/** A word at its place in the plan. */
export interface Word extends TextWord {
  piece: Piece;
}

const WORD = /[\p{L}\p{N}]+/gu;
const OPENS = /(?:[.!?:…]|[“"‘(]|\n\s*[-–+•]?)\s*["“‘(]*\s*$/u;

/** The words of a text; its addresses have none. */
export function wordsOf(all: string, addresses: readonly (readonly [number, number])[]): TextWord[] {
  const words: TextWord[] = [];
  let end = 0;
  for (const found of all.matchAll(WORD)) {
    const text = found[0];
    if (addresses.length > 0 && isInside(addresses, found.index)) continue;
    const { key, letters } = formOf(text);
    const gap = all.slice(end, found.index);
    const inner = words.length > 0;
    words.push({
      text, key, gap, start: found.index, end: found.index + text.length,
      joined: inner && (gap === ' ' || (gap.length < 4 && gap.trim() === '' && !gap.includes('\n'))),
      opens: !inner || (gap !== ' ' && OPENS.test(gap)),
      letters,
    });
    end = found.index + text.length;
  }
  return words;
}

const formOf = remember((text: string): Pick<TextWord, 'key' | 'letters'> => {
  const lower = text.toLowerCase();
  return { key: text.length > 12 ? lower : usualSpelling(lower), letters: lettersOf(text, lower) };
});

function lettersOf(text: string, lower: string): TextWord['letters'] {
  if (/\p{N}/u.test(text)) return 'digits';
  if (text === lower) return 'lower';
  if (text === text.toUpperCase()) return 'upper';
  return text.slice(1) === lower.slice(1) ? 'first' : 'mixed';
}
