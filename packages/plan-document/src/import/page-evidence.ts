import { type Line, usualGapOf } from './lines.js';
import { readMarker } from './markers.js';
import { SPACE, textWidth } from './text-width.js';

/** What the lines of a text tell about how its paragraphs were set: learned from lines that certainly continue a sentence. */
export interface PageEvidence {
  /**
   * Width of a first and of a further line, in 1/1000 em: nearly every wrapped line would have passed it with the next word.
   * Infinity when nothing was wrapped.
   */
  firstWidth: number;
  fullWidth: number;
  usualGap: number;
  /** A gap wider than the usual one always begins a paragraph. */
  gapsBegin: boolean;
  /** Every paragraph begins at such a gap. */
  onlyGapsBegin: boolean;
  /** An indented line always begins a paragraph. */
  indentsBegin: boolean;
  usualIndent: number;
}

/** First-line indent of NĐ 30/2020 (1–1.27 cm at 13–14 pt) in 1/1000 em. */
const FIRST_LINE_INDENT = 2400;

export function gatherEvidence(lines: readonly Line[]): PageEvidence {
  const usualGap = usualGapOf(lines);
  const first: number[] = [];
  const further: number[] = [];
  const continuing: Line[] = [];
  const marked: Line[] = [];
  lines.forEach((line, i) => {
    if (readMarker(line.text)?.rest) marked.push(line);
    const next = lines[i + 1];
    if (!next || !startsLow(next.text) || readMarker(next.text)) return;
    continuing.push(next);
    (readMarker(line.text) ? first : further).push(textWidth(line.text) + SPACE + textWidth(firstWordOf(next.text)));
  });
  const usualIndent = mostCommon(continuing.map((line) => line.indent));
  const fullWidth = further.length >= 3 ? lowest(further) : first.length > 0 ? lowest([...first, ...further]) : further.length > 0 ? lowest(further) : Infinity;
  const firstWidth = first.length >= 6 ? lowest(first) : Math.min(fullWidth, Math.max(lowest(first), fullWidth - FIRST_LINE_INDENT));
  const wide = (line: Line): boolean => line.gap > usualGap;
  const wideLines = lines.filter(wide).length;
  const gapsBegin = wideLines >= 4 && continuing.filter(wide).length <= wideLines * 0.04;
  const indented = (line: Line): boolean => line.indent > usualIndent;
  const indentedLines = lines.filter(indented).length;
  return {
    firstWidth,
    fullWidth,
    usualGap,
    gapsBegin,
    onlyGapsBegin: gapsBegin && marked.length >= 5 && marked.filter(wide).length >= marked.length * 0.95,
    indentsBegin: continuing.length >= 5 && indentedLines >= 3 && continuing.filter(indented).length <= continuing.length * 0.02,
    usualIndent,
  };
}

export const startsLow = (text: string): boolean => /^\p{Ll}/u.test(text);

export const firstWordOf = (text: string): string => text.slice(0, Math.max(1, `${text} `.indexOf(' ')));

/** Near the bottom: a line may have been broken early for a reason of its own. */
function lowest(widths: number[]): number {
  if (widths.length === 0) return 0;
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.05)]!;
}

function mostCommon(values: number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
