import { describe, expect, it } from '@jest/globals';
import { emptyPlanDocument, type PlanDocument } from '@banhanh/plan-document';
import { passageOf, shownText } from './quoted-anchor.js';

const plan = (text: string): PlanDocument => ({ ...emptyPlanDocument(), body: [{ id: 'a', kind: 'paragraph', marker: null, text, children: [] }] });

describe('Words selected on the paper', () => {
  it('are found in the node they stand in', () => {
    expect(passageOf(plan('Tổ chức ngày hội tại quảng trường.'), 'a', 'ngày hội', 8)).toEqual({ nodeId: 'a', start: 8, end: 16 });
  });

  it('are the occurrence nearest to the selection', () => {
    const text = 'hội thi, hội thao, hội chợ';
    expect(passageOf(plan(text), 'a', 'hội', 20)).toEqual({ nodeId: 'a', start: 19, end: 22 });
    expect(passageOf(plan(text), 'a', 'hội', 0)).toEqual({ nodeId: 'a', start: 0, end: 3 });
  });

  it('are found across a footnote reference, which the paper shows as a small number', () => {
    const text = 'Ban Bí thư[^1] chỉ đạo';
    expect(shownText(text).shown).toBe('Ban Bí thư chỉ đạo');
    const passage = passageOf(plan(text), 'a', 'Bí thư chỉ', 4)!;
    expect(text.slice(passage.start, passage.end)).toBe('Bí thư[^1] chỉ');
  });

  it('are the whole line when they run over several lines', () => {
    expect(passageOf(plan('Một dòng.'), 'a', 'dòng. Dòng khác', 4)).toEqual({ nodeId: 'a', start: 0, end: 9 });
    expect(passageOf(plan('Một dòng.'), 'b', 'dòng', 4)).toBeNull();
  });
});
