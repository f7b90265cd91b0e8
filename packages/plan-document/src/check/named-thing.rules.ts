import { type Rule, type Severity } from './finding.js';
import { having, matches } from './hits.js';

const SOURCE = 'Nghị định 30/2020/NĐ-CP, Phụ lục II';

/** Names written with small letters by mistake: where they stand, and how they are written. */
const NAMES_OF_THE_COUNTRY: readonly [RegExp, string, Severity][] = [
  [/(?<!\p{L})quốc hội(?!\p{L})/gu, 'Quốc hội', 'warning'],
  [/(?<!\p{L})bộ chính trị(?!\p{L})/gu, 'Bộ Chính trị', 'warning'],
  [/(?<!\p{L})ban bí thư(?!\p{L})/gu, 'Ban Bí thư', 'warning'],
  [/(?<!\p{L})(?:mặt trận tổ quốc|mặt trận Tổ quốc|Mặt trận tổ quốc)(?!\p{L})/gu, 'Mặt trận Tổ quốc', 'warning'],
  [/(?<=(?:bảo vệ|xây dựng|yêu|của|với|vì|cờ|phụng sự|phục vụ) )tổ quốc(?!\p{L})/gu, 'Tổ quốc', 'warning'],
  [/(?<!\p{L})(?:bác hồ|bác Hồ|Bác hồ)(?!\p{L})/gu, 'Bác Hồ', 'warning'],
  [/(?<=(?:của|do|từ|với) )chính phủ(?!\p{L}| (?:điện tử|số|các|nước|mới|lâm thời))/gu, 'Chính phủ', 'hint'],
  [/(?<=(?:của|từ|ở|do|với|và) )trung ương(?!\p{L})/gu, 'Trung ương', 'hint'],
  [/(?<=(?:ngày|lễ|dịp|mừng|Lễ|Ngày) )quốc khánh(?!\p{L})/gu, 'Quốc khánh', 'warning'],
  [/(?<=[Tt]ết )nguyên đán(?!\p{L})/gu, 'Nguyên đán', 'warning'],
  [/(?<=[Tt]ết )trung thu(?!\p{L})/gu, 'Trung thu', 'hint'],
  [/(?<!\p{L})tuyên ngôn [đĐ]ộc lập(?!\p{L})/gu, 'Tuyên ngôn Độc lập', 'hint'],
  [/(?<=(?:đoàn|Đoàn) )(?:thanh niên cộng sản|thanh niên Cộng sản|Thanh niên cộng sản)(?= Hồ Chí Minh)/gu, 'Thanh niên Cộng sản', 'warning'],
  [/(?<!\p{L})(?:chủ tịch|chủ Tịch) Hồ Chí Minh(?!\p{L})/gu, 'Chủ tịch Hồ Chí Minh', 'warning'],
];

/** One look for all of them. */
const MAY_NAME = /quốc (?:hội|khánh)|bộ chính|ban bí|ặt trận [tT]ổ|tổ quốc|[bB]ác [hH]ồ|chính phủ|trung (?:ương|thu)|nguyên đán|tuyên ngôn|hanh niên [cC]ộng|chủ [tT]ịch Hồ/u;

const namesOfTheCountryAreCapital: Rule = {
  id: 'namesOfTheCountryAreCapital', source: `${SOURCE}, mục IV, V`, severity: 'warning', most: 4, checks: 'Tên cơ quan của Đảng, Nhà nước, ngày lễ lớn viết hoa (“Quốc hội”, “Bộ Chính trị”, “Tết Nguyên đán”).',
  groupBy: ({ fix }) => fix ?? '',
  find: function* (reading) {
    const pieces = having(reading.pieces, MAY_NAME);
    for (const [pattern, right, severity] of NAMES_OF_THE_COUNTRY) yield* matches(pieces, pattern, ([written]) => (written === right ? null : { message: `Tên gọi này viết là “${right}”.`, fix: right, severity }));
  },
};

const STEMS = 'giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý';
const BRANCHES = 'tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi';
const LUNAR_YEAR = new RegExp(String.raw`(?<=(?:năm|[Xx]uân|[Tt]ết|niên) )(${STEMS}) (${BRANCHES})(?!\p{L})`, 'giu');

const lunarYearIsCapital: Rule = {
  id: 'lunarYearIsCapital', source: `${SOURCE}, mục V.7`, severity: 'warning', checks: 'Tên năm âm lịch viết hoa cả hai chữ (“Bính Ngọ”).',
  find: (reading) =>
    matches(having(reading.pieces, /năm |[Xx]uân |[Tt]ết |niên /u), LUNAR_YEAR, ([written, stem, branch]) => {
      const right = [stem!, branch!].map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ');
      return written === right || written === written.toUpperCase() ? null : { message: 'Tên năm âm lịch viết hoa cả hai chữ.', fix: right, safe: true };
    }),
};

const weekdayIsCapital: Rule = {
  id: 'weekdayIsCapital', source: `${SOURCE}, mục V.7`, severity: 'hint', checks: 'Tên ngày trong tuần viết bằng chữ thì viết hoa (“thứ Hai”).', groupBy: () => 'weekday',
  find: (reading) =>
    matches(having(reading.pieces, /[Tt]hứ /u), /(?<=\(|,\s|sáng |chiều |tối |ngày |vào )[Tt]hứ (hai|ba|tư|năm|sáu|bảy)(?=\)|,? ngày \d|,? \d{1,2}\/| (?:hằng|hàng) tuần)/gu, ([written, day]) => ({ message: 'Tên ngày trong tuần viết hoa chữ chỉ ngày.', fix: written.replace(day!, day!.charAt(0).toUpperCase() + day!.slice(1)) })),
};

const SURNAMES = 'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai|Lương|Tô|Tạ|Hà|Lò|Giàng|Vàng|Lường|Quàng|Cầm|Điêu|Sùng|Thào|Hồ';
const TITLED = new RegExp(String.raw`(?<!\p{L})(phó chủ tịch|chủ tịch|phó giám đốc|giám đốc|phó bí thư|tổng bí thư|bí thư|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|phó trưởng ban|trưởng ban|chánh văn phòng) (?=(?:${SURNAMES})(?: \p{Lu}\p{Ll}*){1,4}(?!\p{L}))`, 'gu');

const titleBeforeANameIsCapital: Rule = {
  id: 'titleBeforeANameIsCapital', source: `${SOURCE}, mục V.3`, severity: 'hint', checks: 'Chức vụ viết hoa khi đi liền tên người.',
  find: (reading) => matches(having(reading.prose, /(?:chủ tịch|giám đốc|bí thư|thủ tướng|trưởng|văn phòng) \p{Lu}/u), TITLED, ([written], piece) => (piece.text.includes(`${written.trim()} Hồ Chí Minh`) ? null : { message: 'Chức vụ đi liền tên người thì viết hoa.', fix: `${written.charAt(0).toUpperCase()}${written.slice(1).trim()} ` })),
};

const DOCUMENTS = 'bộ luật|luật|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông báo|kết luận|kế hoạch|hướng dẫn|chương trình|đề án|công văn|báo cáo|quy chế|tờ trình|công điện';

const citedKindIsCapital: Rule = {
  id: 'citedKindIsCapital', source: `${SOURCE}, mục V.5`, severity: 'hint', checks: 'Tên loại của một văn bản cụ thể viết hoa (“Nghị định số …”, “Kế hoạch này”).', groupBy: ({ at, start, end }) => at.text.slice(start, end).replace(/\d/gu, ''),
  find: function* (reading) {
    const fix = (written: string): string => written.charAt(0).toUpperCase() + written.slice(1);
    const message = 'Tên loại của một văn bản cụ thể viết hoa chữ đầu.';
    yield* matches(having(reading.prose, /số:? \d/u), new RegExp(String.raw`(?<!\p{L})(?:${DOCUMENTS}) số:? \d{1,5}[/-]`, 'gu'), ([written]) => ({ message, fix: fix(written), safe: true }));
    yield* matches(having(reading.prose, /luật \p{Lu}/u), /(?<=(?:[Tt]heo|của|[Cc]ăn cứ|thi hành|thực hiện|tuyên truyền|hiểu) )luật \p{Lu}\p{Ll}+ \p{Ll}+/gu, ([written]) => ({ message, fix: fix(written), safe: true }));
    yield* matches(having(reading.prose, /kế hoạch này/u), /(?<!\p{L})kế hoạch này(?!\p{L})/gu, ([written]) => ({ message, fix: fix(written), safe: true }));
  },
};

export const NAMED_THING_RULES: readonly Rule[] = [namesOfTheCountryAreCapital, lunarYearIsCapital, weekdayIsCapital, titleBeforeANameIsCapital, citedKindIsCapital];
