import { isBold, type PlacedText } from './placed-text.js';

/** Texts on one baseline. */
export interface PageLine {
  texts: PlacedText[];
  x: number;
  end: number;
  y: number;
  size: number;
}

const SAME_BASELINE = 0.25;

/** Groups texts by baseline, from top to bottom, each line from left to right; raised figures join the line they belong to. */
export function linesOfTexts(texts: readonly PlacedText[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const text of [...texts].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.slice(-4).findLast((each) => Math.abs(each.y - text.y) <= SAME_BASELINE * Math.min(each.size, text.size));
    if (line) {
      line.texts.push(text);
      line.x = Math.min(line.x, text.x);
      line.end = Math.max(line.end, text.x + text.width);
      line.size = Math.max(line.size, text.size);
    } else lines.push({ texts: [text], x: text.x, end: text.x + text.width, y: text.y, size: text.size });
  }
  return joinRaised(lines).map((line) => ({ ...line, texts: line.texts.sort((a, b) => a.x - b.x) }));
}

const FIGURES = /^\s*[\d*]{1,3}\s*$/;

/** The figure of a note, set smaller above the baseline, belongs to the line below whose words it touches or opens. */
function joinRaised(lines: PageLine[]): PageLine[] {
  const kept: PageLine[] = [];
  lines.forEach((line, i) => {
    if (!line.texts.every(({ text }) => FIGURES.test(text))) return void kept.push(line);
    const left = line.texts.filter((raised) => {
      const below = lines.slice(i + 1, i + 4).find((each) => belongsTo(raised, each));
      if (!below) return true;
      below.texts.push(raised);
      below.x = Math.min(below.x, raised.x);
      below.end = Math.max(below.end, raised.x + raised.width);
      return false;
    });
    if (left.length > 0) kept.push({ ...line, texts: left });
  });
  return kept;
}

function belongsTo(raised: PlacedText, line: PageLine): boolean {
  if (raised.size >= 0.85 * line.size || line.y - raised.y > 0.8 * line.size) return false;
  return line.texts.some((text) => Math.abs(text.x + text.width - raised.x) < 0.35 * line.size || Math.abs(raised.x + raised.width - text.x) < 0.6 * line.size);
}

/** Whether a text of a line is a raised figure. */
export const isRaised = (text: PlacedText, line: PageLine): boolean => FIGURES.test(text.text) && text.size < 0.85 * line.size && line.y - text.y > 0.1 * line.size;

/** Width of a gap, in parts of the type size, that stands for a space. */
const SPACE = 0.16;

/** The words of a line; `mark` may replace a raised figure. */
export function textOfLine(line: PageLine, mark: (text: PlacedText) => string | null = () => null): string {
  let joined = '';
  let end: number | null = null;
  for (const each of line.texts) {
    const marked = isRaised(each, line) ? mark(each) : null;
    if (end !== null && marked === null && each.x - end > SPACE * line.size) joined += ' ';
    joined += marked ?? each.text;
    end = each.x + each.width;
  }
  return joined;
}

/** Cuts a line where a gap is wider than `gap` points or at `edge`. */
export function segmentsOf(line: PageLine, gap: number, edge = Infinity): PageLine[] {
  const segments: PageLine[] = [];
  for (const text of line.texts) {
    const last = segments.at(-1);
    if (last && text.x - last.end <= gap && !(last.x < edge && text.x >= edge)) {
      last.texts.push(text);
      last.end = Math.max(last.end, text.x + text.width);
    } else segments.push({ ...line, texts: [text], x: text.x, end: text.x + text.width });
  }
  return segments;
}

/** Most letters: a letter the font lacks comes from another one, often not bold. */
export function isBoldLine(line: PageLine): boolean {
  const lettersOf = (texts: readonly PlacedText[]): number => texts.reduce((sum, { text }) => sum + text.trim().length, 0);
  return lettersOf(line.texts.filter(({ font }) => isBold(font))) * 2 > lettersOf(line.texts);
}
