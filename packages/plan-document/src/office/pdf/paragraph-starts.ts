import { readMarker } from '../../import/markers.js';
import { SPACE, textWidth } from '../../import/text-width.js';
import { isBoldLine, type PageLine } from './text-lines.js';

/** A line of running text with the line before it, null at the start of a text or after something else. */
export interface RunningLine {
  line: PageLine;
  text: string;
  page: number;
  width: number;
  before: RunningLine | null;
}

/** How the running text of pages of one width is set. */
interface Setting {
  left: number;
  right: number;
  leading: number;
  /** How much wider the words are than those of Times. */
  stretch: number;
  indentsBegin: boolean;
  gapsBegin: boolean;
  /** Nearly every numbered line shows its beginning by an indent or a gap. */
  telling: boolean;
  /** By an indent alone; a gap is not seen at the top of a page. */
  indentsTell: boolean;
}

/** Points. */
const INDENT = 5;
const startsLow = (text: string): boolean => /^\p{Ll}/u.test(text) && !readMarker(text);

/** Whether each line begins a paragraph (true), goes on (false), or whether the page does not tell (undefined). */
export function paragraphStarts(lines: readonly RunningLine[]): Map<PageLine, boolean | undefined> {
  const starts = new Map<PageLine, boolean | undefined>();
  const widths = new Map<number, RunningLine[]>();
  for (const line of lines) {
    const same = widths.get(Math.round(line.width / 5)) ?? [];
    same.push(line);
    widths.set(Math.round(line.width / 5), same);
  }
  for (const same of widths.values()) {
    const setting = learn(same);
    for (const line of same) starts.set(line.line, begins(line, setting));
  }
  return starts;
}

export interface TextColumn {
  left: number;
  right: number;
  leading: number;
}

/** The edges of the running text and the usual distance of its lines; those of the page where it has none. */
export function textColumn(lines: readonly RunningLine[], width: number): TextColumn {
  return lines.length === 0 ? { left: 0, right: width, leading: 18 } : learn(lines);
}

function begins(current: RunningLine, setting: Setting): boolean | undefined {
  const { text, before } = current;
  if (!before) return true;
  const gap = gapBefore(current);
  if (startsLow(text)) return setting.gapsBegin && gap !== null && gap > setting.leading * 1.8;
  if (setApart(current, setting)) return true;
  if (isBoldLine(current.line) !== isBoldLine(before.line) && !ENDS_OPEN.test(before.text)) return true;
  if (leavesRoom(before, text, setting) && !ENDS_OPEN.test(before.text)) return true;
  return setting.telling && (setting.indentsTell || gapBefore(current) !== null) ? false : undefined;
}

const ENDS_OPEN = /(?:[,(–-]|\s(?:và|của|các|cho|với|về|theo|tại|trong))$/u;

function setApart(current: RunningLine, { left, leading, indentsBegin, gapsBegin }: Setting): boolean {
  const gap = gapBefore(current);
  return (indentsBegin && current.line.x > left + INDENT) || (gapsBegin && gap !== null && gap > leading * 1.25 && gap > leading + 2);
}

const gapBefore = ({ line, page, before }: RunningLine): number | null => (before && before.page === page ? line.y - before.line.y : null);

/** Whether the first word would have fitted on the line before. */
function leavesRoom(before: RunningLine, text: string, setting: Setting): boolean {
  const word = text.slice(0, (text + ' ').indexOf(' '));
  const wider = setting.stretch * (isBoldLine(before.line) ? 1.06 : 1.02);
  const needed = ((SPACE + textWidth(word) * wider) * before.line.size) / 1000;
  return setting.right - before.line.end > needed + 3;
}

function learn(lines: readonly RunningLine[]): Setting {
  const continuing = lines.filter(({ text, before }) => before && startsLow(text));
  const left = mode(continuing.map(({ line }) => line.x)) ?? Math.min(...lines.map(({ line }) => line.x));
  const ends = lines.map(({ line }) => line.end).sort((a, b) => a - b);
  const right = ends[Math.floor((ends.length - 1) * 0.97)] ?? 0;
  const leading = mode(continuing.map(gapBefore).filter((gap) => gap !== null)) ?? mode(lines.map(gapBefore).filter((gap) => gap !== null)) ?? 18;
  const share = (test: (line: RunningLine) => boolean): number => (continuing.length === 0 ? 0 : continuing.filter(test).length / continuing.length);
  const isWide = (line: RunningLine): boolean => (gapBefore(line) ?? 0) > leading * 1.25 + 0.5;
  const setting: Setting = {
    left, right, leading, stretch: stretchOf(lines),
    indentsBegin: continuing.length >= 3 && share(({ line }) => line.x > left + INDENT) <= 0.03,
    gapsBegin: share(isWide) <= 0.03,
    telling: false, indentsTell: false,
  };
  const marked = lines.filter(({ text, before }) => before && readMarker(text)?.rest);
  const told = marked.filter((line) => setApart(line, setting)).length;
  const indented = setting.indentsBegin ? marked.filter(({ line }) => line.x > left + INDENT).length : 0;
  return { ...setting, telling: marked.length >= 5 && told >= marked.length * 0.85, indentsTell: indented >= marked.length * 0.85 };
}

/** The middle of the ratios of printed and computed widths. */
function stretchOf(lines: readonly RunningLine[]): number {
  const ratios = lines.filter(({ text }) => text.length > 20).map(({ line, text }) => (line.end - line.x) / ((textWidth(text) * line.size) / 1000)).sort((a, b) => a - b);
  return Math.min(2, Math.max(0.8, ratios[Math.floor(ratios.length / 2)] ?? 1));
}

/** The most frequent value, to half a point. */
function mode(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const value of values) {
    const near = Math.round(value * 2) / 2;
    counts.set(near, (counts.get(near) ?? 0) + 1);
    if (best === null || counts.get(near)! > counts.get(best)!) best = near;
  }
  return best;
}
