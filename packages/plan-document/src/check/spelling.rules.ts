import { isBorrowed, isForeignCluster, isOfManySyllables } from './borrowed.js';
import { isOrdinary, MARKED, neighbours } from './company.js';
import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { likeWritten, markWords } from './hits.js';
import { type Suspicion } from './known-text.js';
import { type Reading } from './reading.js';
import { remember } from './remember.js';
import { slipOf } from './slips.js';
import { areTurned, type Correction, correctionsOf, splitJoined } from './spelling.js';
import { judgeSyllable, spellings, splitTone, usualSpelling } from './syllable.js';
import { fromTelex } from './telex.js';
import { isMet, isUsed } from './used-syllables.js';
import { type Word } from './words.js';

const SOURCE = 'Quy tắc chính tả tiếng Việt';

const VIETNAMESE_ONLY = /^[aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz]+$/u;

/** Signs of measure and shortenings. */
const UNITS = new Set('âl đl sđt stt kwh mhz ghz html http https www mp3 mp4 pdf xls ppt sms dvd ppm rpm vnđ đvt mmhg kpa mpa'.split(' '));

const syllablesAreVietnamese: Rule = {
  id: 'syllablesAreVietnamese', source: SOURCE, severity: 'warning', most: 10, doubtsWords: true, checks: 'Mỗi chữ là một âm tiết tiếng Việt viết đúng.',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    const known = new Set(reading.context.knownNames?.flatMap((name) => name.toLowerCase().split(/\s+/u)) ?? []);
    let rare = 0;
    for (const i of reading.suspected(isDoubtful)) {
      const word = reading.words[i]!;
      if (word.piece.role === 'label' || !isOrdinary(reading.words, i) || known.has(word.text.toLowerCase())) continue;
      const hit = misspelled(reading, i);
      if (!hit || (hit.isRare && ++rare > MOST_RARE)) continue;
      yield hit;
    }
  },
};

/** A syllable nobody need look at twice, or no word of Vietnamese letters. */
const isSound = remember((text: string): boolean => {
  const lower = text.toLowerCase();
  return lower.length === 1 || !VIETNAMESE_ONLY.test(lower) || (slipOf(lower) === undefined && judgeSyllable(lower) === 'none' && isUsed(usualSpelling(lower)) && isMet(usualSpelling(lower)));
});

const isDoubtful: Suspicion = (words, i) => !isSound(words[i]!.text);

/** A plan of a trade has words of its own: no more of them are shown. */
const MOST_RARE = 5;

function misspelled(reading: Reading, i: number): (Hit & { isRare?: true }) | null {
  const word = reading.words[i]!;
  const lower = word.text.toLowerCase();
  if (UNITS.has(lower)) return null;
  const slip = slipOf(lower);
  if (slip) return markWords(word, word, { message: `“${word.text}” viết chưa đúng chính tả, có thể là “${slip}”.`, fix: likeWritten(word.text, slip) });
  const fault = judgeSyllable(lower);
  if (fault === 'none') return isUsed(word.key) ? rarelyMet(reading, i) : unused(reading, i);
  if (fault === 'tone-misplaced') {
    const { base, tone } = splitTone(lower);
    return doubt(word, spellings(base, tone)[0], { safe: true });
  }
  const [before, after] = neighbours(reading.words, i);
  const [correction] = correctionsOf(word.key, before?.key, after?.key);
  if (!MARKED.test(lower)) return unmarked(reading, word, before, after, correction);
  if (isBorrowed(lower) && !correction) return null;
  if (word.letters === 'first' && (!word.opens || reading.words[i - 1]?.text.length === 1) && isOfManySyllables(lower)) return null;
  const right = correction?.key ?? (lower.length > 4 ? splitJoined(lower) : null) ?? undefined;
  if (right === undefined && (word.letters === 'upper' || opensName(word, after))) return null;
  return doubt(word, right, right === undefined && isForeignCluster(lower) ? { severity: 'hint' } : {});
}

function doubt(word: Word, key: string | undefined, detail: Pick<Hit, 'safe' | 'severity'> = {}): Hit {
  const right = key === undefined ? undefined : likeWritten(word.text, key);
  const message = right ? `“${word.text}” viết chưa đúng chính tả, có thể là “${right}”.` : `“${word.text}” không phải là một âm tiết tiếng Việt. Cần kiểm tra lại.`;
  return markWords(word, word, { message, fix: right ?? null, ...detail });
}

/** A syllable of another tone than any in use: `nghỉa`, `giử`. */
function unused(reading: Reading, i: number): Hit | null {
  const word = reading.words[i]!;
  const [before, after] = neighbours(reading.words, i);
  if (word.letters === 'upper' || opensName(word, after)) return null;
  const [correction] = correctionsOf(word.key, before?.key, after?.key);
  if (correction?.marksOnly) return doubt(word, correction.key);
  return markWords(word, word, { message: `“${word.text}” ít gặp trong tiếng Việt. Cần kiểm tra lại dấu của chữ này.`, severity: 'hint' });
}

/** A syllable of no listed word, met once, among small letters: `từ nguồng ngân sách`. Like another, it is left to the rule on wrong words. */
function rarelyMet(reading: Reading, i: number): (Hit & { isRare: true }) | null {
  const word = reading.words[i]!;
  const [before, after] = neighbours(reading.words, i);
  if (word.letters !== 'lower' || word.text.length < 2 || [before, after].some((beside) => beside?.letters === 'first' && !beside.opens)) return null;
  if (before && reading.timesInPlan(before.key, word.key) > 1) return null;
  if (after && reading.timesInPlan(word.key, after.key) > 1) return null;
  if ([before, after].some((beside) => beside && !isMet(beside.key)) || correctionsOf(word.key, before?.key, after?.key).length > 0) return null;
  return { ...doubt(word, undefined, { severity: 'hint' }), message: `“${word.text}” ít gặp trong tiếng Việt. Cần kiểm tra lại chữ này.`, isRare: true };
}

/** A word of plain letters is foreign as often as mistyped: it is doubted when a slip of the keyboard explains it. */
function unmarked(reading: Reading, word: Word, before: Word | undefined, after: Word | undefined, correction: Correction | undefined): Hit | null {
  const lower = word.text.toLowerCase();
  if (before?.letters === 'digits' || reading.timesTogether(before?.key ?? '', word.key) > 1 || /[/&.-]$/u.test(word.gap)) return null;
  const typed = fromTelex(lower);
  if (typed !== null && (isCompound(before?.key, typed) || isCompound(typed, after?.key))) return doubt(word, typed);
  if (correction && (correction.marksOnly || areTurned(lower, correction.key))) return doubt(word, correction.key);
  if (!/[aeiouy]/u.test(lower) && lower.length > 2 && word.letters === 'lower') return doubt(word, undefined);
  return correction && word.letters === 'lower' ? doubt(word, correction.key, { severity: 'hint' }) : null;
}

/** The first word of a name of more than one: names of other peoples follow rules of their own. */
const opensName = (word: Word, after: Word | undefined): boolean => word.letters === 'first' && after?.letters === 'first';

const isMixed: Suspicion = (words, i) => words[i]!.letters === 'mixed';

const lettersAreOfOneCase: Rule = {
  id: 'lettersAreOfOneCase', source: SOURCE, severity: 'warning', doubtsWords: true, checks: 'Không viết hoa giữa chữ.',
  find: function* (reading) {
    for (const i of reading.suspected(isMixed)) {
      const word = reading.words[i]!;
      const lower = word.text.toLowerCase();
      if (lower.length < 3 || judgeSyllable(lower) !== 'none' || !/^\p{L}\p{Lu}+\p{Ll}|^\p{Ll}/u.test(word.text)) continue;
      if (!MARKED.test(lower) || /^(?:TTr|QyĐ|CTr|BCĐ|VBQĐ)/u.test(word.text)) continue;
      const right = word.opens || /^\p{Lu}/u.test(word.text) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
      yield markWords(word, word, { message: `“${word.text}” có chữ hoa ở giữa.`, fix: right });
    }
  },
};

export const SPELLING_RULES: readonly Rule[] = [syllablesAreVietnamese, lettersAreOfOneCase];
