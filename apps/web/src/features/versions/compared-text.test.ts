import { expect, it } from '@jest/globals';
import { compareDocuments, emptyPlanDocument, type PlanDocument } from '@banhanh/plan-document';
import { linesShown } from './compared-text.js';

const plan = (...texts: string[]): PlanDocument => ({ ...emptyPlanDocument(), body: texts.map((text, at) => ({ id: `n${at}`, kind: 'paragraph', marker: null, text, children: [] })) });

it('Unchanged lines between changes are counted, not shown', () => {
  const { body } = compareDocuments(plan('Một.', 'Hai.', 'Ba.', 'Bốn.'), plan('Một.', 'Hai.', 'Ba và thêm.', 'Bốn.'));
  expect(linesShown(body, true).map((line) => (typeof line === 'number' ? line : line.id))).toEqual([2, 'n2', 1]);
  expect(linesShown(body, false)).toHaveLength(4);
});
