import { createTypesetter, type RenderedPdf, type RenderInput, type Typesetter } from '../../src/index.js';
import { anInput } from './plan-builder.js';
import { type PrintedPage, pagesOf, type PrintedStroke, type PrintedText } from './printed-page.js';

/** Texts side by side on one baseline, as one line. */
export interface PrintedLine extends PrintedText {
  pieces: PrintedText[];
}

export const mm = (length: number): number => (length * 72) / 25.4;
export const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;
export const width = ({ left, right }: { left: number; right: number }): number => right - left;

/** A rendered plan, measured. */
export interface Print extends RenderedPdf {
  sheets: PrintedPage[];
  lines: PrintedLine[];
  strokes: PrintedStroke[];
  /** The first line that begins with these words. @throws when there is none */
  line(words: string): PrintedLine;
  /** The first horizontal rule below a line. */
  ruleUnder(line: PrintedLine): PrintedStroke;
}

export const typesetter: Typesetter = createTypesetter({ threads: 1 });

export async function print(change: Partial<RenderInput> = {}): Promise<Print> {
  return measured(await typesetter.render(anInput(change)));
}

export function linesOf(sheets: PrintedPage[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const text of sheets.flatMap(({ texts }) => texts).filter((each) => each.text !== '')) {
    const before = lines.at(-1);
    const goesOn = before && !text.turned && before.page === text.page && Math.abs(before.baseline - text.baseline) < 0.3 && Math.abs(text.left - before.right) < 3;
    if (goesOn) lines[lines.length - 1] = { ...before, text: before.text + text.text, right: text.right, pieces: [...before.pieces, text] };
    else lines.push({ ...text, pieces: [text] });
  }
  return lines.map(withoutSpacesAtItsEnd);
}

function measured(rendered: RenderedPdf): Print {
  const sheets = pagesOf(rendered.pdf);
  const lines = linesOf(sheets);
  const strokes = sheets.flatMap((sheet) => sheet.strokes);
  return {
    ...rendered, sheets, lines, strokes,
    line(words) {
      const found = lines.find(({ text }) => text.startsWith(words));
      if (!found) throw new Error(`no line begins with “${words}”: ${lines.map(({ text }) => text).join(' | ')}`);
      return found;
    },
    ruleUnder(line) {
      const below = strokes.filter(({ page, top, bottom, left, right }) => page === line.page && bottom - top < 0.1 && top > line.baseline && left < middle(line) && right > middle(line));
      const [rule] = below.sort((a, b) => a.top - b.top);
      if (!rule) throw new Error(`no rule under “${line.text}”`);
      return rule;
    },
  };
}

/** A justified line carries the space before its break, which nobody sees. */
function withoutSpacesAtItsEnd(line: PrintedLine): PrintedLine {
  const trimmed = line.text.replace(/[ \u00a0]+$/u, '');
  const spaces = line.text.length - trimmed.length;
  return spaces === 0 ? line : { ...line, text: trimmed, right: line.right - spaces * 0.25 * line.size };
}
