import { describe, expect, it } from '@jest/globals';
import { type CopiedCell, headedCells, readAnnexTable } from './annex-table.js';

const row = (...texts: string[]): CopiedCell[] => texts.map((text, column) => ({ column, span: 1, goesOn: false, paragraphs: text === '' ? [] : text.split('\n') }));
const across = (text: string, span: number): CopiedCell[] => [{ column: 0, span, goesOn: false, paragraphs: [text] }];
const head = row('STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện');

describe('The columns of an annex', () => {
  it.each([
    [['STT', 'Nội dung', 'Thời gian', 'Cơ quan chủ trì'], { no: 0, content: 1, time: 2, lead: 3 }],
    [['Cột một', 'Cột hai'], { no: 0, content: 1 }],
    [[], {}],
  ])('%j head the cells their names say', (columns, cells) => expect(headedCells(columns)).toEqual(cells));
});

describe('A table copied from another program', () => {
  it('is read by its headings, with its groups', () => {
    const read = readAnnexTable([head, across('I. Tuyên truyền', 5), row('1', 'Treo pa nô', 'Sở Nội vụ', 'Báo Sơn Hà; UBND các xã', 'Tháng 4/2027'), row('2', 'Dọn vệ sinh', 'UBND các xã', '', '15/4/2027'), row('II', 'Khai mạc', '', '', ''), row('1', 'Mít tinh', 'Sở Nội vụ', '', '16/4/2027')], 'x')!;
    expect(read.columns).toEqual(['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện']);
    expect(read.groups.map(({ id, number, title, rows }) => [id, number, title, rows.length])).toEqual([['xg1', 'I', 'Tuyên truyền', 2], ['xg2', 'II', 'Khai mạc', 1]]);
    expect(read.groups[0]!.rows[0]).toEqual({ id: 'xg1r1', no: '1', content: 'Treo pa nô', lead: ['Sở Nội vụ'], partners: ['Báo Sơn Hà', 'UBND các xã'], time: 'Tháng 4/2027' });
  });

  it('may have its columns in another order, or fewer of them', () => {
    const read = readAnnexTable([row('TT', 'Nhiệm vụ', 'Thời gian', 'Chủ trì'), row('1', 'Treo pa nô', 'Tháng 4/2027', 'Sở Nội vụ')], 'x')!;
    expect(read.groups[0]!.rows[0]).toMatchObject({ content: 'Treo pa nô', lead: ['Sở Nội vụ'], partners: [], time: 'Tháng 4/2027' });
  });

  it('without headings, or of one row, is not known', () => {
    expect(readAnnexTable([row('1', 'Treo pa nô', 'Sở Nội vụ'), row('2', 'Dọn vệ sinh', 'UBND các xã')], 'x')).toBeNull();
    expect(readAnnexTable([head], 'x')).toBeNull();
    expect(readAnnexTable([], 'x')).toBeNull();
  });
});
