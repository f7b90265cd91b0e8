import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readHeadline } from './headline.js';
import { isAsked, noQuestion, readAddress, searchInput, writeAddress, type SearchQuestion } from './search-address.js';

const ask = (query: string) => searchInput({ ...noQuestion, query });

describe('One search field', () => {
  it('looks a reference up as a number, however it is typed', () => {
    for (const query of ['12/KH-SVHTTDL', 'số 12/KH-SVHTTDL', 'Số: 12 / KH - SVHTTDL', '12/KH-UBND', '12/KH-SVH&TT', '05-KH/BTGDVTU', 'Số 5 - KH / TU']) expect(ask(query)).toMatchObject({ text: null });
    expect(ask('Số: 12 / KH - SVHTTDL').number).toBe('12/KH-SVHTTDL');
    expect(ask('12').number).toBe('12');
  });
  it('looks everything else up as words', () => {
    for (const query of ['ngay hoi doc sach', 'Kế hoạch 12', '20 năm thành lập', 'năm 2026']) expect(ask(query)).toMatchObject({ text: query, number: null });
  });
  it('asks for no words when only dates are given', () => {
    expect(searchInput({ ...noQuestion, from: '2026-01-01' })).toEqual({ text: null, number: null, issuedFrom: '2026-01-01', issuedTo: null, states: null });
  });
});

describe('The address of a search', () => {
  it('is read back as it was asked', () => {
    const question: SearchQuestion = { query: 'thư viện & sách', from: '2026-01-01', to: '2026-06-30', states: ['ISSUED', 'ARCHIVED'] };
    expect(readAddress(new URLSearchParams(writeAddress(question).toString()))).toEqual(question);
  });
  it('leaves out what it does not understand', () => {
    expect(readAddress(new URLSearchParams('tu=hom-qua&den=2026-13-45&trang-thai=issued,hidden'))).toEqual({ ...noQuestion, states: ['ISSUED'] });
  });
  it('asks nothing while it is empty', () => {
    expect([isAsked(noQuestion), isAsked({ ...noQuestion, query: 'sách' })]).toEqual([false, true]);
  });
});

describe('A headline', () => {
  it('shows the words found', () => {
    expect(readHeadline('Kế hoạch <mark>ngày hội</mark> sách')).toEqual([
      { text: 'Kế hoạch ', isFound: false },
      { text: 'ngày hội', isFound: true },
      { text: ' sách', isFound: false },
    ]);
  });
  it('shows escaped signs as the signs they are, once', () => {
    expect(readHeadline('A &amp;lt; B &lt;script&gt;')[0]!.text).toBe('A &lt; B <script>');
  });
  it('keeps every letter of any text between the marks', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const headline = texts.map((text, i) => (i % 2 ? `<mark>${text.replace(/[<&]/g, '')}</mark>` : text.replace(/[<&]/g, ''))).join('');
        expect(readHeadline(headline).map(({ text }) => text).join('')).toBe(texts.map((text) => text.replace(/[<&]/g, '')).join(''));
      }),
    );
  });
});
