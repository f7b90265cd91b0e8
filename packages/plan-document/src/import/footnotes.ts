import { joinAll } from './joining.js';
import { type Line } from './lines.js';
import { readMarker } from './markers.js';

export interface FoundFootnote {
  marker: string;
  text: string;
  line: number;
  endLine: number;
  /** The line that holds the reference `[^n]`; null when no reference was found. */
  referenceLine: number | null;
}

const NOTE = /^(?:\[(\d{1,2})\]|(\d{1,2}))\s+(?=[\p{Lu}“"(])/u;
const LONGEST_NOTE = 60;
/** Lines looked at for all references together, so that hostile text stays linear. */
const SEARCH_BUDGET = 100_000;
const REACH = 2000;

/**
 * Cuts the notes at the foot of pages out of the running lines. A note stands under a drawn line or a wide gap and starts with
 * the next number; it runs to the end of the page. Its reference is the number glued to a word above (`Ban Bí thư1`).
 */
export function cutFootnotes(lines: readonly Line[], usualGap: number): { lines: Line[]; footnotes: FoundFootnote[] } {
  const kept: Line[] = [];
  const footnotes: FoundFootnote[] = [];
  let expected = 1;
  const search = { left: SEARCH_BUDGET };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const match = NOTE.exec(line.text);
    const number = match ? Number(match[1] ?? match[2]) : 0;
    const follows = footnotes.length > 0 && footnotes.at(-1)!.endLine === lines[i - 1]?.number;
    const apart = line.ruled || line.gap > usualGap || follows;
    const reference = match && apart && (number === expected || number === 1) ? findReference(kept, number, search) : null;
    if (!match || !apart || (!reference && !(line.ruled && number === expected))) {
      kept.push(line);
      continue;
    }
    const end = endOfNote(lines, i, usualGap, number);
    const text = joinAll([line.text.slice(match[0].length), ...lines.slice(i + 1, end).map((next) => next.text)]);
    if (reference) kept[reference.index] = reference.line;
    footnotes.push({ marker: String(number), text, line: line.number, endLine: lines[end - 1]!.number, referenceLine: reference?.line.number ?? null });
    expected = number + 1;
    const next = lines[end];
    if (next) (lines as Line[])[end] = { ...next, pageStart: true };
    i = end - 1;
  }
  return { lines: kept, footnotes };
}

function endOfNote(lines: readonly Line[], start: number, usualGap: number, number: number): number {
  let end = start + 1;
  while (end < lines.length && end - start < LONGEST_NOTE) {
    const line = lines[end]!;
    if (line.pageStart || line.gap > usualGap + 1 || line.text.startsWith(`${number + 1} `)) break;
    if (usualGap === 0 && (line.gap > 0 || readMarker(line.text)?.rest)) break;
    end++;
  }
  return end;
}

function findReference(kept: readonly Line[], number: number, search: { left: number }): { index: number; line: Line } | null {
  const pattern = new RegExp(`(?<=[\\p{L}”"’)…](?:[.,;:])?)(?:\\[${number}\\]|\\(${number}\\)|${number})(?=$|[\\s.,;:)”"…])`, 'u');
  for (let index = kept.length - 1; index >= Math.max(0, kept.length - REACH) && search.left > 0; index--) {
    search.left--;
    const line = kept[index]!;
    const match = pattern.exec(line.text);
    if (match) {
      const text = `${line.text.slice(0, match.index)}[^${number}]${line.text.slice(match.index + match[0].length)}`;
      return { index, line: { ...line, text } };
    }
  }
  return null;
}
