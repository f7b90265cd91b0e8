import { isInside } from './addresses.js';
import { type Hit, type Rule } from './finding.js';
import { having, mark, matches } from './hits.js';
import { NAMES, type Piece } from './pieces.js';
import { type Reading } from './reading.js';
import { judgeSyllable } from './syllable.js';

const SOURCE = 'Quy tắc chính tả và dấu câu tiếng Việt';
const ABBREVIATED = /(?:^|[\s(])(?:v\.v|tr|TP|Tp|ThS|Ths|TS|GS|PGS|BS|CN|KS|Đ|tp|st|No)\.$/u;
/** Blanks a draft leaves open: `ngày … tháng`, `số …/KH`. */
const BLANK_BEFORE = /(?:^|\s)(?:ngày|tháng|năm|[Ss]ố\s?:?|lúc|từ|đến)\s+$/u;

const written = (reading: Reading): Piece[] => reading.pieces.filter(({ role }) => role !== 'signer' && role !== 'label');

const noSpaceBeforePunctuation: Rule = {
  id: 'noSpaceBeforePunctuation', source: SOURCE, severity: 'warning', checks: 'Dấu câu viết liền với chữ đứng trước.',
  find: (reading) =>
    matches(having(written(reading), /[ \u00a0][,.;:!?…]/u), /(\S{1,40})[ \u00a0]+(\.\/\.|[,;](?=\p{L}{2})|[,;:!?](?![\p{L}\d])|\.(?![\d.…/])|\.{2,}(?!\d)|…(?![/\d]))/gu, (match, piece) => {
      const [, before, sign] = match;
      if (/^[-–+•(“"‘]$/u.test(before!) || (sign === ':' && /\d$/.test(before!))) return null;
      const dots = sign!.startsWith('…') || sign!.startsWith('..');
      const goesOn = /^\s*[\p{L}\d/]/u.test(piece.text.slice(match.index + match[0].length));
      if (dots && (goesOn || BLANK_BEFORE.test(piece.text.slice(0, match.index + match[0].length - sign!.length)))) return null;
      const glued = /^\p{L}/u.test(piece.text.slice(match.index + match[0].length));
      return { message: `Thừa khoảng trắng trước dấu “${sign}”.`, fix: `${before}${sign}${glued ? ' ' : ''}`, safe: true };
    }),
};

const spaceAfterPunctuation: Rule = {
  id: 'spaceAfterPunctuation', source: SOURCE, severity: 'warning', checks: 'Sau dấu câu có một khoảng trắng.',
  find: function* (reading) {
    const message = 'Thiếu khoảng trắng sau dấu câu.';
    yield* matches(having(written(reading), /[,;:][\p{L}“"]/u), /([\p{L}\d]+[)”"’]?)([,;:])([\p{L}“"][\p{L}]*)/gu, ({ 1: before, 2: sign, 3: after, index }, piece) => {
      if ((sign === ':' && isTechnical(before!, after!)) || isInside(piece.known.addresses, index)) return null;
      if (/\p{Lu}$/u.test(before!) && /^\p{Lu}(?:\p{Lu}|$)/u.test(after!)) return null;
      if (before!.length === 1 && after!.length === 1) return null;
      if (/["”’]$/u.test(after!) || (/["]$/u.test(before!) && NAMES.has(piece.role))) return null;
      if (sign === ':' && /^(?:https?|mailto|ftp)$/u.test(before!)) return null;
      return { message, fix: `${before}${sign} ${after}`, safe: true };
    });
    yield* matches(having(written(reading), /\.\p{L}/u), /(\p{Ll}{2,})\.(\p{L}\p{Ll}+)/gu, ({ 0: all, 1: before, 2: after, index }, piece) => {
      if (/^\p{Ll}/u.test(after!) && !/[^\u0000-\u007f]/u.test(all)) return null;
      if (ABBREVIATED.test(`${before}.`) || isTechnical(before!, after!) || isInside(piece.known.addresses, index)) return null;
      return { message, fix: `${before}. ${after}`, safe: /^\p{Lu}/u.test(after!) };
    });
    yield* matches(having(written(reading), /\p{L}\(/u), /(\p{Ll}{2,})(\()(\p{L}{2,})/gu, ([, before, , after]) => ({ message: 'Thiếu khoảng trắng trước dấu ngoặc.', fix: `${before} (${after}`, safe: true }));
    yield* matches(having(written(reading), /\p{L}\d/u), /(?<!\p{L})([Nn]gày|[Tt]háng|[Nn]ăm|[Tt]rước|[Đđ]ến|[Tt]ừ|[Qq]uý)(\d{1,4}(?:[/.-]\d{1,4})*)(?![\p{L}\d])/gu, ([, before, number]) => ({ message: 'Thiếu khoảng trắng giữa chữ và số.', fix: `${before} ${number}`, safe: true }));
    yield* matches(having(written(reading), /[)”]\p{L}/u), /(\p{L}{2,}[)”])(\p{L}+)/gu, ([, before, after]) => ({ message: 'Thiếu khoảng trắng sau dấu ngoặc.', fix: `${before} ${after}`, safe: true }));
  },
};

const SPACED_DATE = /(?<![\d/])\d{1,2}(?:\s+\/\s*|\/\s+)\d{1,2}\s*\/\s*\d{4}(?!\d)|(?<![\d/])\d{1,2}\/\d{1,2}(?:\s+\/\s*|\/\s+)\d{4}(?!\d)/gu;

const datesHaveNoSpaces: Rule = {
  id: 'datesHaveNoSpaces', source: SOURCE, severity: 'warning', checks: 'Trong ngày viết bằng số không có khoảng trắng (“10/8/2025”).',
  find: (reading) => matches(having(reading.pieces, /\d\s+\/|\/\s+\d/u), SPACED_DATE, ([date]) => ({ message: 'Trong ngày viết bằng số không có khoảng trắng.', fix: date.replace(/\s/gu, ''), safe: true })),
};

/** `micro:bit`, `Node.js`: plain letters on both sides that are no Vietnamese. */
const isTechnical = (before: string, after: string): boolean => /^[\x20-\x7e]+$/u.test(before + after) && [before, after].some((word) => judgeSyllable(word.toLowerCase()) !== 'none');

const noSpaceInsideBrackets: Rule = {
  id: 'noSpaceInsideBrackets', source: SOURCE, severity: 'warning', checks: 'Không để khoảng trắng sát bên trong dấu ngoặc.',
  find: function* (reading) {
    yield* matches(having(written(reading), /[(“]\s/u), /([(“])\s+([\p{L}\d]+)/gu, ([, sign, after]) => ({ message: `Thừa khoảng trắng sau dấu “${sign}”.`, fix: `${sign}${after}`, safe: true }));
    yield* matches(having(written(reading), /\s[)”]/u), /([\p{L}\d]+)\s+([)”])/gu, ([, before, sign]) => ({ message: `Thừa khoảng trắng trước dấu “${sign}”.`, fix: `${before}${sign}`, safe: true }));
  },
};

/** Runs of signs that mean nothing together, and what stands for them. */
const STRANGE: readonly [RegExp, string | null][] = [
  [/^;\.\.$/, '...'], [/^,\.\.$/, '...'], [/^,,+$/, ','], [/^;;+$/, ';'], [/^::+$/, ':'], [/^[,;:]\.$/, '.'], [/^\.[,;:]$/, null], [/^(?:,;|;,)$/, ';'], [/^(?::;|;:|:,|,:)$/, null], [/^\.\.$/, '.'],
];

const punctuationIsSingle: Rule = {
  id: 'punctuationIsSingle', source: SOURCE, severity: 'warning', checks: 'Không đặt hai dấu câu liền nhau.',
  find: (reading) =>
    matches(having(written(reading), /[,.;:]\s?[,.;:]/u), /([\p{L}\d)”"\]]+)\s?([,.;:]\s?[,.;:][,.;:]*)(?![\d/])/gu, (match, piece) => {
      const [, before, signs] = match;
      const bare = signs!.replace(/\s/gu, '');
      const strange = STRANGE.find(([pattern]) => pattern.test(bare));
      if (!strange || (bare.startsWith('.') && (ABBREVIATED.test(`${piece.text.slice(Math.max(0, match.index - 3), match.index)}${before}.`) || /^\p{Lu}/u.test(before!)))) return null;
      return { message: `Dấu câu “${bare}” không đúng: chỉ dùng một dấu.`, fix: strange[1] === null ? null : `${before}${strange[1]}` };
    }),
};

const ellipsisStandsAlone: Rule = {
  id: 'ellipsisStandsAlone', source: SOURCE, severity: 'hint', checks: 'Dấu ba chấm không đứng sau dấu phẩy, dấu chấm phẩy.',
  groupBy: () => 'ellipsis',
  find: (reading) => matches(having(written(reading), /[,;]\s?(?:…|\.\.)/u), /(\p{L}+)[,;]\s?(…|\.\.\.)/gu, ([, before, dots]) => ({ message: 'Dấu ba chấm không cần dấu phẩy hoặc chấm phẩy đứng trước.', fix: `${before}${dots}` })),
};

const PAIRS: readonly [string, string, string][] = [['(', ')', 'ngoặc đơn'], ['“', '”', 'ngoặc kép'], ['[', ']', 'ngoặc vuông']];

const bracketsAreClosed: Rule = {
  id: 'bracketsAreClosed', source: SOURCE, severity: 'warning', checks: 'Dấu ngoặc mở thì phải đóng.',
  find: function* (reading) {
    for (const piece of written(reading)) {
      if (!piece.known.has(/[()[\]“”"]/u)) continue;
      for (const pair of PAIRS) yield* unclosed(piece, pair);
      const straight = [...piece.text.matchAll(/"/gu)];
      if (straight.length % 2 === 1 && !/[“”]/u.test(piece.text)) yield mark(piece, straight.at(-1)!.index, Math.min(piece.text.length, straight.at(-1)!.index + 40), { message: 'Dấu ngoặc kép chưa có dấu đóng hoặc dấu mở tương ứng.' });
    }
  },
};

/** A closing bracket after a letter or number alone is a list mark: `a)`, `1)`. */
const LIST_MARK = /(?:^|[\s;,:(])[\p{L}\d]{1,2}$/u;

function* unclosed(piece: Piece, [open, close, name]: readonly [string, string, string]): Generator<Hit> {
  const { text } = piece;
  const opened: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === open) opened.push(i);
    else if (text[i] === close && opened.pop() === undefined) {
      if (close === ')' && LIST_MARK.test(text.slice(Math.max(0, i - 4), i))) continue;
      if (close === '”' && text.includes('"')) continue;
      yield mark(piece, Math.max(0, wordStart(text, i - 30)), i + 1, { message: `Dấu đóng ${name} không có dấu mở tương ứng.` });
    }
  }
  const first = opened[0];
  if (first === undefined || (open === '“' && text.includes('"'))) return;
  const rest = text.slice(first);
  const whole = rest.length <= 80 && !/[.;]$/u.test(rest);
  yield mark(piece, first, whole ? text.length : Math.min(text.length, first + 60), { message: `Dấu mở ${name} chưa được đóng.`, fix: whole ? rest + close : null });
}

const wordStart = (text: string, at: number): number => (at <= 0 ? 0 : text.indexOf(' ', at) + 1);

const dashesAreEven: Rule = {
  id: 'dashesAreEven', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I', severity: 'hint', checks: 'Dấu gạch nối có khoảng trắng cả hai bên hoặc không bên nào.',
  find: (reading) => matches(having(reading.prose, /\S[-–] | [-–]\S/u), /([\p{L}\d]+)(?: [-–]|[-–] )([\p{L}\d]+)/gu, ([, before, after]) => (/\d$/u.test(before!) && /^\p{Lu}/u.test(after!) ? null : { message: 'Dấu gạch nối thiếu khoảng trắng ở một bên.', fix: `${before} - ${after}` })),
};

const quotesAreAlike: Rule = {
  id: 'quotesAreAlike', source: SOURCE, severity: 'hint', checks: 'Cả văn bản dùng một kiểu dấu ngoặc kép.', groupBy: () => 'quotes',
  find: function* (reading) {
    if (!reading.pieces.some(({ text }) => text.includes('“'))) return;
    yield* matches(reading.pieces, /"([^"\n]{1,200})"/gu, ([, inside]) => ({ message: 'Chỗ khác của văn bản dùng dấu “ ”. Nên dùng một kiểu dấu ngoặc kép.', fix: `“${inside}”`, safe: true }));
  },
};

export const PUNCTUATION_RULES: readonly Rule[] = [
  noSpaceBeforePunctuation, spaceAfterPunctuation, datesHaveNoSpaces, noSpaceInsideBrackets, punctuationIsSingle, ellipsisStandsAlone, bracketsAreClosed, dashesAreEven, quotesAreAlike,
];
