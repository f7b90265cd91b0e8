import { afterAll, describe, expect, it } from '@jest/globals';
import { excerptOf, type CopyDetails, type RenderInput } from '../src/index.js';
import { aPlan, anAnnex, ISSUE, node } from './support/plan-builder.js';
import { fontsOf } from './support/pdf-fonts.js';
import { linesOf, middle, mm, print, type PrintedLine, typesetter, width } from './support/print.js';
import { pagesOf } from './support/printed-page.js';

// One test for each rule of NĐ 30/2020/NĐ-CP, Phụ lục I that a machine can measure; README.md says which rule is which test.

afterAll(() => typesetter.close());

const LONG = 'Tuyên truyền sâu rộng trong các tầng lớp Nhân dân về ý nghĩa của Ngày hội, vận động đồng bào tham gia. '.repeat(4).trim();
const longPlan = () => aPlan({ body: [node('section', 'I.', 'MỤC ĐÍCH, YÊU CẦU', Array.from({ length: 16 }, () => node('paragraph', null, LONG))), node('closing', null, 'Trên đây là Kế hoạch tổ chức Ngày hội./.')] });
const longAnnex = (label: string) => anAnnex({ id: label, label, caption: null, groups: [{ id: `g${label}`, number: 'I', title: 'Tuyên truyền', rows: Array.from({ length: 25 }, (_, index) => ({ id: `${label}${index}`, no: String(index + 1), content: LONG.slice(0, 180), lead: ['Văn phòng Sở'], partners: [], time: 'Quý II/2026' })) }] });
const capitals = (text: string) => text === text.toLocaleUpperCase('vi');
const within = (value: number, least: number, most: number) => {
  // Coordinates in the file are rounded.
  expect(value).toBeGreaterThan(least - 0.01);
  expect(value).toBeLessThan(most + 0.01);
};
const style = ({ size, bold, italic }: PrintedLine) => ({ size, bold, italic });
const BOLD = { bold: true, italic: false };
const UPRIGHT = { bold: false, italic: false };
const copy = (change: Partial<CopyDetails> = {}): CopyDetails => ({
  form: 'SY', agency: 'Ủy ban nhân dân xã Mường Lạn', symbol: 'SY-UBND', place: 'Mường Lạn', number: '7', date: '2026-03-01',
  signer: { authority: ['TL. Chủ tịch'], office: 'Chánh Văn phòng', name: 'Hà Văn Bình' }, recipients: ['Các bản', 'Lưu: VT'], ...change,
});

describe('the page', () => {
  it('is A4', async () => {
    for (const { width: across, height } of (await print({ document: longPlan() })).sheets) {
      expect(across).toBeCloseTo(mm(210), 1);
      expect(height).toBeCloseTo(mm(297), 1);
    }
  });

  it('stands upright, and lies across only for an annex whose table needs it', async () => {
    const narrow = anAnnex({ columns: ['STT', 'Nội dung', 'Thời gian'], groups: [{ id: 'g', number: null, title: '', rows: [{ id: 'r', no: '1', content: 'Dựng sân khấu', lead: [], partners: [], time: 'Tháng 3' }] }] });
    const { sheets } = await print({ document: aPlan({ annexes: [anAnnex(), narrow] }) });
    expect(sheets.map((sheet) => sheet.width > sheet.height)).toEqual([false, true, false]);
  });

  it('has margins of 20–25 mm above and below, 30–35 mm on the left, 15–20 mm on the right', async () => {
    const { lines, sheets } = await print({ document: longPlan() });
    const text = lines.filter(({ baseline }) => baseline > mm(20));
    expect(sheets.length).toBeGreaterThan(2);
    within(Math.min(...text.map(({ left }) => left)), mm(30), mm(35));
    within(mm(210) - Math.max(...text.map(({ right }) => right)), mm(15), mm(20));
    within(Math.min(...text.map(({ baseline, size }) => baseline - 0.891 * size)), mm(20), mm(25));
    within(mm(297) - Math.max(...text.map(({ baseline, size }) => baseline + 0.216 * size)), mm(20), mm(25) + 25);
  });

  it('is set in letters as wide as Times New Roman, in the file itself and readable as Unicode', async () => {
    const { pdf, lines } = await print({ document: aPlan({ annexes: [anAnnex()] }) });
    const fonts = fontsOf(pdf);
    expect(new Set(fonts.map(({ name }) => name))).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']));
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    const regular = fonts.find(({ name }) => name === 'Tinos-Regular');
    const widthOf = (letter: string) => regular?.widths.get([...(regular?.letters ?? [])].find(([, text]) => text === letter)?.[0] ?? -1);
    // Advances of Times New Roman in thousandths of the size.
    expect(['n', 'i', 'h', 'S', '5', '.'].map((letter) => Math.round(widthOf(letter) ?? 0))).toEqual([500, 278, 500, 556, 500, 250]);
    expect(lines.every(({ text }) => !text.includes('\ufffd') && text === text.normalize('NFC'))).toBe(true);
  });

  it('is black', async () => {
    const { lines, strokes } = await print({ document: aPlan({ annexes: [anAnnex()] }) });
    expect(new Set([...lines, ...strokes].map(({ colour }) => JSON.stringify(colour)))).toEqual(new Set(['[0]']));
  });

  it('carries its number from 2 on, Arabic, upright, size 13–14, in the middle of the top margin, and none on page 1', async () => {
    const { lines, sheets } = await print({ document: longPlan() });
    const numbers = lines.filter(({ baseline }) => baseline < mm(20));
    expect(numbers.map(({ page, text }) => [page, text])).toEqual(sheets.slice(1).map((_, index) => [index + 2, String(index + 2)]));
    for (const number of numbers) {
      within(number.size, 13, 14);
      expect(style(number)).toMatchObject(UPRIGHT);
      expect(middle(number)).toBeCloseTo(mm(30) + mm(165) / 2, 0);
    }
  });
});

describe('the parts of the form', () => {
  it('are all there, each below the one before', async () => {
    const { line, lines } = await print();
    const order = ['CỘNG HÒA', 'Độc lập', 'Số: 05', 'KẾ HOẠCH', 'Tổ chức Ngày hội', 'Thực hiện', 'Trên đây', 'Nơi nhận:', 'Lò Thị Mai'].map((words) => line(words).baseline);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(['ỦY BAN', 'SỞ VĂN HÓA', 'Sơn Hà, ngày', 'KT. GIÁM ĐỐC', '- Lưu:'].map((words) => line(words).page)).toEqual([1, 1, 1, 1, 1]);
    expect(lines.some(({ text }) => /kính gửi|như trên/iu.test(text))).toBe(false);
  });
});

describe('Quốc hiệu and Tiêu ngữ', () => {
  it('the name of the country is in bold capitals of 12–13 at the top right', async () => {
    const { line, lines } = await print();
    const country = line('CỘNG HÒA');
    expect(country.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(style(country)).toMatchObject(BOLD);
    within(country.size, 12, 13);
    expect(country.left).toBeGreaterThan(mm(210) / 2 - mm(10));
    expect(country.baseline).toBe(Math.min(...lines.map(({ baseline }) => baseline)));
  });

  it('the motto is bold, 13–14, hyphens between spaces, centred under it at single spacing', async () => {
    const { line } = await print();
    const [country, motto] = [line('CỘNG HÒA'), line('Độc lập')];
    expect(motto.text).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(style(motto)).toMatchObject(BOLD);
    within(motto.size, 13, 14);
    expect(middle(motto)).toBeCloseTo(middle(country), 0);
    within(motto.baseline - country.baseline, motto.size, motto.size * 1.3);
  });

  it('the line under the motto is as long as the motto', async () => {
    const { line, ruleUnder } = await print();
    const motto = line('Độc lập');
    expect(width(ruleUnder(motto))).toBeCloseTo(width(motto), 0);
    expect(ruleUnder(motto).left).toBeCloseTo(motto.left, 0);
  });
});

describe('the issuing agency', () => {
  it('stands under its superior, capitals of 12–13, itself bold and the superior not', async () => {
    const { line } = await print();
    const [superior, agency] = [line('ỦY BAN'), line('SỞ VĂN HÓA')];
    expect([style(superior), style(agency)]).toMatchObject([UPRIGHT, BOLD]);
    for (const { size, text } of [superior, agency]) {
      within(size, 12, 13);
      expect(capitals(text)).toBe(true);
    }
    expect(agency.baseline).toBeGreaterThan(superior.baseline);
    expect(middle(agency)).toBeCloseTo(middle(superior), 0);
    expect(superior.baseline).toBeCloseTo(line('CỘNG HÒA').baseline, 1);
  });

  it('has a line of a third to a half of its words under it, in the middle', async () => {
    const { line, lines, ruleUnder } = await print();
    const agency = lines.filter(({ bold, right, baseline }) => bold && right < line('CỘNG HÒA').left && baseline < line('KẾ HOẠCH').baseline);
    const rule = ruleUnder(agency.at(-1)!);
    const widest = Math.max(...agency.map(width));
    within(width(rule) / widest, 1 / 3, 1 / 2);
    expect(middle(rule)).toBeCloseTo(middle(agency[0]!), 0);
  });

  it.each([
    'Ban Quản lý Dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Sơn Hà',
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn Hà',
    'Trung tâm Văn hóa, Nghệ thuật và Thể thao khu vực các xã biên giới phía Bắc tỉnh Sơn Hà',
    'Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Sơn Hà',
    'Ủy ban nhân dân xã Nậm Cuổi',
    'Công ty Trách nhiệm hữu hạn một thành viên Quản lý thủy nông',
  ])('a long name is bold on every line, breaks between words and keeps clear of the right column: %s', async (agency) => {
    const { line, lines } = await print({ issue: { ...ISSUE, agency, superior: 'Ủy ban nhân dân tỉnh Sơn Hà' } });
    const right = line('CỘNG HÒA');
    const set = lines.filter(({ page, bold, baseline, left }) => page === 1 && bold && baseline < line('Số:').baseline && left < right.left - 1);
    expect(set.map(({ text }) => text).join(' ')).toBe(agency.toLocaleUpperCase('vi'));
    for (const each of set) {
      expect(each.right).toBeLessThan(right.left);
      expect(each.left).toBeGreaterThanOrEqual(mm(30) - 0.1);
    }
    expect(line('CỘNG HÒA').text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });
});

describe('number and date', () => {
  it('the number is upright, 13, in the middle under the agency', async () => {
    const { line } = await print();
    const number = line('Số:');
    expect(style(number)).toEqual({ size: 13, ...UPRIGHT });
    expect(middle(number)).toBeCloseTo(middle(line('SỞ VĂN HÓA')), 0);
    expect(number.baseline).toBeGreaterThan(line('SỞ VĂN HÓA').baseline);
  });

  it.each([['1', 'KH-SVHTTDL', '01/KH-SVHTTDL'], ['9', 'KH-UBND', '09/KH-UBND'], ['10', 'CTr-BCĐ', '10/CTr-BCĐ'], ['171', 'QyĐ-SVHTTDL', '171/QyĐ-SVHTTDL']])('the number %s of %s is printed %s', async (number, symbol, printed) => {
    const { text } = (await print({ issue: { ...ISSUE, number, symbol } })).line('Số:');
    expect(text).toBe(`Số: ${printed}`);
    expect(text).toMatch(/^Số: (0[1-9]|[1-9]\d+)\/\p{L}{2,3}-[\p{L}\d.&]+$/u);
  });

  it('place and date are italic, 13–14, on the line of the number and centred under the motto', async () => {
    const { line } = await print();
    const date = line('Sơn Hà, ngày');
    expect(date.text).toBe('Sơn Hà, ngày 09 tháng 02 năm 2026');
    expect(style(date)).toMatchObject({ bold: false, italic: true });
    within(date.size, 13, 14);
    expect(Math.abs(date.baseline - line('Số:').baseline)).toBeLessThan(0.5);
    expect(middle(date)).toBeCloseTo(middle(line('Độc lập')), 0);
  });

  it.each([['2025-03-07', 'ngày 07 tháng 3 năm 2025'], ['2025-02-14', 'ngày 14 tháng 02 năm 2025'], ['2025-01-24', 'ngày 24 tháng 01 năm 2025'], ['2017-10-25', 'ngày 25 tháng 10 năm 2017']])('%s is written %s', async (date, words) => {
    expect((await print({ issue: { ...ISSUE, date } })).line('Sơn Hà,').text).toBe(`Sơn Hà, ${words}`);
  });

  it('before issue number, day and month are blank and the year is there', async () => {
    const { line } = await print({ issue: { ...ISSUE, number: null, date: null, year: 2026 } });
    expect(line('Số:').text).toMatch(/^Số: \s{4,}\/KH-SVHTTDL$/u);
    expect(line('Sơn Hà,').text).toMatch(/^Sơn Hà, ngày\s{4,}tháng\s{4,}năm 2026$/u);
  });
});

describe('the title', () => {
  it('the type is in bold capitals of 13–14, alone on its line, in the middle', async () => {
    const type = (await print()).line('KẾ HOẠCH');
    expect(type.text).toBe('KẾ HOẠCH');
    expect(style(type)).toMatchObject(BOLD);
    within(type.size, 13, 14);
    expect(middle(type)).toBeCloseTo(mm(30) + mm(165) / 2, 0);
  });

  it('the subject is bold, 13–14, in the middle right under the type', async () => {
    const { line } = await print();
    const [type, subject] = [line('KẾ HOẠCH'), line('Tổ chức Ngày hội')];
    expect(style(subject)).toMatchObject(BOLD);
    within(subject.size, 13, 14);
    expect(middle(subject)).toBeCloseTo(middle(type), 0);
    within(subject.baseline - type.baseline, subject.size, subject.size * 1.5);
  });

  it('has a line of a third to a half of the subject under it', async () => {
    const { lines, line, ruleUnder } = await print();
    const subject = lines.filter(({ bold, baseline }) => bold && baseline > line('KẾ HOẠCH').baseline && baseline < line('Thực hiện').baseline);
    within(width(ruleUnder(subject.at(-1)!)) / Math.max(...subject.map(width)), 1 / 3, 1 / 2);
  });
});

describe('the bases', () => {
  it('on lines of their own are italic, 13–14, each on its own line', async () => {
    const body = [node('basis', null, 'Căn cứ Luật Di sản văn hóa;'), node('basis', null, 'Căn cứ Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Sơn Hà.'), node('section', 'I.', 'MỤC ĐÍCH')];
    const { lines } = await print({ document: aPlan({ body }) });
    const bases = lines.filter(({ text }) => text.startsWith('Căn cứ'));
    expect(bases).toHaveLength(2);
    for (const basis of bases) {
      expect(basis.pieces.every(({ italic, bold }) => italic && !bold)).toBe(true);
      within(basis.size, 13, 14);
    }
    expect(bases[0]?.text.endsWith(';')).toBe(true);
  });

  it('in prose are upright, as the body', async () => {
    expect((await print()).line('Thực hiện Kế hoạch').pieces.every(({ italic }) => !italic)).toBe(true);
  });
});

describe('the body', () => {
  it('is upright, 13–14, and reaches both margins', async () => {
    const { lines } = await print({ document: longPlan() });
    const body = lines.filter(({ baseline, bold, size }) => baseline > mm(20) && !bold && size > 13);
    const full = body.filter((_, index) => Math.abs((body[index + 1]?.left ?? 0) - mm(30)) < 0.1);
    expect(full.length).toBeGreaterThan(40);
    for (const each of full) {
      within(each.size, 13, 14);
      expect(each.italic).toBe(false);
      expect(each.right).toBeCloseTo(mm(195), 0);
    }
    expect((await print()).line('Trên đây').right).toBeCloseTo(mm(195), 0);
  });

  it('indents first lines by 1 to 1.27 cm', async () => {
    const { line } = await print();
    for (const words of ['Thực hiện', 'I. MỤC', '1. Mục', '- Giới', '+ Trang', 'a) Phòng', '(1) Chủ', 'Trên đây']) within(line(words).left - mm(30), mm(10), mm(12.7) + 0.1);
  });

  it('parts lines by one to one and a half lines, and paragraphs by 6 pt more', async () => {
    const { lines } = await print({ document: longPlan() });
    const body = lines.filter(({ page, bold, baseline }) => page === 2 && !bold && baseline > mm(20));
    const steps = body.slice(1).map((each, index) => ({ step: each.baseline - (body[index]?.baseline ?? 0), first: each.left > mm(31) }));
    // A line of Times New Roman is 1.15 of its size.
    for (const { step } of steps.filter(({ first }) => !first)) within(step / 14, 1.107, 1.5 * 1.15);
    const pitch = Math.min(...steps.map(({ step }) => step));
    for (const { step } of steps.filter(({ first }) => first)) expect(step - pitch).toBeGreaterThanOrEqual(6 - 0.05);
    expect(steps.filter(({ first }) => first).length).toBeGreaterThan(3);
  });

  it.each(['Phần I', 'Chương II', 'Mục 1', 'Tiểu mục 2'])('%s stands alone in the middle, bold, its title in bold capitals under it', async (label) => {
    const { line } = await print({ document: aPlan({ body: [node('section', label, 'Những nhiệm vụ chung', [node('paragraph', null, LONG)])] }) });
    const [first, title] = [line(label), line('NHỮNG NHIỆM VỤ CHUNG')];
    expect(first.text).toBe(label);
    for (const each of [first, title]) {
      expect(style(each)).toMatchObject(BOLD);
      within(each.size, 13, 14);
      expect(middle(each)).toBeCloseTo(mm(30) + mm(165) / 2, 0);
    }
    expect(title.baseline).toBeGreaterThan(first.baseline);
  });

  it('an article has its number and title in bold at the indent', async () => {
    const { line } = await print({ document: aPlan({ body: [node('section', 'Điều 1.', 'Phạm vi thực hiện', [node('section', '1.', 'Trên địa bàn tỉnh.')])] }) });
    const article = line('Điều 1.');
    expect(article.text).toBe('Điều 1. Phạm vi thực hiện');
    expect(style(article)).toEqual({ size: 14, ...BOLD });
    expect(article.left).toBeCloseTo(mm(30 + 12.7), 0);
  });

  it('a titled section is bold on its own line, a numbered sentence and a point are not bold', async () => {
    const { line } = await print({ document: aPlan({ body: [node('section', 'I.', 'NỘI DUNG', [node('section', '1.', 'Mục đích', [node('section', 'a)', 'Giới thiệu bản sắc văn hóa;'), node('section', 'đ)', 'Bảo đảm tiết kiệm.')])]), node('section', 'II.', 'VIỆC KHÁC', [node('section', '1.', 'Báo cáo kết quả trước ngày 20/12/2026.')])] }) });
    expect([line('I. NỘI DUNG'), line('1. Mục đích')].map(style)).toMatchObject([BOLD, BOLD]);
    expect(line('1. Mục đích').text).toBe('1. Mục đích');
    expect([line('a) Giới'), line('đ) Bảo'), line('1. Báo')].map(style)).toMatchObject([UPRIGHT, UPRIGHT, UPRIGHT]);
  });

  it('keeps ./. behind its last word', async () => {
    const { lines } = await print({ document: longPlan() });
    expect(lines.filter(({ text }) => text.endsWith('./.'))).toHaveLength(1);
  });
});

describe('the signature', () => {
  it.each([
    ['the head of an office', [], 'Giám đốc'],
    ['a deputy', ['KT. Giám đốc'], 'Phó Giám đốc'],
    ['the head of a committee', ['TM. Ủy ban nhân dân'], 'Chủ tịch'],
    ['a deputy in a committee', ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], 'Phó Chủ tịch'],
    ['the head of a unit by order', ['TL. Giám đốc'], 'Chánh Văn phòng'],
    ['a deputy of the head of a unit by order', ['TL. Giám đốc', 'KT. Chánh Văn phòng'], 'Phó Chánh Văn phòng'],
    ['somebody with a delegation', ['TUQ. Giám đốc'], 'Trưởng phòng Pháp chế'],
    ['an acting head', [], 'Q. Giám đốc'],
  ])('of %s stacks one role a line, bold capitals of 13–14, in the middle of the right half', async (_, authority, office) => {
    const { line, lines, signatureSpace } = await print({ document: aPlan({ signer: { authority, office, name: 'Lò Thị Mai' } }) });
    const stack = [...authority, office].map((words) => words.toLocaleUpperCase('vi'));
    const first = line(stack[0]!);
    const set = lines.filter(({ page, left, baseline }) => page === first.page && left > mm(105) && baseline >= first.baseline && baseline < (signatureSpace?.y ?? 0));
    expect(set.map(({ text }) => text)).toEqual(stack);
    for (const each of [...set, line('Lò Thị Mai')]) {
      expect(style(each)).toMatchObject(BOLD);
      within(each.size, 13, 14);
      expect(middle(each)).toBeCloseTo(middle(line('Lò Thị Mai')), 0);
      expect(each.left).toBeGreaterThan(mm(105));
    }
  });

  it('a role a little too long for one line is set a point smaller, and its stack with it', async () => {
    const { line } = await print({ document: aPlan({ signer: { authority: ['KT. Trưởng phòng'], office: 'Phó Trưởng phòng Hành chính', name: 'Lò Thị Mai' } }) });
    expect([line('KT. TRƯỞNG PHÒNG').size, line('PHÓ TRƯỞNG PHÒNG HÀNH CHÍNH').size]).toEqual([13, 13]);
  });

  it('a role too long for its column is broken by sense and stays in the column', async () => {
    const { lines } = await print({ document: aPlan({ signer: { authority: ['TM. Ban Chỉ đạo phát triển du lịch tỉnh Sơn Hà'], office: 'Trưởng ban', name: 'Lò Thị Mai' } }) });
    const set = lines.filter(({ bold, italic, left, baseline }) => bold && !italic && left > mm(105) && baseline > mm(120));
    expect(set.map(({ text }) => text).join(' ')).toBe('TM. BAN CHỈ ĐẠO PHÁT TRIỂN DU LỊCH TỈNH SƠN HÀ TRƯỞNG BAN Lò Thị Mai');
    expect(Math.max(...set.map(({ right }) => right))).toBeLessThanOrEqual(mm(195));
  });

  it('the name is in small letters with its capitals, bold, and nothing stands before it', async () => {
    const name = (await print()).line('Lò Thị Mai');
    expect(name.text).toBe('Lò Thị Mai');
    expect(style(name)).toMatchObject(BOLD);
  });
});

describe('Nơi nhận', () => {
  it('its label is italic and bold, 12, at the left margin, level with the first line of the office', async () => {
    const { line } = await print();
    const label = line('Nơi nhận:');
    expect(style(label)).toEqual({ size: 12, bold: true, italic: true });
    expect(label.left).toBeCloseTo(mm(30), 0);
    expect(label.page).toBe(line('KT. GIÁM ĐỐC').page);
    expect(Math.abs(label.baseline - line('KT. GIÁM ĐỐC').baseline)).toBeLessThan(4);
  });

  it.each([62, 63, 64])('a list of %d lines does not leave its last one alone on a page', async (count) => {
    const recipients = Array.from({ length: count }, (_, index) => ({ id: `r${index}`, text: `Ủy ban nhân dân xã số ${index + 1}`, purpose: 'execute-or-know' as const, parts: [] }));
    const listed = (await print({ document: aPlan({ recipients }) })).lines.filter(({ text }) => text.startsWith('- Ủy ban'));
    expect(listed).toHaveLength(count);
    const last = Math.max(...listed.map(({ page }) => page));
    expect(listed.filter(({ page }) => page === last).length).toBeGreaterThanOrEqual(3);
  });

  it('its lines are upright, 11, a dash at the left margin, a semicolon at the end, the last one Lưu with a full stop', async () => {
    const { lines } = await print();
    const list = lines.filter(({ size }) => size === 11);
    expect(list.map(({ text }) => text)).toEqual(['- UBND tỉnh (báo cáo);', '- Các sở, ban, ngành tỉnh;', '- Lưu: VT, QLVH.']);
    for (const each of list) {
      expect(style(each)).toMatchObject(UPRIGHT);
      expect(each.left).toBeCloseTo(mm(30), 0);
    }
  });

  it('who drafted, and how many copies were issued, is a line of its own in 11', async () => {
    const { line } = await print({ marks: { drafter: 'PL.(300)' } });
    expect(line('PL.(300)')).toMatchObject({ size: 11, ...UPRIGHT, text: 'PL.(300)' });
    expect(line('PL.(300)').baseline).toBeGreaterThan(line('- Lưu:').baseline);
  });
});

describe('the annex', () => {
  const withAnnexes = (change: Partial<RenderInput> = {}) => print({ document: aPlan({ annexes: [longAnnex('Phụ lục I'), longAnnex('Phụ lục II')] }), ...change });

  it('has its label in bold 14 as written, alone in the middle, and its title in bold capitals under it', async () => {
    const { line } = await withAnnexes();
    const [label, title] = [line('Phụ lục I'), line('PHÂN CÔNG NHIỆM VỤ')];
    expect(label.text).toBe('Phụ lục I');
    expect(style(label)).toEqual({ size: 14, ...BOLD });
    expect(style(title)).toMatchObject(BOLD);
    within(title.size, 13, 14);
    for (const each of [label, title]) expect(middle(each)).toBeCloseTo(mm(30) + mm(252) / 2, 0);
    expect(line('Phụ lục II').text).toBe('Phụ lục II');
  });

  it('names its plan in brackets, italic, 13–14, with number, date and body filled in', async () => {
    const { line } = await withAnnexes();
    const reference = line('(Kèm theo');
    expect(reference.text).toBe('(Kèm theo Kế hoạch số 05/KH-SVHTTDL ngày 09 tháng 02 năm 2026 của Sở Văn hóa, Thể thao và Du lịch)');
    expect(style(reference)).toMatchObject({ bold: false, italic: true });
    within(reference.size, 13, 14);
    expect(middle(reference)).toBeCloseTo(mm(30) + mm(252) / 2, 0);
  });

  it('fills the blanks a drafter left in that line, and nothing else of it', async () => {
    const filled = async (caption: string) => (await print({ document: aPlan({ annexes: [anAnnex({ caption })] }) })).line('(Kèm').text;
    expect(await filled('(Kèm theo Kế hoạch số /KH-SVHTTDL ngày tháng năm 2026 của Sở)')).toBe('(Kèm theo Kế hoạch số 05/KH-SVHTTDL ngày 09 tháng 02 năm 2026 của Sở)');
    expect(await filled('(Kèm theo Kế hoạch số: ……/KH-SVHTTDL ngày …/…/2026)')).toBe('(Kèm theo Kế hoạch số 05/KH-SVHTTDL ngày …/…/2026)');
    expect(await filled('(Kèm theo Kế hoạch số 7/KH-SVHTTDL ngày 01/02/2026)')).toBe('(Kèm theo Kế hoạch số 7/KH-SVHTTDL ngày 01/02/2026)');
  });

  it('has a line of a third to a half of the reference under it', async () => {
    const { line, ruleUnder } = await withAnnexes();
    within(width(ruleUnder(line('(Kèm theo'))) / width(line('(Kèm theo')), 1 / 3, 1 / 2);
  });

  it('counts its own pages and shows no number on its first', async () => {
    const { lines, sheets } = await withAnnexes();
    const own = (sheets.length - 1) / 2;
    const series = Array.from({ length: own - 1 }, (_, index) => String(index + 2));
    expect(own).toBeGreaterThan(2);
    expect(lines.filter(({ baseline }) => baseline < mm(20)).map(({ text }) => text)).toEqual([...series, ...series]);
  });

  it('repeats the headings of its table on every page', async () => {
    const { lines, sheets } = await withAnnexes();
    expect(lines.filter(({ text }) => text === 'STT').map(({ page }) => page)).toEqual(sheets.slice(1).map((_, index) => index + 2));
  });
});

describe('the marks', () => {
  it.each([['flash', 'HỎA TỐC', 30], ['very-urgent', 'THƯỢNG KHẨN', 40], ['urgent', 'KHẨN', 20]] as const)('%s is %s in a red frame of %d × 8 mm, bold capitals of 13–14', async (urgency, words, across) => {
    const { line, strokes } = await print({ marks: { urgency } });
    const mark = line(words);
    expect(mark.text).toBe(words);
    expect(style(mark)).toMatchObject(BOLD);
    within(mark.size, 13, 14);
    const [red = 0, green = 1, blue = 1] = mark.colour;
    expect(red).toBeGreaterThan(0.6);
    expect(Math.max(green, blue)).toBeLessThan(0.1);
    const frame = strokes.filter(({ colour }) => colour.length === 3);
    const box = { left: Math.min(...frame.map(({ left }) => left)), right: Math.max(...frame.map(({ right }) => right)), top: Math.min(...frame.map(({ top }) => top)), bottom: Math.max(...frame.map(({ bottom }) => bottom)) };
    expect(width(box)).toBeCloseTo(mm(across), 1);
    expect(box.bottom - box.top).toBeCloseTo(mm(8), 1);
    expect(middle(box)).toBeCloseTo(middle(mark), 0);
    within(mark.baseline, box.top, box.bottom);
  });

  it.each([['return-after-reading', 'XEM XONG TRẢ LẠI'], ['internal', 'LƯU HÀNH NỘI BỘ']] as const)('%s is %s in a frame, bold capitals of 13–14', async (circulation, words) => {
    const { line, strokes } = await print({ marks: { circulation } });
    const mark = line(words);
    expect(style(mark)).toMatchObject(BOLD);
    within(mark.size, 13, 14);
    const around = strokes.filter(({ left, right, top, bottom }) => left < mark.left && right > mark.right && top < mark.baseline && bottom > mark.baseline - 10);
    expect(around).toHaveLength(1);
  });

  it('the address stands at the foot of page 1 only, 11–12, under a line', async () => {
    const { lines, line, ruleUnder, strokes } = await print({ document: longPlan(), marks: { contact: ['Số 1 đường Hòa Bình, tỉnh Sơn Hà', 'Thư điện tử: svhttdl@sonha.example'] } });
    const address = line('Số 1 đường');
    within(address.size, 11, 12);
    expect(lines.filter(({ text }) => text.startsWith('Số 1 đường')).map(({ page }) => page)).toEqual([1]);
    expect(lines.filter(({ page, baseline }) => page === 1 && baseline > address.baseline)).toHaveLength(1);
    const rule = strokes.find(({ page, top, left, right }) => page === 1 && top < address.baseline && top > address.baseline - 20 && right - left > mm(100));
    expect(rule).toBeDefined();
    expect(() => ruleUnder(line('Thư điện tử'))).toThrow();
  });
});

describe('the places of signatures', () => {
  it('the signature stands between office and name, in the middle', async () => {
    const { line, signatureSpace } = await print();
    const [office, name] = [line('PHÓ GIÁM ĐỐC'), line('Lò Thị Mai')];
    expect(signatureSpace?.y).toBeGreaterThanOrEqual(office.baseline);
    expect((signatureSpace?.y ?? 0) + (signatureSpace?.height ?? 0)).toBeLessThanOrEqual(name.baseline - 0.6 * name.size);
    expect((signatureSpace?.x ?? 0) + (signatureSpace?.width ?? 0) / 2).toBeCloseTo(middle(office), 0);
  });

  it('the seal, in its true size, covers the left third of the signature image', async () => {
    const { signatureSpace, sealSpace } = await print();
    const image = { left: (signatureSpace?.x ?? 0) + ((signatureSpace?.width ?? 0) - mm(50)) / 2, width: mm(50) };
    expect((sealSpace?.x ?? 0) + (sealSpace?.width ?? 0)).toBeCloseTo(image.left + image.width / 3, 1);
    for (const side of [sealSpace?.width, sealSpace?.height]) expect(side).toBeCloseTo(mm(36), 6);
    expect(sealSpace?.x).toBeGreaterThan(mm(105));
    expect((sealSpace?.y ?? 0) + mm(18)).toBeCloseTo((signatureSpace?.y ?? 0) + (signatureSpace?.height ?? 0) / 2, 1);
  });

  it('the words of a copy or of an annex in its own file stand at the top right of page 1, where nothing else is', async () => {
    const { cornerSpace, lines } = await print();
    expect(cornerSpace.page).toBe(1);
    expect(cornerSpace.x + cornerSpace.width).toBeCloseTo(mm(195), 1);
    expect(cornerSpace.y + cornerSpace.height).toBeLessThanOrEqual(mm(20));
    expect(lines.filter(({ page, baseline, size }) => page === 1 && baseline - 0.891 * size < cornerSpace.y + cornerSpace.height)).toEqual([]);
  });

  it('those words are upright, black, 10: the form of the copy, the agency, the time of Vietnam to the second', async () => {
    const drawn = async (input: Parameters<typeof typesetter.renderAppearance>[0]) => linesOf(pagesOf(await typesetter.renderAppearance(input)));
    const at = '2024-08-28T07:34:48Z';
    const copied = await drawn({ kind: 'copy', form: 'SY', name: 'Sở Văn hóa, Thể thao và Du lịch', at });
    for (const each of await drawn({ kind: 'copy', form: 'SL', name: 'Ban Quản lý Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh Sơn Hà', at })) expect(each.size).toBe(10);
    expect(copied.map(({ text }) => text)).toEqual(['SAO Y', 'Sở Văn hóa, Thể thao và Du lịch', '28.08.2024 14:34:48 +07:00']);
    for (const each of copied) expect(each).toMatchObject({ size: 10, ...UPRIGHT, colour: [0] });
    expect((await drawn({ kind: 'attachment', reference: '05/KH-SVHTTDL', at })).map(({ text }) => text)).toEqual(['05/KH-SVHTTDL', '28.08.2024 14:34:48 +07:00']);
  });

  it('a signature without an image is blue, a seal without one red', async () => {
    const inkOf = async (kind: 'person' | 'seal') => pagesOf(await typesetter.renderAppearance({ kind, name: 'Lò Thị Mai', at: '2026-02-09T02:05:00Z' }))[0]?.texts[0]?.colour;
    const [[red = 0, , blue = 0] = [], [redder = 0, , bluer = 0] = []] = [await inkOf('person'), await inkOf('seal')];
    expect(blue).toBeGreaterThan(2 * red);
    expect(redder).toBeGreaterThan(2 * bluer);
  });

  it('place and date stand on one line beside the name of the Party, also before they are filled in', async () => {
    const issue = { ...ISSUE, superior: 'Tỉnh ủy Sơn Hà', agency: 'Ban Tuyên giáo và Dân vận', symbol: 'KH/BTGDVTU', date: null };
    const { line } = await print({ layout: 'party-unverified', issue, draft: true });
    expect(line('Sơn Hà,').text).toMatch(/^Sơn Hà, ngày\s+tháng\s+năm\s*$/u);
  });

  it('number and date can be left out of the file that is signed and filled in afterwards, where they would have been printed', async () => {
    const whole = await print();
    const { numberSpace, dateSpace, lines, line } = await print({ fields: 'left-blank' });
    expect(lines.some(({ text }) => /05|năm 2026$|ngày 09/u.test(text) && text.length < 40)).toBe(false);
    if (!numberSpace || !dateSpace) throw new Error('no room for number and date');
    const number = linesOf(pagesOf(await typesetter.renderAppearance({ kind: 'number', number: '5', space: numberSpace })))[0];
    const date = linesOf(pagesOf(await typesetter.renderAppearance({ kind: 'date', date: '2026-02-09', space: dateSpace })))[0];
    if (!number || !date) throw new Error('nothing drawn');
    expect([number.text, date.text]).toEqual(['05', 'ngày 09 tháng 02 năm 2026']);
    expect(numberSpace.y + number.baseline).toBeCloseTo(whole.line('Số:').baseline, 1);
    expect(dateSpace.y + date.baseline).toBeCloseTo(whole.line('Sơn Hà,').baseline, 1);
    expect(date).toMatchObject({ italic: true, size: whole.line('Sơn Hà,').size });
    const slash = line('/KH-SVHTTDL').left;
    expect(numberSpace.x + number.right).toBeCloseTo(slash, 0);
  });
});

describe('a copy on paper', () => {
  it.each([['SY', 'SAO Y', '07/SY-UBND'], ['TrS', 'TRÍCH SAO', '07/TrS-UBND']] as const)('%s says %s in bold capitals of 13–14 under a solid line below the text, with its own number %s', async (form, words, number) => {
    const { line, strokes } = await print({ copies: [copy({ form, symbol: `${form}-UBND` })] });
    const title = line(words);
    expect(style(title)).toMatchObject(BOLD);
    within(title.size, 13, 14);
    const rule = strokes.find(({ page, left, right, top }) => page === title.page && right - left > mm(160) && top < title.baseline);
    expect(rule?.top).toBeLessThan(title.baseline);
    if (title.page === line('Lò Thị Mai').page) expect(rule?.top).toBeGreaterThan(line('Lò Thị Mai').baseline);
    expect(line(`Số: ${number}`).text).toBe(`Số: ${number}`);
    expect(line('Mường Lạn,').text).toBe('Mường Lạn, ngày 01 tháng 3 năm 2026');
    for (const part of ['ỦY BAN NHÂN DÂN', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Hà Văn Bình', '- Các bản;', '- Lưu: VT.', '(Đã ký)']) expect(line(part)).toBeDefined();
  });

  it('a sao lục is made from a sao y only, and carries both blocks', async () => {
    const { line } = await print({ copies: [copy(), copy({ form: 'SL', symbol: 'SL-UBND', agency: 'Ủy ban nhân dân xã Nậm Pì', number: '12' })] });
    expect([line('Số: 07/SY-UBND').page, line('Số: 12/SL-UBND').page].every((page) => page >= line('Lò Thị Mai').page)).toBe(true);
    for (const forms of [['SL'], ['TrS', 'SL'], ['SY', 'SY'], ['SY', 'SL', 'SL']] as const) {
      await expect(print({ copies: forms.map((form) => copy({ form })) })).rejects.toMatchObject({ code: 'INVALID_COPY', message: 'Sao lục chỉ thực hiện từ bản sao y.' });
    }
  });

  it('a trích sao has the chosen parts under their headings and the whole form around them', async () => {
    const document = aPlan({ annexes: [anAnnex()] });
    const chosen = document.body[3]?.children[0]?.children[0]?.id ?? '';
    const { lines, line } = await print({ document: excerptOf(document, [chosen]), copies: [copy({ form: 'TrS', symbol: 'TrS-UBND' })] });
    for (const words of ['CỘNG HÒA', 'Số: 05', 'KẾ HOẠCH', 'II. TỔ CHỨC', 'a) Phòng', '(1) Chủ trì', 'Nơi nhận:', 'Lò Thị Mai', 'TRÍCH SAO']) expect(line(words)).toBeDefined();
    expect(lines.some(({ text }) => /MỤC ĐÍCH|Trang phục|PHỤ LỤC/u.test(text))).toBe(false);
  });
});
