import { describe, expect, it } from '@jest/globals';
import { applyEdit, type PlanEdit } from './plan-edit.js';
import { node, planOf } from './sample-plan.js';
import { type PlanDocument } from '@banhanh/plan-document';

const plan = (): PlanDocument => planOf(node('purpose', 'I.', 'MỤC ĐÍCH'), node('content', 'II.', 'NỘI DUNG', [node('c1', '1.', 'Trưng bày'), node('c2', '2.', 'Hội thảo')]));
const after = (...edits: PlanEdit[]) => edits.reduce(applyEdit, plan());

describe('A fix of the check', () => {
  const finding = { rule: 'r', source: '', severity: 'warning', where: 'body/2', message: '', excerpt: 'Trưng', span: [0, 5], fix: { text: 'Chưng', safe: true } } as const;
  const fix = (nodeId: string): PlanEdit => ({ type: 'fix', finding: { ...finding, nodeId, span: [0, 5] } });

  it('is one edit of the text, and none when the line is gone', () => {
    expect(after(fix('c1')).body[1]!.children[0]!.text).toBe('Chưng bày');
    const before = plan();
    expect(applyEdit(before, fix('unknown'))).toBe(before);
  });
});

describe('Marking a plan', () => {
  it('keeps what is chosen, and leaves no trace of what is taken back', () => {
    const marked = after({ type: 'setMark', mark: 'urgency', value: 'flash' }, { type: 'setMark', mark: 'circulation', value: 'internal' });
    expect(marked.marks).toEqual({ urgency: 'flash', circulation: 'internal' });
    const one = applyEdit(marked, { type: 'setMark', mark: 'urgency', value: null });
    expect(one.marks).toEqual({ circulation: 'internal' });
    expect(applyEdit(one, { type: 'setMark', mark: 'circulation', value: null })).toEqual(plan());
  });
});

describe('Editing recipients and targets', () => {
  it('puts a new line before Lưu', () => {
    const draft = after({ type: 'addRecipient', newId: 'r1', text: 'Lưu: VT, NV' }, { type: 'addRecipient', newId: 'r2', text: 'UBND tỉnh (báo cáo)' });
    expect(draft.recipients.map(({ id, purpose, parts }) => [id, purpose, parts])).toEqual([
      ['r2', 'report', ['UBND tỉnh']],
      ['r1', 'file', ['VT', 'NV']],
    ]);
  });

  it('keeps a purpose chosen by hand while the line is typed on', () => {
    const draft = after(
      { type: 'addRecipient', newId: 'r', text: 'Sở Nội vụ' },
      { type: 'setRecipientPurpose', id: 'r', purpose: 'report' },
      { type: 'setRecipient', id: 'r', text: 'Sở Nội vụ, Sở Tài chính' },
    );
    expect(draft.recipients[0]).toMatchObject({ purpose: 'report', parts: ['Sở Nội vụ', 'Sở Tài chính'] });
  });

  it('holds one decision for each written name', () => {
    const draft = after(
      { type: 'setTarget', target: { text: 'Sở Nội vụ', kind: 'outside', id: null } },
      { type: 'setTarget', target: { text: 'Sở Nội vụ', kind: 'agency', id: 'a1' } },
    );
    expect(draft.targets).toEqual([{ text: 'Sở Nội vụ', kind: 'agency', id: 'a1' }]);
    expect(applyEdit(draft, { type: 'clearTarget', text: 'Sở Nội vụ' }).targets).toEqual([]);
  });
});

describe('Editing an annex', () => {
  const annex: PlanEdit[] = [
    { type: 'addAnnex', newId: 'x', label: 'PHỤ LỤC', columns: ['STT', 'NỘI DUNG', 'CHỦ TRÌ', 'PHỐI HỢP', 'THỜI GIAN'] },
    { type: 'addGroup', annexId: 'x', newId: 'g' },
    { type: 'addRow', annexId: 'x', groupId: 'g', newId: 'r1' },
    { type: 'addRow', annexId: 'x', groupId: 'g', newId: 'r2' },
    { type: 'setRow', annexId: 'x', groupId: 'g', id: 'r2', cell: 'lead', text: 'Sở Văn hóa, Thể thao và Du lịch; Sở Nội vụ' },
  ];

  it('reads the bodies of a cell', () => {
    expect(after(...annex).annexes[0]!.groups[0]!.rows[1]).toMatchObject({ no: '2', lead: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Nội vụ'] });
  });

  it('counts rows again after one is moved or deleted', () => {
    const rows = (edit: PlanEdit) => after(...annex, edit).annexes[0]!.groups[0]!.rows.map(({ id, no }) => `${no} ${id}`);
    expect(rows({ type: 'moveRow', annexId: 'x', groupId: 'g', id: 'r2', by: -1 })).toEqual(['1 r2', '2 r1']);
    expect(rows({ type: 'removeRow', annexId: 'x', groupId: 'g', id: 'r1' })).toEqual(['1 r2']);
  });
});
