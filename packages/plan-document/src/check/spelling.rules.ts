import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { FREE_WORDS } from './function-words.js';
import { likeWritten, markWords } from './hits.js';
import { slipOf } from './slips.js';
import { BOUND } from './missing-word.rules.js';
import { type Reading } from './reading.js';
import { correctionsOf, splitJoined } from './spelling.js';
import { judgeSyllable, spellings, splitTone } from './syllable.js';
import { type Word } from './words.js';

const SOURCE = 'Quy tắc chính tả tiếng Việt';

/** Words taken into Vietnamese with letters or clusters of their own. */
const BORROWED = new Set('ôtô ôxy ôxi ôzôn xêmina karaôkê cátxét phôtô phôtôcopy xăngti vắcxin vắc clôratát mêtan xêri rađa rađiô tivi kilô kilôgam mét ampe vôn oát êkip êkíp gạc pôpơlin sêno sêri côngtenơ xécbi môtô'.split(' '));
const MARKED = /[^\u0000-\u007f]/u;
const VIETNAMESE_ONLY = /^[aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz]+$/u;

/** Signs of measure and shortenings written without a vowel. */
const UNITS = new Set('kwh mhz ghz html http https www mp3 mp4 pdf xls ppt sms dvd'.split(' '));

const neighbours = (words: readonly Word[], i: number): [Word | undefined, Word | undefined] => [
  words[i]!.joined ? words[i - 1] : undefined,
  words[i + 1]?.joined ? words[i + 1] : undefined,
];

/** A word that is no name: small letters, or a capital that only opens a sentence, or capitals among capitals. */
function isOrdinary(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.letters === 'lower') return true;
  if (word.letters === 'first') return word.opens;
  if (word.letters !== 'upper' || word.text.length < 2 || word.piece.role === 'signer') return false;
  const [before, after] = neighbours(words, i);
  return MARKED.test(word.text) && [before, after].some((beside) => beside?.letters === 'upper' && beside.text.length > 1);
}

const syllablesAreVietnamese: Rule = {
  id: 'syllablesAreVietnamese', source: SOURCE, severity: 'warning', checks: 'Mỗi chữ là một âm tiết tiếng Việt viết đúng.',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    const known = new Set(reading.context.knownNames?.flatMap((name) => name.toLowerCase().split(/\s+/u)) ?? []);
    for (let i = 0; i < reading.words.length; i++) {
      const word = reading.words[i]!;
      if (word.piece.role === 'label' || !isOrdinary(reading.words, i) || known.has(word.text.toLowerCase())) continue;
      const hit = misspelled(reading, i);
      if (hit) yield hit;
    }
  },
};

function misspelled(reading: Reading, i: number): Hit | null {
  const word = reading.words[i]!;
  const lower = word.text.toLowerCase();
  if (lower.length === 1 || !VIETNAMESE_ONLY.test(lower) || BORROWED.has(lower)) return null;
  const slip = slipOf(lower);
  if (slip) return markWords(word, word, { message: `“${word.text}” viết chưa đúng chính tả, có thể là “${slip}”.`, fix: likeWritten(word.text, slip) });
  const fault = judgeSyllable(lower);
  if (fault === 'none') return null;
  const message = (right: string | undefined): string => (right ? `“${word.text}” viết chưa đúng chính tả, có thể là “${right}”.` : `“${word.text}” không phải là một âm tiết tiếng Việt. Cần kiểm tra lại.`);
  const report = (key: string | undefined, safe = false): Hit => {
    const right = key === undefined ? undefined : likeWritten(word.text, key);
    return markWords(word, word, { message: message(right), fix: right ?? null, safe });
  };
  if (fault === 'tone-misplaced') {
    const { base, tone } = splitTone(lower);
    return report(spellings(base, tone)[0], true);
  }
  const [before, after] = neighbours(reading.words, i);
  const [correction] = correctionsOf(word.key, before?.key, after?.key);
  if (!MARKED.test(lower)) {
    const meant = correction !== undefined && (correction.marksOnly || lower.length < 7);
    const unread = !/[aeiouy]/u.test(lower) && lower.length > 2 && !UNITS.has(lower);
    return (meant || unread) && reading.timesTogether(before?.key ?? '', word.key) < 2 && before?.letters !== 'digits' ? report(correction?.key) : null;
  }
  const parted = lower.length > 4 ? splitJoined(lower) : null;
  return report(correction?.key ?? parted ?? undefined);
}

const lettersAreOfOneCase: Rule = {
  id: 'lettersAreOfOneCase', source: SOURCE, severity: 'warning', checks: 'Không viết hoa giữa chữ.',
  find: function* (reading) {
    for (const word of reading.words) {
      const lower = word.text.toLowerCase();
      if (word.letters !== 'mixed' || lower.length < 3 || judgeSyllable(lower) !== 'none' || !/^\p{L}\p{Lu}+\p{Ll}|^\p{Ll}/u.test(word.text)) continue;
      if (!MARKED.test(lower) || /^(?:TTr|QyĐ|CTr|BCĐ|VBQĐ)/u.test(word.text)) continue;
      const right = word.opens || /^\p{Lu}/u.test(word.text) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
      yield markWords(word, word, { message: `“${word.text}” có chữ hoa ở giữa.`, fix: right });
    }
  },
};

const wordsAreTheOnesMeant: Rule = {
  id: 'wordsAreTheOnesMeant', source: SOURCE, severity: 'warning', checks: 'Không viết nhầm một chữ thành chữ khác gần giống.',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    const { words } = reading;
    for (let i = 1; i < words.length; i++) {
      const hit = mistaken(reading, i);
      if (!hit) continue;
      yield hit;
      i++;
    }
  },
};

/** The pair ending at `i` is no word, but one like it is: `thi đưa` beside `thi đua`. */
function mistaken(reading: Reading, i: number): Hit | null {
  const { words } = reading;
  const [first, second] = [words[i - 1]!, words[i]!];
  if (!second.joined || isCompound(first.key, second.key) || reading.timesTogether(first.key, second.key) > 2) return null;
  const capitalised = first.letters === 'first' && second.letters === 'lower';
  if (!(capitalised || isOrdinary(words, i - 1)) || !isOrdinary(words, i)) return null;
  if (first.key === second.key || judgeSyllable(first.key) !== 'none' || judgeSyllable(second.key) !== 'none') return null;
  const [outer] = neighbours(words, i - 1);
  const [, next] = neighbours(words, i);
  const firstBound = isCompound(outer?.key, first.key);
  const secondBound = isCompound(second.key, next?.key);
  const candidates: { right: [string, string]; marksOnly: boolean; wrong: Word; bound: boolean }[] = [
    ...correctionsOf(second.key, first.key, undefined).map(({ key, marksOnly }) => ({ right: [first.key, key] as [string, string], marksOnly, wrong: second, bound: secondBound })),
    ...correctionsOf(first.key, undefined, second.key).map(({ key, marksOnly }) => ({ right: [key, second.key] as [string, string], marksOnly, wrong: first, bound: firstBound })),
  ];
  let best: { severity: 'warning' | 'hint'; right: [string, string]; score: number } | null = null;
  for (const { right, marksOnly, wrong, bound } of candidates) {
    const times = reading.timesTogether(right[0], right[1]);
    const sameCompany = times > 0 && (beside(reading, outer?.key, right[0]) || beside(reading, right[1], next?.key));
    const free = FREE_WORDS.has(wrong.key);
    if (bound || (firstBound && secondBound)) continue;
    if ((free || (firstBound || secondBound)) && !(times >= 2 && sameCompany && marksOnly)) continue;
    if (!marksOnly && times < 2) continue;
    const severity = times >= 2 && sameCompany ? 'warning' : marksOnly && !free ? 'warning' : 'hint';
    const score = times * 4 + Number(sameCompany) * 8 + Number(marksOnly);
    if (!best || score > best.score) best = { severity, right, score };
  }
  if (!best) return null;
  const fix = `${likeWritten(first.text, best.right[0])} ${likeWritten(second.text, best.right[1])}`;
  return markWords(first, second, { message: `“${first.text} ${second.text}” có thể là viết nhầm của “${fix}”.`, fix, severity: best.severity });
}

const beside = (reading: Reading, a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && reading.timesTogether(a, b) > 0;

const wordsAreNotParted: Rule = {
  id: 'wordsAreNotParted', source: SOURCE, severity: 'warning', checks: 'Không có khoảng trắng hoặc dấu phẩy giữa một chữ hay một từ.',
  find: function* (reading) {
    const { words } = reading;
    for (let i = 1; i < words.length; i++) {
      const [first, second] = [words[i - 1]!, words[i]!];
      if (second.joined && first.letters === 'lower' && second.letters === 'lower') {
        const hit = cutSyllable(words, i);
        if (hit) yield hit;
      } else if (second.piece === first.piece && second.gap === ', ') {
        const hit = cutCompound(reading, i);
        if (hit) yield hit;
      }
    }
  },
};

/** `truy ền` → `truyền`: the two halves make a syllable that makes a word with its neighbour. */
function cutSyllable(words: readonly Word[], i: number): Hit | null {
  const [first, second] = [words[i - 1]!, words[i]!];
  const whole = first.text + second.text;
  if (whole.length > 8 || judgeSyllable(whole) !== 'none' || isCompound(first.key, second.key)) return null;
  const [outer] = neighbours(words, i - 1);
  const [, next] = neighbours(words, i);
  if (isCompound(outer?.key, first.key) || isCompound(second.key, next?.key)) return null;
  if (!isCompound(outer?.key, whole) && !isCompound(whole, next?.key)) return null;
  if (FREE_WORDS.has(first.key) && FREE_WORDS.has(second.key)) return null;
  return markWords(first, second, { message: `Thừa khoảng trắng giữa chữ “${whole}”.`, fix: whole });
}

/** Pairs that are also two things in a list. */
const LISTED = new Set('thôn bản|ban ngành|tin bài|sách báo|xã phường|sở ngành|văn nghệ|ăn uống|mua bán|vui tươi|giàu đẹp|sạch đẹp|núi rừng|biển đảo|đảng đoàn|nhà trường|xanh sạch'.split('|'));

function cutCompound(reading: Reading, i: number): Hit | null {
  const { words } = reading;
  const [first, second] = [words[i - 1]!, words[i]!];
  if (second.letters !== 'lower' || !isCompound(first.key, second.key) || LISTED.has(`${first.key} ${second.key}`)) return null;
  const listed = [words[i - 1]!.gap, words[i + 1]?.piece === second.piece ? words[i + 1]!.gap : ''].some((gap) => /[,;]/u.test(gap));
  const [outer] = neighbours(words, i - 1);
  const [, next] = neighbours(words, i);
  if (listed || isCompound(outer?.key, first.key) || isCompound(second.key, next?.key) || FREE_WORDS.has(first.key) || FREE_WORDS.has(second.key)) return null;
  return markWords(first, second, { message: `Dấu phẩy ngắt giữa từ “${first.text} ${second.text}”.`, fix: `${first.text} ${second.text}`, severity: BOUND.has(first.key) || BOUND.has(second.key) ? 'warning' : 'hint' });
}

export const SPELLING_RULES: readonly Rule[] = [syllablesAreVietnamese, lettersAreOfOneCase, wordsAreTheOnesMeant, wordsAreNotParted];
