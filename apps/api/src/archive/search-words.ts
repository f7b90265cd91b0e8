import { foldVietnamese } from '@banhanh/plan-document';

// Sắc, huyền, hỏi, ngã, nặng: 1 to 5, as in VNI typing.
const tones = '\u0301\u0300\u0309\u0303\u0323';
const tone = new RegExp(`[${tones}]`, 'u');
const notWords = /[^\p{L}\p{N}]+/gu;

/** The words of a text without diacritics, single spaces between them: what `plan_search.folded` is made of. */
export const foldedWords = (text: string): string => foldVietnamese(text).replace(notWords, ' ').trim();

/**
 * The words with their diacritics in one spelling, the tone as a digit at the end: `hoà` and `hòa` both `hoa2`, NFC and NFD
 * alike. What `plan_search.accented` is made of; shown to nobody.
 */
export function accentedWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(notWords, ' ')
    .trim()
    .split(' ')
    .map((word) => {
      const letters = word.normalize('NFD');
      const mark = tone.exec(letters)?.[0];
      return mark ? letters.replace(tone, '').normalize('NFC') + String(tones.indexOf(mark) + 1) : word;
    })
    .join(' ');
}

/** What a person asked for, ready for the index. */
export interface AskedWords {
  /** A tsquery: every word, and words between quotation marks in a row. Null when nothing was asked. */
  words: string | null;
  /** A tsquery for ranking: any of the words as written; null when they carry no diacritics. */
  accented: string | null;
  /** The folded words, for marking them in a text. */
  marks: string[];
  /** The whole question folded, for titles that resemble it. */
  folded: string;
}

const mostWords = 20;

export function askedWords(text: string): AskedWords {
  const phrases = [...text.matchAll(/["“”]([^"“”]+)["“”]|([^"“”]+)/g)].map(([, quoted, plain]) => ({ isPhrase: quoted !== undefined, text: quoted ?? plain ?? '' }));
  const marks = foldedWords(text).split(' ').filter(Boolean).slice(0, mostWords);
  const terms = phrases
    .map((phrase) => ({ ...phrase, words: foldedWords(phrase.text).split(' ').filter(Boolean).slice(0, mostWords) }))
    .filter(({ words }) => words.length > 0)
    .map(({ isPhrase, words }) => `(${words.map(lexeme).join(isPhrase ? ' <-> ' : ' & ')})`);
  const accented = accentedWords(text).split(' ').filter(Boolean).slice(0, mostWords);
  const hasDiacritics = accented.some((word, index) => word !== marks[index]);
  return {
    words: terms.length > 0 ? terms.slice(0, mostWords).join(' & ') : null,
    accented: hasDiacritics && accented.length > 0 ? accented.map(lexeme).join(' | ') : null,
    marks,
    folded: foldedWords(text),
  };
}

/** Only letters and digits ever reach it. */
const lexeme = (word: string): string => `'${word}'`;

/** Số, ký hiệu as it is compared: without diacritics, blanks, `số:` and leading zeros. `Số: 05/KH-SVHTTDL` → `5/kh-svhttdl`. */
export const numberKey = (reference: string): string =>
  foldVietnamese(reference).replace(/^so\s*:?\s*(?=\d)/, '').replace(/\s+/g, '').replace(/^0+(?=\d)/, '');

/** A LIKE pattern for a number or a part of one: from the start when it begins with a digit, else anywhere. */
export function numberLike(asked: string): string {
  const key = numberKey(asked).replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return /^\d/.test(key) ? `${key}%` : `%${key}%`;
}

/** Whether the one search field holds a number and symbol (`171/KH-SVHTTDL`, `5/kh`, of the Party `05-KH/TU`) and not words. */
export const looksLikeNumber = (text: string): boolean => /^\s*(?:số\s*:?\s*)?\d+\s*(?:-\s*\p{L}{1,4}\s*)?\/\s*[\p{L}\d.&/-]*\s*$/iu.test(text);
