/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import type { Annex } from '@banhanh/plan-document';
import { cellsOfTable, pasteAnnex, pasteIntoAnnex, readHtmlCells, readHtmlTable, readTabbed, tableAsGroup } from './annex-paste.js';

const annexes: Annex[] = [
  { id: 'x', label: 'PHỤ LỤC', title: null, caption: null, columns: [], groups: [{ id: 'g', number: null, title: '', rows: ['r1', 'r2'].map((id, at) => ({ id, no: String(at + 1), content: `Việc ${id}`, lead: [], partners: [], time: '' })) }] },
];
const rowsAfter = (cell: 'content' | 'time', rowId: string, table: string[][]) =>
  pasteIntoAnnex(annexes, { annexId: 'x', groupId: 'g', rowId, cell }, table, ['n1', 'n2', 'n3'])[0]!.groups[0]!.rows.map(({ no, content, lead, time }) => [no, content, lead.join('; '), time]);

describe('A copied table', () => {
  it('is read from tabs, with lines and quotes inside a cell', () => {
    expect(readTabbed('Khai mạc\t"Sở ""A""\nSở B"\t\r\nBế mạc\tSở C\t15/4\r\n')).toEqual([['Khai mạc', 'Sở "A"\nSở B', ''], ['Bế mạc', 'Sở C', '15/4']]);
  });

  it('is none when there is no tab', () => {
    expect([readTabbed('một dòng'), readTabbed('hai\ndòng')]).toEqual([null, null]);
  });

  it('is read from the HTML of Word and Excel, merged cells leaving the others empty', () => {
    const html = '<p>Bảng</p><table><tr><td rowspan="2"><p>Khai mạc</p></td><td><p>Sở&nbsp;A</p><p>Sở B</p></td></tr><tr><td>Sở  C<br>D</td></tr></table>';
    expect(readHtmlTable(html)).toEqual([['Khai mạc', 'Sở A\nSở B'], ['', 'Sở C\nD']]);
    expect(readHtmlTable('<p>không có bảng</p>')).toBeNull();
  });

  it('keeps which cells reach over several rows or columns', () => {
    const html = '<table><tr><td rowspan="2">1</td><td colspan="2">Khai mạc</td></tr><tr><td>Sở A</td><td>Sở B</td></tr></table>';
    expect(readHtmlCells(html)?.map((cells) => cells.map(({ column, span, goesOn, paragraphs }) => `${column}+${span}${goesOn ? '↓' : ''} ${paragraphs.join('|')}`))).toEqual([['0+1 1', '1+2 Khai mạc'], ['0+1↓ 1', '1+1 Sở A', '2+1 Sở B']]);
    expect(cellsOfTable([['1', '']])).toEqual([[{ column: 0, span: 1, goesOn: false, paragraphs: ['1'] }, { column: 1, span: 1, goesOn: false, paragraphs: [] }]]);
  });

  it('without headings is a group, numbered by its first column or by its order', () => {
    expect(tableAsGroup([['3', 'Khai mạc', 'Sở A; Sở B'], ['4.', 'Bế mạc']], 'g').rows.map(({ id, no, content, lead }) => [id, no, content, lead])).toEqual([['gr1', '3', 'Khai mạc', ['Sở A', 'Sở B']], ['gr2', '4.', 'Bế mạc', []]]);
    expect(tableAsGroup([['Khai mạc', 'Sở A']], 'g').rows[0]).toMatchObject({ no: '1', content: 'Khai mạc', lead: ['Sở A'] });
  });

  it('as a whole stands in place of an empty annex, or after what is there', () => {
    const read = { columns: ['STT', 'Nội dung'], groups: [{ id: 'new', number: 'I', title: 'Tuyên truyền', rows: [] }] };
    expect(pasteAnnex(annexes, 'x', read)[0]!.groups.map(({ id }) => id)).toEqual(['g', 'new']);
    const empty = [{ ...annexes[0]!, groups: [{ id: 'g', number: null, title: '', rows: [{ id: 'r', no: '1', content: '', lead: [], partners: [], time: '' }] }] }];
    expect(pasteAnnex(empty, 'x', read)[0]).toMatchObject(read);
    expect(pasteAnnex(annexes, 'y', read)).toEqual(annexes);
  });

  it('fills from the cell on and adds the rows that are missing', () => {
    expect(rowsAfter('content', 'r2', [['Một', 'Sở A; Sở B'], ['Hai', 'Sở C', '', 'tháng 5', 'thừa']])).toEqual([['1', 'Việc r1', '', ''], ['2', 'Một', 'Sở A; Sở B', ''], ['3', 'Hai', 'Sở C', 'tháng 5']]);
  });

  it('leaves out what would stand beyond the last column, and goes nowhere when the row is gone', () => {
    expect(rowsAfter('time', 'r1', [['tháng 4', 'thừa']])[0]).toEqual(['1', 'Việc r1', '', 'tháng 4']);
    expect(pasteIntoAnnex(annexes, { annexId: 'x', groupId: 'g', rowId: 'gone', cell: 'no' }, [['1']], [])).toBe(annexes);
  });
});
