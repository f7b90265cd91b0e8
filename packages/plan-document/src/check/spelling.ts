import { foldVietnamese } from '../fold-vietnamese.js';
import { followersOf, isCompound, leadersOf } from './compounds.js';
import { remember } from './remember.js';
import { judgeSyllable, splitTone } from './syllable.js';

/** Whether two syllables are mistaken for each other in typing or by ear: diacritics only, or one letter more, less or other. */
export function areConfusable(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [x, y] = [fold(a), fold(b)];
  return x === y || oneLetterApart(x, y) || soundsOf(x) === soundsOf(y);
}

/** One form for what speech of one region or another does not tell apart: tr/ch, s/x, d/gi/r, l/n; final n/ng, c/t. */
const soundsOf = remember((folded: string): string => folded.replace(/^tr/u, 'ch').replace(/^s/u, 'x').replace(/^(?:gi(?=[aeou])|r)/u, 'd').replace(/^l/u, 'n').replace(/ng$/u, 'n').replace(/c$/u, 't'));

/** Whether they are written differently and, in some region, said alike. */
const areSaidAlike = (a: string, b: string): boolean => soundsOf(fold(a)) === soundsOf(fold(b)) && splitTone(a).tone === splitTone(b).tone;

/** Whether they differ in diacritics only. */
export const differInMarks = (a: string, b: string): boolean => a !== b && fold(a) === fold(b);

/** Folded once. */
export const fold = remember(foldVietnamese);

function oneLetterApart(x: string, y: string): boolean {
  if (x.length > y.length) return oneLetterApart(y, x);
  let i = 0;
  while (i < x.length && x[i] === y[i]) i++;
  if (x.length === y.length) return x.slice(i + 1) === y.slice(i + 1) || (x[i] === y[i + 1] && x[i + 1] === y[i] && x.slice(i + 2) === y.slice(i + 2));
  return x.slice(i) === y.slice(i + 1);
}

/** Whether two neighbouring letters changed places, or a letter was typed twice. */
export function areTurned(written: string, meant: string): boolean {
  const [x, y] = [fold(written), fold(meant)];
  return (x.length === y.length && [...x].sort().join('') === [...y].sort().join('')) || (x.length === y.length + 1 && x.replace(/(.)\1/u, '$1') === y);
}

export interface Correction {
  /** What stands for the doubted syllable; two syllables when a space was lost. */
  key: string;
  /** Only diacritics change. */
  marksOnly: boolean;
  /** The two are said alike somewhere. */
  saidAlike: boolean;
}

/** What a syllable may have been meant to be, so that it makes a word with its neighbour; the most likely first. */
export const correctionsOf = (key: string, before: string | undefined, after: string | undefined): readonly Correction[] => corrections(`${key} ${before ?? ''} ${after ?? ''}`);

const corrections = remember((asked: string): readonly Correction[] => {
  const [key, before, after] = asked.split(' ') as [string, string, string];
  const found: Correction[] = [];
  const consider = (candidate: string): void => {
    if (areConfusable(key, candidate) && !found.some((known) => known.key === candidate)) found.push({ key: candidate, marksOnly: differInMarks(key, candidate), saidAlike: areSaidAlike(key, candidate) });
  };
  if (before !== '') for (const candidate of followersOf(before)) consider(candidate);
  if (after !== '') for (const candidate of leadersOf(after)) consider(candidate);
  return found.sort((a, b) => Number(b.marksOnly) - Number(a.marksOnly));
});

/** Two syllables written as one (`tuyêntruyền`), or null. */
export function splitJoined(key: string): string | null {
  for (let i = 2; i <= key.length - 2; i++) {
    const [first, second] = [key.slice(0, i), key.slice(i)];
    if (isCompound(first, second)) return `${first} ${second}`;
  }
  for (let i = 2; i <= key.length - 2; i++) {
    const [first, second] = [key.slice(0, i), key.slice(i)];
    const marked = /[^\u0000-\u007f]/u.test(first) && /[^\u0000-\u007f]/u.test(second);
    if (marked && judgeSyllable(first) === 'none' && judgeSyllable(second) === 'none') return `${first} ${second}`;
  }
  return null;
}
