import { fromRoman } from '../numbering.js';
import { type Hit, type Rule } from './finding.js';
import { having, mark, matches } from './hits.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';

const SOURCE = 'Thống nhất số liệu trong một văn bản';

const DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]`;
const PAIR = new RegExp(String.raw`\(\s*(${DAY})(\d{4})\s*[-–]\s*(${DAY})(\d{4})\s*\)`, 'gu');
const YEAR_PAIR = /\(\s*(?:năm )?((?:1[3-9]|20)\d{2})\s*[-–]\s*(?:năm )?(20\d{2})\s*\)/gu;
const ROUND = /(?:lần thứ\s+)?(\d{1,4})\s+năm(?!\s+\d{4})/giu;

const anniversaryAddsUp: Rule = {
  id: 'anniversaryAddsUp', source: SOURCE, severity: 'error', checks: 'Số năm kỷ niệm bằng hiệu của hai năm trong ngoặc, và hai ngày trùng nhau.',
  find: function* (reading) {
    yield* matches(having(reading.pieces, /kỷ niệm|kỉ niệm/iu), YEAR_PAIR, (match, piece) => {
      const before = piece.text.slice(Math.max(0, match.index - 120), match.index).split(/[;.]\s|\)/u).at(-1)!;
      const said = /(?:kỷ|kỉ) niệm (?:lần thứ )?(\d{1,4}) năm[^,]*$/iu.exec(before)?.[1];
      const years = Number(match[2]) - Number(match[1]);
      return said === undefined || Number(said) === years ? null : { message: `Từ ${match[1]} đến ${match[2]} là ${years} năm, nhưng văn bản ghi ${said} năm.` };
    });
    yield* matches(reading.pieces, PAIR, (match, piece) => {
      const [, day1, year1, day2, year2] = match;
      const from = Math.max(0, match.index - 160);
      const counts = [...piece.text.slice(from, match.index).matchAll(ROUND)];
      const said = counts.map(([, years]) => Number(years));
      const years = Number(year2) - Number(year1);
      if (said.length > 0 && !said.includes(years)) return { start: from + counts.at(-1)!.index, message: `Từ ${year1} đến ${year2} là ${years} năm, nhưng văn bản ghi ${said.at(-1)} năm.` };
      const same = (day: string): string => day.split(/[/.-]/u).map(Number).join('/');
      return said.length > 0 && same(day1!) !== same(day2!) ? { message: 'Ngày kỷ niệm khác ngày của sự kiện.', severity: 'warning' } : null;
    });
  },
};

const anniversaryCountsYears: Rule = {
  id: 'anniversaryCountsYears', source: SOURCE, severity: 'warning', checks: 'Kỷ niệm tính bằng năm: “70 năm ngày …”.', groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: (reading) =>
    matches(reading.pieces, /(?:kỷ niệm|kỉ niệm|chào mừng|nhân dịp)(?: lần thứ)? (\d{1,3}) ([Nn]gày) (?!và\s|trước|sau|kể|để|nghỉ|liền|liên|đêm|hội)(\p{L}+ \p{L}+(?: \p{L}+)?)/giu, ([text, count, day]) =>
      Number(count) >= 5 && Number(count) !== 100 ? { message: `Có thể thiếu chữ “năm”: “${count} năm ${day}”.`, fix: text.replace(`${count} ${day}`, `${count} năm ${day}`) } : null,
    ),
};

interface Years {
  at: Piece;
  start: number;
  end: number;
  kind: 'term' | 'season' | 'period';
  from: number;
  to: number;
}

const YEARS = /(?:(nhiệm kỳ|nhiệm kì)|giai đoạn|thời kỳ|kế hoạch|năm)?[\s,(]*(?<!\d|[\d/.-])((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})(?![\d/])/giu;

/** School years, crops and classes run from one year into the next. */
const SEASON = /(?:năm học|niên khóa|niên khoá|khóa|khoá|vụ|mùa|Xuân|xuân|Thu|Hè)[\s,(]*$/u;

function yearsIn(reading: Reading): Years[] {
  return reading.pieces.flatMap((at) =>
    at.known.has(/\d{4}\s*[-–]/u)
      ? at.known.matches(YEARS).map((match): Years => ({ at, start: match.index, end: match.index + match[0].length, kind: match[1] ? 'term' : SEASON.test(at.text.slice(Math.max(0, match.index - 14), match.index + match[0].search(/\d/u))) ? 'season' : 'period', from: Number(match[2]), to: Number(match[3]) }))
      : [],
  );
}

const periodsAgree: Rule = {
  id: 'periodsAgree', source: SOURCE, severity: 'warning', checks: 'Một giai đoạn, một nhiệm kỳ có cùng năm đầu, năm cuối ở mọi chỗ.',
  find: function* (reading) {
    const all = yearsIn(reading);
    for (const years of all) if (years.from >= years.to) yield markYears(years, 'Năm đầu không đứng trước năm cuối.', 'error');
    for (const years of all) {
      const said = /(\d{1,2}) năm[\s,(]*$/u.exec(years.at.text.slice(Math.max(0, years.start - 12), years.start + lead(years)));
      const span = years.to - years.from;
      if (said && Number(said[1]) >= 3 && Number(said[1]) !== span && Number(said[1]) !== span + 1) yield markYears(years, `Từ ${years.from} đến ${years.to} không phải là ${Number(said[1])} năm.`, 'error');
      else if (years.kind === 'term' && ![1, 2, 3, 5].includes(span) && span > 0) yield markYears(years, `Nhiệm kỳ thường là 5 năm, ở đây là ${span} năm. Cần kiểm tra.`, 'warning');
    }
    yield* otherEnd(all);
    yield* otherTerm(all);
  },
};

const lead = ({ at, start }: Years): number => at.text.slice(start).search(/\d/u);
const markYears = (years: Years, message: string, severity: Hit['severity'], fix?: string): Hit => mark(years.at, years.start + (years.at.text.slice(years.start, years.end).search(/\S/u)), years.end, { message, severity, fix });

/** The same first year with another last year, one apart: `2026 - 2030` and `2026 - 2031`. */
function* otherEnd(all: readonly Years[]): Generator<Hit> {
  const groups = new Map<string, Years[]>();
  for (const years of all) {
    const key = `${years.kind} ${years.from}`;
    groups.set(key, [...(groups.get(key) ?? []).slice(-500), years]);
  }
  for (const group of groups.values()) {
    const ends = new Map<number, Years[]>();
    for (const years of group) ends.set(years.to, [...(ends.get(years.to) ?? []), years]);
    if (ends.size !== 2) continue;
    const [a, b] = [...ends.values()] as [Years[], Years[]];
    if (Math.abs(a[0]!.to - b[0]!.to) !== 1) continue;
    const odd = a.length !== b.length ? (a.length < b.length ? a : b) : unusual(a[0]!) ? a : b;
    const usual = odd === a ? b : a;
    for (const years of odd) {
      const written = years.at.text.slice(years.start, years.end).trimStart();
      yield markYears(years, `Chỗ khác ghi “${usual[0]!.from} - ${usual[0]!.to}”. Cần thống nhất năm cuối.`, 'warning', written.replace(String(years.to), String(usual[0]!.to)));
    }
  }
}

/** One congress, conference or committee with another term once: `Đại hội Đảng bộ tỉnh nhiệm kỳ …`. */
function* otherTerm(all: readonly Years[]): Generator<Hit> {
  const groups = new Map<string, Years[]>();
  for (const years of all) {
    if (years.kind !== 'term') continue;
    const name = years.at.text.slice(Math.max(0, years.start - 60), years.start).toLowerCase().replace(/[,(]/gu, ' ').trim().split(/\s+/u).slice(-4).join(' ');
    if (name.split(' ').length === 4) groups.set(name, [...(groups.get(name) ?? []).slice(-500), years]);
  }
  for (const group of groups.values()) {
    const usual = group.filter(({ from }) => group.filter((other) => other.from === from).length > 1);
    if (usual.length < 2 || group.length - usual.length !== 1 || new Set(usual.map(({ from }) => from)).size !== 1) continue;
    const odd = group.find((years) => !usual.includes(years))!;
    yield markYears(odd, `Chỗ khác ghi “nhiệm kỳ ${usual[0]!.from} - ${usual[0]!.to}”. Cần kiểm tra.`, 'hint');
  }
}

/** Plans run 2021–2025, 2026–2030: ends that divide by five are the usual ones. */
const unusual = ({ to, kind }: Years): boolean => (kind === 'term' ? false : to % 5 !== 0);

const ORDINAL = /lần thứ ([IVXLC]+)(?:,? (?:\()?(nhiệm kỳ|nhiệm kì|năm) ((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?)/gu;

const congressKeepsItsNumber: Rule = {
  id: 'congressKeepsItsNumber', source: SOURCE, severity: 'warning', checks: 'Một kỳ đại hội, một nhiệm kỳ có cùng số thứ tự ở mọi chỗ.',
  find: function* (reading) {
    const byTime = new Map<string, string>();
    const byNumber = new Map<string, string>();
    for (const at of reading.pieces) {
      if (!at.text.includes('lần thứ')) continue;
      for (const match of at.known.matches(ORDINAL)) {
        const [all, number, , from, to] = match;
        if (fromRoman(number!) === null) continue;
        const name = at.text.slice(Math.max(0, match.index - 60), match.index).trim().toLowerCase().split(' ').slice(-3).join(' ');
        const time = to ? `${from}-${to}` : from!;
        const [knownNumber, knownTime] = [byTime.get(`${name} ${time}`), byNumber.get(`${name} ${number}${to ? ' kỳ' : ''}`)];
        if (knownNumber !== undefined && knownNumber !== number) yield mark(at, match.index, match.index + all.length, { message: `Cùng “${time}” nhưng chỗ khác ghi lần thứ ${knownNumber}. Cần thống nhất.` });
        else if (knownTime !== undefined && knownTime !== time) yield mark(at, match.index, match.index + all.length, { message: `Lần thứ ${number} ở chỗ khác ghi “${knownTime}”. Cần thống nhất.` });
        byTime.set(`${name} ${time}`, knownNumber ?? number!);
        byNumber.set(`${name} ${number}${to ? ' kỳ' : ''}`, knownTime ?? time);
      }
    }
  },
};

const TERM_OF_ASSEMBLY = /Quốc hội khóa ([IVXLC]+)(?![\p{L}])((?:(?!khóa|khoá)[^.;]){0,140}?)nhiệm kỳ ((?:19|20)\d{2})\s*[-–]\s*(?:19|20)\d{2}/gu;
/** The assembly of number XIII began in 2011, and each sits five years. */
const beganIn = (number: number): number | null => (number < 13 ? null : 2011 + (number - 13) * 5);

const assemblyKeepsItsTerm: Rule = {
  id: 'assemblyKeepsItsTerm', source: 'Các nhiệm kỳ của Quốc hội', severity: 'error', checks: 'Khóa của Quốc hội đúng với nhiệm kỳ (khóa XVI: 2026 - 2031).',
  find: (reading) =>
    matches(having(reading.pieces, /Quốc hội kh[oó][aá]/u), TERM_OF_ASSEMBLY, ([, number, , from]) => {
      const began = beganIn(fromRoman(number!) ?? 0);
      return began === null || began === Number(from) ? null : { message: `Quốc hội khóa ${number} có nhiệm kỳ ${began} - ${began + 5}.` };
    }),
};

export const PERIOD_RULES: readonly Rule[] = [anniversaryAddsUp, anniversaryCountsYears, periodsAgree, congressKeepsItsNumber, assemblyKeepsItsTerm];
