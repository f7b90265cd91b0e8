import { isCompound } from './compounds.js';
import { type Rule } from './finding.js';
import { mark } from './hits.js';
import { type Suspicion } from './known-text.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';
import { type Word } from './words.js';

const SOURCE = 'Thống nhất cách viết trong một văn bản';

interface Join {
  /** The word with a capital right before, which says what kind of body it is. */
  kind: string;
  /** What stands between the two parts of the name: `,`, `và`, `-`, or nothing. */
  by: string;
  at: Piece;
  start: number;
  end: number;
}

/** The two words of a name before a join, and the two after it: `Tuyên giáo | Dân vận`. */
function* joinsIn(reading: Reading): Generator<[key: string, join: Join]> {
  const { words } = reading;
  for (const i of reading.suspected(mayBeJoined)) {
    const [first, second] = [words[i - 1]!, words[i]!];
    const and = words[i + 1]!.key === 'và' && words[i + 1]!.joined;
    const [third, fourth] = and ? [words[i + 2], words[i + 3]] : [words[i + 1], words[i + 2]];
    if (!third || !fourth || third.letters !== 'first' || fourth.letters === 'upper' || fourth.letters === 'digits' || !fourth.joined || fourth.piece !== first.piece) continue;
    const by = and ? 'và' : third.gap.trim();
    if (third.piece !== first.piece || (and ? !third.joined : !/^(?:, | [-–] | )$/u.test(third.gap)) || second.key === 'và') continue;
    const kind = first.joined && words[i - 2]?.letters === 'first' ? words[i - 2]!.key : '';
    yield [[first, second, third, fourth].map(({ key }) => key).join(' '), { kind, by: by === '–' ? '-' : by, at: first.piece, start: first.start, end: fourth.end }];
  }
}

const mayBeJoined: Suspicion = (words, i) => {
  const [first, second, third] = [words[i - 1], words[i]!, words[i + 1]];
  if (first?.letters !== 'first' || (second.letters !== 'lower' && second.letters !== 'first') || !second.joined || third === undefined) return false;
  return third.letters === 'first' || (third.key === 'và' && words[i + 2]?.letters === 'first');
};

const namesAreJoinedAlike: Rule = {
  id: 'namesAreJoinedAlike', source: SOURCE, severity: 'warning', most: 3, checks: 'Một tên gọi nối các phần như nhau ở mọi chỗ (“Tuyên giáo và Dân vận”).', groupBy: ({ message }) => message,
  find: function* (reading) {
    const joins = new Map<string, Join[]>();
    for (const [key, join] of joinsIn(reading)) joins.set(key, [...(joins.get(key) ?? []).slice(-200), join]);
    for (const group of joins.values()) {
      const ways = new Map<string, Join[]>();
      for (const join of group) ways.set(join.by, [...(ways.get(join.by) ?? []), join]);
      if (ways.size !== 2) continue;
      const [usual, odd] = [...ways.values()].sort((a, b) => b.length - a.length) as [Join[], Join[]];
      if (odd.length > 1 || (usual.length < 2 && (odd[0]!.kind === '' || odd[0]!.kind !== usual[0]!.kind))) continue;
      const [{ at, start, end }, { at: there, start: from, end: to }] = [odd[0]!, usual[0]!];
      const right = there.text.slice(from, to);
      yield mark(at, start, end, { message: `Tên này ở chỗ khác viết là “${right}”. Nên thống nhất.`, fix: right, severity: usual.length > 2 ? 'warning' : 'hint' });
    }
  },
};

/** Two words of which one at least has a capital that no sentence opens with, and the first is no half of another word. */
const isPartOfName: Suspicion = (words, i) => {
  const [first, second] = [words[i - 1], words[i]!];
  if (!first || !second.joined || (first.letters !== 'first' && first.letters !== 'lower') || (second.letters !== 'first' && second.letters !== 'lower')) return false;
  if (first.letters === 'first' && second.letters === 'first') return true;
  return first.letters !== second.letters && !first.opens && !(first.letters === 'lower' && first.joined && isCompound(words[i - 2]?.key, first.key));
};

/** Two words that stand together with two capitals, and once with one of them small: `Mường Thanh`, `mường Thanh`. */
const namesKeepTheirCapitals: Rule = {
  id: 'namesKeepTheirCapitals', source: SOURCE, severity: 'warning', most: 3, checks: 'Tên riêng viết hoa như nhau ở mọi chỗ.',
  find: function* (reading) {
    const pairs = new Map<string, { whole: number; half: [Word, Word][] }>();
    const place = reading.document.header.place?.toLowerCase().split(/\s+/u) ?? [];
    for (const i of reading.suspected(isPartOfName)) {
      const [first, second] = [reading.words[i - 1]!, reading.words[i]!];
      if (first.piece.role === 'signer') continue;
      const capitals = Number(first.letters === 'first') + Number(second.letters === 'first');
      const key = `${first.key} ${second.key}`;
      const known = pairs.get(key) ?? { whole: place.join(' ') === key ? 2 : 0, half: [] };
      if (capitals === 2) known.whole++;
      else known.half.push([first, second]);
      pairs.set(key, known);
    }
    for (const { whole, half } of pairs.values()) {
      const [odd] = half;
      if (whole < 2 || half.length !== 1 || !odd) continue;
      const right = odd.map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1)).join(' ');
      yield mark(odd[0].piece, odd[0].start, odd[1].end, { message: `Tên này ở chỗ khác viết là “${right}”. Nên thống nhất.`, fix: right, severity: odd[0].letters === 'lower' ? 'warning' : 'hint' });
    }
  },
};

export const NAME_JOIN_RULES: readonly Rule[] = [namesAreJoinedAlike, namesKeepTheirCapitals];
