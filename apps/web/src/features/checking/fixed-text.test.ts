import { describe, expect, it } from '@jest/globals';
import { fixedText } from './fixed-text.js';

describe('A fix', () => {
  const finding = { span: [8, 15] as [number, number], excerpt: 'các các', fix: { text: 'các', safe: true } };
  it('changes exactly the marked words', () => expect(fixedText('Đề nghị các các xã', finding)).toBe('Đề nghị các xã'));
  it('changes nothing when the text has moved on', () => expect(fixedText('Đề nghị UBND các xã', finding)).toBeNull());
  it('without a correction is none', () => expect(fixedText('Đề nghị các các xã', { ...finding, fix: null })).toBeNull());
});
