import { isIsoDate } from '@banhanh/deadline';
import { type Mention, mentionsIn } from '../citations.js';
import { type PlanDocument } from '../model.js';
import { type CheckContext } from './finding.js';
import { type Piece, piecesOf, PROSE } from './pieces.js';
import { timesUsed, type WordUsage } from './usage.js';
import { type Word, wordsOf } from './words.js';

export interface PlacedMention extends Mention {
  at: Piece;
}

/** First, second and third of neighbouring words, and how often. */
type Nexts = Map<string, Map<string, Map<string, number>>>;

/** The plan read once for all rules: its texts, their words, how often words stand together, what is cited. */
export class Reading {
  readonly pieces: readonly Piece[];
  /** Sentences of the author: no titles, names, dates or captions. */
  readonly prose: readonly Piece[];
  /** All words of the plan in reading order; the words of a piece are a run. */
  readonly words: readonly Word[];
  /** What stands right after each word (keys), with only space between them, and how often. */
  readonly pairs: WordUsage;
  readonly mentions: readonly PlacedMention[];
  /** Day of issue: of the header, else of the context, else of the plan the annex says it belongs to. */
  readonly issuedOn: string | null;
  /** The file holds a plan, not only its annex. */
  readonly isPlan: boolean;
  private readonly runs = new Map<Piece, readonly Word[]>();
  private nexts: Nexts | null = null;

  constructor(readonly document: PlanDocument, readonly context: CheckContext = {}) {
    this.pieces = piecesOf(document);
    this.prose = this.pieces.filter(({ role }) => PROSE.has(role));
    const words: Word[] = [];
    for (const piece of this.pieces) {
      const run = wordsOf(piece);
      this.runs.set(piece, run);
      for (const word of run) words.push(word);
    }
    this.words = words;
    this.pairs = countPairs(words);
    this.mentions = this.pieces.flatMap((at) => (/\d/.test(at.text) ? mentionsIn(at.text).map((mention) => ({ ...mention, at })) : []));
    this.issuedOn = this.readIssueDay();
    this.isPlan = document.title.subject !== '' || document.body.some(({ kind }) => kind === 'section');
  }

  wordsIn(piece: Piece): readonly Word[] {
    return this.runs.get(piece) ?? [];
  }

  /** How often two words stand together in this plan and in the agency's earlier ones. */
  timesTogether(first: string, second: string): number {
    return timesUsed(this.pairs, first, second) + timesUsed(this.context.usage, first, second);
  }

  /** What follows two neighbours in this plan, and how often. */
  after(first: string, second: string): ReadonlyMap<string, number> {
    this.nexts ??= countNexts(this.words);
    return this.nexts.get(first)?.get(second) ?? NOTHING;
  }

  /** How often three words stand together in this plan. */
  timesInPhrase(first: string, second: string, third: string): number {
    return this.after(first, second).get(third) ?? 0;
  }

  piecesOf(...roles: Piece['role'][]): Piece[] {
    return this.pieces.filter(({ role }) => roles.includes(role));
  }

  private readIssueDay(): string | null {
    const caption = this.mentions.find(({ at }) => at.role === 'caption');
    const days = [this.document.header.date, this.context.issuedOn, caption?.date];
    return days.find((day) => day !== null && day !== undefined && isIsoDate(day)) ?? null;
  }
}

function countPairs(words: readonly Word[]): WordUsage {
  const pairs = new Map<string, Map<string, number>>();
  for (let i = 1; i < words.length; i++) {
    if (!words[i]!.joined) continue;
    const [first, second] = [words[i - 1]!.key, words[i]!.key];
    const nexts = pairs.get(first);
    if (nexts) nexts.set(second, (nexts.get(second) ?? 0) + 1);
    else pairs.set(first, new Map([[second, 1]]));
  }
  return pairs;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

function countNexts(words: readonly Word[]): Nexts {
  const all: Nexts = new Map();
  for (let i = 2; i < words.length; i++) {
    if (!words[i]!.joined || !words[i - 1]!.joined) continue;
    const [first, second, third] = [words[i - 2]!.key, words[i - 1]!.key, words[i]!.key];
    let seconds = all.get(first);
    if (!seconds) all.set(first, (seconds = new Map()));
    const thirds = seconds.get(second);
    if (thirds) thirds.set(third, (thirds.get(third) ?? 0) + 1);
    else seconds.set(second, new Map([[third, 1]]));
  }
  return all;
}
