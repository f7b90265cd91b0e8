import { COMPOUNDS_A_K } from './compounds-a-k.js';
import { COMPOUNDS_L_Y } from './compounds-l-y.js';
import { COMPOUNDS_OF_TRADES } from './compounds-of-trades.js';
import { usualSpelling } from './syllable.js';

const followers = new Map<string, Set<string>>();
const leaders = new Map<string, Set<string>>();

const into = (map: Map<string, Set<string>>, key: string, value: string): void => {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
};

for (const entry of `${COMPOUNDS_A_K};${COMPOUNDS_L_Y};${COMPOUNDS_OF_TRADES}`.split(/[;\n]/u)) {
  const [first, ...seconds] = entry.trim().split(/\s+/u).map(usualSpelling);
  for (const second of seconds) {
    into(followers, first!, second);
    into(leaders, second, first!);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Whether two syllables (keys of words) are a word of administrative Vietnamese. */
export const isCompound = (first: string | undefined, second: string | undefined): boolean =>
  first !== undefined && second !== undefined && (followers.get(first)?.has(second) ?? false);

/** What may follow a syllable in a word of two. */
export const followersOf = (first: string): ReadonlySet<string> => followers.get(first) ?? NONE;

/** What may stand before a syllable in a word of two. */
export const leadersOf = (second: string): ReadonlySet<string> => leaders.get(second) ?? NONE;

/** Whether the list knows the syllable at all. */
export const isKnownSyllable = (key: string): boolean => followers.has(key) || leaders.has(key);
