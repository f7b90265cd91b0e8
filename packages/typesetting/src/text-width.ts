/** Advances of Times New Roman in thousandths of the size; a Vietnamese letter is as wide as its base, but for ơ and ư. */
const REGULAR: Record<number, string> = {
  180: "'", 250: ' .,\u00a0', 278: 'ijlt;:/', 333: 'Ifr-()', 389: 'Js', 408: '"', 444: 'acez“”', 500: 'bdghknopquvxy0123456789–đ', 529: 'ơ', 542: 'ư',
  556: 'FPS', 611: 'ELTZ', 667: 'BCR', 722: 'ADGHKNOQUVXYwĐƠ', 776: 'Ư', 778: 'm&', 833: '%', 889: 'M', 944: 'W', 1000: '…',
};
const BOLD: Record<number, string> = {
  250: ' .,\u00a0', 278: "il/'", 333: 'fjt;:-()', 389: 'Is', 444: 'cerz', 500: 'Jagovxy0123456789–“”', 554: 'ơ', 555: '"', 556: 'Sbdhknpquđ', 600: 'ư',
  611: 'FP', 667: 'BELTZ', 722: 'ACDNRUVXYwĐ', 778: 'GHKOQƠ', 796: 'Ư', 833: 'm&', 944: 'M', 1000: 'W%…',
};
/** Of a letter the tables do not have: as wide as any common one, so that a line is rather short than too long. */
const UNKNOWN = 1000;
const HORNED = /^[ơưƠƯ]/u;
const regular = byLetter(REGULAR);
const bold = byLetter(BOLD);

/** How wide a text (NFC) is, in the unit of `size`; italics are at most as wide as upright letters. */
export function textWidth(text: string, size: number, heavy = false): number {
  const widths = heavy ? bold : regular;
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? widths.get(baseOf(letter)) ?? UNKNOWN;
  return (sum * size) / 1000;
}

/** The letter without tone and circumflex, horn and the bar of đ kept: `Ộ` → `O`, `Ớ` → `Ơ`. */
function baseOf(letter: string): string {
  const [first = '', ...marks] = letter.normalize('NFD');
  const horned = marks.includes('\u031b') ? `${first}\u031b`.normalize('NFC') : first;
  return HORNED.test(horned) ? horned : first;
}

/** With every Vietnamese letter, so that none has to be taken apart while a line is measured. */
function byLetter(table: Record<number, string>): Map<string, number> {
  const widths = new Map(Object.entries(table).flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, Number(width)])));
  for (const letter of 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY') {
    for (const tone of ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) widths.set((letter + tone).normalize('NFC'), widths.get(baseOf(letter)) ?? UNKNOWN);
  }
  return widths;
}
