import { isOrdinary, neighbours } from './company.js';
import { isCompound, isKnownSyllable } from './compounds.js';
import { type Hit, type Rule, type Severity } from './finding.js';
import { FREE_WORDS } from './function-words.js';
import { likeWritten, markWords } from './hits.js';
import { type Suspicion } from './known-text.js';
import { MISSPELLED } from './misspelled.js';
import { BOUND, isHardlyAlone } from './half-words.js';
import { type Reading } from './reading.js';
import { type Correction, correctionsOf } from './spelling.js';
import { judgeSyllable } from './syllable.js';
import { isUsed } from './used-syllables.js';
import { type Word } from './words.js';

const SOURCE = 'Quy tắc chính tả tiếng Việt';

const FIRST_MISSPELLED: ReadonlySet<string> = new Set([...MISSPELLED.keys()].map((pair) => pair.split(' ')[0]!));

const isMisspelled: Suspicion = (words, i) => words[i]!.joined && FIRST_MISSPELLED.has(words[i - 1]!.key) && MISSPELLED.has(`${words[i - 1]!.key} ${words[i]!.key}`);

const wordsAreSpelledAsUsual: Rule = {
  id: 'wordsAreSpelledAsUsual', source: SOURCE, severity: 'warning', doubtsWords: true, checks: 'Không viết theo các lỗi chính tả thường gặp (“sử lý”, “bổ xung”).',
  find: function* (reading) {
    const { words } = reading;
    for (const i of reading.suspected(isMisspelled)) {
      const [first, second] = [words[i - 1]!, words[i]!];
      const right = MISSPELLED.get(`${first.key} ${second.key}`);
      if (right === undefined || second.letters === 'first' || isCompound(neighbours(words, i - 1)[0]?.key, first.key) || isCompound(second.key, neighbours(words, i)[1]?.key)) continue;
      const [a, b] = right.split(' ') as [string, string];
      const fix = `${likeWritten(first.text, a)} ${likeWritten(second.text, b)}`;
      yield markWords(first, second, { message: `Viết đúng chính tả là “${fix}”.`, fix });
    }
  },
};

const wordsAreTheOnesMeant: Rule = {
  id: 'wordsAreTheOnesMeant', source: SOURCE, severity: 'warning', most: 5, doubtsWords: true, checks: 'Không viết nhầm một chữ thành chữ khác gần giống.',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    let last = -1;
    for (const i of reading.suspected(isLikeAWord)) {
      const hit = last === i - 1 ? null : mistaken(reading, i);
      if (!hit) continue;
      yield hit;
      last = i;
    }
  },
};

interface Like extends Omit<Correction, 'key'> {
  right: [string, string];
  /** The doubted syllable is the first of the two. */
  firstIsWrong: boolean;
  wrong: string;
  /** The syllable that stays. */
  kept: string;
}

/** The words a pair that is no word may have been meant for; none for what is misspelled in another way. */
const likesOf = (first: string, second: string): readonly Like[] => {
  const known = likes.get(first)?.get(second);
  if (known) return known;
  const found = findLikes(first, second);
  if (likes.size > 3_000) likes.clear();
  likes.set(first, (likes.get(first) ?? new Map<string, readonly Like[]>()).set(second, found));
  return found;
};
const likes = new Map<string, Map<string, readonly Like[]>>();

function findLikes(first: string, second: string): Like[] {
  if (isCompound(first, second) || MISSPELLED.has(`${first} ${second}`) || first === second || judgeSyllable(first) !== 'none' || judgeSyllable(second) !== 'none') return [];
  return [
    ...correctionsOf(second, first, undefined).map(({ key, ...likeness }): Like => ({ right: [first, key], firstIsWrong: false, wrong: second, kept: first, ...likeness })),
    ...correctionsOf(first, undefined, second).map(({ key, ...likeness }): Like => ({ right: [key, second], firstIsWrong: true, wrong: first, kept: second, ...likeness })),
  ];
}

/** The pair is no word and one like it is; the syllable in doubt makes no word with what stands on its other side. */
const isLikeAWord: Suspicion = (words, i) => {
  const [outer, first, second, next] = [words[i - 2], words[i - 1], words[i]!, words[i + 1]];
  if (!second.joined || !first || MAY_NOT_BE.has(first.letters) || MAY_NOT_BE.has(second.letters) || (second.letters === 'first' && !second.opens)) return false;
  const likes = likesOf(first.key, second.key);
  if (likes.length === 0) return false;
  const firstBound = first.joined && isCompound(outer?.key, first.key);
  const secondBound = next?.joined === true && isCompound(second.key, next.key);
  return likes.some((like) => mayBeWrong(like, firstBound, secondBound));
};
const MAY_NOT_BE: ReadonlySet<Word['letters']> = new Set(['mixed', 'digits']);

/** The doubted syllable makes no word with what stands on its other side, or the one that stays never stands alone. */
const mayBeWrong = ({ firstIsWrong, kept }: Like, firstBound: boolean, secondBound: boolean): boolean => (firstIsWrong ? !firstBound || (BOUND.has(kept) && !secondBound) : !secondBound || (BOUND.has(kept) && !firstBound));

/** The pair ending at `i` is no word, but one like it is: `thi đưa` beside `thi đua`. */
function mistaken(reading: Reading, i: number): Hit | null {
  const { words } = reading;
  const [first, second] = [words[i - 1]!, words[i]!];
  const likes = likesOf(first.key, second.key);
  if (reading.timesTogether(first.key, second.key) > 2) return null;
  const capitalised = first.letters === 'first' && second.letters === 'lower';
  if (!(capitalised || isOrdinary(words, i - 1)) || !isOrdinary(words, i)) return null;
  const [outer] = neighbours(words, i - 1);
  const [, next] = neighbours(words, i);
  const firstBound = isCompound(outer?.key, first.key);
  const secondBound = isCompound(second.key, next?.key);
  if (firstBound && secondBound) return null;
  let best: { severity: Severity; right: [string, string]; score: number } | null = null;
  for (const like of likes) {
    const { right, marksOnly } = like;
    if (!mayBeWrong(like, firstBound, secondBound)) continue;
    const times = reading.timesTogether(right[0], right[1]);
    const phrase = reading.timesInPlan(right[0], right[1]) === 0 ? 0 : Math.max(outer ? reading.timesInPhrase(outer.key, right[0], right[1]) : 0, next ? reading.timesInPhrase(right[0], right[1], next.key) : 0);
    const severity = certainty(like, like.firstIsWrong ? secondBound : firstBound, times, phrase);
    const score = times * 4 + phrase * 8 + Number(marksOnly) + Number(severity === 'warning') * 1000;
    if (severity && (!best || score > best.score)) best = { severity, right, score };
  }
  if (!best) return null;
  const fix = `${likeWritten(first.text, best.right[0])} ${likeWritten(second.text, best.right[1])}`;
  return markWords(first, second, { message: `“${first.text} ${second.text}” có thể là viết nhầm của “${fix}”.`, fix, severity: best.severity });
}

/**
 * How sure a correction is. The plan itself says it when the same phrase stands elsewhere with the other word; the language says it when
 * the doubted syllable is in no word, or the kept one never stands alone. Two words side by side may always be what was meant.
 */
function certainty({ wrong, kept, marksOnly, saidAlike }: Like, keptIsBound: boolean, times: number, phrase: number): Severity | null {
  const free = FREE_WORDS.has(wrong);
  if (phrase > 1 && (marksOnly || times > 3)) return marksOnly || !free ? 'warning' : 'hint';
  if (keptIsBound || (!marksOnly && JOINS.has(wrong))) return null;
  const half = isHardlyAlone(kept);
  if (free) return marksOnly && BOUND.has(kept) ? 'warning' : marksOnly && (half || times > 1) ? 'hint' : null;
  if (marksOnly) return !isUsed(wrong) || BOUND.has(kept) ? 'warning' : 'hint';
  return saidAlike || half || !isKnownSyllable(wrong) || (times > 1 && phrase > 0) ? 'hint' : null;
}

/** Words that stand beside any other. */
const JOINS: ReadonlySet<string> = new Set('các của và những với cho trong trên từ đến về được là có bởi ở mà khi'.split(' '));

export const WRONG_WORD_RULES: readonly Rule[] = [wordsAreSpelledAsUsual, wordsAreTheOnesMeant];
