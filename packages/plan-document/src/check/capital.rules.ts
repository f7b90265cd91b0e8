import { namesBody } from '../bodies.js';
import { isCompound } from './compounds.js';
import { type Hit, type Rule } from './finding.js';
import { markWords, matches } from './hits.js';
import { type Suspicion } from './known-text.js';
import { NAMES, type Piece } from './pieces.js';
import { type Reading } from './reading.js';
import { type TextWord, type Word } from './words.js';

const SOURCE = 'Nghị định 30/2020/NĐ-CP, Phụ lục II';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (word: TextWord | undefined, key: string): boolean => word?.key === key && word.letters === 'lower';
/** Every suspected pair of neighbouring words with the two around it. */
function* pairs(reading: Reading, suspicion: Suspicion): Generator<{ a: Word; b: Word; before: Word | undefined; after: Word | undefined }> {
  const { words } = reading;
  for (const i of reading.suspected(suspicion)) {
    const [a, b] = [words[i - 1]!, words[i]!];
    yield { a, b, before: a.joined ? words[i - 2] : undefined, after: words[i + 1]?.joined ? words[i + 1] : undefined };
  }
}

/** `… nhân dân` as the last part of the name of a body, force or title. */
const NAMED_FOR_THE_PEOPLE = new Set('ban đồng án sát an đội sĩ giáo dụng trang tranh ninh phòng thuốc tra thẩm viện quân'.split(' '));

const isPeople: Suspicion = (words, i) => words[i]!.joined && lower(words[i - 1], 'nhân') && lower(words[i], 'dân');

const thePeopleIsCapital: Rule = {
  id: 'thePeopleIsCapital', source: `${SOURCE}, mục V.1`, severity: 'warning', checks: '“Nhân dân” viết hoa.', groupBy: () => 'nhân dân',
  find: function* (reading) {
    for (const { a, b, before } of pairs(reading, isPeople)) {
      if (NAMED_FOR_THE_PEOPLE.has(before?.key ?? '')) continue;
      yield markWords(a, b, { message: '“Nhân dân” luôn viết hoa chữ “Nhân”.', fix: 'Nhân dân', safe: true });
    }
  },
};

const theStateIsCapital: Rule = {
  id: 'theStateIsCapital', source: `${SOURCE}, mục V.1`, severity: 'warning', checks: '“Nhà nước” viết hoa khi chỉ Nhà nước ta.', groupBy: () => 'nhà nước',
  find: (reading) =>
    matches(reading.pieces, /(?:[Đđ]ảng,|[Đđ]ảng và|[Đđ]ảng với|pháp luật của|chính sách của|Chủ tịch|quy định của) nhà nước(?!\p{L})/gu, ([text]) => ({ message: '“Nhà nước” luôn viết hoa chữ “Nhà”.', fix: text.replace('nhà nước', 'Nhà nước') })),
};

const thePartyIsCapital: Rule = {
  id: 'thePartyIsCapital', source: `${SOURCE}, mục V.2`, severity: 'warning', checks: '“Đảng” viết hoa khi chỉ Đảng Cộng sản Việt Nam.', groupBy: () => 'đảng',
  find: (reading) =>
    matches(
      reading.pieces,
      /(?:lần thứ [IVXLC]+ của|của|[Tt]rung ương|ơn|theo|tin vào|vào|[Bb]ác Hồ và|mừng) đảng(?! (?:viên|bộ|ủy|uỷ|phái|đoàn|cầm|khác|cấp|các|ta)(?!\p{L}))(?!\p{L})|(?<!\p{L})đảng (?:và|với|,) ?[Nn]hà nước|(?<!\p{L})đảng, [Nn]hà nước|(?<!\p{L})đảng [Cc]ộng sản|(?<!\p{L})đảng ta(?!\p{L})/gu,
      ([text]) => ({ message: '“Đảng” viết hoa khi chỉ Đảng Cộng sản Việt Nam.', fix: text.replace(/đảng/u, 'Đảng').replace(/nhà nước/u, 'Nhà nước').replace(/Đảng cộng/u, 'Đảng Cộng') }),
    ),
};

/** Common nouns, verbs and names that may open a part after a semicolon with a capital of their own. */
const OWN_CAPITAL =
  /^(?:Đại hội|Hội nghị|Hội thi|Hội đồng|Liên hoan|Lễ|Ngày|Tết|Cuộc|Chương trình|Đề án|Dự án|Nghị|Kế hoạch|Quyết định|Chỉ thị|Kết luận|Thông|Công|Hướng dẫn|Luật|Bộ luật|Quy|Báo cáo|Tờ trình|Văn bản|Điều|Quốc|Chính|Chủ tịch|Phó|Thủ tướng|Đảng|Nhà nước|Nhân dân|Đồng chí|Đ\/c|Bác|Mục|Phần|Phụ lục|Tiểu|Ngân hàng|Tuần|Tháng|Năm)(?!\p{L})/u;
const OPENERS = new Set(
  `các những chỉ tổ tăng đẩy phối tuyên thực triển xây hướng kiểm chủ thường nâng tiếp quản tham vận biểu phát bảo đảm đổi tạo giới quảng ứng nắm kịp giám đôn theo tổng báo lập bố trang treo mở duy chú tập trung gắn lồng khai cung đăng biên in phổ khuyến động cổ tôn nhân nêu đề rà xử giải
  phòng chấp quán học nghiên cập kết hợp hoàn thành sử dụng việc một mọi mỗi từng đồng trong trên về với khi nếu đối nhất`.split(/\s+/u),
);

const isCapitalAfterSemicolon: Suspicion = (words, i) => {
  const [word, after] = [words[i]!, words[i + 1]];
  return i > 0 && word.letters === 'first' && /^[”")]?; $/u.test(word.gap) && after?.joined === true && after.letters === 'lower';
};

const noCapitalAfterSemicolon: Rule = {
  id: 'noCapitalAfterSemicolon', source: `${SOURCE}, mục I`, severity: 'warning', most: 4, checks: 'Sau dấu chấm phẩy không viết hoa chữ thường.',
  find: function* (reading) {
    for (const i of reading.suspected(isCapitalAfterSemicolon)) {
      const [before, word, after] = [reading.words[i - 1]!, reading.words[i]!, reading.words[i + 1]!];
      const { role, text } = word.piece;
      if (NAMES.has(role) || role === 'basis' || role === 'heading') continue;
      if (!OPENERS.has(word.key) && !/; \p{Ll}/u.test(text) && text.split('; ').length > 3) continue;
      const rest = text.slice(word.start, word.start + 60);
      if (OWN_CAPITAL.test(rest) || (word.key !== 'các' && namesBody(rest))) continue;
      yield markWords(before, after, { message: 'Sau dấu chấm phẩy viết chữ thường.', fix: `${text.slice(before.start, word.start)}${word.text.toLowerCase()} ${after.text}`, ...(OPENERS.has(word.key) ? {} : { severity: 'hint' as const }) });
    }
  },
};

const KINDS_OF_BODY = new Set('sở cục'.split(' '));

const isKindOfBody: Suspicion = (words, i) => words[i]!.joined && words[i - 1]!.letters === 'lower' && KINDS_OF_BODY.has(words[i - 1]!.key);

const agencyKindIsCapital: Rule = {
  id: 'agencyKindIsCapital', source: `${SOURCE}, mục IV.1`, severity: 'warning', checks: 'Chữ chỉ loại cơ quan trong tên cơ quan viết hoa.',
  find: function* (reading) {
    for (const { a, b, before } of pairs(reading, isKindOfBody)) {
      if (isCompound(before?.key, a.key) || b.opens) continue;
      if (b.letters === 'upper' ? b.text.length < 2 : b.letters !== 'first' && b.letters !== 'mixed') continue;
      const end = wholeAbbreviation(b);
      const words = b.piece.text.slice(a.start, end);
      yield { at: a.piece, start: a.start, end, message: `“${capital(a.text)}” viết hoa khi là một phần của tên cơ quan.`, fix: capital(words), safe: true };
    }
  },
};

/** `VH,TT&DL` is one abbreviation. */
const wholeAbbreviation = (word: Word): number => word.start + (/^[\p{L}&,]*\p{L}/u.exec(word.piece.text.slice(word.start))?.[0].length ?? 0);

const officeKeepsItsCapitals: Rule = {
  id: 'officeKeepsItsCapitals', source: `${SOURCE}, mục IV.1`, severity: 'hint', checks: 'Tên tập thể lãnh đạo, bộ phận viết hoa chữ chỉ chức năng.',
  find: (reading) => matches(reading.pieces.filter(({ role }) => NAMES.has(role)), /(?<!\p{L})Ban giám (?:đốc|hiệu)(?!\p{L})/gu, ([text]) => ({ message: 'Nên viết hoa chữ chỉ chức năng trong tên.', fix: text.replace('giám', 'Giám') })),
};

const pointsAreLower: Rule = {
  id: 'pointsAreLower', source: `${SOURCE}, mục V.6`, severity: 'warning', checks: 'Khi viện dẫn: “Phần, Chương, Mục, Điều” viết hoa; “khoản, điểm” viết thường.',
  find: function* (reading) {
    yield* matches(reading.prose, /(?<=[\p{Ll}\d,] )(?:Khoản \d+|Điểm (?:[a-zđ]|\d+))(?= (?:,|khoản|Khoản|Điều|điều|và|của))/gu, ([text]) => ({ message: 'Khi viện dẫn, “khoản” và “điểm” viết thường.', fix: text.charAt(0).toLowerCase() + text.slice(1), safe: true }));
    yield* matches(reading.prose, /(?<=(?:khoản|Khoản) \d+,? )điều \d+|(?<!\p{L})điều \d+(?= (?:Luật|Nghị định|Thông tư|Quy chế|Quyết định|của Luật|của Nghị định))/gu, ([text]) => ({ message: 'Khi viện dẫn, “Điều” viết hoa.', fix: capital(text), safe: true }));
    yield* matches(reading.prose, /(?<!\p{L})(?:mục|phần) (?:[IVX]+|\d+)(?=,? Kế hoạch này| của Kế hoạch này)/gu, ([text]) => ({ message: 'Khi viện dẫn, “Phần”, “Mục” viết hoa.', fix: capital(text), safe: true, severity: 'hint' }));
  },
};

const unitKindIsLower: Rule = {
  id: 'unitKindIsLower', source: `${SOURCE}, mục III.1`, severity: 'hint', checks: 'Danh từ chung chỉ đơn vị hành chính viết thường trước tên riêng.',
  groupBy: ({ at, start }) => at.text.slice(start, start + 5),
  find: (reading) =>
    matches(reading.prose, /(?<=\p{Ll} )(?:Tỉnh|Huyện|Xã|Phường|Thị trấn) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu, ([text], piece) => (isTitleOf(piece) ? null : { message: 'Danh từ chung chỉ đơn vị hành chính viết thường.', fix: text.charAt(0).toLowerCase() + text.slice(1) })),
};

const isTitleOf = (piece: Piece): boolean => piece.text === piece.text.toUpperCase();

/** Ranks of the armed forces may stand before the name. */
const RANK = /^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|Chuẩn (?:úy|đô đốc))\.?\s/u;

const personNameIsCapital: Rule = {
  id: 'personNameIsCapital', source: `${SOURCE}, mục II.1`, severity: 'warning', checks: 'Các âm tiết của họ và tên người đều viết hoa.',
  find: function* (reading): Generator<Hit> {
    const name = reading.document.signer?.name;
    const at = reading.piecesOf('signer').at(-1);
    if (!name || !at) return;
    const rank = RANK.exec(at.text)?.[0].length ?? 0;
    for (const word of reading.wordsIn(at)) if (word.letters === 'lower' && word.start >= rank) yield markWords(word, word, { message: 'Các chữ trong họ và tên đều viết hoa.', fix: capital(word.text) });
  },
};

export const CAPITAL_RULES: readonly Rule[] = [
  thePeopleIsCapital, theStateIsCapital, thePartyIsCapital, noCapitalAfterSemicolon, agencyKindIsCapital, officeKeepsItsCapitals, pointsAreLower, unitKindIsLower, personNameIsCapital,
];
