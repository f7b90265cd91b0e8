import { afterAll, describe, expect, it } from '@jest/globals';
import { toOutline } from '@banhanh/plan-document';
import { importFile } from '@banhanh/plan-document/office';
import { renderDocx } from '../src/docx.js';
import { createTypesetter, type RenderInput } from '../src/index.js';
import { hasLibreOffice, printWithLibreOffice } from './support/libre-office.js';
import { aPlan, anAnnex, anInput, ISSUE, node, SIGNATURE, textsOf } from './support/plan-builder.js';
import { infoOf, layoutOf, textOf, wordsOf } from './support/poppler.js';
import { missingLetters } from './support/printed-letters.js';
import { unzip, wordsIn } from './support/zip.js';

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

const docxOf = (change: Partial<RenderInput> = {}) => renderDocx(anInput(change));
const partsOf = async (change: Partial<RenderInput> = {}) => unzip(await docxOf(change));
const sentence = (index: number) => `Tuyên truyền lần ${index} sâu rộng trong các tầng lớp Nhân dân về ý nghĩa của Ngày hội, vận động đồng bào các dân tộc tham gia hưởng ứng. `;
const longPlan = (paragraphs: number) =>
  aPlan({
    body: [...aPlan().body.slice(0, -1), node('section', 'III.', 'KINH PHÍ', Array.from({ length: paragraphs }, (_, index) => node('bullet', '-', sentence(index).repeat(1 + (index % 4)).trim()))), node('closing', null, 'Trên đây là Kế hoạch tổ chức Ngày hội./.')],
    annexes: [anAnnex({ groups: [{ id: 'g', number: 'I', title: 'Tuyên truyền', rows: Array.from({ length: 20 }, (_, index) => ({ id: `w${index}`, no: String(index + 1), content: sentence(index).trim(), lead: ['Văn phòng Sở'], partners: ['Bảo tàng tỉnh', 'Thư viện tỉnh'], time: 'Quý II/2026' })) }] })],
  });

describe('the Word file', () => {
  it.each<[string, Partial<RenderInput>]>([
    ['as issued', {}],
    ['as a draft', { draft: true, issue: { ...ISSUE, number: null, date: null, year: 2026 } }],
    ['with the address of its agency', { marks: { contact: ['Số 1 đường Hòa Bình'] } }],
    ['of many pages', { document: longPlan(30) }],
  ])('gives back the plan without loss when it is imported, %s', async (_, change) => {
    const document = change.document ?? aPlan({ annexes: [anAnnex()] });
    const result = await importFile(await docxOf({ ...change, document }));
    if (!result.ok) throw new Error(result.refusal.message);
    const { body, title, recipients, signer, annex } = toOutline(result.document);
    const gold = toOutline(document);
    expect({ body, title, recipients, signer, annex }).toEqual({ body: gold.body, title: gold.title, recipients: gold.recipients, signer: gold.signer, annex: gold.annex });
  });

  it('says everything the plan says, and no number as a field of Word', async () => {
    const document = aPlan({ annexes: [anAnnex()] });
    const parts = await partsOf({ document });
    const body = parts.get('word/document.xml') ?? '';
    expect(missingLetters(textsOf(document), wordsIn(body) + wordsIn(parts.get('word/footnotes.xml') ?? ''))).toEqual([]);
    expect(body).not.toContain('<w:numPr>');
  });

  it('keeps text that looks like markup as text', async () => {
    const hostile = `<w:p>&amp; ]]> " ' <!-- {PAGE}`;
    const parts = await partsOf({ document: aPlan({ body: [node('paragraph', null, hostile)] }) });
    expect(wordsIn(parts.get('word/document.xml') ?? '')).toContain(hostile);
  });

  it('has the same bytes for the same plan, whatever the time', async () => {
    const first = await docxOf({ document: longPlan(3), draft: true });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await docxOf({ document: longPlan(3), draft: true }))).toBe(0);
  });

  it('carries DỰ THẢO on every page of a draft only', async () => {
    const headers = async (draft: boolean) => [...(await partsOf({ draft, document: aPlan({ annexes: [anAnnex()] }) }))].filter(([name]) => /header\d\.xml$/u.test(name)).map(([, xml]) => xml.includes('DỰ THẢO'));
    expect(await headers(true)).toEqual([true, true, true, true]);
    expect((await headers(false)).some(Boolean)).toBe(false);
  });

  it('repeats the headings of a table, turns the page for it, and hides the number of each first page', async () => {
    const body = (await partsOf({ document: aPlan({ annexes: [anAnnex()] }) })).get('word/document.xml') ?? '';
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect([...body.matchAll(/<w:pgSz[^>]*>/gu)].map(([size]) => size.includes('landscape'))).toEqual([false, true]);
    expect(body.match(/<w:titlePg/gu)).toHaveLength(2);
    expect([...body.matchAll(/<w:pgNumType w:start="(\d)"/gu)].map(([, start]) => start)).toEqual(['1', '1']);
  });

  it('prints the stamp of a signature and the block of a copy', async () => {
    const signed = wordsIn((await partsOf({ signature: SIGNATURE })).get('word/document.xml') ?? '');
    expect(signed).toContain('Lò Thị Mai · 09/02/2026 09:05');
    const copied = wordsIn((await partsOf({ copies: [{ form: 'TrS', agency: 'Sở Nội vụ', symbol: 'TrS-SNV', place: 'Sơn Hà', number: '3', date: '2026-03-01', signer: { authority: [], office: 'Giám đốc', name: 'Hà Văn Bình' }, recipients: ['Lưu: VT'] }] })).get('word/document.xml') ?? '');
    for (const words of ['TRÍCH SAO', 'Số: 03/TrS-SNV', 'Sơn Hà, ngày 01 tháng 3 năm 2026', 'Hà Văn Bình', '(Đã ký)']) expect(copied).toContain(words);
  });

  it('refuses what cannot be shown in a final document and boxes it in a draft', async () => {
    const document = aPlan({ title: { type: 'KẾ HOẠCH', subject: 'Ngày hội \u202e12\u0001' } });
    await expect(docxOf({ document })).rejects.toMatchObject({ code: 'UNPRINTABLE_TEXT', characters: ['\u202e', '\u0001'] });
    expect(wordsIn((await partsOf({ document, draft: true })).get('word/document.xml') ?? '')).toContain('Ngày hội □12□');
    await expect(docxOf({ issue: { ...ISSUE, date: '2026-02-30' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('LibreOffice', () => {
  if (!hasLibreOffice) it.skip('is not here: its pages of the Word file are not compared with the PDF', () => undefined);
  else {
    it('prints the Word file on the same pages as the PDF, almost line for line', async () => {
      const plans = [aPlan(), longPlan(12), longPlan(45)];
      const printed = printWithLibreOffice(await Promise.all(plans.map((document) => docxOf({ document }))));
      for (const [index, document] of plans.entries()) {
        const { pdf, pages } = await typesetter.render(anInput({ document }));
        const other = printed[index] ?? new Uint8Array();
        expect(Number(infoOf(other).get('Pages'))).toBe(pages);
        const bare = (file: Uint8Array) => layoutOf(file).split('\n').map((line) => line.replace(/\s/gu, '')).filter((line) => line.length > 30);
        const [ours, theirs] = [bare(pdf), new Set(bare(other))];
        expect(ours.filter((line) => !theirs.has(line)).length / ours.length).toBeLessThan(0.1);
      }
    });

    it('has each row of a long annex on the page the PDF has it on', async () => {
      const content = ['Khai mạc', 'Trình diễn trang phục.\nThi ẩm thực.', sentence(1).trim()];
      const rows = Array.from({ length: 90 }, (_, index) => ({ id: `w${index}`, no: `D${index + 1}`, content: content[index % 3]!, lead: [], partners: [], time: '8 giờ 00' }));
      const document = aPlan({ annexes: [anAnnex({ columns: ['STT', 'Nội dung', 'Thời gian'], groups: [{ id: 'g', number: null, title: '', rows }] })] });
      const { pdf } = await typesetter.render(anInput({ document }));
      const [other = new Uint8Array()] = printWithLibreOffice([await docxOf({ document })]);
      const pagesOf = (file: Uint8Array) => Object.fromEntries(wordsOf(file).filter(({ text }) => /^D\d+$/u.test(text)).map(({ text, page }) => [text, page]));
      expect(pagesOf(other)).toEqual(pagesOf(pdf));
    });

    it('sees the frame of an urgent plan, the address and the header of an annex', async () => {
      const [file = new Uint8Array()] = printWithLibreOffice([await docxOf({ document: longPlan(4), marks: { urgency: 'flash', contact: ['Số 1 đường Hòa Bình'] } })]);
      const text = textOf(file, 1);
      for (const words of ['HỎA TỐC', 'Số 1 đường Hòa Bình', 'Độc lập - Tự do - Hạnh phúc']) expect(text).toContain(words);
      expect(Math.max(...wordsOf(file).filter((word) => word.text === 'STT').map(({ page }) => page))).toBeGreaterThan(3);
    });
  }
});
