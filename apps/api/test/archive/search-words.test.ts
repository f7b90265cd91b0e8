import { describe, expect, it } from '@jest/globals';
import { accentedWords, askedWords, foldedWords, looksLikeNumber, numberKey, numberLike } from '../../src/archive/search-words.js';

describe('the words of a search', () => {
  it('are the same without diacritics, however they are written', () => {
    for (const text of ['Văn hoá, Thể thao', 'văn hóa – thể thao', 'VĂN HÓA THỂ THAO', 'văn hóa thể thao'.normalize('NFD')]) expect(foldedWords(text)).toBe('van hoa the thao');
  });

  it('keep their tone apart from its place, and from each other', () => {
    expect(accentedWords('hoà')).toBe(accentedWords('hòa'));
    expect(accentedWords('thuỷ'.normalize('NFD'))).toBe(accentedWords('thủy'));
    expect(new Set(['ma', 'má', 'mà', 'mả', 'mã', 'mạ', 'mâ', 'mă'].map(accentedWords)).size).toBe(8);
    expect(accentedWords('Đường-đua')).toBe('đương2 đua');
  });

  it('typed with diacritics weigh by their diacritics, typed without do not', () => {
    expect(askedWords('đọc sách')).toMatchObject({ words: `('doc' & 'sach')`, accented: `'đoc5' | 'sach1'`, marks: ['doc', 'sach'] });
    expect(askedWords('doc sach')).toMatchObject({ words: `('doc' & 'sach')`, accented: null });
    expect(askedWords('   ')).toMatchObject({ words: null, accented: null, marks: [] });
  });

  it('between quotation marks stand in a row', () => {
    expect(askedWords('tuần lễ “đọc sách” 2026').words).toBe(`('tuan' & 'le') & ('doc' <-> 'sach') & ('2026')`);
  });

  it('never carry a sign of the query language', () => {
    const { words } = askedWords(`') | 'x':* & !(<->) \\ "a" ' ; drop`);
    expect(words!.replace(/'[a-z0-9]+'/g, 'w')).toBe('(w) & (w) & (w)');
  });
});

describe('số, ký hiệu', () => {
  it.each([
    ['Số: 05/KH-SVHTTDL', '5/kh-svhttdl'],
    ['05/KH - SVHTTDL', '5/kh-svhttdl'],
    ['171/KH-UBND', '171/kh-ubnd'],
    ['Số 05-KH/BTGDVTU', '5-kh/btgdvtu'],
    ['KH-SVHTTDL', 'kh-svhttdl'],
  ])('%s is compared as %s', (written, key) => expect(numberKey(written)).toBe(key));

  it('is looked for from its beginning when it begins with a digit, else anywhere, and its own signs are no wildcards', () => {
    expect(numberLike('017')).toBe('17%');
    expect(numberLike('KH-SVH')).toBe('%kh-svh%');
    expect(numberLike('1_%')).toBe('1\\_\\%%');
  });

  it('in the one search field is told from words', () => {
    for (const text of ['171/KH-SVHTTDL', ' 5/kh ', 'số 12/QĐ', 'Số: 3/', '05-KH/BTGDVTU', 'Số 5 - KH/']) expect(looksLikeNumber(text)).toBe(true);
    for (const text of ['đợt 2', '20 năm', 'kế hoạch 171/KH-SVHTTDL năm 2026', '2026']) expect(looksLikeNumber(text)).toBe(false);
  });
});
