import { describe, expect, it } from '@jest/globals';
import { emptyPlanDocument, type PlanDocument } from '@banhanh/plan-document';
import { editedCopy, isWhole, wordsOf } from './edited-copy.js';

const plan: PlanDocument = {
  ...emptyPlanDocument(),
  body: [{ id: 's', kind: 'section', marker: 'I.', text: 'NỘI DUNG', children: [{ id: 'n', kind: 'section', marker: '1.', text: 'Treo cờ[^1]', children: [], footnotes: [{ marker: '1', text: 'x' }] }, { id: 'm', kind: 'section', marker: '2.', text: 'Hội thi', children: [] }] }],
  recipients: [{ id: 'r', text: 'Các sở', purpose: 'execute-or-know', parts: ['Các sở'] }],
  annexes: [{ id: 'a', label: 'PHỤ LỤC', title: null, caption: null, columns: [], groups: [{ id: 'g', number: 'I', title: 'Tuyên truyền', rows: [{ id: 'w', no: '1', content: 'Treo cờ', lead: ['Sở Nội vụ', 'Sở Tài chính'], partners: [], time: 'Tháng 4' }] }] }],
};
const rowsOf = ({ annexes }: PlanDocument) => annexes[0]!.groups[0]!.rows;

describe('What a reviewer would have', () => {
  it('of a line is numbered anew, and keeps the footnotes still named', () => {
    const changed = editedCopy(plan, 'n', { kind: 'change', words: { text: ' Treo  cờ Tổ quốc ' } }, 'x').body[0]!.children;
    expect(changed[0]).toEqual({ id: 'n', kind: 'section', marker: '1.', text: 'Treo cờ Tổ quốc', children: [], footnotes: [] });
    expect(editedCopy(plan, 'n', { kind: 'insert', words: { text: 'Mít tinh' } }, 'x').body[0]!.children.map(({ id, marker }) => [id, marker])).toEqual([['n', '1.'], ['x', '2.'], ['m', '3.']]);
    expect(editedCopy(plan, 'n', { kind: 'remove' }, 'x').body[0]!.children.map(({ id, marker }) => [id, marker])).toEqual([['m', '1.']]);
  });

  it('of a recipient reads its bodies and purpose anew', () => {
    expect(editedCopy(plan, 'r', { kind: 'change', words: { text: 'UBND tỉnh (báo cáo)' } }, 'x').recipients).toEqual([{ id: 'r', text: 'UBND tỉnh (báo cáo)', purpose: 'report', parts: ['UBND tỉnh'] }]);
    expect(editedCopy(plan, 'r', { kind: 'insert', words: { text: 'Lưu: VT' } }, 'x').recipients.map(({ id }) => id)).toEqual(['r', 'x']);
    expect(editedCopy(plan, 'r', { kind: 'remove' }, 'x').recipients).toEqual([]);
  });

  it('of a row goes cell by cell', () => {
    const words = wordsOf(plan, 'w')!;
    expect(words).toEqual({ content: 'Treo cờ', lead: 'Sở Nội vụ; Sở Tài chính', partners: '', time: 'Tháng 4' });
    expect(rowsOf(editedCopy(plan, 'w', { kind: 'change', words: { ...words, partners: 'UBND các xã; Báo Sơn Hà' } }, 'x'))[0]).toEqual({ id: 'w', no: '1', content: 'Treo cờ', lead: ['Sở Nội vụ', 'Sở Tài chính'], partners: ['UBND các xã', 'Báo Sơn Hà'], time: 'Tháng 4' });
    expect(rowsOf(editedCopy(plan, 'w', { kind: 'insert', words: { content: 'Mít tinh' } }, 'x')).map(({ id, content, lead }) => [id, content, lead])).toEqual([['w', 'Treo cờ', ['Sở Nội vụ', 'Sở Tài chính']], ['x', 'Mít tinh', []]]);
    expect(rowsOf(editedCopy(plan, 'w', { kind: 'remove' }, 'x'))).toEqual([]);
  });

  it('of a group is its title alone', () => {
    expect(editedCopy(plan, 'g', { kind: 'change', words: { text: 'Cổ động' } }, 'x').annexes[0]!.groups[0]!.title).toBe('Cổ động');
    expect(['g', 'w', 'r', 'n'].map((id) => isWhole(plan, id))).toEqual([false, true, true, true]);
    expect(wordsOf(plan, 'nobody')).toBeNull();
  });
});
