import { type PdfFont, fontOf } from './pdf-font.js';
import { unpack } from './qpdf.js';

/** Every composite font of a file, once for each subset. */
export function fontsOf(pdf: Uint8Array): PdfFont[] {
  const { objects } = unpack(pdf);
  return Object.values(objects)
    .map(({ value }) => value)
    .filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null && (value as Record<string, unknown>)['/Subtype'] === '/Type0')
    .map((font) => fontOf(objects, font));
}
