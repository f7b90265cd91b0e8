import type { PlanDocument, PlanNode } from '@banhanh/plan-document';
import { describe, expect, it } from '@jest/globals';
import { isEverything, partsOf, partTexts, standingOf, toggled } from './copy-parts.js';

const node = (id: string, text: string, children: PlanNode[] = []): PlanNode => ({ id, kind: 'section', marker: `${id}.`, text, children });
const document = {
  body: [node('I', 'Mục đích', [node('1', 'Chung'), node('2', 'Riêng', [node('a', 'Việc')])]), node('II', 'Nội dung')],
  annexes: [{ id: 'PL', label: 'Phụ lục', title: 'Biểu', caption: null, columns: [], groups: [] }],
} as unknown as PlanDocument;
const parts = partsOf(document);
const after = (...presses: string[]) => [...presses.reduce<Set<string>>((chosen, id) => toggled(parts, chosen, id), new Set())].sort();

describe('the choice of a trích sao', () => {
  it('offers two levels of the text and each annex', () => {
    expect(parts.map(({ text, children }) => [text, children.length])).toEqual([['I. Mục đích', 2], ['II. Nội dung', 0], ['Phụ lục. Biểu', 0]]);
  });

  it('takes a part with all below it, and keeps the others when one of these is left out', () => {
    expect(after('I')).toEqual(['I']);
    expect(after('I', '1')).toEqual(['2']);
    expect(standingOf(parts[0]!, new Set(['2']))).toBe('partly');
    expect(after('I', 'I')).toEqual([]);
  });

  it('takes the part itself when all below it are chosen one by one, and never both', () => {
    expect(after('1', '2')).toEqual(['I']);
    expect(after('1', 'I')).toEqual(['I']);
    expect(after('1', '1')).toEqual([]);
  });

  it('knows when nothing is left out', () => {
    expect(isEverything(parts, new Set(after('I', 'II')))).toBe(false);
    expect(isEverything(parts, new Set(after('I', 'II', 'PL')))).toBe(true);
  });

  it('is told in words, also of a node deeper than what is offered', () => {
    expect(partTexts(document, ['a', 'PL', 'gone'])).toEqual(['a. Việc', 'Phụ lục. Biểu']);
  });
});
