import { type Hit } from './finding.js';
import { type Piece } from './pieces.js';
import { type Word } from './words.js';

type Detail = Pick<Hit, 'message' | 'fix' | 'safe' | 'severity'>;

/** Marks a stretch of a piece. */
export const mark = (at: Piece, start: number, end: number, detail: Detail): Hit => ({ at, start, end, ...detail });

/** Marks the whole piece. */
export const markAll = (at: Piece, detail: Detail): Hit => mark(at, 0, at.text.length, detail);

/** Marks from one word to another of the same piece. */
export const markWords = (first: Word, last: Word, detail: Detail): Hit => mark(first.piece, first.start, last.end, detail);

/** Every match of a pattern (with flags `gu`) in some pieces; `detail` returns null for what is no fault, and `start` where the fault begins before the match. */
export function* matches(pieces: Iterable<Piece>, pattern: RegExp, detail: (match: RegExpExecArray, piece: Piece) => (Detail & { start?: number }) | null): Generator<Hit> {
  for (const piece of pieces) {
    for (const match of piece.known.matches(pattern)) {
      const found = detail(match, piece);
      if (!found) continue;
      const { start, ...rest } = found;
      yield mark(piece, start ?? match.index, match.index + match[0].length, rest);
    }
  }
}

/** The pieces in which something cheap to see is there: what a costly pattern needs. */
export const having = (pieces: readonly Piece[], sign: RegExp): Piece[] => pieces.filter(({ known }) => known.has(sign));

/** A written word given the letters of another with the capitals of the first. */
export function likeWritten(written: string, key: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return key.toUpperCase();
  return written[0] === written[0]?.toLowerCase() ? key : key.charAt(0).toUpperCase() + key.slice(1);
}
