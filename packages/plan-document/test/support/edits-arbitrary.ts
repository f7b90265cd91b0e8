import fc from 'fast-check';
import { numberNodes, type PlanDocument, type PlanNode, typedMarkers, walk } from '../../src/index.js';

const WORDS = 'hội thi văn hóa thể thao du lịch trước ngày 15/12/2025 tổ chức tại xã Mường Sơn, phường Đông Hà; và bảo đảm'.split(' ');
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

/** One thing a person does to a plan; `at` and `to` choose among what is there. */
export const editArbitrary = fc.record({ act: fc.constantFrom('replace', 'insert-words', 'drop-words', 'add', 'remove', 'unwrap', 'move', 'mark'), at: fc.nat(), to: fc.nat(), text: words });
export type Edit = typeof editArbitrary extends fc.Arbitrary<infer T> ? T : never;

interface Spot {
  siblings: PlanNode[];
  index: number;
  node: PlanNode;
}

function spotsOf(nodes: PlanNode[]): Spot[] {
  return nodes.flatMap((node, index) => [{ siblings: nodes, index, node }, ...spotsOf(node.children)]);
}

/** The plan after these edits, numbered by place as the editor does; new nodes are called `who` and a number. */
export function edited(document: PlanDocument, edits: readonly Edit[], who = 'new'): PlanDocument {
  const copy = structuredClone(document);
  edits.forEach((edit, i) => perform(copy.body, edit, `${who}${i}`));
  return { ...copy, body: numberNodes(copy.body, typedMarkers(document.body)) };
}

function perform(body: PlanNode[], { act, at, to, text }: Edit, id: string): void {
  const spots = spotsOf(body);
  const spot = spots[at % Math.max(spots.length, 1)];
  if (!spot) return void body.push({ id, kind: 'paragraph', marker: null, text, children: [] });
  const { node, siblings, index } = spot;
  const pieces = node.text.split(' ');
  const cut = to % pieces.length;
  if (act === 'replace') node.text = text;
  else if (act === 'insert-words') node.text = [...pieces.slice(0, cut), text, ...pieces.slice(cut)].join(' ');
  else if (act === 'drop-words') node.text = pieces.toSpliced(cut, 2).join(' ');
  else if (act === 'add') siblings.splice(index + (to % 2), 0, { id, kind: 'bullet', marker: '-', text, children: [] });
  else if (act === 'remove') siblings.splice(index, 1);
  else if (act === 'unwrap') siblings.splice(index, 1, ...node.children);
  else if (act === 'mark') Object.assign(node, { kind: 'bullet', marker: '-' });
  else {
    siblings.splice(index, 1);
    const rest = spotsOf(body);
    const target = rest[to % Math.max(rest.length, 1)];
    if (!target) body.push(node);
    else if (to % 3 === 0) target.node.children.splice(to % (target.node.children.length + 1), 0, node);
    else target.siblings.splice(target.index + (to % 2), 0, node);
  }
}

/** Texts, order, structure and kinds, one line a node. */
export const shapeOf = (document: PlanDocument): string[] => [...walk(document)].map(({ node, depth }) => `${'  '.repeat(depth)}${node.kind} ${node.id} ${node.text}`);
