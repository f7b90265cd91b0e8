import { canonicalJson } from '../canonical-json.js';
import { type PlanDocument, type PlanNode } from '../model.js';
import { numberNodes, typedMarkers } from '../number-nodes.js';
import { walk } from '../walk.js';
import { longestRun } from './longest-run.js';
import { detailsOf, FIELD_PATHS, fieldOf, type Proposal, wholeText } from './proposal.js';

interface Standing {
  node: PlanNode;
  parentId: string | null;
  index: number;
}

function standings(document: PlanDocument): Map<string, Standing> {
  const found = new Map<string, Standing>();
  const visit = (nodes: readonly PlanNode[], parentId: string | null): void =>
    nodes.forEach((node, index) => {
      found.set(node.id, { node, parentId, index });
      visit(node.children, node.id);
    });
  visit(document.body, null);
  return found;
}

/**
 * What an edited copy proposes on its base; nodes are the same when their ids are. Applied in this order to the base they give the
 * edited copy: its words, order and structure, with the numbers that follow. Decisions on who a name means (`targets`) are not proposed.
 */
export function proposalsBetween(base: PlanDocument, edited: PlanDocument): Proposal[] {
  const before = standings(base);
  const after = standings(edited);
  return [...placements(edited.body, null, before), ...rewordings(base, edited, before), ...removals(base.body, after), ...fieldChanges(base, edited)];
}

/** Inserts and moves in the reading order of the edited copy: parents before children, each sibling after the one it follows. */
function placements(siblings: readonly PlanNode[], parentId: string | null, before: ReadonlyMap<string, Standing>): Proposal[] {
  const stayed = siblings.filter(({ id }) => before.has(id) && before.get(id)!.parentId === parentId);
  const kept = longestRun(stayed.map(({ id }) => before.get(id)!.index));
  const steady = new Set(stayed.filter((_, i) => kept.has(i)).map(({ id }) => id));
  return siblings.flatMap((node, i): Proposal[] => {
    const within = placements(node.children, node.id, before);
    if (steady.has(node.id)) return within;
    const place = { parentId, ...placeAfter(siblings, i, steady) };
    const own: Proposal = before.has(node.id) ? { kind: 'move', nodeId: node.id, ...place } : { kind: 'insert', node: { ...node, children: [] }, ...place };
    return [own, ...within];
  });
}

/** As many siblings as a run of new ones may have lost before it. */
const MOST_FALLBACKS = 20;

function placeAfter(siblings: readonly PlanNode[], index: number, steady: ReadonlySet<string>): { afterId: string | null; orAfter?: (string | null)[] } {
  let first = index - 1;
  while (first >= 0 && !steady.has(siblings[first]!.id)) first--;
  const firm = siblings[first]?.id ?? null;
  const run = siblings.slice(Math.max(first + 1, index - MOST_FALLBACKS), index).map(({ id }) => id);
  const [afterId = null, ...orAfter] = [...run.reverse(), firm];
  return orAfter.length > 0 ? { afterId, orAfter } : { afterId };
}

function rewordings(base: PlanDocument, edited: PlanDocument, before: ReadonlyMap<string, Standing>): Proposal[] {
  const numbered = new Map([...walk({ body: numberNodes(edited.body, typedMarkers(base.body)) })].map(({ node }) => [node.id, node.marker]));
  return [...walk(edited)].flatMap(({ node }): Proposal[] => {
    const was = before.get(node.id)?.node;
    if (!was) return [];
    const marker = numbered.get(node.id) === node.marker ? was.marker : node.marker;
    const [old, now] = [detailsOf(was), detailsOf({ ...node, marker: was.kind === node.kind ? marker : node.marker })];
    const differs = canonicalJson(old) !== canonicalJson(now);
    if (!differs && was.text === node.text) return [];
    return [{ kind: 'text', nodeId: node.id, before: was.text, after: node.text, ...(differs && { details: { before: old, after: now } }) }];
  });
}

/** The topmost nodes that are gone; what was under one and stayed has been moved out before. */
function removals(nodes: readonly PlanNode[], after: ReadonlyMap<string, Standing>, insideGone = false): Proposal[] {
  return nodes.flatMap((node): Proposal[] => {
    if (after.has(node.id)) return removals(node.children, after);
    const within = removals(node.children, after, true);
    return insideGone ? within : [...within, { kind: 'remove', nodeId: node.id, before: wholeText(withoutThoseIn(after, node)) }];
  });
}

const withoutThoseIn = (after: ReadonlyMap<string, Standing>, node: PlanNode): PlanNode => ({
  ...node, children: node.children.filter(({ id }) => !after.has(id)).map((child) => withoutThoseIn(after, child)),
});

function fieldChanges(base: PlanDocument, edited: PlanDocument): Proposal[] {
  return FIELD_PATHS.flatMap((path): Proposal[] => {
    const [before, after] = [fieldOf(base, path), fieldOf(edited, path)];
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ kind: 'field', path, before, after }];
  });
}
