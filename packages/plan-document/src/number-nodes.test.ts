import { describe, expect, it } from '@jest/globals';
import { numberNodes, typedMarkers } from './number-nodes.js';
import { type PlanNode, type PlanNodeKind } from './model.js';

function node(id: string, marker: string | null, text: string, children: PlanNode[] = []): PlanNode {
  const kind: PlanNodeKind = marker === null ? 'paragraph' : /^[-+•]$/.test(marker) ? 'bullet' : 'section';
  return { id, kind, marker, text, children };
}

/** One line per node, indented: what a reader sees. */
const picture = (nodes: readonly PlanNode[], depth = 0): string[] =>
  nodes.flatMap(({ marker, text, children }) => ['  '.repeat(depth) + (marker ? `${marker} ${text}` : text), ...picture(children, depth + 1)]);

describe('Numbering by place', () => {
  it('follows the letters of the decree: đ after d, no f', () => {
    const points = ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)'].map((marker, i) => node(`p${i}`, marker, 'x'));
    expect(typedMarkers(points)).toEqual(new Set());
    const shorter = numberNodes(points.slice(1), new Set());
    expect(shorter.map(({ marker }) => marker)).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)']);
  });

  it('lets decimal numbers follow their parent', () => {
    const tree = [node('a', '1.', 'một'), node('b', '2.', 'hai', [node('b1', '2.1.', 'x'), node('b2', '2.2.', 'y')])];
    expect(typedMarkers(tree)).toEqual(new Set());
    expect(picture(numberNodes(tree.slice(1), new Set()))).toEqual(['1. hai', '  1.1. x', '  1.2. y']);
  });

  it('takes what does not follow from its place as typed, and only that', () => {
    const tree = [node('a', 'I.', 'một'), node('b', 'III.', 'ba'), node('c', 'IV.', 'bốn'), node('d', '-', 'gạch'), node('e', '•', 'chấm'), node('f', 'V.', 'năm', [node('g', 'Đợt 1.', 'đợt'), node('h', 'Đợt 2.', 'đợt')])];
    expect(typedMarkers(tree)).toEqual(new Set(['b', 'e']));
    expect(picture(numberNodes(tree, typedMarkers(tree)))).toEqual(picture(tree));
  });

  it('changes nothing in a list that stands as its place asks', () => {
    const tree = [node('a', 'I.', 'một', [node('b', '1.', 'x', [node('c', 'a)', 'y', [node('d', '-', 'z', [node('e', '(1)', 'w')])])])])];
    expect(numberNodes(tree, new Set())).toBe(tree);
  });

  it('starts a list under a heading one rank lower', () => {
    const tree = [node('a', 'I.', 'một', [{ ...node('b', null, 'x', []), kind: 'section' as const }])];
    expect(picture(numberNodes(tree, new Set()))).toEqual(['I. một', '  1. x']);
  });
});
