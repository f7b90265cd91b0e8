import { isIsoDate } from '@banhanh/deadline';
import { type Mention } from '../citations.js';
import { type PlanDocument } from '../model.js';
import { type CheckContext } from './finding.js';
import { Followers } from './followers.js';
import { type Suspicion } from './known-text.js';
import { type Piece, piecesOf, PROSE } from './pieces.js';
import { timesUsed } from './usage.js';
import { type Word } from './words.js';

export interface PlacedMention extends Mention {
  at: Piece;
}

/** The plan read once for all rules: its texts, their words, how often words stand together, what is cited. */
export class Reading {
  readonly pieces: readonly Piece[];
  /** Sentences of the author: no titles, names, dates or captions. */
  readonly prose: readonly Piece[];
  /** All words of the plan in reading order; the words of a piece are a run. */
  readonly words: readonly Word[];
  readonly mentions: readonly PlacedMention[];
  /** Day of issue: of the header, else of the context, else of the plan the annex says it belongs to. */
  readonly issuedOn: string | null;
  /** The file holds a plan, not only its annex. */
  readonly isPlan: boolean;
  private readonly starts = new Map<Piece, number>();
  private readonly numbers = new Map<string, number>();
  /** The key of each number. */
  private readonly keys: string[] = [];
  /** Words with only space between them: what follows a word, and what follows a pair. */
  private readonly pairs: Followers;
  private readonly phrases: Followers;

  constructor(readonly document: PlanDocument, readonly context: CheckContext = {}) {
    this.pieces = piecesOf(document);
    this.prose = this.pieces.filter(({ role }) => PROSE.has(role));
    const words: Word[] = [];
    for (const piece of this.pieces) {
      this.starts.set(piece, words.length);
      for (const { text, key, start, end, gap, joined, opens, letters } of piece.known.words) words.push({ piece, text, key, start, end, gap, joined, opens, letters });
    }
    this.words = words;
    const numbers = words.map(({ key }) => this.numbered(key));
    this.pairs = new Followers(this.keys.length);
    this.phrases = new Followers(this.keys.length);
    this.count(numbers);
    this.mentions = this.pieces.flatMap((at) => at.known.mentions.map((mention) => ({ ...mention, at })));
    this.issuedOn = this.readIssueDay();
    this.isPlan = document.title.subject !== '' || document.body.some(({ kind }) => kind === 'section');
  }

  wordsIn(piece: Piece): readonly Word[] {
    const start = this.starts.get(piece);
    return start === undefined ? [] : this.words.slice(start, start + piece.known.words.length);
  }

  /** Indexes in `words` of those a rule must look at, in reading order. What it asks of a word must follow from the text the word stands in. */
  suspected(suspicion: Suspicion): number[] {
    const all: number[] = [];
    let start = 0;
    for (const { known } of this.pieces) {
      for (const i of known.suspected(suspicion)) all.push(start + i);
      start += known.words.length;
    }
    return all;
  }

  /** How often two words stand together in this plan and in the agency's earlier ones. */
  timesTogether(first: string, second: string): number {
    return this.timesInPlan(first, second) + timesUsed(this.context.usage, first, second);
  }

  /** How often two words stand together in this plan. */
  timesInPlan(first: string, second: string): number {
    const [a, b] = [this.numbers.get(first), this.numbers.get(second)];
    return a === undefined || b === undefined ? 0 : this.pairs.times(a, b);
  }

  /** What follows a word in this plan. */
  following(first: string): string[] {
    const a = this.numbers.get(first);
    return a === undefined ? [] : this.pairs.after(a).map(([second]) => this.keys[second]!);
  }

  /** What follows two neighbours in this plan, and how often. */
  after(first: string, second: string): [key: string, times: number][] {
    const pair = this.pairOf(first, second);
    return pair === undefined ? [] : this.phrases.after(pair).map(([third, times]) => [this.keys[third]!, times]);
  }

  /** How many different words follow two neighbours in this plan. */
  waysOn(first: string, second: string): number {
    const pair = this.pairOf(first, second);
    return pair === undefined ? 0 : this.phrases.size(pair);
  }

  /** How often three words stand together in this plan. */
  timesInPhrase(first: string, second: string, third: string): number {
    const pair = this.pairOf(first, second);
    const c = this.numbers.get(third);
    return pair === undefined || c === undefined ? 0 : this.phrases.times(pair, c);
  }

  piecesOf(...roles: Piece['role'][]): Piece[] {
    return this.pieces.filter(({ role }) => roles.includes(role));
  }

  private pairOf(first: string, second: string): number | undefined {
    const [a, b] = [this.numbers.get(first), this.numbers.get(second)];
    return a === undefined || b === undefined ? undefined : this.pairs.entry(a, b);
  }

  private numbered(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }

  private count(numbers: readonly number[]): void {
    let pair = -1;
    for (let i = 1; i < numbers.length; i++) {
      if (!this.words[i]!.joined) {
        pair = -1;
        continue;
      }
      if (pair >= 0) this.phrases.add(pair, numbers[i]!);
      pair = this.pairs.add(numbers[i - 1]!, numbers[i]!);
    }
  }

  private readIssueDay(): string | null {
    const caption = this.mentions.find(({ at }) => at.role === 'caption');
    const days = [this.document.header.date, this.context.issuedOn, caption?.date];
    return days.find((day) => day !== null && day !== undefined && isIsoDate(day)) ?? null;
  }
}
