import { longestRun } from './longest-run.js';
import { matchItems } from './match-items.js';
import { type PlacedNode } from './place-nodes.js';

type Matches = ReadonlyMap<PlacedNode, PlacedNode>;

const sameParent = (before: PlacedNode, after: PlacedNode, matched: Matches): boolean =>
  before.parent === null ? after.parent === null : matched.get(before.parent) === after.parent;

/** Which node of one body is which of the other. A heading rewritten beyond recognition is known by what stands under it. */
export function matchNodes(before: readonly PlacedNode[], after: readonly PlacedNode[]): Map<PlacedNode, PlacedNode> {
  const matched = matchItems(before, after, sameParent);
  const taken = new Set(matched.values());
  for (const node of before.toReversed()) {
    if (matched.has(node) || node.children.length === 0) continue;
    const votes = new Map<PlacedNode, number>();
    for (const child of node.children) {
      const parent = matched.get(child)?.parent;
      if (parent && !taken.has(parent)) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
    const [winner, most] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (!winner || most! * 2 <= Math.max(node.children.length, winner.children.length)) continue;
    matched.set(node, winner);
    taken.add(winner);
  }
  return matched;
}

/** The nodes of `after` that stand under another parent, or in another order among their siblings, than before. */
export function movedNodes(matched: Matches): Set<PlacedNode> {
  const moved = new Set<PlacedNode>();
  const families = new Map<PlacedNode | null, [PlacedNode, PlacedNode][]>();
  for (const [before, after] of matched) {
    if (!sameParent(before, after, matched)) moved.add(after);
    else if (!families.has(after.parent)) families.set(after.parent, [[before, after]]);
    else families.get(after.parent)!.push([before, after]);
  }
  for (const family of families.values()) {
    family.sort(([, a], [, b]) => a.index - b.index);
    const kept = longestRun(family.map(([before]) => before.index));
    family.forEach(([, after], i) => {
      if (!kept.has(i)) moved.add(after);
    });
  }
  return moved;
}
