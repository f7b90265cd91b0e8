import { judgeSyllable, spellings } from './syllable.js';

const TONES: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const LETTERS: readonly [RegExp, string][] = [[/dd/u, 'đ'], [/aa/u, 'â'], [/ee/u, 'ê'], [/oo/u, 'ô'], [/uow/u, 'ươ'], [/aw/u, 'ă'], [/ow/u, 'ơ'], [/uw/u, 'ư']];

/** The syllable whose Telex keys were left as typed (`cacs` → `các`, `dduowcj` → `được`), or null. */
export function fromTelex(lower: string): string | null {
  const tone = TONES[lower.at(-1) ?? ''];
  const base = LETTERS.reduce((text, [keys, letter]) => text.replace(keys, letter), tone === undefined ? lower : lower.slice(0, -1));
  if (tone === undefined && base === lower) return null;
  const [syllable] = spellings(base, tone ?? '');
  return syllable !== undefined && judgeSyllable(syllable) === 'none' ? syllable : null;
}
