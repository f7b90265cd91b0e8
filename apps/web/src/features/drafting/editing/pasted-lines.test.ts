/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { linesOfPaste } from './pasted-lines.js';

const plain = (text: string, html = '') => linesOfPaste({ text, html });

describe('Lines pasted from another program', () => {
  it('of Word keep the numbers it writes before a tab, and its pictures of bullets become dashes', () => {
    const html = "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Mục đích</p>";
    expect(plain('1.\tMục đích\r\n·\tTuyên truyền\r\n§\tTrên báo\r\no\tTrên đài\r\n\uf0b7\tTrên mạng', html)).toEqual(['1. Mục đích', '- Tuyên truyền', '- Trên báo', '- Trên đài', '- Trên mạng']);
  });

  it('are composed letters and single blanks, without what nobody sees', () => {
    expect(plain('Tổ\u00a0 chức\u000bngày\u00ad\u200b hội'.normalize('NFD'))).toEqual(['Tổ chức ngày hội']);
  });

  it('one of them alone keeps the blanks at its ends', () => {
    expect(plain(' và ')).toEqual([' và ']);
    expect(plain(' và \n tiếp ')).toEqual(['và', 'tiếp']);
  });

  it('have numbers with strokes as the decree writes them, and words that only look like it as they are', () => {
    expect(plain('I/ NỘI DUNG\n1/ Trưng bày\na/ Ảnh\nb. Hiện vật')).toEqual(['I. NỘI DUNG', '1. Trưng bày', 'a) Ảnh', 'b) Hiện vật']);
    expect(plain('15/4/2027 khai mạc\no tròn\nv.v.\n* Ghi chú')).toEqual(['15/4/2027 khai mạc', 'o tròn', 'v.v.', '- Ghi chú']);
  });

  it('of a list the browser numbered are read from its HTML, level by level', () => {
    const html = '<h2>NỘI DUNG</h2><ol><li>Trưng bày<ol style="list-style-type: lower-alpha"><li>Ảnh</li><li><p>Hiện vật</p><ul><li>Cổ<ul><li>Đồ đồng</li></ul></li></ul></li></ol></li><li>Hội <b>thảo</b></li></ol><p>Hết.</p>';
    expect(plain('NỘI DUNG\nTrưng bày\nẢnh', html)).toEqual(['NỘI DUNG', '1. Trưng bày', 'a) Ảnh', 'a) Hiện vật', '- Cổ', '+ Đồ đồng', '1. Hội thảo', 'Hết.']);
  });

  it('of a list in a list of the same style count in the series below', () => {
    expect(plain('', '<ol><li>Một<ol><li>Hai<ol><li>Ba</li></ol></li></ol></li></ol>')).toEqual(['1. Một', 'a) Hai', '(1) Ba']);
    expect(plain('', '<ol type="I"><li>Một</li></ol>')).toEqual(['I. Một']);
  });

  it('of a table are its rows, the cells parted', () => {
    expect(plain('STT\tNội dung\r\n1\tKhai mạc', '<table><tr><td>STT</td><td>Nội dung</td></tr></table>')).toEqual(['STT | Nội dung', '1 | Khai mạc']);
  });
});
