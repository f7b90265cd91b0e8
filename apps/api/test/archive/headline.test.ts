import { describe, expect, it } from '@jest/globals';
import { headlineOf } from '../../src/archive/headline.js';

describe('a headline', () => {
  it('marks the words asked for as they are written, neighbours together', () => {
    expect(headlineOf('Tuần lễ đọc sách tỉnh Sơn Hà', ['doc', 'sach'])).toBe('Tuần lễ <mark>đọc sách</mark> tỉnh Sơn Hà');
  });

  it('escapes everything else', () => {
    expect(headlineOf('Họp <script>alert("x")</script> & đọc', ['doc'])).toBe('Họp &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; <mark>đọc</mark>');
  });

  it('shows the passage with most of the words, not the first with one of them', () => {
    const filler = Array.from({ length: 60 }, (_, index) => `lời${index}`).join(' ');
    const text = `đọc ở đây ${filler} ngày hội đọc sách ở bản ${filler}`;
    const headline = headlineOf(text, ['doc', 'sach'])!;
    expect(headline).toContain('<mark>đọc sách</mark>');
    expect(headline.startsWith('… ')).toBe(true);
    expect(headline.endsWith(' …')).toBe(true);
    expect(headline.split(' ').length).toBeLessThan(45);
  });

  it('is none when the text has none of the words', () => {
    expect(headlineOf('Tuần lễ đọc sách', ['bong'])).toBeNull();
    expect(headlineOf('', ['bong'])).toBeNull();
  });

  it('marks words written in decomposed letters too', () => {
    expect(headlineOf('đọc'.normalize('NFD'), ['doc'])).toBe(`<mark>${'đọc'.normalize('NFD')}</mark>`);
  });
});
