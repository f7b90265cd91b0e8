import { foldVietnamese } from '@banhanh/plan-document';

/** The words before the caret that a citation may go on from. */
export interface AskedCitation {
  text: string;
  /** How many letters before the caret they are. */
  length: number;
}

const NUMBER = /(?:^|[\s(“"])((?:số\s*:?\s*)?\d{1,6}[-/][\p{L}\d/&.-]{0,20})$/iu;
const WORDS = /(?:\S+\s+){0,2}\S+$/u;

/** What is asked by itself: a number with its stroke, `số 12/`, `45-CT/`. */
export function askedByNumber(before: string): AskedCitation | null {
  const found = NUMBER.exec(before);
  return found ? { text: found[1]!.replace(/^số\s*:?\s*/iu, ''), length: found[1]!.length } : null;
}

/** What is asked on request: the last words. */
export function askedByWords(before: string): AskedCitation | null {
  const found = askedByNumber(before) ?? WORDS.exec(before)?.[0];
  return typeof found === 'string' ? { text: found, length: found.length } : (found ?? null);
}

/**
 * What stands in place of the asked words once a citation is taken: where they are part of it, it goes on from them, so that
 * `Kế hoạch số 12/` typed before is not said twice.
 */
export function goneOn(typed: string, citation: string): string {
  const at = foldVietnamese(citation).indexOf(foldVietnamese(typed));
  // Folding keeps the count of letters, so that the place is the same in both.
  return at < 0 || foldVietnamese(citation).length !== citation.length ? citation : citation.slice(at);
}
