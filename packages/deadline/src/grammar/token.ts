/** A word, a number or a sign of the text, with its place. `text` is folded for matching: NFC, lower case, one spelling. */
export interface Token {
  type: 'word' | 'number' | 'sign';
  text: string;
  start: number;
  end: number;
  /** First token of a line. */
  lineStart: boolean;
  /** White space stands before it. */
  spaced: boolean;
}

const PIECE = /(\r?\n|[\u2028\u2029])|[^\S\n]+|([\p{L}\p{M}]+)|(\p{Nd}+)|([^])/gu;

/** Spellings that differ between offices and mean the same word. */
const SPELLINGS: Readonly<Record<string, string>> = {
  quí: 'quý', qúy: 'quý', qúi: 'quý', kỉ: 'kỷ', hàng: 'hằng', mồng: 'mùng', hòan: 'hoàn', thuờng: 'thường', tuỳ: 'tùy', bẩy: 'bảy',
};

/** One spelling of a word for comparing: NFC, lower case, known variants merged. Diacritics stay, they tell words apart. */
export function foldWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  return Object.hasOwn(SPELLINGS, lower) ? (SPELLINGS[lower] as string) : lower;
}

function foldSign(sign: string): string {
  if (/[‐‑‒–—−]/u.test(sign)) return '-';
  if (/[•●▪◦·]/u.test(sign)) return '•';
  return sign;
}

/** Splits a text into tokens in one pass; white space is dropped, nothing else. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let lineStart = true;
  let spaced = true;
  for (const match of text.matchAll(PIECE)) {
    const [piece, newline, word, number, sign] = match;
    if (newline !== undefined) [lineStart, spaced] = [true, true];
    else if (word === undefined && number === undefined && sign === undefined) spaced = true;
    else {
      const type = word !== undefined ? 'word' : number !== undefined && /^[0-9]+$/.test(number) ? 'number' : 'sign';
      const folded = type === 'word' ? foldWord(piece) : type === 'sign' ? foldSign(piece) : piece;
      tokens.push({ type, text: folded, start: match.index, end: match.index + piece.length, lineStart, spaced });
      [lineStart, spaced] = [false, false];
    }
  }
  return tokens;
}
