import { type PlanNode } from '../model.js';
import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { having, mark, markWords, matches } from './hits.js';
import { type Piece } from './pieces.js';
import { type Reading } from './reading.js';

const SOURCE = 'Quy tắc chính tả và ngữ pháp tiếng Việt';
/** `Thời gian: quý II/2026`. */
const LABELLED = /^[^:]{3,60}: .{1,50}$/u;
const ENDED = /[.;:!?…,/]["”)]*$/u;
/** `(Chương trình chi tiết tại Phụ lục kèm theo)`: a remark; `“Đoàn kết, sáng tạo”`: a slogan. */
const BRACKETED = /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|["“][^"”]*["”])$/u;
const bare = (text: string): string => text.replace(/\[\^\d+\]/gu, '').trimEnd();
const LEAVES: ReadonlySet<Piece['role']> = new Set(['bullet', 'item', 'paragraph']);

const SEVEN_WORDS = /^(?:[^ ]* ){6}/u;
const TWELVE_WORDS = /^(?:[^ ]* ){11}/u;

/** Lines of text that hold sentences, with nothing below them. */
const leavesOf = (reading: Reading): Piece[] =>
  reading.pieces.filter(({ role, node, known }) => LEAVES.has(role) && node !== null && node.children.length === 0 && known.has(role === 'item' ? TWELVE_WORDS : SEVEN_WORDS));

const sentenceIsEnded: Rule = {
  id: 'sentenceIsEnded', source: SOURCE, severity: 'warning', most: 3, checks: 'Mỗi ý kết thúc bằng dấu câu như các ý cùng cấp.',
  find: function* (reading) {
    const leaves = leavesOf(reading);
    const open = leaves.filter(({ text }) => text !== text.toUpperCase() && !ENDED.test(bare(text)) && !LABELLED.test(text) && !BRACKETED.test(bare(text)));
    if (open.length * 5 > leaves.length) return;
    for (const piece of open) {
      const end = bare(piece.text).length;
      const start = lastWords(piece.text, end);
      yield mark(piece, start, piece.text.length, { message: 'Cuối ý này thiếu dấu câu.', fix: `${piece.text.slice(start)}.` });
    }
  },
};

const lastWords = (text: string, end: number): number => {
  const at = text.lastIndexOf(' ', Math.max(0, end - 28));
  return at < 0 ? 0 : at + 1;
};

/** Words that always lead on to another. */
const LEADS_ON = /(?:^|\s)(\p{L}+)\s(?:và|của|các|những|hoặc|nhằm|để|với|cho|về|tại|bởi|bằng|mọi|mỗi|từng|thuộc|là|theo|gồm)(?=[.;,]?$)/u;

const sentenceIsComplete: Rule = {
  id: 'sentenceIsComplete', source: SOURCE, severity: 'warning', checks: 'Câu không dừng ở giữa chừng.',
  find: function* (reading) {
    for (const piece of reading.prose) {
      if (piece.role === 'heading' || piece.role === 'content') continue;
      const text = bare(piece.text);
      const cut = LEADS_ON.exec(text.slice(-48));
      if (cut && !isCompound(cut[1]!.toLowerCase(), lastWord(text))) yield mark(piece, lastWords(text, text.length), text.length, { message: 'Câu dừng ở giữa chừng, có thể thiếu chữ.' });
      else if (text.endsWith(',') && piece.node?.children.length === 0 && piece.role !== 'basis')
        yield mark(piece, lastWords(text, text.length), text.length, { message: 'Cuối ý là dấu phẩy, không phải dấu kết thúc.', fix: `${text.slice(lastWords(text, text.length), -1)}.`, severity: 'hint' });
    }
  },
};

const lastWord = (text: string): string => /(\p{L}+)[.;,]?$/u.exec(text)?.[1]?.toLowerCase() ?? '';

const ISSUES = /(?:ban hành|xây dựng|tổ chức|triển khai)\s(?:thực hiện\s)?(?:bản\s)?[Kk]ế hoạch/u;

const basisLeadsToTheMainClause: Rule = {
  id: 'basisLeadsToTheMainClause', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6', severity: 'warning', checks: 'Phần căn cứ nối liền với câu ban hành, không bị dấu chấm cắt đôi.',
  find: function* (reading) {
    for (const piece of reading.piecesOf('basis')) {
      const found = /(\S+(?: \S+){0,5})\. (?=(?:(?:Sở|Ban|UBND|Ủy ban|Uỷ ban|Bộ|Văn phòng|Trung tâm|Tiểu ban|Báo|Đài|Hội|Phòng|Trường|Bảo tàng|Thư viện|Công an|Chi cục|Cục|Tỉnh|Huyện|Đảng ủy)\s))/u.exec(piece.text);
      if (!found || !ISSUES.test(piece.text.slice(found.index + found[0].length))) continue;
      const after = piece.text.slice(found.index + found[0].length, found.index + found[0].length + 60).replace(/\s\S*$/u, '');
      const end = found.index + found[0].length + after.length;
      yield mark(piece, found.index, end, { message: 'Câu căn cứ bị dấu chấm ngắt khỏi câu ban hành nên không có vế chính. Nên thay bằng dấu phẩy.', fix: `${found[1]}, ${after}`, safe: true });
    }
  },
};

const basesAreParted: Rule = {
  id: 'basesAreParted', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6', severity: 'warning', checks: 'Mỗi căn cứ trên một dòng, hết dòng có dấu chấm phẩy, dòng cuối có dấu chấm.',
  find: function* (reading) {
    const lines = reading.piecesOf('basis').filter(({ parent }) => parent === null);
    if (lines.length < 2) return;
    for (const [i, piece] of lines.entries()) {
      const text = bare(piece.text);
      const last = i === lines.length - 1;
      if (last ? /[.,:]$/u.test(text) : /;$/u.test(text) || ISSUES.test(text)) continue;
      const start = lastWords(text, text.length);
      const words = text.slice(start).replace(/[;.,]$/u, '');
      yield mark(piece, start, text.length, { message: last ? 'Căn cứ cuối cùng kết thúc bằng dấu chấm.' : 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy.', fix: `${words}${last ? '.' : ';'}`, severity: last ? 'hint' : 'warning' });
    }
  },
};

const SHORTENED = /(?:v\.v|\btr|\btp|\bst|\.\.)$/u;

const sentenceOpensWithACapital: Rule = {
  id: 'sentenceOpensWithACapital', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I', severity: 'warning', checks: 'Sau dấu kết thúc câu viết hoa chữ đầu.',
  find: function* (reading) {
    yield* matches(having(reading.prose, /[.!?] \p{Ll}/u), /(\p{Ll}{2,}[”)]?)([.!?]) (\p{Ll}+)/gu, (match, piece) => {
      const [, before, sign, after] = match;
      if (SHORTENED.test(piece.text.slice(Math.max(0, match.index - 4), match.index + before!.length))) return null;
      return { message: 'Sau dấu kết thúc câu cần viết hoa; nếu câu chưa hết thì thay dấu.', fix: `${before}${sign} ${after!.charAt(0).toUpperCase()}${after!.slice(1)}` };
    });
    yield* lowerAmongCapitals(reading);
  },
};

const ANNOUNCES = /(?:như sau|sau đây)\s?([.;,])?$/u;

const listIsAnnounced: Rule = {
  id: 'listIsAnnounced', source: SOURCE, severity: 'warning', checks: 'Sau “như sau” là dấu hai chấm.',
  find: function* (reading) {
    const lines = reading.pieces.filter(({ node, role }) => node !== null && role !== 'footnote');
    for (const [i, piece] of lines.entries()) {
      const found = i + 1 < lines.length ? ANNOUNCES.exec(bare(piece.text)) : null;
      if (!found) continue;
      const start = lastWords(piece.text, bare(piece.text).length);
      yield mark(piece, start, piece.text.length, { message: 'Sau “như sau” là dấu hai chấm.', fix: `${piece.text.slice(start).replace(/\s?[.;,]$/u, '')}:`, safe: true });
    }
  },
};

/** A line that opens with a small letter while its sisters open with capitals, or while nearly all lines of the plan do. */
function* lowerAmongCapitals(reading: Reading): Generator<Hit> {
  const sisters = new Map<PlanNode | null, { upper: number; lower: Piece[] }>();
  for (const piece of reading.pieces) {
    if (piece.node === null || piece.role === 'footnote' || !piece.known.has(/^\p{L}/u)) continue;
    const group = sisters.get(piece.parent) ?? { upper: 0, lower: [] };
    if (piece.known.has(/^\p{Lu}/u)) group.upper++;
    else group.lower.push(piece);
    sisters.set(piece.parent, group);
  }
  const all = [...sisters.values()];
  const isRare = all.reduce((sum, { lower }) => sum + lower.length, 0) * 20 < all.reduce((sum, { upper }) => sum + upper, 0) + 20;
  for (const { upper, lower } of all) {
    if (lower.length !== 1 || (upper < 2 && !(upper === 1 && isRare))) continue;
    const [first] = reading.wordsIn(lower[0]!);
    if (first) yield markWords(first, first, { severity: upper < 2 ? 'hint' : 'warning', message: 'Đầu ý cần viết hoa như các ý cùng cấp.', fix: first.text.charAt(0).toUpperCase() + first.text.slice(1), safe: true });
  }
}

export const SENTENCE_RULES: readonly Rule[] = [sentenceIsEnded, listIsAnnounced, sentenceIsComplete, basisLeadsToTheMainClause, basesAreParted, sentenceOpensWithACapital];
