import { type Hit, type Rule } from './finding.js';
import { mark, markWords } from './hits.js';
import { JOINING_WORDS } from './function-words.js';
import { type Suspicion } from './known-text.js';
import { NAMES } from './pieces.js';
import { type Reading } from './reading.js';
import { splitTone } from './syllable.js';
import { type Word } from './words.js';

const SOURCE = 'Thống nhất cách viết trong một văn bản';
/** How many words before or after must agree for two places to be the same phrase. */
const COMPANY = 4;

const phrasesKeepTheirCapitals: Rule = {
  id: 'phrasesKeepTheirCapitals', source: SOURCE, severity: 'warning', most: 4, checks: 'Cùng một cụm từ, tên gọi thì viết hoa giống nhau.',
  groupBy: ({ message }) => message,
  find: function* (reading) {
    const places = new Map<string, { upper: number[]; lower: number[] }>();
    const { words } = reading;
    const inside = reading.suspected(isInsideASentence);
    const capitals = new Set<string>();
    for (const i of inside) if (words[i]!.letters === 'first') capitals.add(words[i]!.key);
    const both = new Set<string>();
    for (const { letters, key } of words) if (letters === 'lower' && capitals.has(key)) both.add(key);
    for (const i of inside) {
      const word = words[i]!;
      if (!both.has(word.key) || word.piece.role === 'signer') continue;
      for (const key of companies(words, i)) {
        const group = places.get(key) ?? { upper: [], lower: [] };
        group[word.letters === 'first' ? 'upper' : 'lower'].push(i);
        places.set(key, group);
      }
    }
    const doubted = new Map<number, boolean>();
    let more: Map<string, number> | undefined;
    for (const { upper, lower } of places.values()) {
      if (upper.length === 0 || lower.length === 0) continue;
      const seldom = upper.length === lower.length ? isSeldomCapital(words, (more ??= capitalsBetween(words, keysOfTies(words, places))), upper[0]!, lower[0]!) : upper.length < lower.length;
      const few = seldom && !upper.some((i) => opensAgency(words, i)) ? upper : lower;
      for (const i of few) doubted.set(i, (doubted.get(i) ?? false) || insideName(words, i) || insideName(words, upper[0]!));
    }
    yield* byRun(reading, doubted);
  },
};

/** How often a word between two others is written with a capital more than without. */
function capitalsBetween(words: readonly Word[], keys: ReadonlySet<string>): Map<string, number> {
  const more = new Map<string, number>();
  for (const [i, { key, joined, letters }] of words.entries()) {
    if (!joined || !keys.has(key) || (letters !== 'first' && letters !== 'lower')) continue;
    const place = `${words[i - 1]!.key} ${key} ${words[i + 1]?.key ?? ''}`;
    more.set(place, (more.get(place) ?? 0) + (letters === 'first' ? 1 : -1));
  }
  return more;
}

const keysOfTies = (words: readonly Word[], places: ReadonlyMap<string, { upper: number[]; lower: number[] }>): Set<string> =>
  new Set([...places.values()].filter(({ upper, lower }) => upper.length > 0 && upper.length === lower.length).map(({ upper }) => words[upper[0]!]!.key));

/** Of two phrases as frequent, whether the plan writes the word between the same two mostly small. */
function isSeldomCapital(words: readonly Word[], more: ReadonlyMap<string, number>, upper: number, lower: number): boolean {
  const place = (i: number): string => `${words[i - 1]?.key ?? ''} ${words[i]!.key} ${words[i + 1]?.key ?? ''}`;
  return place(upper) === place(lower) && (more.get(place(upper)) ?? 0) < 0;
}

/** The word after `Bộ`, `Sở` … says what the body is for, so its capital is right however seldom it is written. */
const opensAgency = (words: readonly Word[], i: number): boolean => words[i]!.joined && words[i - 1]?.letters === 'first' && AGENCY_WORDS.has(words[i - 1]!.key);
const AGENCY_WORDS: ReadonlySet<string> = new Set(['bộ', 'sở', 'ban', 'phòng', 'cục', 'vụ', 'viện']);

const isInsideASentence: Suspicion = (words, i) => !words[i]!.opens && (words[i]!.letters === 'first' || words[i]!.letters === 'lower');

const wordKey = (word: Word): string => word.key;

/** The four words after it with the one before, and the four before it where a phrase ends: with the word itself, one key each. */
function companies(words: readonly Word[], i: number): string[] {
  const keys: string[] = [];
  const { piece } = words[i]!;
  const after = words.slice(i + 1, i + 1 + COMPANY);
  if (after.length === COMPANY && after.every((word) => word.piece === piece && /^[ ,–-]+$/u.test(word.gap))) keys.push(`${words[i]!.piece === words[i - 1]?.piece ? words[i - 1]!.key : ''} ${words[i]!.key}>${after.map(wordKey).join(' ')}`);
  const ends = words[i + 1]?.piece !== piece || !words[i + 1]!.joined;
  const before = words.slice(Math.max(0, i - COMPANY), i);
  if (ends && before.length === COMPANY && words[i]!.joined && before.every((word, at) => word.piece === piece && (at === 0 || /^[ ,–-]+$/u.test(word.gap)))) keys.push(`${before.map(wordKey).join(' ')}<${words[i]!.key}`);
  return keys;
}

/** The word continues a name: one of the two words before it, nothing joining between, has a capital of its own; or it stands in a list of names. */
function insideName(words: readonly Word[], i: number): boolean {
  if (NAMES.has(words[i]!.piece.role)) return true;
  for (let at = i; at > i - 2 && at > 0; at--) {
    const before = words[at - 1]!;
    if (!words[at]!.joined || JOINING_WORDS.has(before.key)) return false;
    if (before.letters === 'first' && !before.opens) return true;
  }
  return false;
}

/** Doubted words that stand together are one finding. */
function* byRun({ words }: Reading, doubted: ReadonlyMap<number, boolean>): Generator<Hit> {
  const sorted = [...doubted.keys()].sort((a, b) => a - b);
  let at = 0;
  while (at < sorted.length) {
    const from = at;
    while (sorted[at + 1] !== undefined && sorted[at + 1]! - sorted[at]! <= 2 && words[sorted[at + 1]!]!.piece === words[sorted[at]!]!.piece) at++;
    const run = sorted.slice(from, at + 1);
    at++;
    const [first, last] = [words[run[0]!]!, words[run.at(-1)!]!];
    const outer = phraseAround(words, run[0]!, run.at(-1)!);
    const turned = run.map((i) => words[i]!).reduceRight((text, word) => text.slice(0, word.start - outer.start) + turn(word.text) + text.slice(word.end - outer.start), first.piece.text.slice(outer.start, outer.end));
    const sure = run.some((i) => doubted.get(i));
    const shown = first.piece.text.slice(first.start, last.end);
    yield mark(first.piece, outer.start, outer.end, {
      message: `“${shown}” ở chỗ khác trong văn bản viết là “${run.map((i) => turn(words[i]!.text)).join(' ')}”. Nên thống nhất.`, fix: turned, severity: sure ? 'warning' : 'hint',
    });
  }
}

const turn = (text: string): string => (/^\p{Lu}/u.test(text) ? text.charAt(0).toLowerCase() : text.charAt(0).toUpperCase()) + text.slice(1);

/** The words around a run inside the same clause, so that the excerpt reads as the phrase it is. */
function phraseAround(words: readonly Word[], from: number, to: number): { start: number; end: number } {
  let [first, last] = [from, to];
  while (first > from - 3 && first > 0 && words[first]!.joined) first--;
  while (last < to + 4 && words[last + 1]?.piece === words[to]!.piece && /^[ ,–-]+$/u.test(words[last + 1]!.gap)) last++;
  return { start: words[first]!.start, end: words[last]!.end };
}

const hasTwoSpellings: Suspicion = (words, i) => {
  const { text, key } = words[i]!;
  return /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[òóỏõọ][ae]|[ùúủũụ]y/iu.test(text) && /(?:o[ae]|uy)$/u.test(splitTone(key).base) && !/^q/iu.test(text);
};

const tonesStandAlike: Rule = {
  id: 'tonesStandAlike', source: SOURCE, severity: 'hint', checks: 'Dấu thanh đặt thống nhất (hóa hay hoá) trong cả văn bản.',
  find: function* (reading) {
    const usual: Word[] = [];
    const older: Word[] = [];
    for (const i of reading.suspected(hasTwoSpellings)) {
      const word = reading.words[i]!;
      (word.key === word.text.toLowerCase() ? usual : older).push(word);
    }
    if (usual.length === 0 || older.length === 0) return;
    const said = new Set<string>();
    for (const word of older.length <= usual.length ? older : usual) {
      if (said.has(word.text.toLowerCase())) continue;
      said.add(word.text.toLowerCase());
      yield markWords(word, word, { message: 'Dấu thanh đặt khác các chỗ còn lại của văn bản. Nên thống nhất một cách.', fix: older.length <= usual.length ? respelled(word) : null });
    }
  },
};

const respelled = (word: Word): string => (word.letters === 'upper' ? word.key.toUpperCase() : word.letters === 'first' ? word.key.charAt(0).toUpperCase() + word.key.slice(1) : word.key);

export const CONSISTENCY_RULES: readonly Rule[] = [phrasesKeepTheirCapitals, tonesStandAlike];
