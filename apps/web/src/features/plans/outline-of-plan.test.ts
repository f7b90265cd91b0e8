import { describe, expect, it } from '@jest/globals';
import type { PlanDocument, PlanNode, PlanNodeKind } from '@banhanh/plan-document';
import { outlineOf } from './outline-of-plan.js';

const node = (id: string, kind: PlanNodeKind, marker: string | null, text: string, children: PlanNode[] = []): PlanNode => ({ id, kind, marker, text, children });
const planOf = (body: PlanNode[], annexes: PlanDocument['annexes'] = []) => ({ body, annexes }) as unknown as PlanDocument;

describe('the outline of a plan', () => {
  it('lists the sections two levels deep, and of the second level only those that hold others', () => {
    const body = [
      node('b', 'basis', null, 'Căn cứ'),
      node('1', 'section', 'I.', 'MỤC ĐÍCH', [node('11', 'section', '1.', 'Mục đích', [node('x', 'bullet', '-', 'Nâng cao')]), node('12', 'section', '2.', 'Một câu dài không có gì bên dưới')]),
      node('2', 'section', 'II.', 'NỘI DUNG'),
      node('c', 'closing', null, 'Trên đây là Kế hoạch./.'),
    ];
    expect(outlineOf(planOf(body))).toEqual([
      { id: '1', text: 'I. MỤC ĐÍCH', depth: 0 },
      { id: '11', text: '1. Mục đích', depth: 1 },
      { id: '2', text: 'II. NỘI DUNG', depth: 0 },
    ]);
  });

  it('cuts a long heading between two words', () => {
    const [entry] = outlineOf(planOf([node('1', 'section', '1.', 'phối hợp '.repeat(20).trim())]));
    expect(entry?.text).toMatch(/^1\. (phối hợp )+phối…$|^1\. (phối hợp )*phối hợp…$/);
    expect(entry?.text.length).toBeLessThanOrEqual(91);
  });

  it('ends with the annexes', () => {
    const annex = { id: 'a', label: 'PHỤ LỤC', title: 'Danh mục nhiệm vụ', caption: null, columns: [], groups: [] };
    expect(outlineOf(planOf([], [annex]))).toEqual([{ id: 'a', text: 'PHỤ LỤC. Danh mục nhiệm vụ', depth: 0 }]);
  });
});
