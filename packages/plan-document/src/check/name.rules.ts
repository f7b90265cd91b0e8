import { areConfusable, differInMarks } from './spelling.js';
import { type Rule } from './finding.js';
import { having, mark, markWords, matches } from './hits.js';
import { type Suspicion } from './known-text.js';
import { NAMES, type Piece } from './pieces.js';
import { type Reading } from './reading.js';
import { type Word } from './words.js';

const SOURCE = 'Thống nhất cách viết trong một văn bản';
const ABBREVIATION = /(?<![\p{L}\d/-])\p{Lu}{1,6}(?:[-&,]\p{Lu}{1,6})+(?![\p{L}\d/-])/gu;

const abbreviationsAgree: Rule = {
  id: 'abbreviationsAgree', source: SOURCE, severity: 'warning', checks: 'Chữ viết tắt tên cơ quan viết giống nhau ở mọi chỗ.',
  find: function* (reading) {
    const uses = new Map<string, { at: Piece; start: number }[]>();
    for (const at of reading.pieces) for (const found of at.known.matches(ABBREVIATION)) uses.set(found[0], [...(uses.get(found[0]) ?? []).slice(-50), { at, start: found.index }]);
    for (const [odd, places] of uses) {
      if (places.length > 1) continue;
      const usual = [...uses].find(([other, list]) => list.length >= 3 && other !== odd && oneSignApart(odd, other));
      const [place] = places;
      if (!usual || !place) continue;
      const before = /(\p{Lu}\p{L}+ )?$/u.exec(place.at.text.slice(Math.max(0, place.start - 12), place.start))?.[0] ?? '';
      yield mark(place.at, place.start - before.length, place.start + odd.length, { message: `“${odd}” ở chỗ khác viết là “${usual[0]}”. Cần kiểm tra.`, fix: before + usual[0] });
    }
  },
};

/** Abbreviations every office uses. */
const KNOWN: ReadonlySet<string> = new Set('UBND HĐND MTTQ TTHC CCHC BHXH BHYT BHTN ANTT ATGT PCCC CNTT GDĐT LHPN PT-TH KT-XH QP-AN VH-XH VH-NT LĐ-TBXH GD-ĐT GDNN-GDTX'.split(' '));

const abbreviationIsKnown: Rule = {
  id: 'abbreviationIsKnown', source: 'Chữ viết tắt thông dụng trong văn bản hành chính', severity: 'warning', checks: 'Chữ viết tắt thông dụng (UBND, HĐND, MTTQ …) không bị đảo chữ, thiếu dấu.',
  find: function* (reading) {
    const { words } = reading;
    for (const i of reading.suspected(isUpper)) {
      const [word, next] = [words[i]!, words[i + 1]];
      if (word.letters !== 'upper' || word.text.length < 2 || word.piece.role === 'signer') continue;
      const hyphened = next?.gap === '-' && next.piece === word.piece && next.letters === 'upper' ? next : null;
      const written = hyphened ? `${word.text}-${hyphened.text}` : word.text;
      if (KNOWN.has(written) || (hyphened === null && (written.length < 4 || partOfSymbol(words, i)))) continue;
      const right = knownLike(written, words[i - 1]?.text === 'Đài');
      if (right !== null) yield markWords(word, hyphened ?? word, { message: `Chữ viết tắt có thể là “${right}”.`, fix: right });
    }
  },
};

const isUpper: Suspicion = (words, i) => words[i]!.letters === 'upper' && words[i]!.text.length > 1;

const partOfSymbol = (words: readonly Word[], i: number): boolean => /[-/&]$/u.test(words[i]!.gap) || (words[i + 1]?.piece === words[i]!.piece && /^[-/&]/u.test(words[i + 1]!.gap));

/** The known abbreviation with the same letters in another order or without the bar of Đ; for a station also with one other letter. */
function knownLike(written: string, station: boolean): string | null {
  const letters = lettersOf(written);
  for (const known of KNOWN) if (known.replaceAll('Đ', 'D') === written || (known.length === written.length && lettersOf(known) === letters)) return known;
  return station && /^(?:P.-TH|PT-.H|PT-T.)$/u.test(written) ? 'PT-TH' : null;
}

const lettersOf = (abbreviation: string): string => [...abbreviation].sort().join('');

/** One letter other, missing or two swapped. */
function oneSignApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length === b.length) return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}

/** Official names of departments of a province: function words after the type word. */
const DEPARTMENTS = [
  'Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Công Thương', 'Sở Xây dựng', 'Sở Y tế', 'Sở Ngoại vụ', 'Sở Giáo dục và Đào tạo', 'Sở Khoa học và Công nghệ', 'Sở Nông nghiệp và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn', 'Sở Tài nguyên và Môi trường', 'Sở Thông tin và Truyền thông', 'Sở Kế hoạch và Đầu tư', 'Sở Giao thông vận tải', 'Sở Lao động - Thương binh và Xã hội', 'Sở Dân tộc và Tôn giáo', 'Sở Du lịch', 'Sở Văn hóa và Thể thao',
  'Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa, Thông tin, Thể thao và Du lịch', 'Sở Quy hoạch - Kiến trúc', 'Sở An toàn thực phẩm',
];
const DEPARTMENT = /(?<!\p{L})Sở \p{Lu}[\p{Ll}]+(?:(?: - |, | và | )\p{Lu}?\p{Ll}+){0,9}/gu;

const departmentIsNamedRight: Rule = {
  id: 'departmentIsNamedRight', source: 'Tên gọi chính thức của cơ quan', severity: 'warning', checks: 'Tên sở viết đúng tên gọi chính thức.',
  find: function* (reading: Reading) {
    const official = DEPARTMENTS.map((name) => ({ name, words: words(name) }));
    for (const at of reading.pieces) {
      if (!at.text.includes('Sở ')) continue;
      for (const found of at.known.matches(DEPARTMENT)) {
        const written = words(found[0]);
        if (official.some(({ words: own }) => own.length > 1 && own.every((word, i) => written[i] === word))) continue;
        const near = official.find(({ words: own }) => own.length > 3 && differences(own, written) === 1) ?? official.findLast(({ words: own }) => own.length > 3 && isOneJoinAway(own, written));
        if (!near || reading.context.knownNames?.some((name) => found[0].startsWith(name))) continue;
        const end = found.index + nthWordEnd(found[0], near.words.length - (differences(near.words, written) === 1 ? 0 : 1));
        yield mark(at, found.index, end, { message: `Tên cơ quan có thể là “${near.name}”.`, fix: near.name, severity: NAMES.has(at.role) || near.words.length > 3 ? 'warning' : 'hint' });
      }
    }
  },
};

const OFFICIAL = new RegExp(String.raw`(?<!\p{L})Sở (?:${[...DEPARTMENTS].sort((a, b) => b.length - a.length).map((name) => name.slice(3).replace(/hóa/u, 'h(?:óa|oá)').replaceAll(' - ', ' ?[-–] ?')).join('|')})(?!\p{L})`, 'giu');
/** Names written in two ways by the offices themselves. */
const DISPUTED = /^Sở Công [Tt]hương$/u;

const departmentHasItsCapitals: Rule = {
  id: 'departmentHasItsCapitals', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1', severity: 'warning', checks: 'Tên sở viết hoa đúng chữ chỉ lĩnh vực hoạt động.', groupBy: ({ fix }) => fix ?? '',
  find: (reading) =>
    matches(having(reading.pieces, /Sở /u), OFFICIAL, ([written]) => {
      const right = DEPARTMENTS.find((name) => name.toLowerCase() === written.toLowerCase().replace(/hoá/gu, 'hóa').replace(/ ?[-–] ?/gu, ' - '));
      if (!right || !written.startsWith('Sở') || written === written.toUpperCase() || DISPUTED.test(written) || capitalsOf(written) === capitalsOf(right)) return null;
      return { message: `Tên cơ quan viết là “${right}”.`, fix: right };
    }),
};

const capitalsOf = (name: string): string => (name.match(/\p{L}+/gu) ?? []).map((word) => (/^\p{Lu}/u.test(word) ? 'A' : 'a')).join('');

const PEOPLES = /(?:Ủy ban|Uỷ ban|Hội đồng|Tòa án|Toà án|Viện kiểm sát|Viện Kiểm sát) Nhân [Dd]ân(?!\p{L})/gu;

const peoplesBodiesAreNamedRight: Rule = {
  id: 'peoplesBodiesAreNamedRight', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1', severity: 'warning', checks: '“nhân dân” trong tên Ủy ban nhân dân, Hội đồng nhân dân viết thường.', groupBy: () => 'nhân dân',
  find: (reading) => matches(having(reading.pieces, /Nhân [Dd]ân/u), PEOPLES, ([written]) => ({ message: 'Trong tên cơ quan này, “nhân dân” viết thường.', fix: written.replace(/Nhân [Dd]ân$/u, 'nhân dân') })),
};

const words = (name: string): string[] => name.toLowerCase().replace(/hoá/gu, 'hóa').split(/[^\p{L}]+/u).filter(Boolean);

/** Words of the official name that the written one has otherwise at the same place. */
const differences = (own: readonly string[], written: readonly string[]): number => (written.length < own.length ? 9 : own.filter((word, i) => written[i] !== word).length);

/** The name without its `và`: `Sở Văn hóa, Thể thao, Du lịch`. */
const isOneJoinAway = (own: readonly string[], written: readonly string[]): boolean => {
  const parts = own.filter((word) => word !== 'và');
  return parts.length === own.length - 1 && parts.every((word, i) => written[i] === word);
};

function nthWordEnd(text: string, count: number): number {
  const found = [...text.matchAll(/\p{L}+/gu)][count - 1];
  return found ? found.index + found[0].length : text.length;
}

const NAME = /(?<![\p{L}\d])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?![\p{L}])/gu;

const properNamesAgree: Rule = {
  id: 'properNamesAgree', source: SOURCE, severity: 'warning', most: 3, checks: 'Tên riêng viết giống nhau ở mọi chỗ.',
  find: function* (reading) {
    const uses = new Map<string, { at: Piece; start: number; count: number }>();
    for (const at of reading.pieces) {
      for (const found of at.known.matches(NAME)) {
        const known = uses.get(found[0]);
        if (known) known.count++;
        else uses.set(found[0], { at, start: found.index, count: 1 });
      }
    }
    const { place } = reading.document.header;
    if (place && reading.pieces[0]) uses.set(place, { at: reading.pieces[0], start: 0, count: (uses.get(place)?.count ?? 0) + 2 });
    const frequent = new Map<string, string[]>();
    for (const [name, { count }] of uses) if (count >= 3) for (const key of holes(name)) frequent.set(key, [...(frequent.get(key) ?? []), name]);
    for (const [name, { at, start, count }] of uses) {
      if (count > 1 || reading.context.knownNames?.includes(name)) continue;
      const usual = holes(name).flatMap((key) => frequent.get(key) ?? []).find((other) => other !== name && differsInOne(name, other));
      if (usual) yield mark(at, start, start + name.length, { message: `“${name}” ở chỗ khác viết là “${usual}”. Cần kiểm tra.`, fix: usual });
    }
  },
};

/** The name with each of its words left out in turn. */
const holes = (name: string): string[] => name.split(' ').map((_, i, all) => all.map((word, at) => (at === i ? '*' : word)).join(' '));

function differsInOne(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().split(' '), b.toLowerCase().split(' ')];
  const other = x.filter((word, i) => word !== y[i]);
  const at = x.findIndex((word, i) => word !== y[i]);
  return other.length === 1 && areConfusable(x[at]!, y[at]!) && (at > 0 || differInMarks(x[at]!, y[at]!));
}

export const NAME_RULES: readonly Rule[] = [abbreviationsAgree, abbreviationIsKnown, departmentIsNamedRight, departmentHasItsCapitals, peoplesBodiesAreNamedRight, properNamesAgree];
