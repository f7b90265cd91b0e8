import { formatDate, isIsoDate, isoDate } from '@banhanh/deadline';
import { longType } from '../document-types.js';
import { type Hit, type Rule } from './finding.js';
import { having, mark, matches } from './hits.js';
import { type PlacedMention, type Reading } from './reading.js';
import { fold } from './spelling.js';

const SOURCE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6';

const keyOf = ({ type, number }: PlacedMention): string => `${fold(longType(type))} ${number.toLowerCase()}`;
const isLaw = ({ type }: PlacedMention): boolean => /^(?:bộ luật|luật|pháp lệnh|hiến pháp)/iu.test(type);
/** The plan's own number in the caption of its annex. */
const isCaption = ({ at }: PlacedMention): boolean => at.role === 'caption';
const wordsOf = ({ at, start, end }: PlacedMention): string => at.text.slice(start, end);

/** The first mention of each document in reading order, with the later ones. */
function byDocument(reading: Reading): Map<string, PlacedMention[]> {
  const documents = new Map<string, PlacedMention[]>();
  for (const mention of reading.mentions) {
    const known = documents.get(keyOf(mention));
    if (known) known.push(mention);
    else documents.set(keyOf(mention), [mention]);
  }
  return documents;
}

const citationSaysNumber: Rule = {
  id: 'citationSaysNumber', source: SOURCE, severity: 'warning', checks: 'Trước số, ký hiệu văn bản có chữ “số”.', groupBy: ({ at, start, end }) => at.text.slice(start, end),
  find: function* (reading) {
    for (const mention of reading.mentions) {
      const written = wordsOf(mention);
      const [type] = written.split(/\s(?=\d)/u, 1);
      if (!type || !/^\p{L}[\p{L} ]*\s\d/u.test(written) || /\ssố$/u.test(type) || type.length > 30) continue;
      yield mark(mention.at, mention.start, mention.end, { message: `Thiếu chữ “số” trước số, ký hiệu văn bản.`, fix: `${type} số${written.slice(type.length)}`, safe: true });
    }
  },
};

const firstCitationIsFull: Rule = {
  id: 'firstCitationIsFull', source: SOURCE, severity: 'warning', checks: 'Lần đầu viện dẫn ghi đủ số, ngày ban hành, cơ quan ban hành và trích yếu.',
  find: function* (reading) {
    for (const mentions of byDocument(reading).values()) {
      const [first] = mentions;
      if (!first || isLaw(first) || isCaption(first) || first.at.role === 'title') continue;
      const missing: string[] = [];
      if (!mentions.some(({ date }) => date)) missing.push('ngày ban hành');
      if (!mentions.some((mention) => mention.issuer ?? (namedBefore(mention) || namedAfter(mention) || isOwn(mention, reading)))) missing.push('cơ quan ban hành');
      const after = first.issuer ? endOfIssuer(first) : first.end;
      const subjectMissing = missing.length === 0 && !mentions.some((mention) => saysSubject(mention) || namedBefore(mention) || isSecondary(mention) || isNamedByType(mention));
      if (subjectMissing) missing.push('trích yếu');
      if (missing.length === 0) continue;
      const sure = !subjectMissing || first.at.role === 'basis';
      yield mark(first.at, first.start, after, { message: `Lần đầu viện dẫn văn bản này còn thiếu ${missing.join(' và ')}.`, severity: sure ? 'warning' : 'hint' });
    }
  },
};

/** `… đề nghị của Giám đốc Sở A tại Tờ trình số …`, `UBND tỉnh đã ban hành Quyết định số …` name the issuer first. */
const namedBefore = ({ at, start }: PlacedMention): boolean => NAMED_BEFORE.test(at.text.slice(Math.max(0, start - 170), start));
const NAMED_BEFORE = /(?:của|do)\s[^.;]{3,150}[\s(](?:tại|theo|bằng)\s$|(?:UBND|HĐND|[UỦ][ỷyủ] ban|Sở|Ban|Bộ|Hội|Chính phủ|Thủ tướng|Quốc hội|Trung ương|Đảng [uủ][yỷ]|Trường|Phòng|Cục|Công an|Liên đoàn|nhà trường)[^.;]{0,100}\s(?:(?:đã|có|vừa|cũng|tiếp tục)\s)*(?:ban hành|ra|có|trình|ký)\s(?:các\s)?$/u;

/** `Kế hoạch số 43 ngày … về công tác thư viện của phòng Giáo dục …`: the body stands at the end, after what the document is about. */
const namedAfter = ({ at, end }: PlacedMention): boolean => {
  const own = at.text.slice(end, end + 300).split(/;|\.\s|\.$/u)[0]!;
  return !/\d\/|\d-\p{Lu}|["“]/u.test(own) && /\scủa (?:UBND|HĐND|[UỦ][ỷyủ] ban|[Pp]hòng|Sở|Ban|Bộ|Chính phủ|Thủ tướng|Đảng [uủ][yỷ]|Trường|nhà trường|Cục|Công an|Liên đoàn|Tỉnh|Huyện|Thành)(?:\s[\p{L}&]+){0,12}$/u.test(own);
};

/** Named only to say what changed or carries another document: `được sửa đổi, bổ sung bởi …`, `ban hành kèm theo …`. */
const isSecondary = ({ at, start }: PlacedMention): boolean => /(?:bởi|bằng|kèm theo|(?:sửa đổi|bổ sung|thay thế|bãi bỏ|quy định)[^.;]{0,20} (?:tại|theo|của)|một số điều của)\s$/u.test(at.text.slice(Math.max(0, start - 60), start)) || CARRIED_OUT.test(at.text.slice(Math.max(0, start - 400), start));
/** `Thông tư số 1 … quy định biện pháp thi hành Nghị định số 2`: the second belongs to the title of the first. */
const CARRIED_OUT = /số\s\d[^;]{10,}\s(?:thi hành|thực hiện|triển khai|cụ thể hóa|hướng dẫn|về việc thực hiện)\s(?:thực hiện\s)?$/u;

/** A document of the office itself, as its symbol says, needs no name of who issued it. */
function isOwn({ number }: PlacedMention, { document: { header } }: Reading): boolean {
  const body = /^\p{Lu}\p{L}*-(.+)$/u.exec(header.symbol ?? '')?.[1];
  return body !== undefined && number.endsWith(`-${body}`);
}

/** `Quy chế làm việc số …`: the kind of document says what it is about. */
const isNamedByType = ({ type }: PlacedMention): boolean => /^(?:Quy chế|Quy định|Chương trình|Điều lệ|Kế hoạch|Đề án) \p{L}+ \p{L}+/iu.test(type);

const endOfIssuer = ({ at, end, issuer }: PlacedMention): number => {
  const found = at.text.indexOf(issuer ?? '', end);
  return found < 0 || found > end + 20 ? end : found + (issuer?.length ?? 0);
};

/** Something but a mark of the end follows the issuer; documents of one kind in a row share what follows the last. */
function saysSubject(mention: PlacedMention): boolean {
  const rest = mention.at.text.slice(endOfIssuer(mention)).replace(/^\s*\([^)]*\)/u, '');
  return /^\s*[;,]?\s*(?:và\s)?số\s\d/u.test(rest) || !/^\s*(?:$|[;.:)]|,(?=\s*(?:Sở|UBND|Ủy ban|Ban|cụ thể))|và\s(?=\p{Lu})|(?:và\s|,\s)?(?:các|cụ thể|xây dựng|như sau|của))/u.test(rest);
}

const KINDS = 'NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|KL|NĐ|TT|CTHĐ|CV|GM|PL|TTLT|VBHN|L|QĐi|ĐL|QH\\d*';
const SYMBOL = new RegExp(`\\d{1,6}(\\s*[-–/]\\s*)(?:\\d{4}(\\s*[-–/]\\s*))?(?:${KINDS})(?![\\p{L}])(?:\\s*[-–/]\\s*)\\p{Lu}[\\p{L}\\d&.]*(?:-[\\p{L}\\d&]+)*`, 'gu');
const ONE_FIGURE = new RegExp(`(?<=[Ss]ố )[1-9]\\/(?:${KINDS})-\\p{Lu}+`, 'gu');

const citedNumberIsWritten: Rule = {
  id: 'citedNumberIsWritten', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3', severity: 'warning', checks: 'Số, ký hiệu văn bản không có khoảng trắng; công văn không có chữ “CV”.',
  find: function* (reading) {
    yield* matches(reading.pieces, SYMBOL, ([text]) => (/\s/u.test(text) ? { message: 'Trong số, ký hiệu văn bản không có khoảng trắng.', fix: text.replace(/\s/gu, ''), safe: true } : null));
    yield* matches(reading.pieces, /\d{1,6}\/CV-\p{Lu}[\p{L}\d&.]*/gu, ([text]) => ({ message: 'Ký hiệu công văn không có chữ viết tắt tên loại “CV”.', fix: text.replace('CV-', ''), severity: 'hint' }));
    yield* matches(reading.pieces, ONE_FIGURE, ([text]) => ({ message: 'Số văn bản dưới 10 viết thêm số 0 ở trước.', fix: `0${text}`, severity: 'hint' }));
  },
};

const citationsAgree: Rule = {
  id: 'citationsAgree', source: 'Thống nhất viện dẫn trong một văn bản', severity: 'error', checks: 'Cùng một văn bản thì viện dẫn cùng ngày, cùng cơ quan ban hành, cùng tên loại.',
  find: function* (reading) {
    for (const mentions of byDocument(reading).values()) {
      const days = mentions.filter(({ date }) => date);
      const usual = mostCommon(days.map(({ date }) => date!));
      for (const mention of days) {
        if (mention.date === usual) continue;
        yield mark(mention.at, mention.start, mention.end, { message: `Văn bản này ở chỗ khác ghi ngày ${written(usual!)}. Cần thống nhất.` });
      }
    }
    yield* otherNumber(reading);
    yield* otherType(reading);
    yield* otherSymbol(reading);
  },
};

const written = (date: string): string => (isIsoDate(date) ? formatDate(date) : date.split('-').reverse().join('/'));

/** The most frequent value; the first of equals. */
function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The same kind, symbol, day and body under a number with one figure other or two turned. */
function* otherNumber(reading: Reading): Generator<Hit> {
  const documents = new Map<string, PlacedMention[]>();
  for (const mention of reading.mentions) {
    const key = [mention.type.toLowerCase(), mention.number.replace(/^\d+/u, ''), mention.date ?? '', mention.issuer?.toLowerCase() ?? ''].join('|');
    if (mention.date && !isCaption(mention)) documents.set(key, [...(documents.get(key) ?? []).slice(-50), mention]);
  }
  for (const mentions of documents.values()) {
    const usual = mostCommon(mentions.map(({ number }) => number))!;
    for (const mention of mentions) {
      if (mention.number === usual || !areNumbersAlike(mention.number, usual)) continue;
      yield mark(mention.at, mention.start, mention.end, { message: `Văn bản cùng loại, cùng ngày, cùng cơ quan ở chỗ khác ghi số ${usual}. Cần kiểm tra.`, severity: 'hint' });
    }
  }
}

function areNumbersAlike(a: string, b: string): boolean {
  const [x, y] = [/^\d+/u.exec(a)?.[0] ?? '', /^\d+/u.exec(b)?.[0] ?? ''];
  if (x.length !== y.length || x.length < 2) return false;
  const other = [...x].filter((figure, i) => figure !== y[i]).length;
  return other === 1 ? x.length > 2 && x.at(-1) === y.at(-1) : other === 2 && [...x].sort().join('') === [...y].sort().join('');
}

/** One number and symbol cited under two kinds of document. */
function* otherType(reading: Reading): Generator<Hit> {
  const types = new Map<string, PlacedMention>();
  for (const mention of reading.mentions) {
    const known = types.get(mention.number.toLowerCase());
    if (!known) types.set(mention.number.toLowerCase(), mention);
    else if (fold(known.type) !== fold(mention.type) && !fold(known.type).startsWith(fold(mention.type)) && mention.type.includes(' ') === known.type.includes(' '))
      yield mark(mention.at, mention.start, mention.end, { message: `Văn bản số ${mention.number} ở chỗ khác được gọi là “${known.type}”. Cần kiểm tra tên loại.` });
  }
}

/** Two symbols for documents of one kind by one body (`TB-…` and `TB-…` of the same board). */
function* otherSymbol(reading: Reading): Generator<Hit> {
  const symbols = new Map<string, { symbol: string; mention: PlacedMention }>();
  for (const mention of reading.mentions) {
    if (!mention.issuer) continue;
    const symbol = mention.number.replace(/^\d+(?:\/\d{4})?/u, '');
    const key = `${fold(mention.type)} ${fold(mention.issuer)}`;
    const known = symbols.get(key);
    const sameForm = /^\/\p{Lu}[\p{L}]*-/u.test(symbol) || /^-\p{Lu}[\p{L}]*\//u.test(symbol);
    if (!known) symbols.set(key, { symbol, mention });
    else if (known.symbol !== symbol && sameForm && symbol[0] === known.symbol[0] && !/^công văn/iu.test(mention.type))
      yield mark(mention.at, mention.start, mention.end, { message: `Hai văn bản cùng loại của “${mention.issuer}” có ký hiệu khác nhau: “${known.symbol.slice(1)}” và “${symbol.slice(1)}”. Cần kiểm tra lại.`, severity: 'warning' });
  }
}

/** What the type of a document must show in its symbol. */
const SYMBOL_OF: Readonly<Record<string, string>> = {
  'nghị quyết': 'NQ', 'quyết định': 'QĐ', 'chỉ thị': 'CT', 'quy chế': 'QC', 'thông báo': 'TB', 'hướng dẫn': 'HD', 'chương trình': 'CTr', 'kế hoạch': 'KH', 'báo cáo': 'BC', 'tờ trình': 'TTr', 'kết luận': 'KL', 'nghị định': 'NĐ', 'thông tư': 'TT', 'công điện': 'CĐ',
};

const symbolFitsType: Rule = {
  id: 'symbolFitsType', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III', severity: 'warning', checks: 'Chữ viết tắt trong ký hiệu đúng với tên loại văn bản.',
  find: function* (reading) {
    const known = new Set(Object.values(SYMBOL_OF));
    for (const mention of reading.mentions) {
      const wanted = SYMBOL_OF[mention.type.toLowerCase()];
      const abbreviation = /[-/](\p{L}+)(?=[-/])/u.exec(mention.number.replace(/^\d+\/\d{4}/u, ''))?.[1];
      if (!wanted || !abbreviation || abbreviation === wanted || !known.has(abbreviation)) continue;
      yield mark(mention.at, mention.start, mention.end, { message: `Tên loại là “${mention.type}” nhưng ký hiệu ghi “${abbreviation}”. Cần kiểm tra lại.` });
    }
  },
};

const citationIsEarlier: Rule = {
  id: 'citationIsEarlier', source: SOURCE, severity: 'error', checks: 'Văn bản được viện dẫn ban hành không sau kế hoạch và không từ thời chưa có nước ta.',
  find: function* (reading) {
    for (const mention of reading.mentions) {
      if (!mention.date || !isIsoDate(mention.date) || isCaption(mention)) continue;
      if (reading.issuedOn && mention.date > reading.issuedOn) yield mark(mention.at, mention.start, mention.end, { message: `Văn bản viện dẫn ghi ngày ${formatDate(mention.date)}, sau ngày ban hành kế hoạch (${formatDate(reading.issuedOn)}).` });
      else if (mention.date < '1945-09-02') yield mark(mention.at, mention.start, mention.end, { message: `Ngày ${formatDate(mention.date)} không thể là ngày ban hành của văn bản này.` });
      else {
        const year = /^\d+\/(\d{4})\//u.exec(mention.number)?.[1];
        if (year && year !== mention.date.slice(0, 4)) yield mark(mention.at, mention.start, mention.end, { message: `Năm trong số, ký hiệu (${year}) khác năm trong ngày ban hành (${mention.date.slice(0, 4)}).` });
      }
    }
  },
};

const LAW = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Điều lệ)(?:\s[\p{L},]+){0,16}?,? ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})(?!\d)/gu;

const lawIsEarlier: Rule = {
  id: 'lawIsEarlier', source: SOURCE, severity: 'error', checks: 'Luật được viện dẫn không ban hành sau kế hoạch.',
  find: (reading) =>
    matches(having(reading.pieces, /Luật|luật|Pháp lệnh|Hiến pháp|Điều lệ/u), LAW, ([, day, month, year]) => {
      const date = isoDate(Number(year), Number(month), Number(day));
      return date && ((reading.issuedOn && date > reading.issuedOn) || date < '1945-09-02') ? { message: `Luật được viện dẫn ghi ngày ${formatDate(date)}, không thể có khi ban hành kế hoạch.` } : null;
    }),
};

export const CITATION_RULES: readonly Rule[] = [citationSaysNumber, firstCitationIsFull, citedNumberIsWritten, citationsAgree, symbolFitsType, citationIsEarlier, lawIsEarlier];
