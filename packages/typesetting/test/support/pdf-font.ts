/** Objects of a file as `qpdf --json=2` gives them: streams with their bytes in base 64. */
export type QpdfObjects = Record<string, { value?: unknown; stream?: { dict: Record<string, unknown>; data: string } }>;

export interface PdfFont {
  /** Without the tag of its subset: `Tinos-Bold`. */
  name: string;
  letters: Map<number, string>;
  /** In thousandths of the size. */
  widths: Map<number, number>;
  /** Whether the shapes are in the file. */
  embedded: boolean;
}

export function resolve(objects: QpdfObjects, value: unknown): unknown {
  return typeof value === 'string' && /^\d+ \d+ R$/u.test(value) ? (objects[`obj:${value}`]?.value ?? objects[`obj:${value}`]?.stream?.dict) : value;
}

/** A composite font with two bytes a glyph, the only kind the typesetter writes. */
export function fontOf(objects: QpdfObjects, reference: unknown): PdfFont {
  const font = resolve(objects, reference) as Record<string, unknown>;
  const [descendant] = resolve(objects, font['/DescendantFonts']) as unknown[];
  const inner = resolve(objects, descendant) as Record<string, unknown>;
  const descriptor = resolve(objects, inner['/FontDescriptor']) as Record<string, unknown>;
  const map = Buffer.from(objects[`obj:${String(font['/ToUnicode'])}`]?.stream?.data ?? '', 'base64').toString('latin1');
  return {
    name: String(font['/BaseFont']).replace(/^\/(?:[A-Z]{6}\+)?/u, ''),
    letters: lettersOf(map),
    widths: widthsOf(inner['/W'] as unknown[]),
    embedded: ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => key in descriptor),
  };
}

function lettersOf(cmap: string): Map<number, string> {
  const map = cmap.replace(/begincodespacerange[\s\S]*?endcodespacerange/u, '');
  const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const letters = new Map<number, string>();
  for (const [, glyph = '', text = ''] of map.matchAll(/^<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>$/gimu)) letters.set(Number.parseInt(glyph, 16), utf16(text));
  for (const [, first = '', last = '', text = ''] of map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$/gimu)) {
    const from = Number.parseInt(first, 16);
    for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph += 1) letters.set(glyph, String.fromCharCode(Number.parseInt(text, 16) + glyph - from));
  }
  return letters;
}

/** `first [w …]` and `first last w`, in any order. */
function widthsOf(list: unknown[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < list.length; ) {
    const [first, second, third] = list.slice(at, at + 3) as [number, number | number[], number];
    if (Array.isArray(second)) second.forEach((width, index) => widths.set(first + index, width));
    else for (let glyph = first; glyph <= second; glyph += 1) widths.set(glyph, third);
    at += Array.isArray(second) ? 2 : 3;
  }
  return widths;
}
