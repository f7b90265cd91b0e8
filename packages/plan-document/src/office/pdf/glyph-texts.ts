import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LARGEST, type PlacedText } from './placed-text.js';
import { type Interval, type Matrix } from './rules.js';

type PdfModule = Pick<typeof Pdf, 'OPS' | 'Util'>;
interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** The text state of ISO 32000-1, 9.3, as far as it places glyphs. */
interface TextState {
  matrix: Matrix;
  line: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  /** Shown to nobody: searched only (ISO 32000-1, 9.3.6, mode 3), as under the picture of a scanned page. */
  hidden: boolean;
}

const MOST_GLYPHS = 60_000;

/**
 * Where words of two fonts interleave, as when a font lacks some Vietnamese letters and another fills in, texts as the reader puts
 * them together overlap.
 */
export function interleaves(texts: readonly PlacedText[]): boolean {
  const sorted = [...texts].sort((a, b) => a.y - b.y || a.x - b.x);
  return sorted.some((text, i) => sorted.slice(i + 1, i + 12).some((next) => Math.abs(next.y - text.y) < 1 && next.font !== text.font && next.x > text.x + 1 && next.x + next.width < text.x + text.width + 1));
}

const middleOf = ({ x, width }: PlacedText): number => x + width / 2;
const standsIn = (wall: Interval, { y, size }: PlacedText): boolean => wall.from <= y - size * 0.3 && y - size * 0.3 <= wall.to;

const MOST_WALLS = 1_000;

/** Whether a text runs over a drawn line: words of two cells that stand so close that the reader took them for one. */
export function crossesWall(texts: readonly PlacedText[], walls: readonly Interval[]): boolean {
  if (walls.length > MOST_WALLS) return false;
  return texts.some((text) => walls.some((wall) => wall.at > text.x + 3 && wall.at < text.x + text.width - 3 && standsIn(wall, text)));
}

/** Whether the page has text that it does not show. */
export const hasHiddenText = ({ OPS }: PdfModule, { fnArray, argsArray }: Operators): boolean =>
  fnArray.some((operator, i) => operator === OPS.setTextRenderingMode && [3, 7].includes((argsArray[i] as unknown[])[0] as number));

/**
 * The texts of a page glyph by glyph, joined again while font and line stay the same and no room is between. A hidden layer counts
 * only where the page shows no words of its own; `leftOut`: it did not, and says something the page does not show.
 */
export function glyphTexts(pdf: PdfModule, operators: Operators, upright: Matrix, nameOf: (font: string) => string, walls: readonly Interval[]): { texts: PlacedText[]; leftOut: boolean } {
  const { shown, hidden } = placeGlyphs(pdf, operators, upright, nameOf);
  const glyphs = shown.length * 4 >= hidden.length ? shown : [...shown, ...hidden];
  const lettersOf = (all: readonly PlacedText[]): string => all.map(({ text }) => text).join('').replace(/\s/g, '');
  const leftOut = glyphs === shown && !lettersOf(shown).includes(lettersOf(hidden));
  const lines: PlacedText[][] = [];
  for (const glyph of glyphs.sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - glyph.y) <= 0.15 * glyph.size) line.push(glyph);
    else lines.push([glyph]);
  }
  const texts = lines.flatMap((line) => joinGlyphs(line.sort((a, b) => a.x - b.x), walls.filter((wall) => standsIn(wall, line[0]!))));
  return { texts, leftOut };
}

const SPACE = 0.16;

function joinGlyphs(line: readonly PlacedText[], walls: readonly Interval[]): PlacedText[] {
  const joined: PlacedText[] = [];
  const cuts = cutsAt(line, walls);
  line.forEach((glyph, i) => {
    const last = joined.at(-1);
    const gap = last ? glyph.x - (last.x + last.width) : 0;
    if (last && !cuts.has(i) && last.font === glyph.font && last.size === glyph.size && gap < SPACE * glyph.size) {
      last.text += glyph.text;
      last.width = Math.max(last.width, glyph.x + glyph.width - last.x);
    } else joined.push({ ...glyph });
  });
  return joined;
}

/** How far, in type sizes, a word may run over the edge of its cell. */
const OVERHANG = 1.5;

/** The glyphs that begin a cell: where a word begins next to the wall, else right at it. */
function cutsAt(line: readonly PlacedText[], walls: readonly Interval[]): Set<number> {
  const cuts = new Set<number>();
  for (const { at } of walls) {
    const first = line.findIndex((glyph) => middleOf(glyph) >= at);
    if (first <= 0) continue;
    let best = first;
    let distance = Infinity;
    for (let i = Math.max(1, first - 6); i <= Math.min(line.length, first + 6); i++) {
      const before = line[i - 1]!;
      const glyph = line[i] ?? { ...before, x: Infinity };
      const far = Math.abs((line[i]?.x ?? before.x + before.width) - at);
      const beginsWord = glyph.x - before.x - before.width >= SPACE * glyph.size || /\s$/u.test(before.text) || (/[\p{Ll}\d).]$/u.test(before.text) && /^\p{Lu}/u.test(glyph.text));
      if (beginsWord && far < distance && far <= OVERHANG * glyph.size) [best, distance] = [i, far];
    }
    cuts.add(best);
  }
  return cuts;
}

function placeGlyphs({ OPS, Util }: PdfModule, { fnArray, argsArray }: Operators, upright: Matrix, nameOf: (font: string) => string): { shown: PlacedText[]; hidden: PlacedText[] } {
  const identity: Matrix = [1, 0, 0, 1, 0, 0];
  const times = (a: Matrix, b: ArrayLike<number>): Matrix => Util.transform(a, Array.from(b)) as Matrix;
  const placed: { shown: PlacedText[]; hidden: PlacedText[] } = { shown: [], hidden: [] };
  let page = upright;
  let state: TextState = { matrix: identity, line: identity, font: '', size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, hidden: false };
  const stack: [Matrix, TextState][] = [];
  const move = (x: number, y: number): void => void (state.matrix = state.line = times(state.line, [1, 0, 0, 1, x, y]));
  const show = (run: readonly (Glyph | number | null)[]): void => {
    for (const each of run) {
      if (each === null) continue;
      const advance = typeof each === 'number' ? (-each * state.size) / 1000 : (each.width * state.size) / 1000 + state.charSpacing + (each.isSpace ? state.wordSpacing : 0);
      if (typeof each !== 'number') {
        if (placed.shown.length + placed.hidden.length >= MOST_GLYPHS) throw new RangeError('too many glyphs');
        const [a, b, c, d, x, y] = times(times(page, state.matrix), [state.size * state.scale, 0, 0, state.size, 0, state.rise]);
        const across = Math.hypot(a, b);
        if (a > 0 && Math.abs(b) <= 0.1 * a && Math.hypot(c, d) <= LARGEST) placed[state.hidden ? 'hidden' : 'shown'].push({ text: each.unicode.normalize('NFC'), x, y, width: (each.width * across) / 1000, size: Math.hypot(c, d), font: nameOf(state.font) });
      }
      state.matrix = times(state.matrix, [1, 0, 0, 1, advance * state.scale, 0]);
    }
  };
  const acts: Record<number, (args: unknown[]) => void> = {
    [OPS.save]: () => void stack.push([page, { ...state }]),
    [OPS.restore]: () => void ([page, state] = stack.pop() ?? [upright, state]),
    [OPS.transform]: (args) => void (page = times(page, args as number[])),
    [OPS.paintFormXObjectBegin]: (args) => {
      stack.push([page, { ...state }]);
      if (args[0]) page = times(page, args[0] as number[]);
    },
    [OPS.paintFormXObjectEnd]: () => void ([page, state] = stack.pop() ?? [upright, state]),
    [OPS.beginText]: () => void (state.matrix = state.line = identity),
    [OPS.setFont]: (args) => void ([state.font, state.size] = args as [string, number]),
    [OPS.setCharSpacing]: (args) => void (state.charSpacing = args[0] as number),
    [OPS.setWordSpacing]: (args) => void (state.wordSpacing = args[0] as number),
    [OPS.setHScale]: (args) => void (state.scale = (args[0] as number) / 100),
    [OPS.setTextRise]: (args) => void (state.rise = args[0] as number),
    [OPS.setTextRenderingMode]: (args) => void (state.hidden = args[0] === 3 || args[0] === 7),
    [OPS.setLeading]: (args) => void (state.leading = args[0] as number),
    [OPS.moveText]: (args) => move(args[0] as number, args[1] as number),
    [OPS.setLeadingMoveText]: (args) => {
      state.leading = -(args[1] as number);
      move(args[0] as number, args[1] as number);
    },
    [OPS.setTextMatrix]: (args) => void (state.matrix = state.line = Array.from((args.length === 1 ? args[0] : args) as ArrayLike<number>) as Matrix),
    [OPS.nextLine]: () => move(0, -state.leading),
    [OPS.showText]: (args) => show(args[0] as (Glyph | number | null)[]),
  };
  fnArray.forEach((operator, i) => acts[operator]?.((argsArray[i] ?? []) as unknown[]));
  return placed;
}
