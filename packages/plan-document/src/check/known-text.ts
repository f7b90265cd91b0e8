import { type Mention, mentionsIn } from '../citations.js';
import { addressesIn } from './addresses.js';
import { type TextWord, wordsOf } from './words.js';

/** Says which words of one text a rule must look at, from that text alone. */
export type Suspicion = (words: readonly TextWord[], i: number) => boolean;

const NOTHING: readonly never[] = [];
/**
 * Numbers things asked of texts: where each known text keeps its answer. The rules ask a fixed number of things, and one thing of all
 * texts in a row, so the last number is at hand.
 */
function numbering<T, K>(keyOf: (asked: T) => K): (asked: T) => number {
  const numbers = new Map<K, number>();
  let last: T | null = null;
  let number = 0;
  return (asked) => {
    if (asked === last) return number;
    const key = keyOf(asked);
    number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    last = asked;
    return number;
  };
}

/** A pattern written inside a rule is a new object at each run. */
const numberOfPattern = numbering((pattern: RegExp) => `${pattern.flags} ${pattern.source}`);
const numberOfSuspicion = numbering((suspicion: Suspicion) => suspicion);

/** What a text says by itself, wherever in whatever plan it stands: each answer is found once. */
export class KnownText {
  readonly words: readonly TextWord[];
  readonly addresses: readonly (readonly [number, number])[];
  readonly mentions: readonly Mention[];
  private readonly found: (readonly RegExpExecArray[])[] = [];
  private readonly seen: boolean[] = [];
  private readonly suspects: (readonly number[])[] = [];

  constructor(private readonly text: string) {
    this.addresses = addressesIn(text);
    this.words = wordsOf(text, this.addresses);
    this.mentions = /\d/.test(text) ? mentionsIn(text) : NOTHING;
  }

  /** Every match of a pattern with the flag `g`. */
  matches(pattern: RegExp): readonly RegExpExecArray[] {
    const number = numberOfPattern(pattern);
    return (this.found[number] ??= emptied([...this.text.matchAll(pattern)]));
  }

  /** Whether a pattern without the flag `g` is met. */
  has(pattern: RegExp): boolean {
    const number = numberOfPattern(pattern);
    return (this.seen[number] ??= pattern.test(this.text));
  }

  /** Indexes of the words a rule must look at; the same suspicion must be the same function. */
  suspected(suspicion: Suspicion): readonly number[] {
    const number = numberOfSuspicion(suspicion);
    return (this.suspects[number] ??= emptied([...this.words.keys()].filter((i) => suspicion(this.words, i))));
  }
}

const emptied = <T>(list: T[]): readonly T[] => (list.length === 0 ? NOTHING : list);

/** Ten plans of twenty pages. */
const MOST_LETTERS = 400_000;
/** A longer line is not one of a plan. */
const LONGEST = 20_000;

const known = new Map<string, KnownText>();
let letters = 0;

/** What is known of a text: an editor asks again and again for a plan in which one line changed. Bounded by the letters kept. */
export function knownText(text: string): KnownText {
  const kept = known.get(text);
  if (kept) return kept;
  const made = new KnownText(text);
  if (text.length > LONGEST) return made;
  if (letters + text.length > MOST_LETTERS) {
    known.clear();
    letters = 0;
  }
  letters += text.length;
  known.set(text, made);
  return made;
}
