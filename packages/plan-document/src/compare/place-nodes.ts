import { type PlanNode } from '../model.js';

/** A node of a body with where it stands. */
export interface PlacedNode {
  id: string;
  text: string;
  node: PlanNode;
  parent: PlacedNode | null;
  children: PlacedNode[];
  /** Among its siblings, from 0. */
  index: number;
  level: number;
  place: string;
}

/** `I.` → `I`, `a)` → `a`; `(1)` stays. */
const bare = (marker: string): string => (marker.startsWith('(') ? marker : marker.replace(/[.)/]+$/u, ''));

/** A decimal number says its parent's again: `1.` and `1.2.` give `1.2`. */
function under(place: string, parentMarker: string | null, marker: string): string {
  const parent = parentMarker === null ? '' : bare(parentMarker);
  return parent !== '' && marker.startsWith(`${parent}.`) ? `${place}${bare(marker).slice(parent.length)}` : `${place}.${bare(marker)}`;
}

const UNNUMBERED = { basis: 'căn cứ', paragraph: 'đoạn', bullet: 'gạch đầu dòng', closing: 'đoạn kết', section: 'mục' };

function placeOf(node: PlanNode, parent: PlacedNode | null, count: number): string {
  if (node.kind === 'section' && node.marker !== null) return parent ? under(parent.place, parent.node.marker, node.marker) : bare(node.marker);
  const name = node.kind === 'closing' ? UNNUMBERED.closing : `${UNNUMBERED[node.kind]} ${count}`;
  return parent ? `${parent.place}, ${name}` : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The nodes of a body as a tree that knows where each one stands, and the same nodes in reading order. */
export function placeNodes(body: readonly PlanNode[]): { roots: PlacedNode[]; all: PlacedNode[] } {
  const all: PlacedNode[] = [];
  const place = (nodes: readonly PlanNode[], parent: PlacedNode | null): PlacedNode[] => {
    const counts = new Map<string, number>();
    return nodes.map((node, index) => {
      const count = (counts.get(node.kind) ?? 0) + 1;
      counts.set(node.kind, count);
      const placed: PlacedNode = { id: node.id, text: node.text, node, parent, children: [], index, level: parent ? parent.level + 1 : 0, place: placeOf(node, parent, count) };
      all.push(placed);
      placed.children = place(node.children, placed);
      return placed;
    });
  };
  return { roots: place(body, null), all };
}
