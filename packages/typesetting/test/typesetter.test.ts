import { afterAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@banhanh/plan-document';
import { createTypesetter, type RenderInput, TypesettingFailed } from '../src/index.js';
import { aPlan, anAnnex, anInput, ISSUE, node, SIGNATURE, textsOf } from './support/plan-builder.js';
import { attachmentOf, infoOf, layoutOf, textOf, wordsOf } from './support/poppler.js';
import { lettersOf, missingLetters, withoutSpace } from './support/printed-letters.js';

const typesetter = createTypesetter({ threads: 1 });
afterAll(() => typesetter.close());

const pdfOf = async (change: Partial<RenderInput> = {}) => (await typesetter.render(anInput(change))).pdf;
const failureOf = (change: Partial<RenderInput>) => typesetter.render(anInput(change)).then(() => null, (error: unknown) => error as TypesettingFailed);
const mm = (length: number) => (length * 72) / 25.4;

describe('the official document', () => {
  it('carries the words of every part of the plan', async () => {
    const document = aPlan({ annexes: [anAnnex()] });
    const printed = withoutSpace(textOf(await pdfOf({ document })));
    const lost = textsOf(document).flatMap((text) => text.split(/\s+/u)).filter((word) => !printed.includes(word));
    expect(lost).toEqual([]);
    expect(missingLetters(textsOf(document), lettersOf(await pdfOf({ document })))).toEqual([]);
  });

  it('has the header of the decree, with number and date padded', async () => {
    const text = textOf(await pdfOf(), 1);
    for (const line of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'SỞ VĂN HÓA, THỂ THAO', 'Số: 05/KH-SVHTTDL', 'Sơn Hà, ngày 09 tháng 02 năm 2026']) {
      expect(text).toContain(line);
    }
  });

  it('leaves the number and the date of a draft blank', async () => {
    const text = layoutOf(await pdfOf({ issue: { ...ISSUE, number: null, date: null, year: 2026 } }));
    expect(text).toMatch(/Số:\s+\/KH-SVHTTDL/u);
    expect(text).toMatch(/Sơn Hà, ngày\s+tháng\s+năm 2026/u);
  });

  it('keeps every word within the margins of the decree', async () => {
    const body = [...aPlan().body, ...Array.from({ length: 40 }, () => node('bullet', '-', 'Tuyên truyền sâu rộng trong các tầng lớp Nhân dân về ý nghĩa của Ngày hội. '.repeat(3).trim()))];
    const words = wordsOf(await pdfOf({ document: aPlan({ body }) }));
    const text = words.filter((word) => word.top > mm(19));
    expect(Math.max(...words.map(({ page }) => page))).toBeGreaterThan(2);
    for (const word of text) {
      expect(word.left).toBeGreaterThanOrEqual(mm(30) - 0.5);
      expect(word.right).toBeLessThanOrEqual(mm(210 - 15) + 0.5);
      expect(word.bottom).toBeLessThanOrEqual(mm(297 - 20) + 0.5);
    }
  });

  it('numbers the pages in the middle of the top margin, the first one not', async () => {
    const body = Array.from({ length: 40 }, () => node('bullet', '-', 'Tuyên truyền sâu rộng trong các tầng lớp Nhân dân. '.repeat(4).trim()));
    const numbers = wordsOf(await pdfOf({ document: aPlan({ body }) })).filter((word) => word.bottom < mm(20));
    expect(numbers.map(({ page, text }) => [page, text])).toEqual(numbers.map((_, index) => [index + 2, String(index + 2)]));
    expect(numbers.length).toBeGreaterThan(1);
    for (const number of numbers) expect((number.left + number.right) / 2).toBeCloseTo(mm(30 + 165 / 2), 0);
  });

  it('indents the first line of a paragraph by 1.27 cm', async () => {
    const words = wordsOf(await pdfOf());
    for (const first of ['Thực', 'I.', '1.', 'Trên']) {
      expect(words.find(({ text }) => text === first)?.left).toBeCloseTo(mm(30 + 12.7), 0);
    }
  });

  it('sets Nơi nhận level with the office of the signer, on one page with it', async () => {
    const words = wordsOf(await pdfOf());
    const label = words.find(({ text }) => text === 'nhận:');
    const office = words.find(({ text }) => text === 'KT.');
    expect(label?.page).toBe(office?.page);
    expect(Math.abs((label?.bottom ?? 0) - (office?.bottom ?? 99))).toBeLessThan(4);
    expect(office?.left).toBeGreaterThan(mm(105));
  });

  it('never leaves the signature alone on a page', async () => {
    for (const lines of [22, 23, 24, 25, 26, 27]) {
      const body = [...Array.from({ length: lines }, () => node('paragraph', null, 'Một dòng.')), node('closing', null, 'Trên đây là Kế hoạch./.')];
      const { pdf, pages, signatureSpace } = await typesetter.render(anInput({ document: aPlan({ body }) }));
      expect(signatureSpace?.page).toBe(pages);
      expect(textOf(pdf, pages)).toContain('Trên đây là');
    }
  });

  it('prints a footnote at the foot of its page', async () => {
    const words = wordsOf(await pdfOf());
    const note = words.find(({ text }) => text === '07/CTr-SVHTTDL');
    const place = words.find(({ text }) => text.startsWith('PHÓ'));
    expect(note?.page).toBe(1);
    expect(note?.top).toBeGreaterThan(place?.top ?? 999);
  });

  it('says in the signature space who signed which version when, in Vietnam time', async () => {
    const { pdf, signatureSpace } = await typesetter.render(anInput({ signature: SIGNATURE }));
    const text = textOf(pdf);
    expect(text).toContain('Đã ký trên hệ thống');
    expect(text).toContain('Lò Thị Mai · 09/02/2026 09:05');
    expect(text).toContain('mã băm phiên bản 0a1b2c3d4e5f6071…');
    const stamp = wordsOf(pdf).find((word) => word.text === 'Đã');
    expect(stamp?.top).toBeGreaterThan(signatureSpace?.y ?? 999);
    expect(stamp?.bottom).toBeLessThan((signatureSpace?.y ?? 0) + (signatureSpace?.height ?? 0));
    expect(textOf(await pdfOf())).not.toContain('Đã ký');
  });

  it('shows DỰ THẢO on every page of a draft and on none of a final document', async () => {
    const document = aPlan({ annexes: [anAnnex()] });
    const marked = await pdfOf({ document, draft: true });
    const plain = await pdfOf({ document });
    for (const page of [1, 2]) {
      const count = (text: string) => [...withoutSpace(text)].sort().join('');
      expect(count(textOf(marked, page))).toBe(count(`${textOf(plain, page)}DỰ THẢO`));
    }
  });
});

describe('an annex', () => {
  it('lies across, repeats its headings, and counts its own pages', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({ id: `x${index}`, no: String(index + 1), content: 'Tuyên truyền trên các nền tảng số. '.repeat(4).trim(), lead: ['Văn phòng Sở'], partners: [], time: 'Quý II/2026' }));
    const annex = (label: string) => anAnnex({ label, groups: [{ id: label, number: 'I', title: 'Tuyên truyền', rows }] });
    const { pdf, pages } = await typesetter.render(anInput({ document: aPlan({ annexes: [annex('Phụ lục I'), annex('Phụ lục II')] }) }));
    const own = (pages - 1) / 2;
    expect(own).toBeGreaterThan(2);
    for (let page = 2; page <= pages; page += 1) expect(textOf(pdf, page)).toContain('CƠ QUAN CHỦ TRÌ');
    const numbers = wordsOf(pdf).filter((word) => word.bottom < mm(20)).map(({ text }) => text);
    const series = Array.from({ length: own - 1 }, (_, index) => String(index + 2));
    expect(numbers).toEqual([...series, ...series]);
    expect(Math.max(...wordsOf(pdf).map(({ right }) => right))).toBeGreaterThan(mm(210));
  });

  it.each([
    ['without rows in a group', [{ id: 'g', number: 'I', title: 'Trống', rows: [] }]],
    ['without groups', []],
    ['with a cell taller than a page', [{ id: 'g', number: null, title: '', rows: [{ id: 'w', no: '1', content: 'Dài quá. '.repeat(1200).trim(), lead: ['Sở Nội vụ'], partners: [], time: 'cuối' }] }]],
  ])('is set whole %s', async (_, groups) => {
    const document = aPlan({ annexes: [anAnnex({ groups })] });
    expect(missingLetters(textsOf(document), lettersOf(await pdfOf({ document })))).toEqual([]);
  });
});

describe('long and missing parts', () => {
  it('breaks a long agency name between its words and keeps it clear of the national title', async () => {
    const agency = 'Ban Quản lý Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh Sơn Hà';
    const words = wordsOf(await pdfOf({ issue: { ...ISSUE, agency, place: 'Thành phố Hồ Chí Minh', date: '2026-12-28', symbol: 'KH-BQLKKTCK' } }));
    const header = words.slice(0, words.findIndex(({ text }) => text === 'HOẠCH'));
    const nation = header.find(({ text }) => text === 'CỘNG');
    const name = agency.toLocaleUpperCase('vi').split(' ');
    const set = header.filter(({ text, right }) => name.includes(text) && right < (nation?.left ?? 0));
    expect(set.map(({ text }) => text).join(' ')).toContain('KHU KINH TẾ CỬA KHẨU');
    const line = (text: string) => set.find((word) => word.text === text)?.top;
    expect(line('KINH')).toBe(line('TẾ'));
    expect(line('NGHIỆP')).toBe(set.filter(({ text }) => text === 'CÔNG').at(-1)?.top);
    expect(words.filter(({ text }) => text === 'CỘNG' || text === 'NAM').map(({ top }) => top)).toHaveLength(2);
    expect(nation?.top).toBe(header.find(({ text }) => text === 'NAM')?.top);
  });

  it.each([0, 1, 44, 48, 60, 150])('sets a list of %d recipients', async (count) => {
    const recipients = Array.from({ length: count }, (_, index) => ({ id: `r${index}`, text: `Ủy ban nhân dân xã số ${index + 1}`, purpose: 'execute-or-know' as const, parts: [] }));
    const document = aPlan({ recipients });
    const pdf = await pdfOf({ document });
    const text = textOf(pdf);
    expect(missingLetters(textsOf(document), lettersOf(pdf))).toEqual([]);
    expect(text.includes('Nơi nhận:')).toBe(count > 0);
    if (count > 0) expect(text).toContain(`số ${count}.`);
  });

  it('sets a plan without signer, body and annex', async () => {
    const { pages, signatureSpace } = await typesetter.render(anInput({ document: aPlan({ body: [], recipients: [], signer: null }) }));
    expect([pages, signatureSpace]).toEqual([1, null]);
  });

  it('breaks a word longer than the line instead of losing its end', async () => {
    const document = aPlan({ body: [node('paragraph', null, `https://sonha.example/${'duong-dan/'.repeat(40)}`), node('paragraph', null, `${'A'.repeat(300)}`)] });
    const words = wordsOf(await pdfOf({ document }));
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(mm(195) + 1);
    expect(missingLetters(textsOf(document), words.map(({ text }) => text).join(''))).toEqual([]);
  });
});

describe('text that looks like markup', () => {
  it('is printed as it is written', async () => {
    const hostile = '#panic("x") *đậm* _nghiêng_ $x^2$ `mã` <script>alert(1)</script> @ref = H [^9] // /* \\ ~ -- --- ... "q" #read("/etc/passwd")';
    const document = aPlan({ title: { type: 'KẾ HOẠCH', subject: hostile }, body: [node('section', 'I.', hostile), node('bullet', '-', hostile)], annexes: [anAnnex({ title: null, caption: hostile, groups: [{ id: 'g', number: '#', title: hostile, rows: [] }] })] });
    const printed = withoutSpace(textOf(await pdfOf({ document, issue: { ...ISSUE, place: '#1*' } })));
    expect(printed.split(withoutSpace(hostile)).length - 1).toBe(5);
    expect(printed).toContain('#1*,ngày');
  });

  it('with characters no paper shows is refused when final, by name, and boxed when a draft', async () => {
    const document = aPlan({ title: { type: 'KẾ HOẠCH', subject: 'Ngày hội 😀 số \u202e12 中' } });
    const failure = await failureOf({ document });
    expect(failure).toBeInstanceOf(TypesettingFailed);
    expect(failure).toMatchObject({ code: 'UNPRINTABLE_TEXT', characters: ['\u202e'] });
    const visible = await failureOf({ document: aPlan({ title: { type: 'KẾ HOẠCH', subject: 'Ngày hội 😀 中' } }) });
    expect(visible).toMatchObject({ code: 'UNPRINTABLE_TEXT', characters: ['😀', '中'] });
    expect(visible?.message).toBe('Kế hoạch có ký tự không in được: “😀” (U+1F600), “中” (U+4E2D). Xin thay bằng chữ thường dùng.');
    const draft = await pdfOf({ document, draft: true });
    expect(textOf(draft)).toContain('Ngày hội □ số □12 □');
    expect(attachmentOf(draft)).toBe(canonicalJson(document));
  });
});

describe('the file', () => {
  it('claims PDF/A-3u, is tagged, and names its plan', async () => {
    const pdf = await pdfOf();
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toMatch(/<pdfaid:part>3<\/pdfaid:part>/u);
    expect(raw).toMatch(/<pdfaid:conformance>U<\/pdfaid:conformance>/u);
    const info = infoOf(pdf);
    expect(raw).toMatch(/\/Lang \(vi-VN\)/u);
    expect([info.get('Tagged'), info.get('Title'), info.get('Author')]).toEqual(['yes', `KẾ HOẠCH ${aPlan().title.subject}`, ISSUE.agency]);
  });

  it('carries the canonical JSON of the plan, so that the version can be checked by its hash', async () => {
    const document = aPlan({ annexes: [anAnnex()] });
    const pdf = await pdfOf({ document });
    expect(attachmentOf(pdf)).toBe(canonicalJson(document));
    expect(Buffer.from(pdf).toString('latin1')).toContain('/AFRelationship /Source');
  });

  it('has the same bytes for the same input, whatever was set in between and however the keys are ordered', async () => {
    const document = aPlan();
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document;
    const first = await pdfOf({ document });
    await pdfOf({ draft: true, document: aPlan({ annexes: [anAnnex()] }) });
    const other = createTypesetter({ threads: 1 });
    const again = (await other.render(anInput({ document: reversed }))).pdf;
    await other.close();
    expect(Buffer.compare(first, await pdfOf({ document }))).toBe(0);
    expect(Buffer.compare(first, again)).toBe(0);
  });

  it('is refused with a reason when a date is no date or the plan is far too long', async () => {
    expect(await failureOf({ issue: { ...ISSUE, date: '2026-02-30' } })).toMatchObject({ code: 'INVALID_INPUT', message: 'Ngày ban hành hoặc thời điểm ký không hợp lệ.' });
    expect(await failureOf({ signature: { ...SIGNATURE, signedAt: 'hôm nay' } })).toMatchObject({ code: 'INVALID_INPUT' });
    const document = aPlan({ body: [node('paragraph', null, 'dài '.repeat(600_000))] });
    expect(await failureOf({ document })).toMatchObject({ code: 'TOO_LARGE' });
  });
});
