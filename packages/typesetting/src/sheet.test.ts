import { describe, expect, it } from '@jest/globals';
import { type PlanNode } from '@banhanh/plan-document';
import { aPlan, ISSUE, node, SIGNATURE } from '../test/support/plan-builder.js';
import { composeSheet } from './sheet.js';
import { composeHeader } from './sheet-header.js';
import { composeStamp } from './sheet-stamp.js';

const linesOf = (body: PlanNode[]) => composeSheet(aPlan({ body }), ISSUE).body;
const rolesOf = (body: PlanNode[]) => linesOf(body).map(({ role, level }) => `${role} ${level}`);
const boldOf = (body: PlanNode[]) => linesOf(body).map(({ runs }) => runs.map((run) => (run.kind === 'words' && run.bold ? run.text : '')).join(''));

describe('the marks', () => {
  it('are those of the plan, unless the print says otherwise', () => {
    const plan = { ...aPlan({}), marks: { urgency: 'flash', circulation: 'internal' } as const };
    expect(composeSheet(plan, ISSUE).marks.frames.map(({ text }) => text)).toEqual(['HỎA TỐC', 'LƯU HÀNH NỘI BỘ']);
    expect(composeSheet(plan, ISSUE, null, { marks: { urgency: null } }).marks.frames.map(({ text }) => text)).toEqual(['LƯU HÀNH NỘI BỘ']);
    expect(composeSheet(aPlan({}), ISSUE).marks.frames).toEqual([]);
  });
});

describe('the header', () => {
  it.each([
    ['2025-03-07', '07', '3'],
    ['2025-02-14', '14', '02'],
    ['2025-01-24', '24', '01'],
    ['2025-04-28', '28', '4'],
    ['2017-10-25', '25', '10'],
  ])('writes %s with the padding of the decree', (date, day, month) => {
    expect(composeHeader({ ...ISSUE, date })).toMatchObject({ day, month });
  });

  it('pads a one-digit number, keeps others, and leaves blanks blank', () => {
    const numberOf = (number: string | null) => composeHeader({ ...ISSUE, number }).number;
    expect(['5', '05', '171', null].map(numberOf)).toEqual(['05', '05', '171', null]);
    expect(composeHeader({ ...ISSUE, date: null, year: 2026 })).toMatchObject({ day: null, month: null, year: '2026' });
  });

  it('names the agency in capitals with its marks', () => {
    expect(composeHeader(ISSUE)).toMatchObject({ superior: 'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ', agency: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH' });
  });

  it.each(['2026-02-30', '09/02/2026', '', '2026-13-01'])('refuses the date %j', (date) => {
    expect(() => composeHeader({ ...ISSUE, date })).toThrow(RangeError);
  });
});

describe('the body', () => {
  it('makes a title of a numbered node with something inside it, and of a Roman one always', () => {
    expect(rolesOf([node('section', 'I.', 'MỤC ĐÍCH', [node('section', '1.', 'Mục đích', [node('bullet', '-', 'x')]), node('section', '2.', 'Làm ngay.')]), node('section', 'II.', 'NỘI DUNG')])).toEqual([
      'title 1', 'title 2', 'bullet 3', 'item 2', 'title 1',
    ]);
  });

  it('keeps a numbered sentence upright even with dashes under it', () => {
    const sentence = node('section', '1.', 'Tuyên truyền rộng rãi trong các tầng lớp Nhân dân.', [node('bullet', '-', 'x')]);
    expect(rolesOf([sentence])).toEqual(['item 1', 'bullet 1']);
    expect(boldOf([sentence])).toEqual(['', '']);
  });

  it('bolds the words before the colon of an item that stands beside titles', () => {
    const title = node('section', '1.', 'Hình thức', [node('bullet', '-', 'x')]);
    expect(boldOf([title, node('section', '2.', 'Thời gian: Năm 2026')])).toEqual(['1. Hình thức', '', '2. Thời gian:']);
    expect(boldOf([node('section', '1.', 'Địa điểm: Sân vận động'), node('section', '2.', 'Thời gian: Năm 2026')])).toEqual(['', '']);
  });

  it('prints bases in italics only when they stand on lines of their own', () => {
    const basis = (text: string) => node('basis', null, text);
    const lines = [basis('Căn cứ Luật Di sản văn hóa;'), basis('Căn cứ Kế hoạch số 01/KH-UBND;'), basis('Theo đề nghị của Văn phòng Sở, Sở ban hành Kế hoạch như sau:')];
    expect(rolesOf([...lines, node('section', 'I.', 'A')])).toEqual(['basis-line 1', 'basis-line 1', 'paragraph 1', 'title 1']);
    expect(rolesOf([basis('Căn cứ Kế hoạch số 01/KH-UBND, Sở ban hành Kế hoạch:')])).toEqual(['paragraph 1']);
    expect(rolesOf([basis('Thực hiện A;'), basis('Thực hiện B.')])).toEqual(['paragraph 1', 'paragraph 1']);
  });

  it('puts a footnote at its reference, once, and keeps one nobody refers to', () => {
    const footnotes = [{ marker: '1', text: 'một' }, { marker: '2', text: 'hai' }];
    const [line] = linesOf([{ ...node('paragraph', null, 'A[^1] B[^1] C[^9]'), footnotes }]);
    expect(line?.runs).toEqual([
      { kind: 'words', text: 'A', bold: false },
      { kind: 'note', marker: '1', text: 'một' },
      { kind: 'words', text: ' B', bold: false },
      { kind: 'note-again', marker: '1' },
      { kind: 'words', text: ' C[^9]', bold: false },
      { kind: 'note', marker: '2', text: 'hai' },
    ]);
  });

  it('follows any depth without exhausting the stack', () => {
    let inner = node('bullet', '-', 'trong cùng');
    for (let depth = 0; depth < 20_000; depth += 1) inner = { ...inner, id: `d${depth}`, text: 'x', children: [inner] };
    expect(linesOf([inner])).toHaveLength(20_001);
  });
});

describe('the end', () => {
  it('ends each recipient with a semicolon and the last with a full stop', () => {
    expect(composeSheet(aPlan(), ISSUE).recipients.map(({ text }) => text)).toEqual(['- UBND tỉnh (báo cáo);', '- Các sở, ban, ngành tỉnh;', '- Lưu: VT, QLVH.']);
  });

  it('stacks authority, office and name, and takes the name from the signature when the plan has none', () => {
    const signer = { authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], office: 'Phó Chủ tịch', name: null };
    expect(composeSheet(aPlan({ signer }), ISSUE, SIGNATURE).signer).toMatchObject({ lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lò Thị Mai' });
  });

  it('says in a copy without a block that the original is signed', () => {
    expect(composeSheet(aPlan(), ISSUE, null, { isCopy: true }).signer?.signed).toBe('(Đã ký)');
    expect(composeSheet(aPlan(), ISSUE).signer?.signed).toBeNull();
  });

  it('gives the time of signing in Vietnam, over midnight too', () => {
    expect(composeStamp({ ...SIGNATURE, signedAt: '2026-02-28T17:30:59.999Z' })[1]).toBe('Lò Thị Mai · 01/03/2026 00:30');
    expect(composeStamp({ ...SIGNATURE, signedAt: '2026-02-09T09:05:00+07:00' })[1]).toBe('Lò Thị Mai · 09/02/2026 09:05');
  });
});
