/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import type { Annex } from '@banhanh/plan-document';
import { pasteIntoAnnex, readHtmlTable, readTabbed } from './annex-paste.js';

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

  it('fills from the cell on and adds the rows that are missing', () => {
    expect(rowsAfter('content', 'r2', [['Một', 'Sở A; Sở B'], ['Hai', 'Sở C', '', 'tháng 5', 'thừa']])).toEqual([['1', 'Việc r1', '', ''], ['2', 'Một', 'Sở A; Sở B', ''], ['3', 'Hai', 'Sở C', 'tháng 5']]);
  });

  it('leaves out what would stand beyond the last column, and goes nowhere when the row is gone', () => {
    expect(rowsAfter('time', 'r1', [['tháng 4', 'thừa']])[0]).toEqual(['1', 'Việc r1', '', 'tháng 4']);
    expect(pasteIntoAnnex(annexes, { annexId: 'x', groupId: 'g', rowId: 'gone', cell: 'no' }, [['1']], [])).toBe(annexes);
  });
});
