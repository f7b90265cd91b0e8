import { describe, expect, it } from '@jest/globals';
import { askedByNumber, askedByWords, goneOn } from './asked-citation.js';

const citation = 'Kế hoạch số 118/KH-UBND ngày 12/01/2026 của UBND tỉnh Sơn Hà';

describe('A citation that is gone on with', () => {
  it('is asked for by a number with its stroke, not by a date or a plain number', () => {
    expect(askedByNumber('Thực hiện Kế hoạch số 118/')).toEqual({ text: '118/', length: 'số 118/'.length });
    expect(askedByNumber('(45-CT/T')).toEqual({ text: '45-CT/T', length: 7 });
    for (const none of ['Kế hoạch số 118', 'năm 2027', 'trước ngày 15']) expect(askedByNumber(none)).toBeNull();
  });

  it('is asked for on request by the last words', () => {
    expect(askedByWords('Thực hiện Kế hoạch phát triển văn hóa')).toEqual({ text: 'triển văn hóa', length: 13 });
    expect(askedByWords('')).toBeNull();
  });

  it('says nothing twice', () => {
    expect(goneOn('số 118/', citation)).toBe('số 118/KH-UBND ngày 12/01/2026 của UBND tỉnh Sơn Hà');
    expect(goneOn('ke hoach', citation)).toBe(citation);
    expect(goneOn('văn hóa đọc', citation)).toBe(citation);
  });
});
