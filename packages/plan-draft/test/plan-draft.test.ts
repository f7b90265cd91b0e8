import { describe, expect, it } from '@jest/globals';
import { type PlanDocument, type PlanNode } from '@banhanh/plan-document';
import fc from 'fast-check';
import * as Y from 'yjs';
import { bodyOf, linesOf, openDraft, readDraft, sharedBody, writeDraft } from '../src/index.js';
import { anyPlan } from './support/plan.js';

const section = (id: string, text: string, children: PlanNode[] = []): PlanNode => ({ id, kind: 'section', marker: null, text, children });
const numbered = (plan: PlanDocument): PlanDocument => ({ ...plan, body: bodyOf(linesOf(plan.body)) });

function copyOf(draft: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(draft));
  return copy;
}

function meet(one: Y.Doc, other: Y.Doc): void {
  const [fromOne, fromOther] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, fromOther);
  Y.applyUpdate(other, fromOne);
}

const change = (plan: PlanDocument, make: (plan: PlanDocument) => void): PlanDocument => {
  const copy = structuredClone(plan);
  make(copy);
  return copy;
};

describe('A shared draft', () => {
  it('gives back the plan it was opened with', () => {
    fc.assert(fc.property(anyPlan, (plan) => expect(readDraft(openDraft(plan))).toEqual(plan)), { numRuns: 200 });
  });

  it('becomes any other plan by writing it', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const draft = openDraft(before);
        writeDraft(draft, after);
        expect(readDraft(draft)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  it('writes nothing when nothing changed', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const draft = openDraft(plan);
        const before = Y.encodeStateVector(draft);
        writeDraft(draft, structuredClone(plan));
        expect(Y.encodeStateVector(draft)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('is one plan for two people who wrote apart, whatever they did', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, (start, mine, yours) => {
        const one = openDraft(start);
        const other = copyOf(one);
        writeDraft(one, mine);
        writeDraft(other, yours);
        meet(one, other);
        expect(readDraft(one)).toEqual(readDraft(other));
        expect(numbered(readDraft(one))).toEqual(readDraft(one));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what two people typed into one sentence at the same time', () => {
    const start: PlanDocument = { ...readDraft(new Y.Doc()), body: [section('a', 'Tổ chức ngày hội.')] };
    const one = openDraft(start);
    const other = copyOf(one);
    writeDraft(one, change(start, ({ body }) => (body[0]!.text = 'Tổ chức trọng thể ngày hội.')));
    writeDraft(other, change(start, ({ body }) => (body[0]!.text = 'Tổ chức ngày hội tại quảng trường.')));
    meet(one, other);
    expect(readDraft(one).body[0]!.text).toBe('Tổ chức trọng thể ngày hội tại quảng trường.');
  });

  it('keeps words typed into a section that somebody else moves under another', () => {
    const start: PlanDocument = { ...readDraft(new Y.Doc()), body: [section('a', 'Một'), section('b', 'Hai')] };
    const one = openDraft(start);
    const other = copyOf(one);
    writeDraft(one, change(start, (plan) => (plan.body = [section('a', 'Một', [section('b', 'Hai')])])));
    writeDraft(other, change(start, ({ body }) => (body[1]!.text = 'Hai, thêm chữ')));
    meet(one, other);
    expect(readDraft(one).body).toMatchObject([{ marker: 'I.', text: 'Một', children: [{ marker: '1.', text: 'Hai, thêm chữ' }] }]);
  });

  it('numbers footnotes by where they stand, and lets a typed number be', () => {
    const start: PlanDocument = { ...readDraft(new Y.Doc()), body: [{ ...section('a', 'Một[^1] hai[^7]'), footnotes: [{ marker: '1', text: 'x' }, { marker: '7', text: 'y' }] }] };
    const draft = openDraft(start);
    expect(readDraft(draft).body[0]!.text).toBe('Một[^1] hai[^7]');
    const line = sharedBody(draft).get(0) as Y.XmlElement;
    line.delete(0, 2);
    expect(readDraft(draft).body[0]).toMatchObject({ text: ' hai[^7]', footnotes: [{ marker: '7', text: 'y' }] });
  });

  it('gives the second of two lines with one id an id of its own', () => {
    const [line] = linesOf([section('a', 'Một')]);
    expect(bodyOf([line!, line!]).map(({ id, marker }) => [id, marker])).toEqual([['a', 'I.'], ['a-2', 'II.']]);
  });

  it('reads who is given work from the words, until somebody decides', () => {
    const task: PlanNode = { id: 't', kind: 'section', marker: '1.', text: 'Đề nghị Sở Nội vụ', children: [{ id: 'u', kind: 'bullet', marker: '-', text: 'Rà soát.', children: [] }] };
    const start: PlanDocument = { ...readDraft(new Y.Doc()), body: [section('s', 'TỔ CHỨC THỰC HIỆN', [task])] };
    const read = linesOf(start.body).map((line) => ({ ...line, assignment: null }));
    expect(bodyOf(read)[0]!.children[0]!.assignment).toEqual({ assignees: ['Sở Nội vụ'], modality: 'request' });
    const refused = read.map((line) => (line.id === 't' ? { ...line, assignment: 'none' as const } : line));
    expect(bodyOf(refused)[0]!.children[0]!.assignment).toBeUndefined();
  });
});
