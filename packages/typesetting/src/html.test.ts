import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPlan, anAnnex, ISSUE, node, SIGNATURE, textsOf } from '../test/support/plan-builder.js';
import { TypesettingFailed } from './failure.js';
import { paperCss, renderHtml, renderHtmlFile } from './html.js';
import { gatherCompounds } from './line-breaks.js';

const decode = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const textOf = (html: string) => decode(html.replace(/<[^>]*>/gu, ' '));
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
/** Tags with their attributes' names, in order: what the texts must not be able to change. */
const structureOf = (html: string) => [...html.matchAll(/<(\/?[a-z0-9]+)((?:\s[^\s=>]+="[^"]*")*)>/gu)].map(([, name, attributes = '']) => `${name} ${[...attributes.matchAll(/\s([^\s=]+)="[^"]*"/gu)].map(([, key]) => key).join(' ')}`);

describe('the paper in HTML', () => {
  it('says everything the plan says', () => {
    const document = aPlan({ annexes: [anAnnex()] });
    const shown = new Set(words(textOf(renderHtml(document, ISSUE)).replace(/[;.]/gu, ' ')));
    expect(textsOf(document).flatMap((text) => words(text.replace(/[;.]/gu, ' '))).filter((word) => !shown.has(word))).toEqual([]);
  });

  it('lets no text become markup', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('<script>alert(1)</script>', '" onclick="x', "' onx='", '</h2><img src=x onerror=y>', '&lt;', '-->', '<![CDATA[', '[^1]'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 12, maxLength: 12 }), (texts) => {
        let next = 0;
        const given = (plain: boolean) => (plain ? 'x' : (texts[(next += 1) % texts.length] ?? '')) || 'x';
        const html = (plain: boolean) => {
          const one = node('bullet', '-', given(plain).replace('[^1]', ''));
          const titled = { ...node('section', 'I.', 'A', [one]), id: given(plain), footnotes: [{ marker: given(plain), text: given(plain) }] };
          const annex = anAnnex({ id: given(plain), label: given(plain), title: 'x', caption: given(plain), columns: ['STT', given(plain)] });
          const signer = { authority: [given(plain)], office: 'x', name: given(plain) };
          return renderHtml(aPlan({ body: [titled], annexes: [annex], signer, recipients: [{ id: given(plain), text: given(plain), purpose: 'file', parts: [] }] }), { ...ISSUE, place: given(plain), symbol: given(plain) }, { idPrefix: given(plain) });
        };
        const structure = structureOf(html(false));
        expect(structure.filter((tag) => /script|img|onclick|onerror|onx/u.test(tag))).toEqual([]);
        expect(structure.filter((tag) => !tag.startsWith('p ') && !tag.startsWith('/p'))).toEqual(structureOf(html(true)).filter((tag) => !tag.startsWith('p ') && !tag.startsWith('/p')));
      }),
      { numRuns: 200 },
    );
  });

  it('shows what looks like markup as it is written', () => {
    const hostile = `<b class="x" id='y'>A & B</b> &lt; <!-- -->`;
    expect(textOf(renderHtml(aPlan({ body: [node('bullet', '-', hostile)] }), ISSUE))).toContain(`- ${hostile}`);
  });

  it('finds every node, recipient and row by its id', () => {
    const html = renderHtml(aPlan({ body: [node('section', 'I.', 'A', [{ ...node('bullet', '-', 'b'), id: 'đây' }])], annexes: [anAnnex()] }), ISSUE);
    for (const id of ['đây', 'r1', 'p1', 'g1', 'w1', 'w2']) expect(html).toContain(`data-node="${id}"`);
  });

  it('steps down its headings one level at a time from the level of the page', () => {
    const levels = (html: string) => [...html.matchAll(/<h(\d)/gu)].map(([, level]) => Number(level));
    expect(levels(renderHtml(aPlan({ annexes: [anAnnex()] }), ISSUE))).toEqual([2, 3, 4, 3, 4, 2]);
    expect(levels(renderHtml(aPlan(), ISSUE, { headingLevel: 5 }))).toEqual([5, 6, 6, 6, 6]);
  });

  it('links each footnote there and back', () => {
    const html = renderHtml(aPlan(), ISSUE, { idPrefix: 'a-' });
    expect(html).toContain('<a href="#a-note-1" id="a-note-reference-1" role="doc-noteref" aria-label="Chú thích 1">1</a>');
    expect(html).toContain('<li id="a-note-1"><sup>1</sup> Chương trình số 07/CTr-SVHTTDL ngày 20/12/2025. <a href="#a-note-reference-1"');
  });

  it('gives each heading of an annex its scope and each cell the name of its column', () => {
    const html = renderHtml(aPlan({ annexes: [anAnnex()] }), ISSUE);
    expect(html.match(/<th scope="col"/gu)).toHaveLength(5);
    expect(html).toContain('<th scope="rowgroup" colspan="4">Công tác chuẩn bị</th>');
    expect(html).toContain('<th scope="row" data-field="no"><p>1</p></th>');
    expect(html).toContain('<td data-field="time" data-label="THỜI GIAN THỰC HIỆN"><p>Tháng 4/2026</p></td>');
  });

  it('shows the signature and the mark of a draft only when there is one', () => {
    expect(renderHtml(aPlan(), ISSUE)).not.toMatch(/plan-stamp|DỰ THẢO/u);
    expect(renderHtml(aPlan(), ISSUE, { signature: SIGNATURE, draft: true })).toMatch(/aria-hidden="true" data-text="DỰ THẢO"[\s\S]*Đã ký trên hệ thống/u);
  });

  it('has the marks, the address, the divisions and the block of a copy', () => {
    const copy = { form: 'SY' as const, agency: 'Sở Nội vụ', symbol: 'SY-SNV', place: 'Sơn Hà', number: '3', date: '2026-03-01', signer: { authority: [], office: 'Giám đốc', name: 'Hà Văn Bình' }, recipients: ['Lưu: VT'] };
    const document = aPlan({ body: [node('section', 'Chương I', 'Quy định chung', [node('paragraph', null, 'Một đoạn.')])] });
    const html = renderHtml(document, ISSUE, { marks: { urgency: 'flash', circulation: 'internal', drafter: 'PL.(300)', contact: ['Số 1 đường Hòa Bình'] }, copies: [copy] });
    expect(html).toContain('<p class="plan-mark plan-mark-red">HỎA TỐC</p><p class="plan-mark plan-mark-black">LƯU HÀNH NỘI BỘ</p>');
    expect(html).toContain('<span class="plan-division-label">Chương I</span> QUY ĐỊNH CHUNG</h3>');
    for (const words of ['PL.(300)', 'Số 1 đường Hòa Bình', '(Đã ký)', 'SAO Y', 'Số: 03/SY-SNV', 'Sơn Hà, ngày 01 tháng 3 năm 2026', '- Lưu: VT.', 'Hà Văn Bình']) expect(textOf(html)).toContain(words);
    expect(() => renderHtml(document, ISSUE, { copies: [{ ...copy, form: 'SL' }] })).toThrow(TypesettingFailed);
  });

  it('writes the header of a Party body and leaves blank what is filled in after the signature', () => {
    const party = renderHtml(aPlan(), { ...ISSUE, agency: 'Ban Tuyên giáo và Dân vận', symbol: 'KH/BTGDVTU' }, { layout: 'party-unverified' });
    expect(textOf(party)).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM[\s\S]*Số 05-KH\/BTGDVTU/u);
    expect(textOf(party)).not.toContain('CỘNG HÒA');
    const copy = { form: 'SY' as const, layout: 'party-unverified' as const, agency: 'Tỉnh ủy Sơn Hà', symbol: 'BS/TU', place: 'Sơn Hà', number: '3', date: '2026-03-01', signer: { authority: ['T/L Bí thư'], office: 'Chánh Văn phòng', name: 'Hà Văn Bình' }, recipients: [] };
    expect(textOf(renderHtml(aPlan(), ISSUE, { copies: [copy] }))).toMatch(/Số: 05\/KH-[\s\S]*SAO Y[\s\S]*Số 03-BS\/TU/u);
    const blank = textOf(renderHtml(aPlan({ annexes: [anAnnex({ caption: null })] }), ISSUE, { fields: 'left-blank' }));
    expect(blank).not.toMatch(/05\/KH|ngày 09/u);
  });

  it('gives a wide table a sheet that lies across, and a narrow one an upright sheet', () => {
    const narrow = anAnnex({ id: 'p2', columns: ['STT', 'Nội dung'], groups: [] });
    expect([...renderHtml(aPlan({ annexes: [anAnnex(), narrow] }), ISSUE).matchAll(/class="(plan-sheet plan-annex[^"]*)"/gu)].map(([, name]) => name)).toEqual(['plan-sheet plan-annex plan-annex-across', 'plan-sheet plan-annex']);
  });

  it('is a file of its own too, whose title is the plan and lets no text become markup', () => {
    const html = renderHtmlFile(aPlan({ title: { type: 'KẾ HOẠCH', subject: 'A & </title><script>' } }), ISSUE);
    expect(html).toContain('<title>KẾ HOẠCH A &amp; &lt;/title&gt;&lt;script&gt;</title>');
    expect(html).not.toContain('<script');
    expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
    expect(html).toContain(paperCss);
  });

  it('styles its own classes only', () => {
    const selectors = paperCss.split('\n').filter((line) => line.includes('{') && !line.startsWith('@')).flatMap((line) => (line.split('{')[0] ?? '').split(/,(?![^(]*\))/u));
    expect(selectors.length).toBeGreaterThan(60);
    expect(selectors.filter((selector) => !selector.trim().startsWith('.plan-'))).toEqual([]);
  });

  it('keeps words of two syllables on one line in centred texts', () => {
    expect(gatherCompounds('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH')).toEqual(['SỞ', 'VĂN HÓA,', 'THỂ THAO', 'VÀ', 'DU LỊCH']);
  });
});
