import { describe, expect, it } from '@jest/globals';
import { placeOfNode, placeOfRow } from './deadlines-place.js';
import { type PlanNode, type PlanNodeKind } from './model.js';
import { walk } from './walk.js';

const node = (kind: PlanNodeKind, marker: string | null, children: PlanNode[] = []): PlanNode => ({ id: `${kind}${marker}`, kind, marker, text: '', children });

describe('the place of a node, for people', () => {
  const body = [
    node('basis', null),
    node('paragraph', null),
    node('section', 'II.', [
      node('section', '1.', [node('section', '1.1.', [node('bullet', '-'), node('bullet', '-', [node('bullet', '+')])]), node('section', 'a)'), node('section', '(2)')]),
      node('section', 'Đợt 3.'),
      node('paragraph', null),
    ]),
    node('closing', null),
  ];

  it('is its way of numbers, then what it is among its neighbours', () => {
    expect([...walk({ body })].map((visit) => placeOfNode(visit, body))).toEqual([
      'Căn cứ 1', 'Đoạn 1', 'Mục II', 'Mục II.1', 'Mục II.1.1', 'Mục II.1.1, gạch đầu dòng 1', 'Mục II.1.1, gạch đầu dòng 2', 'Mục II.1.1, gạch đầu dòng 2, dấu cộng 1', 'Mục II.1.a', 'Mục II.1.(2)',
      'Mục II.Đợt 3', 'Mục II, đoạn 1', 'Đoạn kết',
    ]);
  });

  it('of a row is its annex, group and number', () => {
    const row = { id: 'w', no: '11', content: '', lead: [], partners: [], time: '' };
    const rows = [row, { ...row, no: ' ' }];
    expect(placeOfRow({ label: 'PHỤ LỤC' }, { number: 'III', rows }, row)).toBe('Phụ lục, III.11');
    expect(placeOfRow({ label: 'Phụ lục II' }, { number: null, rows }, row)).toBe('Phụ lục II, 11');
    expect(placeOfRow({ label: '' }, { number: null, rows }, rows[1]!)).toBe('Phụ lục, dòng 2');
  });
});
