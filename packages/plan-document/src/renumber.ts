import { type PlanNode } from './model.js';
import { markerAt } from './numbering.js';

const DECIMAL = /^(?:\d+\.)+\d+\.?$/;

/**
 * The same tree with the numbered siblings of each list in sequence from 1 (`I.` `1.` `1.1.` `a)` `(1)`, letters as
 * the decree orders them). Runs of different kinds keep their kind; bullets and paragraphs are left alone; a decimal
 * marker follows its numbered parent. Nodes that need no change are returned as they are.
 */
export function renumber(nodes: readonly PlanNode[], parentMarker: string | null = null): PlanNode[] {
  const counts = new Map<string, number>();
  return nodes.map((node) => {
    const marker = node.kind === 'section' && node.marker ? next(node.marker, parentMarker, counts) : node.marker;
    const children = renumber(node.children, marker);
    const same = marker === node.marker && children.every((child, i) => child === node.children[i]);
    return same ? node : { ...node, marker, children };
  });
}

function next(marker: string, parentMarker: string | null, counts: Map<string, number>): string {
  const kind = marker.replace(/[IVXLC]+(?=\.$)/, 'I').replace(/\d+/g, '1').replace(/\p{Ll}(?=[.)])/u, 'a');
  const position = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, position);
  const own = markerAt(marker, position) ?? marker;
  if (!DECIMAL.test(marker)) return own;
  const parent = parentMarker && /^(?:\d+\.)*\d+\.?$/.test(parentMarker) ? parentMarker.replace(/\.?$/, '.') : null;
  return parent ? `${parent}${position}${marker.endsWith('.') ? '.' : ''}` : own;
}
