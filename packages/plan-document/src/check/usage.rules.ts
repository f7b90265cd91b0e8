import { isOrdinary, neighbours } from './company.js';
import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { FREE_WORDS } from './function-words.js';
import { likeWritten, markWords } from './hits.js';
import { type Reading } from './reading.js';
import { areConfusable } from './spelling.js';
import { timesUsed, usageBySecond, type WordUsage } from './usage.js';

/** The agency's usual pair stands at least so often in its plans … */
const OFTEN = 8;
/** … and makes so much of what follows (or precedes) the syllable that stays. */
const SHARE = 0.05;

const wordsAreUsedAsBefore: Rule = {
  id: 'wordsAreUsedAsBefore', source: 'Cách viết trong các kế hoạch đã ban hành của cơ quan', severity: 'hint', doubtsWords: true, checks: 'Hai chữ chưa từng đi với nhau, gần giống hai chữ cơ quan thường viết.',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    const { usage } = reading.context;
    if (!usage || usage.size === 0) return;
    for (let i = 1; i < reading.words.length; i++) {
      const hit = unlikeBefore(reading, usage, i);
      if (hit) yield hit;
    }
  },
};

/** The pair ending at `i` was never written by the agency; one that is a slip away was written often. */
function unlikeBefore(reading: Reading, usage: WordUsage, i: number): Hit | null {
  const { words } = reading;
  const [first, second] = [words[i - 1]!, words[i]!];
  if (!second.joined || timesUsed(usage, first.key, second.key) > 0 || reading.timesInPlan(first.key, second.key) > 2 || isCompound(first.key, second.key)) return null;
  if (second.letters !== 'lower' || !(isOrdinary(words, i - 1) || first.letters === 'first') || first.letters === 'digits') return null;
  const [outer] = neighbours(words, i - 1);
  const [, next] = neighbours(words, i);
  const stays = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && (isCompound(a, b) || timesUsed(usage, a, b) > 0);
  const secondSlip = stays(second.key, next?.key) ? null : usual(usage.get(first.key), second.key);
  const firstSlip = stays(outer?.key, first.key) ? null : usual(usageBySecond(usage).get(second.key), first.key);
  if (!secondSlip && !firstSlip) return null;
  const right = (secondSlip?.times ?? 0) >= (firstSlip?.times ?? 0) ? [first.key, secondSlip!.key] : [firstSlip!.key, second.key];
  const fix = `${likeWritten(first.text, right[0]!)} ${likeWritten(second.text, right[1]!)}`;
  return markWords(first, second, { message: `Cơ quan chưa từng viết “${first.text} ${second.text}”, thường viết “${fix}”.`, fix });
}

/** Of what stands beside a syllable in the agency's plans, the most frequent that `written` may be a slip of. */
function usual(beside: ReadonlyMap<string, number> | undefined, written: string): { key: string; times: number } | null {
  if (!beside) return null;
  let all = 0;
  let best: { key: string; times: number } | null = null;
  for (const [key, times] of beside) {
    all += times;
    if (times >= OFTEN && times > (best?.times ?? 0) && areConfusable(key, written)) best = { key, times };
  }
  return best && best.times / all >= (FREE_WORDS.has(written) ? 5 : 1) * SHARE ? best : null;
}

export const USAGE_RULES: readonly Rule[] = [wordsAreUsedAsBefore];
