import { afterAll, describe, expect, it } from '@jest/globals';
import { createTypesetter } from '../src/index.js';
import { linesBySense } from '../src/lines-by-sense.js';
import { textWidth } from '../src/text-width.js';
import { fontsOf } from './support/pdf-fonts.js';
import { aPlan, anInput, node } from './support/plan-builder.js';

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'].flatMap((letter) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + (/[aăâeêioôơuưy]/u.test(letter) ? tone : '')).normalize('NFC')));
const ALL = [...new Set([...LETTERS, ...LETTERS.map((letter) => letter.toLocaleUpperCase('vi')), ...'fjwzFJWZ0123456789 .,;:-–()/“”"\'&%…'])].join('');

describe('the widths of letters', () => {
  it('are those of the font the document is printed in, upright and bold', async () => {
    const { pdf } = await typesetter.render(anInput({ document: aPlan({ body: [...(ALL.match(/[\s\S]{1,100}/gu) ?? []).map((part) => node('section', 'I.', part, [node('paragraph', null, part)]))] }) }));
    const upright = fontsOf(pdf).filter(({ name }) => !name.includes('Italic'));
    const other = upright.flatMap(({ name, letters, widths }) =>
      [...letters].filter(([glyph, letter]) => [...letter].length === 1 && Math.abs(textWidth(letter, 1000, name.includes('Bold')) - (widths.get(glyph) ?? 0)) > 1).map(([, letter]) => `${name} ${letter}`),
    );
    expect(other).toEqual([]);
    expect(fontsOf(pdf).find(({ name }) => name === 'Tinos-Bold')?.letters.size).toBeGreaterThan(150);
  });

  it('take an unknown letter for a wide one, so that no line grows too long', () => {
    expect(textWidth('中', 10)).toBe(10);
  });
});

describe('a centred text', () => {
  const measure = (text: string) => textWidth(text, 13, true);
  const lines = (text: string, width: number) => linesBySense(text, width, measure);

  it('stays on one line where it fits', () => {
    expect(lines('SỞ NỘI VỤ', 200)).toEqual(['SỞ NỘI VỤ']);
  });

  it('is broken before a connecting word and never inside a compound', () => {
    expect(lines('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 190)).toEqual(['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH']);
    expect(lines('BAN CHỈ ĐẠO PHÁT TRIỂN DU LỊCH TỈNH SƠN HÀ', 190)).toEqual(['BAN CHỈ ĐẠO PHÁT TRIỂN', 'DU LỊCH TỈNH SƠN HÀ']);
  });

  const header = (58 * 72) / 25.4;
  const signer = (82 * 72) / 25.4;
  it.each<[string, number, string[]]>([
    ['Ban Quản lý Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh Sơn Hà', header, ['BAN QUẢN LÝ', 'KHU KINH TẾ CỬA KHẨU', 'VÀ CÁC KHU', 'CÔNG NGHIỆP', 'TỈNH SƠN HÀ']],
    ['Trung tâm Kiểm soát bệnh tật và Phòng chống HIV/AIDS tỉnh Sơn Hà', header, ['TRUNG TÂM', 'KIỂM SOÁT BỆNH TẬT', 'VÀ PHÒNG CHỐNG', 'HIV/AIDS TỈNH SƠN HÀ']],
    ['Trường Trung học phổ thông chuyên Lê Quý Đôn', header, ['TRƯỜNG TRUNG HỌC', 'PHỔ THÔNG CHUYÊN', 'LÊ QUÝ ĐÔN']],
    ['Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Sơn Hà', header, ['LIÊN HIỆP', 'CÁC HỘI KHOA HỌC', 'VÀ KỸ THUẬT', 'TỈNH SƠN HÀ']],
    ['TUQ. Trưởng ban Ban Chỉ đạo phát triển du lịch', signer, ['TUQ. TRƯỞNG BAN BAN CHỈ ĐẠO', 'PHÁT TRIỂN DU LỊCH']],
    ['Phó Trưởng ban Ban Quản lý Khu kinh tế cửa khẩu', signer, ['PHÓ TRƯỞNG BAN BAN QUẢN LÝ', 'KHU KINH TẾ CỬA KHẨU']],
    ['Phó Giám đốc phụ trách Trung tâm Văn hóa - Điện ảnh', signer, ['PHÓ GIÁM ĐỐC', 'PHỤ TRÁCH TRUNG TÂM', 'VĂN HÓA\u00a0- ĐIỆN ẢNH']],
    ['Phó Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', signer, ['PHÓ CHÁNH VĂN PHÒNG', 'ĐOÀN ĐẠI BIỂU QUỐC HỘI', 'VÀ HỘI ĐỒNG NHÂN DÂN']],
  ])('keeps together what belongs together, and ends no line with a word that leads on: %s', (name, width, expected) => {
    const set = linesBySense(name.toLocaleUpperCase('vi'), width, (text) => textWidth(text, width === signer ? 14 : 13, true));
    expect(set).toEqual(expected);
  });

  it('loses no word, and no line is wider than its column', () => {
    const text = 'TRUNG TÂM VĂN HÓA, NGHỆ THUẬT VÀ THỂ THAO KHU VỰC CÁC XÃ BIÊN GIỚI PHÍA BẮC TỈNH SƠN HÀ - CƠ SỞ 2';
    for (let width = 90; width < 400; width += 7) {
      const set = lines(text, width);
      expect(set.join(' ').replaceAll('\u00a0', ' ')).toBe(text);
      expect(Math.max(...set.map(measure))).toBeLessThanOrEqual(width);
    }
  });

  it('goes through in one piece when a word is wider than the line or the words are too many', () => {
    expect(lines('SỞ QUẢNLÝDỰÁNĐẦUTƯXÂYDỰNG', 60)).toEqual(['SỞ QUẢNLÝDỰÁNĐẦUTƯXÂYDỰNG']);
    expect(lines('A '.repeat(61).trim(), 100)).toHaveLength(1);
  });
});
