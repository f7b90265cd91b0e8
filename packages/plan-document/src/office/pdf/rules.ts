import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A straight line along one axis: at `at` on the other axis, from `from` to `to`. */
export interface Interval {
  at: number;
  from: number;
  to: number;
}

/** Lines drawn on a page, in points from the top left corner. */
export interface Rules {
  horizontal: Interval[];
  vertical: Interval[];
}

type PdfModule = Pick<typeof Pdf, 'OPS' | 'Util'>;
export type Matrix = [number, number, number, number, number, number];

/** How thick a filled shape may be to count as a line, and how far a line may lean. */
const THICKEST = 3;
const STRAIGHT = 1;
const SHORTEST = 3;
const MOST_RULES = 40_000;

/**
 * The straight lines among the drawing operators: strokes, edges of stroked rectangles, and filled shapes as thin as a line, which
 * is how browsers and some word processors draw the borders of tables.
 * @throws RangeError beyond 40 000 lines.
 */
export function rulesOf({ OPS, Util }: PdfModule, operators: { fnArray: readonly number[]; argsArray: readonly unknown[] }, upright: Matrix): Rules {
  const rules: Rules = { horizontal: [], vertical: [] };
  const dots: Dot[] = [];
  const stroking = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const filling = new Set<number>([OPS.fill, OPS.eoFill, ...stroking].filter((each) => each !== OPS.stroke && each !== OPS.closeStroke));
  const stack: Matrix[] = [];
  let matrix = upright;
  operators.fnArray.forEach((operator, i) => {
    const args = operators.argsArray[i] as unknown[];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? upright;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as number[]) as Matrix;
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args[0]) matrix = Util.transform(matrix, args[0] as number[]) as Matrix;
    } else if (operator === OPS.constructPath) {
      const paint = args[0] as number;
      const data = (args[1] as (ArrayLike<number> | null)[])[0];
      if (!data || !(stroking.has(paint) || filling.has(paint))) return;
      for (const shape of shapesOf(data, matrix)) {
        if (stroking.has(paint)) addEdges(shape, rules);
        if (filling.has(paint)) addThin(shape, rules, dots);
      }
      if (rules.horizontal.length + rules.vertical.length + dots.length > MOST_RULES) throw new RangeError('too many rules');
    }
  });
  rules.horizontal.push(...linesOfDots(dots));
  rules.vertical.push(...linesOfDots(dots.map(({ x, y }) => ({ x: y, y: x }))));
  return rules;
}

interface Dot {
  x: number;
  y: number;
}

/** Points between two dots of a line, and how long a line of dots must be. */
const PITCH = 5;
const SHORTEST_DOTTED = 20;

/** Lines that word processors draw dot by dot. */
function linesOfDots(dots: readonly Dot[]): Interval[] {
  const lines: Interval[] = [];
  for (const { x, y } of [...dots].sort((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x)) {
    const open = lines.at(-1);
    if (open && Math.abs(open.at - y) <= STRAIGHT && x - open.to <= PITCH) open.to = x;
    else lines.push({ at: y, from: x, to: x });
  }
  return lines.filter(({ from, to }) => to - from >= SHORTEST_DOTTED);
}

type Point = [number, number];

/** Points of each sub-path of a path (0 move, 1 line, 2 cubic, 3 quadratic, 4 close); a curve counts by its end, which is no straight line. */
function shapesOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  const place = (x: number, y: number): Point => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  for (let i = 0; i < data.length; ) {
    const command = data[i++]!;
    const shape = shapes.at(-1);
    if (command === 4) {
      if (shape?.[0]) shape.push(shape[0]);
    } else if (command > 4) break;
    else {
      const length = command === 2 ? 6 : command === 3 ? 4 : 2;
      const point = place(data[i + length - 2]!, data[i + length - 1]!);
      if (command === 0 || !shape) shapes.push([point]);
      else shape.push(point);
      i += length;
    }
  }
  return shapes;
}

function addEdges(shape: readonly Point[], rules: Rules): void {
  for (let i = 1; i < shape.length; i++) {
    const [x1, y1] = shape[i - 1]!;
    const [x2, y2] = shape[i]!;
    if (Math.abs(y1 - y2) <= STRAIGHT && Math.abs(x1 - x2) >= SHORTEST) rules.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (Math.abs(x1 - x2) <= STRAIGHT && Math.abs(y1 - y2) >= SHORTEST) rules.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}

function addThin(shape: readonly Point[], rules: Rules, dots: Dot[]): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of shape) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width >= SHORTEST && width > height) rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (width < SHORTEST && height < SHORTEST) dots.push({ x: (left + right) / 2, y: (top + bottom) / 2 });
  else if (width <= THICKEST && height >= SHORTEST) rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
}
