import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idsInOrder } from './node-tree.js';
import { applyEdit, openDraft, type NodeEdit, type PlanEdit } from './plan-edit.js';
import { node, picture, planOf } from './sample-plan.js';
import { type PlanDocument } from '@banhanh/plan-document';

const plan = (): PlanDocument =>
  planOf(
    node('purpose', 'I.', 'MỤC ĐÍCH', [node('p1', '1.', 'Mục đích'), node('p2', '2.', 'Yêu cầu', [node('p2a', '-', 'Đúng tiến độ.'), node('p2b', '-', 'Tiết kiệm.')])]),
    node('content', 'II.', 'NỘI DUNG', [node('c1', '1.', 'Trưng bày'), node('c2', '2.', 'Hội thảo'), node('c3', '3.', 'Tổng kết')]),
    node('work', 'III.', 'TỔ CHỨC THỰC HIỆN'),
  );
const after = (...edits: PlanEdit[]) => edits.reduce(applyEdit, openDraft(plan()));
const seen = (...edits: PlanEdit[]) => picture(after(...edits).document.body);

describe('Editing the body of a plan', () => {
  it('numbers the sections after a deleted one again', () => {
    expect(seen({ type: 'remove', id: 'purpose' })).toEqual(['I. NỘI DUNG', '  1. Trưng bày', '  2. Hội thảo', '  3. Tổng kết', 'II. TỔ CHỨC THỰC HIỆN']);
  });

  it('makes a new section of the same kind when a line is ended', () => {
    expect(seen({ type: 'split', id: 'c1', at: 'Trưng bày'.length, newId: 'x' }, { type: 'setText', id: 'x', text: 'Chiếu phim' }).slice(5)).toEqual([
      'II. NỘI DUNG', '  1. Trưng bày', '  2. Chiếu phim', '  3. Hội thảo', '  4. Tổng kết', 'III. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it('parts a text in two and leaves what stands below with the second half', () => {
    expect(seen({ type: 'split', id: 'p2', at: 3, newId: 'x' }).slice(1, 6)).toEqual(['  1. Mục đích', '  2. Yêu', '  3. cầu', '    - Đúng tiến độ.', '    - Tiết kiệm.']);
  });

  it('drops the selected letters when a line is ended over them', () => {
    expect(seen({ type: 'split', id: 'c1', at: 5, to: 6, newId: 'x' }).slice(6, 8)).toEqual(['  1. Trưng', '  2. bày']);
  });

  it('starts the list below when a heading that has one is ended', () => {
    expect(seen({ type: 'split', id: 'content', at: 8, newId: 'x' }).slice(5, 8)).toEqual(['II. NỘI DUNG', '  1. ', '  2. Trưng bày']);
  });

  it('indents a section into a point of the one before, in the letters of the decree', () => {
    expect(seen({ type: 'indent', id: 'c2' }, { type: 'indent', id: 'c3' }).slice(5, 9)).toEqual(['II. NỘI DUNG', '  1. Trưng bày', '    a) Hội thảo', '    b) Tổng kết']);
  });

  it('keeps the reading order when a node comes one level up', () => {
    expect(seen({ type: 'outdent', id: 'c2' }).slice(5)).toEqual(['II. NỘI DUNG', '  1. Trưng bày', 'III. Hội thảo', '  1. Tổng kết', 'IV. TỔ CHỨC THỰC HIỆN']);
  });

  it('turns a dash inside a dash into a plus', () => {
    expect(seen({ type: 'indent', id: 'p2b' }).slice(3, 5)).toEqual(['    - Đúng tiến độ.', '      + Tiết kiệm.']);
  });

  it('moves a section with all it holds', () => {
    expect(seen({ type: 'move', id: 'content', by: -1 }).slice(0, 5)).toEqual(['I. NỘI DUNG', '  1. Trưng bày', '  2. Hội thảo', '  3. Tổng kết', 'II. MỤC ĐÍCH']);
  });

  it('hands the children of a section up when it becomes a paragraph', () => {
    expect(seen({ type: 'setKind', id: 'p2', kind: 'paragraph' }).slice(1, 5)).toEqual(['  1. Mục đích', '  Yêu cầu', '  - Đúng tiến độ.', '  - Tiết kiệm.']);
  });

  it('keeps a typed marker, counts on from it, and lets it go again', () => {
    const typed = after({ type: 'setMarker', id: 'c2', marker: '5.' });
    expect(picture(typed.document.body).slice(6, 9)).toEqual(['  1. Trưng bày', '  5. Hội thảo', '  6. Tổng kết']);
    const released = applyEdit(typed, { type: 'setMarker', id: 'c2', marker: null });
    expect(picture(released.document.body).slice(6, 9)).toEqual(['  1. Trưng bày', '  2. Hội thảo', '  3. Tổng kết']);
  });

  it('makes a node of each pasted line, and a bullet of a line with a dash', () => {
    const lines = ['Trưng bày', '- Ảnh tư liệu', '- Hiện vật', 'b) Chiếu phim'];
    expect(seen({ type: 'paste', id: 'c1', from: 0, to: 9, lines, newIds: ['x', 'y', 'z'] }).slice(5)).toEqual([
      'II. NỘI DUNG', '  1. Trưng bày', '  - Ảnh tư liệu', '  - Hiện vật', '  2. Chiếu phim', '  3. Hội thảo', '  4. Tổng kết', 'III. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it('puts pasted lines in at the caret and keeps what stood after it', () => {
    expect(seen({ type: 'paste', id: 'c2', from: 3, to: 3, lines: ['A', 'B'], newIds: ['x'] }).slice(7, 9)).toEqual(['  2. HộiA', '  3. B thảo']);
  });

  it('answers the same draft when an edit is not possible', () => {
    const draft = openDraft(plan());
    const impossible: NodeEdit[] = [
      { type: 'move', id: 'purpose', by: -1 },
      { type: 'indent', id: 'p1' },
      { type: 'outdent', id: 'work' },
      { type: 'setText', id: 'c1', text: 'Trưng bày' },
      { type: 'remove', id: 'unknown' },
    ];
    for (const edit of impossible) expect(applyEdit(draft, edit)).toBe(draft);
  });

  it('leaves every node that an edit does not touch the same object', () => {
    const draft = openDraft(plan());
    const next = applyEdit(draft, { type: 'setText', id: 'c2', text: 'Hội thảo khoa học' });
    expect(next.document.body[0]).toBe(draft.document.body[0]);
    expect(next.document.body[1]!.children[0]).toBe(draft.document.body[1]!.children[0]);
    expect(next.document.body[1]).not.toBe(draft.document.body[1]);
  });

  it('takes a footnote with its reference, and moves the note with the half of the text that refers to it', () => {
    const noted = after({ type: 'addFootnote', id: 'c1', at: 5, text: 'Tại Bảo tàng tỉnh.' });
    const c1 = noted.document.body[1]!.children[0]!;
    expect(c1.text).toBe('Trưng[^1] bày');
    const halves = applyEdit(noted, { type: 'split', id: 'c1', at: 9, newId: 'x' }).document.body[1]!.children;
    expect([halves[0]!.footnotes?.length, halves[1]!.footnotes]).toEqual([1, undefined]);
    const gone = applyEdit(noted, { type: 'removeFootnote', id: 'c1', marker: '1' }).document.body[1]!.children[0]!;
    expect([gone.text, gone.footnotes]).toEqual(['Trưng bày', undefined]);
  });

  it('loses no text and no node by any sequence of indents, outdents, moves and kinds', () => {
    const ids = idsInOrder(plan().body);
    const edit = fc.oneof(
      fc.record({ type: fc.constantFrom('indent' as const, 'outdent' as const), id: fc.constantFrom(...ids) }),
      fc.record({ type: fc.constant('move' as const), id: fc.constantFrom(...ids), by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ type: fc.constant('setKind' as const), id: fc.constantFrom(...ids), kind: fc.constantFrom('section' as const, 'bullet' as const, 'paragraph' as const) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const body = after(...edits).document.body;
        expect([...idsInOrder(body)].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the reading order through any indents, outdents and kinds', () => {
    const ids = idsInOrder(plan().body);
    const edit = fc.oneof(
      fc.record({ type: fc.constantFrom('indent' as const, 'outdent' as const), id: fc.constantFrom(...ids) }),
      fc.record({ type: fc.constant('setKind' as const), id: fc.constantFrom(...ids), kind: fc.constantFrom('section' as const, 'bullet' as const, 'paragraph' as const) }),
    );
    fc.assert(fc.property(fc.array(edit, { maxLength: 25 }), (edits) => expect(idsInOrder(after(...edits).document.body)).toEqual(ids)), { numRuns: 150 });
  });
});

describe('Editing recipients and targets', () => {
  it('puts a new line before Lưu', () => {
    const draft = after({ type: 'addRecipient', newId: 'r1', text: 'Lưu: VT, NV' }, { type: 'addRecipient', newId: 'r2', text: 'UBND tỉnh (báo cáo)' });
    expect(draft.document.recipients.map(({ id, purpose, parts }) => [id, purpose, parts])).toEqual([
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
    expect(draft.document.recipients[0]).toMatchObject({ purpose: 'report', parts: ['Sở Nội vụ', 'Sở Tài chính'] });
  });

  it('holds one decision for each written name', () => {
    const draft = after(
      { type: 'setTarget', target: { text: 'Sở Nội vụ', kind: 'outside', id: null } },
      { type: 'setTarget', target: { text: 'Sở Nội vụ', kind: 'agency', id: 'a1' } },
    );
    expect(draft.document.targets).toEqual([{ text: 'Sở Nội vụ', kind: 'agency', id: 'a1' }]);
    expect(applyEdit(draft, { type: 'clearTarget', text: 'Sở Nội vụ' }).document.targets).toEqual([]);
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
    expect(after(...annex).document.annexes[0]!.groups[0]!.rows[1]).toMatchObject({ no: '2', lead: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Nội vụ'] });
  });

  it('counts rows again after one is moved or deleted', () => {
    const rows = (edit: PlanEdit) => after(...annex, edit).document.annexes[0]!.groups[0]!.rows.map(({ id, no }) => `${no} ${id}`);
    expect(rows({ type: 'moveRow', annexId: 'x', groupId: 'g', id: 'r2', by: -1 })).toEqual(['1 r2', '2 r1']);
    expect(rows({ type: 'removeRow', annexId: 'x', groupId: 'g', id: 'r1' })).toEqual(['1 r2']);
  });
});
