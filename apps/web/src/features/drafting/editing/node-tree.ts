import { type PlanNode } from '@banhanh/plan-document';

/** Sections and bullets hold others; a paragraph, a basis and the closing never do. */
export const holdsChildren = (node: PlanNode): boolean => node.kind === 'section' || node.kind === 'bullet';

/** Where a node stands: the list it is in, its place there, and the nodes above it, nearest first. */
export interface Place {
  node: PlanNode;
  siblings: readonly PlanNode[];
  index: number;
  ancestors: readonly PlanNode[];
}

export function findPlace(nodes: readonly PlanNode[], id: string, ancestors: readonly PlanNode[] = []): Place | null {
  for (const [index, node] of nodes.entries()) {
    if (node.id === id) return { node, siblings: nodes, index, ancestors };
    const below = findPlace(node.children, id, [node, ...ancestors]);
    if (below) return below;
  }
  return null;
}

/** Replaces one node by any number of nodes; every untouched node stays the same object. */
export function replaceNode(nodes: readonly PlanNode[], id: string, by: (node: PlanNode) => PlanNode[]): PlanNode[] {
  const index = nodes.findIndex((node) => node.id === id);
  if (index >= 0) {
    const replacement = by(nodes[index]!);
    const isSame = replacement.length === 1 && replacement[0] === nodes[index];
    return isSame ? (nodes as PlanNode[]) : [...nodes.slice(0, index), ...replacement, ...nodes.slice(index + 1)];
  }
  let changed = false;
  const next = nodes.map((node) => {
    if (changed) return node;
    const children = replaceNode(node.children, id, by);
    if (children === node.children) return node;
    changed = true;
    return { ...node, children };
  });
  return changed ? next : (nodes as PlanNode[]);
}

export const updateNode = (nodes: readonly PlanNode[], id: string, change: (node: PlanNode) => PlanNode): PlanNode[] =>
  replaceNode(nodes, id, (node) => [change(node)]);

/** Rewrites the list a node stands in; `change` gets the list and the node's index. */
function changeSiblings(nodes: readonly PlanNode[], id: string, change: (siblings: readonly PlanNode[], index: number) => PlanNode[]): PlanNode[] {
  const place = findPlace(nodes, id);
  if (!place) return nodes as PlanNode[];
  const siblings = change(place.siblings, place.index);
  const parent = place.ancestors[0];
  return parent ? updateNode(nodes, parent.id, (node) => ({ ...node, children: siblings })) : siblings;
}

export function canMove(nodes: readonly PlanNode[], id: string, by: -1 | 1): boolean {
  const place = findPlace(nodes, id);
  return place !== null && place.siblings[place.index + by] !== undefined;
}

/** Changes places with the neighbour in the same list, each with all it holds. */
export function moveNode(nodes: readonly PlanNode[], id: string, by: -1 | 1): PlanNode[] {
  if (!canMove(nodes, id, by)) return nodes as PlanNode[];
  return changeSiblings(nodes, id, (siblings, index) => {
    const next = [...siblings];
    [next[index], next[index + by]] = [next[index + by]!, next[index]!];
    return next;
  });
}

export function canIndent(nodes: readonly PlanNode[], id: string): boolean {
  const place = findPlace(nodes, id);
  const before = place?.siblings[place.index - 1];
  return before !== undefined && holdsChildren(before);
}

/** One level deeper: the last child of the node before it. Reading order stays. */
export function indentNode(nodes: readonly PlanNode[], id: string): PlanNode[] {
  if (!canIndent(nodes, id)) return nodes as PlanNode[];
  return changeSiblings(nodes, id, (siblings, index) => {
    const parent = siblings[index - 1]!;
    const deeper = { ...parent, children: [...parent.children, siblings[index]!] };
    return [...siblings.slice(0, index - 1), deeper, ...siblings.slice(index + 1)];
  });
}

export function canOutdent(nodes: readonly PlanNode[], id: string): boolean {
  const place = findPlace(nodes, id);
  if (!place || place.ancestors.length === 0) return false;
  return holdsChildren(place.node) || place.index === place.siblings.length - 1;
}

/** One level up, right after its parent. What followed it becomes its own, so that reading order stays. */
export function outdentNode(nodes: readonly PlanNode[], id: string): PlanNode[] {
  const place = findPlace(nodes, id);
  if (!place || !canOutdent(nodes, id)) return nodes as PlanNode[];
  const lifted = { ...place.node, children: [...place.node.children, ...place.siblings.slice(place.index + 1)] };
  return replaceNode(nodes, place.ancestors[0]!.id, (parent) => [{ ...parent, children: place.siblings.slice(0, place.index) }, lifted]);
}

/** How many nodes stand below. */
export const countBelow = (node: PlanNode): number => node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);

/** The ids in reading order. */
export const idsInOrder = (nodes: readonly PlanNode[]): string[] => nodes.flatMap((node) => [node.id, ...idsInOrder(node.children)]);
