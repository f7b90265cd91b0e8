import { isBorrowed, isForeignCluster } from './borrowed.js';
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
import { isUsed } from './used-syllables.js';
import { type Word } from './words.js';

const SOURCE = 'Quy tắc chính tả tiếng Việt';

const VIETNAMESE_ONLY = /^[aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz]+$/u;

/** Signs of measure and shortenings written without a vowel. */
const UNITS = new Set('kwh mhz ghz html http https www mp3 mp4 pdf xls ppt sms dvd ppm rpm vnđ đvt mmhg kpa mpa'.split(' '));

const syllablesAreVietnamese: Rule = {
  id: 'syllablesAreVietnamese', source: SOURCE, severity: 'warning', most: 10, doubtsWords: true, checks: 'Mỗi chữ là một âm tiết tiếng Việt viết đúng.',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    const known = new Set(reading.context.knownNames?.flatMap((name) => name.toLowerCase().split(/\s+/u)) ?? []);
    for (const i of reading.suspected(isDoubtful)) {
      const word = reading.words[i]!;
      if (word.piece.role === 'label' || !isOrdinary(reading.words, i) || known.has(word.text.toLowerCase())) continue;
      const hit = misspelled(reading, i);
      if (hit) yield hit;
    }
  },
};

/** A syllable nobody need look at twice, or no word of Vietnamese letters. */
const isSound = remember((text: string): boolean => {
  const lower = text.toLowerCase();
  return lower.length === 1 || !VIETNAMESE_ONLY.test(lower) || (slipOf(lower) === undefined && judgeSyllable(lower) === 'none' && isUsed(usualSpelling(lower)));
});

const isDoubtful: Suspicion = (words, i) => !isSound(words[i]!.text);

function misspelled(reading: Reading, i: number): Hit | null {
  const word = reading.words[i]!;
  const lower = word.text.toLowerCase();
  const slip = slipOf(lower);
  if (slip) return markWords(word, word, { message: `“${word.text}” viết chưa đúng chính tả, có thể là “${slip}”.`, fix: likeWritten(word.text, slip) });
  const fault = judgeSyllable(lower);
  if (fault === 'none') return unused(reading, i);
  if (fault === 'tone-misplaced') {
    const { base, tone } = splitTone(lower);
    return doubt(word, spellings(base, tone)[0], { safe: true });
  }
  const [before, after] = neighbours(reading.words, i);
  const [correction] = correctionsOf(word.key, before?.key, after?.key);
  if (!MARKED.test(lower)) return unmarked(reading, word, before, after, correction);
  if (isBorrowed(lower) && !correction?.marksOnly) return null;
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

/** A word of plain letters is foreign as often as mistyped: it is doubted when a slip of the keyboard explains it. */
function unmarked(reading: Reading, word: Word, before: Word | undefined, after: Word | undefined, correction: Correction | undefined): Hit | null {
  const lower = word.text.toLowerCase();
  if (before?.letters === 'digits' || reading.timesTogether(before?.key ?? '', word.key) > 1 || /[/&.-]$/u.test(word.gap)) return null;
  const typed = fromTelex(lower);
  if (typed !== null && (isCompound(before?.key, typed) || isCompound(typed, after?.key))) return doubt(word, typed);
  if (correction && (correction.marksOnly || areTurned(lower, correction.key))) return doubt(word, correction.key);
  const unread = !/[aeiouy]/u.test(lower) && lower.length > 2 && !UNITS.has(lower) && word.letters === 'lower';
  return unread ? doubt(word, undefined) : null;
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
