/** Advance widths of Times in 1/1000 em, as the metrics of the typeface state them; marks over a letter add nothing. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [180, "'"], [250, ' ,.'], [278, '/:;ijlt'], [333, '!()-I[]fr‘’'], [389, 'Js'], [408, '"'], [444, '?acez“”'], [500, '#$*0123456789_bdghknopquvxyđ–'],
  [529, 'ơ'], [542, 'ư'], [556, 'FPS'], [564, '+<=>'], [611, 'ELTZ'], [667, 'BCR'], [722, 'ADGHKNOQUVXYwĐƠ'], [776, 'Ư'], [778, '&m'], [833, '%'],
  [889, 'M'], [921, '@'], [944, 'W'], [1000, '—…'],
];
const AVERAGE = 500;
const BASE = new Map<string, number>(WIDTHS.flatMap(([width, signs]) => [...signs].map((sign): [string, number] => [sign, width])));
const cache = new Map<string, number>(BASE);

function signWidth(sign: string): number {
  const known = cache.get(sign);
  if (known !== undefined) return known;
  const [base = sign, ...marks] = sign.normalize('NFD');
  const horned = marks.includes('\u031b') ? `${base}\u031b`.normalize('NFC') : base;
  const width = BASE.get(horned) ?? AVERAGE;
  if (cache.size < 2000) cache.set(sign, width);
  return width;
}

/** Width of the text set in Times, in 1/1000 of the type size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

export const SPACE = 250;
