import { neighbours } from './company.js';
import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { FREE_WORDS } from './function-words.js';
import { markWords } from './hits.js';
import { type Suspicion } from './known-text.js';
import { BOUND } from './half-words.js';
import { type Reading } from './reading.js';
import { judgeSyllable } from './syllable.js';
import { type Word } from './words.js';

const SOURCE = 'Quy tắc chính tả tiếng Việt';

const isParted: Suspicion = (words, i) => {
  const [first, second] = [words[i - 1], words[i]!];
  if (first === undefined || !second.joined) return first !== undefined && second.gap === ', ';
  return first.letters === 'lower' && second.letters === 'lower' && first.text.length + second.text.length <= 8 && judgeSyllable(first.text + second.text) === 'none';
};

const wordsAreNotParted: Rule = {
  id: 'wordsAreNotParted', source: SOURCE, severity: 'warning', most: 4, doubtsWords: true, checks: 'Không có khoảng trắng hoặc dấu phẩy giữa một chữ hay một từ.',
  find: function* (reading) {
    const { words } = reading;
    for (const i of reading.suspected(isParted)) {
      const hit = words[i]!.joined ? cutSyllable(words, i) : cutCompound(reading, i);
      if (hit) yield hit;
    }
  },
};

/** `truy ền` → `truyền`: the two halves make a syllable that makes a word with its neighbour. */
function cutSyllable(words: readonly Word[], i: number): Hit | null {
  const [first, second] = [words[i - 1]!, words[i]!];
  const whole = first.text + second.text;
  if (isCompound(first.key, second.key)) return null;
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

export const PARTED_WORD_RULES: readonly Rule[] = [wordsAreNotParted];
