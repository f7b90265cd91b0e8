import { type Token } from './token.js';

const PHRASES = new Map<string, readonly string[]>();

/** The words of a phrase of the grammar; the phrases are constants, so the memory stays small. */
function wordsOf(phrase: string): readonly string[] {
  const known = PHRASES.get(phrase);
  if (known) return known;
  const words = phrase.split(' ');
  PHRASES.set(phrase, words);
  return words;
}

const EDGE_SIGNS = new Set([',', ':', '-', '.', '…', '/']);

/** A place in a run of tokens. Every `take…` moves only when it matches. */
export class Cursor {
  at = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly source: string,
  ) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Takes a phrase of words and numbers parted by spaces. */
  take(phrase: string): boolean {
    const words = wordsOf(phrase);
    for (let index = 0; index < words.length; index += 1) {
      const token = this.peek(index);
      if (token === undefined || token.type === 'sign' || token.text !== words[index]) return false;
    }
    this.at += words.length;
    return true;
  }

  /** Takes the first phrase that matches and answers it; put longer phrases first. */
  takeAny(phrases: readonly string[]): string | null {
    return phrases.find((phrase) => this.take(phrase)) ?? null;
  }

  takeSign(sign: string): boolean {
    const token = this.peek();
    if (token?.type !== 'sign' || token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  /** Takes a whole number between two bounds. */
  takeNumber(min: number, max: number): number | null {
    const token = this.peek();
    if (token?.type !== 'number' || token.text.length > 4) return null;
    const value = Number(token.text);
    if (value < min || value > max) return null;
    this.at += 1;
    return value;
  }

  /** Runs a reader; when it answers null the cursor goes back to where it was. */
  attempt<T>(read: (cursor: Cursor) => T | null): T | null {
    const start = this.at;
    const result = read(this);
    if (result === null) this.at = start;
    return result;
  }

  /** The text as written from one token to before another. */
  written(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last && to > from ? this.source.slice(first.start, last.end) : '';
  }

  /** The words as written on one line, without the signs at either edge; empty when there are none. */
  words(from: number, to: number): string {
    let [first, last] = [from, to];
    while (first < last && EDGE_SIGNS.has(this.tokens[first]?.text ?? '')) first += 1;
    while (last > first && EDGE_SIGNS.has(this.tokens[last - 1]?.text ?? '')) last -= 1;
    return this.written(first, last).replace(/\s+/gu, ' ');
  }
}
