import { diffArrays } from 'diff';

/** A stretch of text that both sides have, or only the later (`added`) or the earlier (`removed`) one. */
export interface Segment {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

interface Token {
  /** The white space before the word. */
  space: string;
  word: string;
}

/** A footnote reference, a number with what is joined to it (`15/12/2025`, `210/KH-UBND`), a syllable, or one sign. */
const TOKEN = /(\s*)(\[\^[^\]\s]*\]|\p{N}[\p{L}\p{M}\p{N}]*(?:[./,:–-][\p{L}\p{N}]+)*|[\p{L}\p{M}]+|\S)/gu;

/** Beyond this many changed words the rest is taken as rewritten: the search costs the square of it. */
const MOST_EDITS = 800;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(TOKEN)) {
    tokens.push({ space: found[1]!, word: found[2]! });
    end = found.index + found[0].length;
  }
  return [...tokens, { space: text.slice(end), word: '' }];
}

type Step = { before: Token; after: Token } | { before: Token; after: null } | { before: null; after: Token };

function stepsBetween(before: readonly Token[], after: readonly Token[]): Step[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start]!.word === after[start]!.word) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end)!.word === after.at(-1 - end)!.word) end++;

  const both = (i: number, j: number): Step => ({ before: before[i]!, after: after[j]! });
  const steps: Step[] = [];
  for (let i = 0; i < start; i++) steps.push(both(i, i));
  let [i, j] = [start, start];
  const middle = [before.slice(start, before.length - end), after.slice(start, after.length - end)].map((tokens) => tokens.map(({ word }) => word));
  const runs = diffArrays(middle[0]!, middle[1]!, { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, count: middle[0]!.length }, { removed: false, added: true, count: middle[1]!.length },
  ];
  for (const { removed, added, count } of runs) {
    for (let n = 0; n < count; n++) {
      if (removed) steps.push({ before: before[i++]!, after: null });
      else if (added) steps.push({ before: null, after: after[j++]! });
      else steps.push(both(i++, j++));
    }
  }
  while (i < before.length) steps.push(both(i++, j++));
  return steps;
}

/** As `compareWords`, without smoothing: every word both texts have in order stays `same`. */
export function exactSegments(before: string, after: string): Segment[] {
  if (before === '' || after === '' || before === after) {
    const kind = before === after ? 'same' : before === '' ? 'added' : 'removed';
    return before + after === '' ? [] : [{ kind, text: before || after }];
  }
  const segments: Segment[] = [];
  let [removed, added] = ['', ''];
  const push = (kind: Segment['kind'], text: string): void => {
    const last = segments.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else segments.push({ kind, text });
  };
  const settle = (): void => {
    push('removed', removed);
    push('added', added);
    [removed, added] = ['', ''];
  };
  for (const step of stepsBetween(tokensOf(before), tokensOf(after))) {
    if (step.before && step.after) {
      const sameSpace = step.before.space === step.after.space;
      if (!sameSpace) [removed, added] = [removed + step.before.space, added + step.after.space];
      const text = sameSpace ? step.before.space + step.before.word : step.before.word;
      if (text === '') continue;
      settle();
      push('same', text);
    } else if (step.before) removed += step.before.space + step.before.word;
    else added += step.after.space + step.after.word;
  }
  settle();
  return segments;
}

interface Rewrite {
  removed: string;
  added: string;
}

/**
 * What words were added and removed, Vietnamese syllables, numbers and signs taken whole. `same` + `removed` joined is exactly
 * `before`, `same` + `added` exactly `after`; in each change the removed words stand first. A word that both sides only happen to
 * share amid a rewritten passage is counted as rewritten, so that a person can read the result.
 */
export function compareWords(before: string, after: string): Segment[] {
  const pieces: (string | Rewrite)[] = [];
  for (const { kind, text } of exactSegments(before, after)) {
    const last = pieces.at(-1);
    if (kind === 'same') pieces.push(text);
    else if (typeof last === 'object') last[kind] += text;
    else pieces.push({ removed: '', added: '', [kind]: text });
  }
  return joinRewrites(pieces).flatMap((piece): Segment[] => {
    if (typeof piece === 'string') return [{ kind: 'same', text: piece }];
    const { removed, added } = piece;
    return [...(removed ? [{ kind: 'removed' as const, text: removed }] : []), ...(added ? [{ kind: 'added' as const, text: added }] : [])];
  });
}

const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const isLong = ({ removed, added }: Rewrite): boolean => Math.min(wordCount(removed), wordCount(added)) >= 3;

function joinRewrites(pieces: readonly (string | Rewrite)[]): (string | Rewrite)[] {
  const joined: (string | Rewrite)[] = [];
  pieces.forEach((piece, i) => {
    const [left, between, right] = [joined.at(-2), joined.at(-1), piece];
    const chance = i > 1 && typeof left === 'object' && typeof between === 'string' && typeof right === 'object' && wordCount(between) <= 1 && isLong(left) && isLong(right);
    if (!chance) joined.push(typeof piece === 'object' ? { ...piece } : piece);
    else joined.splice(-2, 2, { removed: left.removed + between + right.removed, added: left.added + between + right.added });
  });
  return joined;
}
