import { neighbours } from './company.js';
import { followersOf, isCompound, leadersOf } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { markWords } from './hits.js';
import { FREE_WORDS } from './function-words.js';
import { BOUND, isHardlyAlone } from './half-words.js';
import { type Suspicion } from './known-text.js';
import { type Reading } from './reading.js';
import { timesUsed } from './usage.js';
import { type Word } from './words.js';

const SOURCE = 'Quy tắc chính tả tiếng Việt';

/** Words of grammar: beside them a half word is alone. */
const GRAMMAR: ReadonlySet<string> = new Set('và của các những là được cho với trong trên tại từ đến về theo bằng để do khi mà này đó vào ở đã sẽ đang không chưa cũng đều như nếu hay hoặc nhằm gồm bị mọi mỗi từng đối bởi'.split(' '));

const noSyllableIsLeftOut: Rule = {
  id: 'noSyllableIsLeftOut', source: SOURCE, severity: 'warning', most: 4, doubtsWords: true, checks: 'Từ hai âm tiết không thiếu một nửa.',
  find: function* (reading) {
    const halves = halvesOf(reading);
    for (const i of reading.suspected(mayLackAWord)) {
      const hit = againstHabit(reading, i) ?? halfWord(reading, halves, i);
      if (hit) yield hit;
    }
  },
};

const isOutOfHabit: Suspicion = (words, i) => {
  const [a, b, c] = [words[i - 2], words[i - 1], words[i]!];
  return a !== undefined && b!.joined && c.joined && !FREE_WORDS.has(b!.key) && !isCompound(a.key, b!.key) && !isCompound(b!.key, c.key);
};

/** A bound syllable that makes no word with either neighbour. */
const isHalf: Suspicion = (words, i) => {
  const word = words[i]!;
  if (!(word.letters === 'lower' || (word.letters === 'first' && word.opens)) || !isHardlyAlone(word.key)) return false;
  return !(word.joined && isCompound(words[i - 1]?.key, word.key)) && !(words[i + 1]?.joined && isCompound(word.key, words[i + 1]?.key));
};

const mayLackAWord: Suspicion = (words, i) => isOutOfHabit(words, i) || isHalf(words, i);

/** After `A B` the plan always writes `C`, which makes a word with `B`; here alone it does not. */
function againstHabit(reading: Reading, i: number): Hit | null {
  if (i < 2) return null;
  const [a, b, c] = [reading.words[i - 2]!, reading.words[i - 1]!, reading.words[i]!];
  if (reading.waysOn(a.key, b.key) !== 2 || !isOutOfHabit(reading.words, i) || reading.timesInPhrase(a.key, b.key, c.key) !== 1) return null;
  const usual = reading.after(a.key, b.key).find(([key]) => key !== c.key);
  if (!usual || usual[1] < 3 || !isCompound(b.key, usual[0]) || reading.timesTogether(usual[0], c.key) === 0) return null;
  return markWords(a, c, { message: `Sau “${b.text}” có thể thiếu chữ “${usual[0]}”.`, fix: `${a.text} ${b.text} ${usual[0]} ${c.text}` });
}

/** Where bound syllables stand without their other half. What stands the same way more than once is a word the list does not know. */
function halvesOf(reading: Reading): Set<number> {
  const { words, context } = reading;
  const pairsAt = new Map<number, string[]>();
  const times = new Map<string, number>();
  for (const i of reading.suspected(isHalf)) {
    const word = words[i]!;
    const [before, after] = neighbours(words, i);
    if (dashed(words, i) || before?.key === word.key || after?.key === word.key) continue;
    const pairs = [before && `${before.key} ${word.key}`, after && `${word.key} ${after.key}`].filter((pair) => pair !== undefined);
    if (timesUsed(context.usage, before?.key ?? '', word.key) > 0 || timesUsed(context.usage, word.key, after?.key ?? '') > 0) continue;
    pairsAt.set(i, pairs);
    for (const pair of pairs) times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  return new Set([...pairsAt].filter(([, pairs]) => pairs.every((pair) => times.get(pair) === 1)).map(([i]) => i));
}

function halfWord(reading: Reading, halves: ReadonlySet<number>, i: number): Hit | null {
  if (!halves.has(i)) return null;
  const word = reading.words[i]!;
  const [before, after] = neighbours(reading.words, i);
  const alone = isTaken(reading.words, i, -1) && isTaken(reading.words, i, 1);
  const bound = BOUND.has(word.key);
  if (!bound && !alone) return null;
  const words = [before, word, after].filter((each): each is Word => each !== undefined);
  return markWords(words[0]!, words.at(-1)!, { message: `“${word.text}” không đứng một mình: có thể thiếu hoặc nhầm một chữ.`, fix: likely(reading, word, before, after), severity: bound && alone ? 'warning' : 'hint' });
}

/** Nothing on that side can be the other half: the phrase ends there, or the neighbour belongs to a word of its own. */
function isTaken(words: readonly Word[], i: number, side: -1 | 1): boolean {
  const beside = neighbours(words, i)[side === -1 ? 0 : 1];
  if (!beside || beside.letters === 'digits' || beside.letters === 'upper' || GRAMMAR.has(beside.key)) return true;
  const beyond = neighbours(words, i + side)[side === -1 ? 0 : 1] ?? afterComma(words, i + side, side);
  return side === -1 ? isCompound(beyond?.key, beside.key) : isCompound(beside.key, beyond?.key);
}

/** `phòng, chống`: the other half of a word that a comma parts. */
const afterComma = (words: readonly Word[], i: number, side: -1 | 1): Word | undefined => (words[side === 1 ? i + 1 : i]?.gap === ', ' && words[i + side]?.piece === words[i]!.piece ? words[i + side] : undefined);

const dashed = (words: readonly Word[], i: number): boolean => /[-–/]/u.test(words[i]!.gap) || /^\s?[-–/]/u.test(words[i + 1]?.piece === words[i]!.piece ? words[i + 1]!.gap : '');

/** The word of the plan the half belongs to, when only one is in use. */
function likely(reading: Reading, word: Word, before: Word | undefined, after: Word | undefined): string | null {
  const candidates = [
    ...[...followersOf(word.key)].map((key) => ({ text: `${word.text} ${key}`, times: reading.timesTogether(word.key, key) })),
    ...[...leadersOf(word.key)].map((key) => ({ text: `${key} ${word.text}`, times: reading.timesTogether(key, word.key) })),
  ].filter(({ times }) => times > 0);
  candidates.sort((a, b) => b.times - a.times);
  const [best, second] = candidates;
  if (!best || (second && second.times * 3 > best.times)) return null;
  return [before?.text, best.text, after?.text].filter(Boolean).join(' ');
}

export const MISSING_WORD_RULES: readonly Rule[] = [noSyllableIsLeftOut];
