import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { markWords } from './hits.js';
import { type Suspicion } from './known-text.js';
import { type Reading } from './reading.js';
import { type Word } from './words.js';

const SOURCE = 'Quy tắc chính tả tiếng Việt';

/** Doubled on purpose. */
const REDUPLICATED = new Set(
  'luôn mãi dần từ song đời nhà người ngày đêm năm tháng chung riêng xa gần nhanh chậm thường hằng rất thật ào rào xanh đỏ trắng lâu khe khẽ nho nao hay ầm ùn nườm đông dào rưng bừng chằm'.split(' '),
);
/** Words of two that may follow themselves: `các tổ chức tổ chức …`. */
const MAY_FOLLOW_ITSELF = new Set(['tổ chức', 'phát triển', 'hơn nữa', 'lần lần', 'từng bước']);

const plain = (word: Word): boolean => (word.letters === 'lower' || (word.letters === 'first' && word.opens) || (word.letters === 'upper' && word.text.length > 1)) && word.text.length > 1;

const isRepeated: Suspicion = (words, i) => words[i]!.joined && [1, 2, 3, 4].some((back) => words[i]!.key === words[i - back]?.key);

const noWordIsDoubled: Rule = {
  id: 'noWordIsDoubled', source: SOURCE, severity: 'warning', checks: 'Không có chữ bị lặp.',
  find: function* (reading) {
    const { words } = reading;
    for (const i of reading.suspected(isRepeated)) {
      const hit = doubledOne(words, i) ?? doubledTwo(words, i) ?? doubledMore(words, i, 3) ?? doubledMore(words, i, 4);
      if (hit) yield hit;
    }
  },
};

function doubledOne(words: readonly Word[], i: number): Hit | null {
  const [before, word] = [words[i - 1]!, words[i]!];
  if (!word.joined || word.key !== before.key || !plain(before) || !plain(word) || REDUPLICATED.has(word.key)) return null;
  const outer = before.joined ? words[i - 2] : undefined;
  const next = words[i + 1]?.joined ? words[i + 1] : undefined;
  if (isCompound(outer?.key, before.key) && isCompound(word.key, next?.key)) return null;
  const listed = !outer && !next && words[i - 2]?.piece === before.piece;
  const upper = word.letters === 'upper';
  if (upper && ![outer, next].some((beside) => beside?.letters === 'upper')) return null;
  return markWords(before, word, { message: `Chữ “${word.text}” bị lặp.`, fix: before.text, safe: !listed, ...(listed ? { severity: 'hint' as const } : {}) });
}

function doubledTwo(words: readonly Word[], i: number): Hit | null {
  const [a, b, c, d] = [words[i - 3], words[i - 2], words[i - 1]!, words[i]!];
  if (!a || !b || !b.joined || !c.joined || !d.joined || a.key !== c.key || b.key !== d.key || a.key === b.key) return null;
  if (![b, c, d].every(plain) || MAY_FOLLOW_ITSELF.has(`${a.key} ${b.key}`)) return null;
  return markWords(a, d, { message: `Cụm từ “${c.text} ${d.text}” bị lặp.`, fix: `${a.text} ${b.text}`, safe: true });
}

/** Three or four words written twice: `trên địa bàn trên địa bàn`. */
function doubledMore(words: readonly Word[], i: number, size: number): Hit | null {
  const [first, last] = [words[i - 2 * size + 1], words[i]!];
  const run = words.slice(i - size + 1, i + 1);
  if (!first || first.piece !== last.piece || !run.every((word, at) => word.joined && plain(word) && word.key === words[i - 2 * size + 1 + at]!.key && (at === 0 || words[i - 2 * size + 1 + at]!.joined))) return null;
  const text = first.piece.text.slice(run[0]!.start, last.end);
  return markWords(first, last, { message: `Cụm từ “${text}” bị lặp.`, fix: first.piece.text.slice(first.start, words[i - size]!.end), safe: true });
}

const JOINERS = new Set(['và', 'hoặc']);
/** Words that need a noun or a clause after them, never a conjunction, `của` or the end of a phrase. */
const NEEDS_MORE = new Set('của các những nhằm để bởi mọi mỗi từng'.split(' '));
/** Words that lead to a noun: before `của`, and before a sign that ends a phrase, the noun is missing. */
const LEADS_TO = new Set('với cho về tại trong trên từ bằng theo thuộc vì do'.split(' '));
/** Of them, those after which no `và` can stand (`trong và ngoài` can). */
const NEVER_JOINED = new Set('với cho bằng'.split(' '));
const NEEDS_OBJECT = new Set(['góp phần', 'tiến tới', 'nhằm mục', 'đối với', 'hướng tới', 'phối hợp với']);

const conjunctionsJoin: Rule = {
  id: 'conjunctionsJoin', source: 'Ngữ pháp tiếng Việt', severity: 'warning', most: 4, checks: 'Không có liên từ, giới từ thừa.',
  find: (reading) => strayJoiners(reading),
};

const leadsOn: Suspicion = (words, i) => {
  const before = words[i - 1];
  return before !== undefined && (NEEDS_MORE.has(before.key) || LEADS_TO.has(before.key) || JOINERS.has(before.key) || NEEDS_OBJECT.has(`${words[i - 2]?.key ?? ''} ${before.key}`));
};

function* strayJoiners(reading: Reading): Generator<Hit> {
  const { words } = reading;
  for (const i of reading.suspected(leadsOn)) {
    const [before, word] = [words[i - 1]!, words[i]!];
    if (word.piece !== before.piece || word.letters === 'digits') continue;
    if (word.joined && (JOINERS.has(word.key) || word.key === 'của') && word.letters === 'lower') {
      const earlier = before.joined ? words[i - 2] : undefined;
      const two = `${earlier?.key ?? ''} ${before.key}`;
      if (isStray(words, i, two)) {
        const from = NEEDS_OBJECT.has(two) ? earlier! : before;
        yield markWords(from, word, { message: `Chữ “${word.text}” sau “${before.text}” có thể thừa, hoặc thiếu chữ ở giữa.`, fix: words.slice(words.indexOf(from, i - 2), i).map(({ text }) => text).join(' ') });
      }
    } else if (!word.joined && LEADS_TO.has(before.key) && before.letters === 'lower' && /^\s?[;.]/u.test(word.gap) && before.joined && !isCompound(words[i - 2]?.key, before.key) && !ENDS_WELL.test(words[i - 2]?.key ?? '')) {
      yield markWords(words[i - 2]!, before, { message: `Sau “${before.text}” có thể thiếu chữ.`, severity: 'hint' });
    } else if (word.joined && NEEDS_MORE.has(before.key) && before.letters === 'lower' && /^(?:những các|các những|các mọi|mọi các)$/u.test(`${before.key} ${word.key}`)) {
      yield markWords(before, word, { message: `“${before.text} ${word.text}” thừa một chữ.`, fix: word.text });
    } else if (!word.joined && /^\s?[,;:.]/u.test(word.gap) && (NEEDS_MORE.has(before.key) || JOINERS.has(before.key)) && before.letters === 'lower') {
      yield markWords(before, word, { message: `Sau “${before.text}” không thể có dấu câu: có thể thừa dấu hoặc thiếu chữ.` });
    }
  }
}

/** `trở về`, `kèm theo`, `nêu trên`, `bên trong` are whole. */
const ENDS_WELL = /^(?:trở|quay|mang|đem|kèm|tiếp|nêu|kể|phía|bên|ở|nói|sau|trước|dưới|vừa|đến|đi|ra|gửi|tự|hỏi|nhằm)$/u;

function isStray(words: readonly Word[], i: number, two: string): boolean {
  const [before, word] = [words[i - 1]!, words[i]!];
  if (word.key === 'của') return NEEDS_MORE.has(before.key) || (JOINERS.has(before.key) ? !belongsBefore(words, i) : LEADS_TO.has(before.key) && !COMPARES.test(words[i - 2]?.key ?? '') && !isCompound(words[i - 2]?.key, before.key));
  return NEEDS_MORE.has(before.key) || (NEVER_JOINED.has(before.key) && before.letters === 'lower' && !isCompound(words[i - 2]?.key, before.key)) || (JOINERS.has(before.key) && before.key !== word.key) || NEEDS_OBJECT.has(two);
}

/** `của đất nước và của tỉnh`: the sentence says whose before. */
const belongsBefore = (words: readonly Word[], i: number): boolean => words.slice(Math.max(0, i - 16), i).some(({ key, piece }) => piece === words[i]!.piece && (key === 'của' || key === 'giữa'));
const COMPARES = /^(?:so|khác|như|giống|cùng|theo|đối|ở|bên|phía|vào|nằm)$/u;

export const REPEATED_WORD_RULES: readonly Rule[] = [noWordIsDoubled, conjunctionsJoin];
