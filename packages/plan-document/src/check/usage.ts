import { addressesIn } from './addresses.js';
import { wordsOf } from './words.js';

/**
 * How an agency writes: for each syllable (lower case, tone on its usual vowel) the syllables that stand right after it in its issued
 * plans, and how often. Numbers and signs are left out.
 */
export type WordUsage = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Most bytes of the JSON form: what a browser loads beside a plan without being noticed. */
const MAX_USAGE_BYTES = 1_000_000;

/** Counts the neighbouring syllables of some texts, one paragraph a line. Pure; the texts are read once. */
export function wordUsageOf(texts: Iterable<string>): WordUsage {
  const usage = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const words = wordsOf(text, addressesIn(text));
    for (let i = 1; i < words.length; i++) {
      const [first, second] = [words[i - 1]!, words[i]!];
      if (second.joined && first.letters !== 'digits' && second.letters !== 'digits') add(usage, first.key, second.key, 1);
    }
  }
  return usage;
}

/** The counts of both together. */
export function mergeUsage(a: WordUsage, b: WordUsage): WordUsage {
  const sum = new Map<string, Map<string, number>>();
  for (const usage of [a, b]) for (const [first, nexts] of usage) for (const [second, times] of nexts) add(sum, first, second, times);
  return sum;
}

function add(usage: Map<string, Map<string, number>>, first: string, second: string, times: number): void {
  const nexts = usage.get(first) ?? new Map<string, number>();
  usage.set(first, nexts.set(second, (nexts.get(second) ?? 0) + times));
}

/** How often the second syllable stands right after the first. */
export const timesUsed = (usage: WordUsage | undefined, first: string, second: string): number => usage?.get(first)?.get(second) ?? 0;

/** JSON `{"v":1,"pairs":{"thi":"đua 812 tuyển 3"}}`, at most a million bytes: of too many pairs the rarest are left out. */
export function usageToJson(usage: WordUsage): string {
  for (let least = 1; ; least++) {
    const json = jsonOf(usage, least);
    if (bytesOf(json) <= MAX_USAGE_BYTES) return json;
  }
}

function jsonOf(usage: WordUsage, least: number): string {
  const pairs: Record<string, string> = {};
  for (const [first, nexts] of usage) {
    const kept = [...nexts].filter(([, times]) => times >= least).map(([second, times]) => `${second} ${times}`);
    if (kept.length > 0) pairs[first] = kept.join(' ');
  }
  return JSON.stringify({ v: 1, pairs });
}

/** UTF-8 bytes. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Reads what `usageToJson` wrote; null when the text is something else. */
export function usageFromJson(json: string): WordUsage | null {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null || !('v' in read) || read.v !== 1 || !('pairs' in read) || typeof read.pairs !== 'object' || read.pairs === null) return null;
  const usage = new Map<string, Map<string, number>>();
  for (const [first, written] of Object.entries(read.pairs as Record<string, unknown>)) {
    const parts = typeof written === 'string' ? written.split(' ') : [];
    if (parts.length === 0 || parts.length % 2 !== 0) return null;
    for (let i = 0; i < parts.length; i += 2) {
      const times = Number(parts[i + 1]);
      if (!Number.isInteger(times) || times < 1) return null;
      add(usage, first, parts[i]!, times);
    }
  }
  return usage;
}

const leaders = new WeakMap<WordUsage, WordUsage>();

/** The same counts by the second syllable. */
export function usageBySecond(usage: WordUsage): WordUsage {
  const known = leaders.get(usage);
  if (known) return known;
  const turned = new Map<string, Map<string, number>>();
  for (const [first, nexts] of usage) for (const [second, times] of nexts) add(turned, second, first, times);
  leaders.set(usage, turned);
  return turned;
}
