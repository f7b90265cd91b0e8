import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editArbitrary } from '../../test/support/edits-arbitrary.js';
import { compareWords, exactSegments, type Segment } from './words.js';
import { mergeWords } from './merge-words.js';

const shown = (segments: Segment[]): string => segments.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');
const side = (segments: Segment[], kind: Segment['kind']): string => segments.filter((each) => each.kind === 'same' || each.kind === kind).map(({ text }) => text).join('');
const texts = fc.oneof(fc.array(editArbitrary.map(({ text }) => text), { maxLength: 6 }).map((list) => list.join(' ')), fc.string({ unit: 'binary', maxLength: 40 }), fc.array(fc.constantFrom('a', ' ', '  ', '\n', ',', '😀', '\ud83d', '[^1]', 'ế', '12/3'), { maxLength: 20 }).map((list) => list.join('')));

describe('Words of two texts', () => {
  it.each([
    ['Hoàn thành trước ngày 15/12/2025.', 'Hoàn thành trước ngày 20/12/2025.', 'Hoàn thành trước ngày[- 15/12/2025-]{+ 20/12/2025+}.'],
    ['Thực hiện Kế hoạch số 210/KH-UBND', 'Thực hiện Kế hoạch số 211/KH-UBND', 'Thực hiện Kế hoạch số[- 210/KH-UBND-]{+ 211/KH-UBND+}'],
    ['một hai ba', 'một ba', 'một[- hai-] ba'],
    ['hai ba', 'ba', '[-hai -]ba'],
    ['ba', 'hai ba', '{+hai +}ba'],
    ['Chủ trì, phối hợp', 'Chủ trì phối hợp', 'Chủ trì[-,-] phối hợp'],
    ['của tỉnh[^1].', 'của tỉnh[^2].', 'của tỉnh[-[^1]-]{+[^2]+}.'],
    ['an  toàn', 'an toàn', 'an[-  -]{+ +}toàn'],
    ['Từ 15/12/2025 đến 20/12/2025.', 'Từ 16/12/2025 đến 21/12/2025.', 'Từ[- 15/12/2025-]{+ 16/12/2025+} đến[- 20/12/2025-]{+ 21/12/2025+}.'],
    ['', 'mới', '{+mới+}'],
    ['cũ', '', '[-cũ-]'],
    ['hòa', 'hoà', '[-hòa-]{+hoà+}'],
  ])('marks what differs: %s → %s', (before, after, expected) => expect(shown(compareWords(before, after))).toBe(expected));

  it('reads a rewritten passage as one change, not as confetti around a shared word', () => {
    const segments = compareWords('Các đơn vị chủ động xây dựng và báo cáo kết quả thực hiện.', 'Các đơn vị phối hợp tổ chức tốt và gửi văn bản về Sở.');
    expect(shown(segments)).toBe('Các đơn vị[- chủ động xây dựng và báo cáo kết quả thực hiện-]{+ phối hợp tổ chức tốt và gửi văn bản về Sở+}.');
  });

  it('gives back both texts exactly, whatever they are', () => {
    fc.assert(fc.property(texts, texts, (before, after) => {
      for (const segments of [compareWords(before, after), exactSegments(before, after)]) {
        expect([side(segments, 'removed'), side(segments, 'added')]).toEqual([before, after]);
        expect(segments.every(({ text }, i) => text !== '' && segments[i - 1]?.kind !== segments[i]!.kind)).toBe(true);
      }
    }), { numRuns: 400 });
  });

  it('finds no change between a text and itself, and stays quick when everything differs', () => {
    fc.assert(fc.property(texts, (text) => compareWords(text, text).every(({ kind }) => kind === 'same')));
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, i) => word + i).join(' ');
    const start = performance.now();
    expect(compareWords(long('a'), long('b')).filter(({ kind }) => kind !== 'same')).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('Words changed by two people', () => {
  const base = 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 15/12/2025.';
  it.each([
    ['Tổ chức liên hoan tại nhà văn hóa xã trước ngày 15/12/2025.', 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 20/12/2025.', 'Tổ chức liên hoan tại nhà văn hóa xã trước ngày 20/12/2025.'],
    ['Tổ chức hội thi tại sân vận động trước ngày 15/12/2025.', 'Tổ chức hội thi tại nhà văn hóa phường trước ngày 15/12/2025.', null],
    ['Tổ chức hội thi tại nhà văn hóa xã trước ngày 20/12/2025.', 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 25/12/2025.', null],
    ['Tổ chức hội thi tại nhà văn hóa xã trước ngày 20/12/2025.', 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 20/12/2025.', 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 20/12/2025.'],
    ['Tổ chức liên hoan tại nhà văn hóa xã trước ngày 20/12/2025.', 'Tổ chức hội thi tại nhà văn hóa phường trước ngày 20/12/2025.', 'Tổ chức liên hoan tại nhà văn hóa phường trước ngày 20/12/2025.'],
    ['Tổ chức hội thi cấp xã tại nhà văn hóa xã trước ngày 15/12/2025.', 'Tổ chức hội thi cấp tỉnh tại nhà văn hóa xã trước ngày 15/12/2025.', null],
    ['Tổ chức tại nhà văn hóa xã trước ngày 15/12/2025.', 'Tổ chức hội thi lớn tại nhà văn hóa xã trước ngày 15/12/2025.', null],
  ])('keeps both, or refuses when they are the same words: %s', (mine, theirs, expected) => {
    expect(mergeWords(base, mine, theirs)).toBe(expected);
    expect(mergeWords(base, theirs, mine)).toBe(expected);
  });
  it('gives either side alone, and the same whoever comes first', () => {
    fc.assert(fc.property(texts, texts, texts, (before, mine, theirs) => {
      expect([mergeWords(before, mine, before), mergeWords(before, before, theirs), mergeWords(before, mine, mine)]).toEqual([mine, theirs, mine]);
      expect(mergeWords(before, mine, theirs)).toBe(mergeWords(before, theirs, mine));
    }));
  });
});
