/** Signs that symbol fonts keep in the private area (U+F000–F0FF) or in the places of letters, as the usual bullet signs. */
const SIGNS: Readonly<Record<number, string>> = {
  0x2d: '-', 0x2b: '+', 0x2a: '*', 0xb7: '•', 0xa7: '▪', 0x6e: '▪', 0x71: '□', 0x6f: '○', 0xa8: '□', 0x6c: '•', 0x9f: '•', 0x76: '❖', 0xd8: '➢', 0xfc: '✓', 0x75: '♦',
};

const SYMBOL_FONT = /^(?:Symbol|Wingdings(?: [23])?|Webdings|Monotype Sorts)$/i;

/** A character of a symbol font as Unicode; unknown ones of the private area become `•`. */
export function symbolSign(code: number, font: string | undefined): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low === code && !SYMBOL_FONT.test(font ?? '')) return font === 'Courier New' && code === 0x6f ? '○' : String.fromCodePoint(code);
  return SIGNS[low] ?? '•';
}
