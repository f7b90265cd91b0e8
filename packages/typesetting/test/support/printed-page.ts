import { type Matrix, tokensOf, times, type Token } from './content-stream.js';
import { type PdfFont, fontOf, type QpdfObjects, resolve } from './pdf-font.js';
import { unpack } from './qpdf.js';

/** A stretch of text one operator showed; points from the top left corner, `baseline` and not the top of the letters. */
export interface PrintedText {
  page: number;
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Of the font: `Tinos-BoldItalic`. */
  font: string;
  bold: boolean;
  italic: boolean;
  /** Components of its colour: one for grey, three for red, green and blue. */
  colour: number[];
  /** Turned out of the horizontal, as a watermark is. */
  turned: boolean;
}

/** A stroked path by the box around it; a rule has no height. */
export interface PrintedStroke {
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  weight: number;
  colour: number[];
}

export interface PrintedPage {
  width: number;
  height: number;
  texts: PrintedText[];
  strokes: PrintedStroke[];
}

/** Texts and strokes of each page, from the operators of the file itself (unpacked by qpdf). */
export function pagesOf(pdf: Uint8Array): PrintedPage[] {
  const { pages, objects } = unpack(pdf);
  return pages.map(({ object, contents }, index) => {
    const page = resolve(objects, object) as Record<string, unknown>;
    const [, , width = 0, height = 0] = (page['/MediaBox'] ?? []) as number[];
    const resources = resolve(objects, page['/Resources']) as Record<string, unknown>;
    const fonts = resolve(objects, resources['/Font'] ?? {}) as Record<string, unknown>;
    const read = new Map(Object.entries(fonts).map(([name, font]) => [name, fontOf(objects, font)]));
    const stream = contents.map((reference) => streamOf(objects, reference).toString('latin1')).join('\n');
    return { width, height, ...interpret(tokensOf(stream), read, index + 1, height) };
  });
}

interface GraphicsState {
  ctm: Matrix;
  font: PdfFont | null;
  size: number;
  fill: number[];
  stroke: number[];
  weight: number;
}

function interpret(tokens: Iterable<Token>, fonts: Map<string, PdfFont>, page: number, pageHeight: number): { texts: PrintedText[]; strokes: PrintedStroke[] } {
  const texts: PrintedText[] = [];
  const strokes: PrintedStroke[] = [];
  const saved: GraphicsState[] = [];
  let state: GraphicsState = { ctm: [1, 0, 0, 1, 0, 0], font: null, size: 0, fill: [0], stroke: [0], weight: 1 };
  let textMatrix: Matrix = [1, 0, 0, 1, 0, 0];
  let path: [number, number][] = [];
  let operands: Token[] = [];
  const numbers = (): number[] => operands.filter((operand) => typeof operand === 'number');
  const point = (x: number, y: number): [number, number] => {
    const [, , , , px, py] = times([1, 0, 0, 1, x, y], state.ctm);
    return [px, pageHeight - py];
  };
  const show = (parts: Token[]): void => {
    const { font, size } = state;
    if (!font) throw new Error('text without a font');
    let text = '';
    let width = 0;
    for (const part of parts) {
      if (typeof part === 'number') width -= (part * size) / 1000;
      else if (part instanceof Uint8Array) {
        for (let at = 0; at < part.length; at += 2) {
          const glyph = ((part[at] ?? 0) << 8) | (part[at + 1] ?? 0);
          text += font.letters.get(glyph) ?? '';
          width += ((font.widths.get(glyph) ?? 0) * size) / 1000;
        }
      }
    }
    const [a, b, , , x, y] = times(textMatrix, state.ctm);
    const scale = Math.hypot(a, b);
    texts.push({
      page, text, left: x, right: x + width * scale, baseline: pageHeight - y, size: size * scale, font: font.name,
      bold: font.name.includes('Bold'), italic: font.name.includes('Italic'), colour: state.fill, turned: Math.abs(b) > 1e-6,
    });
  };
  const act: Record<string, () => void> = {
    q: () => saved.push({ ...state }),
    Q: () => (state = saved.pop() ?? state),
    cm: () => (state.ctm = times(numbers() as Matrix, state.ctm)),
    BT: () => (textMatrix = [1, 0, 0, 1, 0, 0]),
    Tf: () => ((state.font = fonts.get(String(operands[0])) ?? null), (state.size = Number(operands[1]))),
    Tm: () => (textMatrix = numbers() as Matrix),
    Tj: () => show(operands),
    TJ: () => show(operands[0] as Token[]),
    scn: () => (state.fill = numbers()),
    g: () => (state.fill = numbers()),
    rg: () => (state.fill = numbers()),
    SCN: () => (state.stroke = numbers()),
    w: () => (state.weight = Number(operands[0])),
    m: () => path.push(point(...(numbers() as [number, number]))),
    l: () => path.push(point(...(numbers() as [number, number]))),
    c: () => path.push(point(...(numbers().slice(4) as [number, number]))),
    re: () => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers();
      path.push(point(x, y), point(x + width, y + height));
    },
    S: () => {
      const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
      strokes.push({ page, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys), weight: state.weight, colour: state.stroke });
      path = [];
    },
    f: () => (path = []),
    n: () => (path = []),
  };
  for (const token of tokens) {
    if (typeof token === 'string' && !token.startsWith('/')) {
      act[token]?.();
      operands = [];
    } else operands.push(token);
  }
  return { texts, strokes };
}

function streamOf(objects: QpdfObjects, reference: string): Buffer {
  return Buffer.from(objects[`obj:${reference}`]?.stream?.data ?? '', 'base64');
}
