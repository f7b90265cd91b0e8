import { neighbours } from './company.js';
import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { markWords } from './hits.js';
import { type Suspicion } from './known-text.js';
import { type Reading } from './reading.js';
import { timesUsed } from './usage.js';

/** How often the phrase with the word must stand in the plan, and each of its pairs in the agency's earlier plans. */
const IN_PLAN = 3;
const IN_USAGE = 20;

const noWordIsLeftOut: Rule = {
  id: 'noWordIsLeftOut', source: 'Cách viết quen dùng của văn bản và của cơ quan', severity: 'hint', doubtsWords: true, checks: 'Cụm từ quen dùng không thiếu một từ hai âm tiết (“nghị quyết đại hội đảng bộ”).',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    for (const i of reading.suspected(joinsTwoWords)) {
      const hit = bridged(reading, i);
      if (hit) yield hit;
    }
  },
};

const joinsTwoWords: Suspicion = (words, i) => {
  const [before, first, second, after] = [words[i - 2], words[i - 1], words[i]!, words[i + 1]];
  if (!second.joined || !first?.joined || !after?.joined || first.letters === 'digits' || second.letters === 'digits') return false;
  return isCompound(before?.key, first.key) && isCompound(second.key, after.key) && !isCompound(first.key, second.key);
};

/** `A B | C D`, two words met once, where elsewhere `B` and `C` have one word between them: `A B x y C D`. */
function bridged(reading: Reading, i: number): Hit | null {
  const { words, context } = reading;
  const [first, second] = [words[i - 1]!, words[i]!];
  if (reading.timesInPlan(first.key, second.key) !== 1 || timesUsed(context.usage, first.key, second.key) > 0) return null;
  const [before] = neighbours(words, i - 1);
  const [, after] = neighbours(words, i);
  for (const x of new Set([...reading.following(first.key), ...(context.usage?.get(first.key)?.keys() ?? [])])) {
    const y = between(reading, before!.key, first.key, x, second.key);
    if (y === null) continue;
    const fix = `${before!.text} ${first.text} ${x} ${y} ${second.text} ${after!.text}`;
    return markWords(before!, after!, { message: `Có thể thiếu từ “${x} ${y}”: nơi khác viết “${first.text} ${x} ${y} ${second.text}”.`, fix });
  }
  return null;
}

/** The second syllable of a word `x y` that usually joins two syllables, or null. */
function between(reading: Reading, before: string, first: string, x: string, second: string): string | null {
  const { usage } = reading.context;
  for (const [y, times] of reading.after(first, x)) {
    if (times >= IN_PLAN && isCompound(x, y) && reading.timesInPhrase(x, y, second) >= IN_PLAN && reading.timesInPhrase(before, first, x) >= IN_PLAN) return y;
  }
  if (timesUsed(usage, first, x) < IN_USAGE) return null;
  for (const [y, times] of usage?.get(x) ?? []) if (times >= IN_USAGE && isCompound(x, y) && timesUsed(usage, y, second) >= IN_USAGE) return y;
  return null;
}

export const LEFT_OUT_WORD_RULES: readonly Rule[] = [noWordIsLeftOut];
