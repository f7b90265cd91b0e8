import { type PlanNode } from '@banhanh/plan-document';
import { replaceNode } from './node-tree.js';

const DASH = /^[-–—+•]\s+/u;
const NUMBERED = /^(?:[IVXLC]{1,6}\.|\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}\)|\(\d{1,2}\))\s+/u;

/** A pasted line brings its kind with it; its own mark is dropped, because the place numbers it. */
function nodeOf(line: string, id: string, like: PlanNode): PlanNode {
  if (DASH.test(line)) return { id, kind: 'bullet', marker: null, text: line.replace(DASH, ''), children: [] };
  const isNumbered = like.kind === 'section' && NUMBERED.test(line);
  return { id, kind: like.kind === 'closing' ? 'paragraph' : like.kind, marker: null, text: isNumbered ? line.replace(NUMBERED, '') : line, children: [] };
}

export function pasteLines(body: PlanNode[], { id, from, to, lines, newIds }: { id: string; from: number; to: number; lines: readonly string[]; newIds: readonly string[] }): PlanNode[] {
  return replaceNode(body, id, (node) => {
    const [head, tail] = [node.text.slice(0, from), node.text.slice(to)];
    const [first = '', ...rest] = lines;
    const added = rest.map((line, i) => nodeOf(line, newIds[i]!, node));
    const last = added.at(-1);
    if (!last) return [{ ...node, text: head + first + tail }];
    return [{ ...node, text: head + first, children: [] }, ...added.slice(0, -1), { ...last, text: last.text + tail, children: last.kind === node.kind ? node.children : [] }, ...(last.kind === node.kind ? [] : node.children)];
  });
}
