import { COMPOUNDS, LEADERS, OPENERS } from './line-breaks.js';

const compounds = new Set(COMPOUNDS);
const openers = new Set(OPENERS);
const leaders = new Set(LEADERS);
const MOST_WORDS = 60;

/**
 * The lines of a centred text: few, even, broken by sense. `measure` answers the width of a
 * string in the unit of `width`. The text itself, in one piece, when a word is wider than the line or there are too many words.
 */
export function linesBySense(text: string, width: number, measure: (text: string) => number): string[] {
  const words = text.replace(/ ([-–]) /gu, '\u00a0$1 ').split(' ').filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS || words.some((word) => measure(word) > width)) return [text];
  // best[i]: the cheapest way to set the first i words.
  const best: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= words.length; end += 1) {
    let choice: { cost: number; lines: string[] } | null = null;
    for (let start = end - 1; start >= 0; start -= 1) {
      const line = words.slice(start, end).join(' ');
      const wide = measure(line);
      if (wide > width) break;
      const before = best[start];
      if (!before) continue;
      const emptiness = (width - wide) / width;
      const breaking = end < words.length ? clumsiness(words[end - 1] ?? '', words[end] ?? '') : 0;
      const lonely = end - start === 1 && words.length > 3 ? 0.4 : 0;
      const cost = before.cost + emptiness * emptiness + 0.5 + breaking + lonely;
      if (!choice || cost < choice.cost) choice = { cost, lines: [...before.lines, line] };
    }
    best.push(choice ?? { cost: Infinity, lines: [text] });
  }
  return best.at(-1)?.lines ?? [text];
}

/** What a break between two words costs, in the measure of a line's emptiness squared. */
function clumsiness(before: string, after: string): number {
  const [first, second] = [before.toLocaleLowerCase('vi'), after.toLocaleLowerCase('vi')];
  if (compounds.has(`${first} ${second}`)) return 1.6;
  if (leaders.has(first)) return 1.4;
  if (openers.has(second)) return 0;
  if (/[,;:]$/u.test(before)) return 0.1;
  return /^\p{Lu}\p{Ll}/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after) ? 0.6 : 0.3;
}
