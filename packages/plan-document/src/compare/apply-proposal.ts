import { canonicalJson } from '../canonical-json.js';
import { type PlanDocument, type PlanNode } from '../model.js';
import { numberNodes, typedMarkers } from '../number-nodes.js';
import { findNode } from '../walk.js';
import { mergeValues } from './merge-values.js';
import { mergeWords } from './merge-words.js';
import { detailsOf, type FieldPath, fieldOf, type NodeDetails, type Proposal, wholeText } from './proposal.js';

/** The document with the proposal in it, or why it no longer fits. */
export type ProposalAnswer = { ok: true; document: PlanDocument } | { ok: false; reason: ProposalRefusal };

type ProposalRefusal = 'NODE_IS_GONE' | 'TEXT_CHANGED' | 'PARENT_IS_GONE' | 'ALREADY_THERE';
type Kind<K extends Proposal['kind']> = Extract<Proposal, { kind: K }>;

const refused = (reason: ProposalRefusal): ProposalAnswer => ({ ok: false, reason });

/**
 * Applies one proposal to a document that may have changed since it was made. Texts are merged by words, fields by member and line;
 * what both sides changed is refused with `TEXT_CHANGED`, never guessed. Sections are numbered anew, typed numbers stay. The given
 * document is left as it is.
 */
export function applyProposal(document: PlanDocument, proposal: Proposal): ProposalAnswer {
  switch (proposal.kind) {
    case 'text': return reword(document, proposal);
    case 'insert': return insert(document, proposal);
    case 'remove': return remove(document, proposal);
    case 'move': return move(document, proposal);
    case 'field': return setField(document, proposal);
  }
}

function accepted(document: PlanDocument, body: PlanNode[], typed: readonly string[] = []): ProposalAnswer {
  return { ok: true, document: { ...document, body: numberNodes(body, new Set([...typedMarkers(document.body), ...typed])) } };
}

function reword(document: PlanDocument, { nodeId, before, after, details }: Kind<'text'>): ProposalAnswer {
  const node = findNode(document, nodeId);
  if (!node) return refused('NODE_IS_GONE');
  const text = mergeWords(before, after, node.text);
  const merged = details ? mergeDetails(details.before, details.after, detailsOf(node)) : detailsOf(node);
  if (text === null || merged === null) return refused('TEXT_CHANGED');
  if (text === node.text && canonicalJson(merged) === canonicalJson(detailsOf(node))) return refused('ALREADY_THERE');
  const { assignment: _, footnotes: __, ...rest } = node;
  const typed = details && details.before.marker !== details.after.marker && details.before.kind === details.after.kind ? [nodeId] : [];
  return accepted(document, replaceNode(document.body, { ...rest, ...merged, text }), typed);
}

/** A number follows from the place: only a marker that the proposal itself changed is taken from it. */
function mergeDetails(before: NodeDetails, after: NodeDetails, now: NodeDetails): NodeDetails | null {
  const { marker: _, ...rest } = now;
  const merged = mergeValues(withoutMarker(before), withoutMarker(after), rest);
  if (merged === null) return null;
  const marker = before.marker === after.marker ? now.marker : after.marker;
  return { ...(merged.value as Omit<NodeDetails, 'marker'>), marker };
}

const withoutMarker = ({ marker: _, ...rest }: NodeDetails): Omit<NodeDetails, 'marker'> => rest;

function insert(document: PlanDocument, { node, ...place }: Kind<'insert'>): ProposalAnswer {
  if (findNode(document, node.id)) return refused('ALREADY_THERE');
  return put(document, document.body, node, place);
}

function move(document: PlanDocument, { nodeId, parentId, ...place }: Kind<'move'>): ProposalAnswer {
  const node = findNode(document, nodeId);
  if (!node) return refused('NODE_IS_GONE');
  const siblings = childrenOf(document.body, parentId);
  const at = siblings?.findIndex(({ id }) => id === nodeId) ?? -1;
  if (siblings && at >= 0 && (siblings[at - 1]?.id ?? null) === place.afterId) return refused('ALREADY_THERE');
  // With the node everything under it is out, so it finds no parent there.
  return put(document, withoutNode(document.body, nodeId), node, { parentId, ...place });
}

function put(document: PlanDocument, body: PlanNode[], node: PlanNode, { parentId, afterId, orAfter = [] }: Pick<Kind<'move'>, 'parentId' | 'afterId' | 'orAfter'>): ProposalAnswer {
  const siblings = childrenOf(body, parentId);
  if (!siblings) return refused('PARENT_IS_GONE');
  const before = [afterId, ...orAfter].find((id) => id === null || siblings.some((sibling) => sibling.id === id));
  if (before === undefined) return refused('NODE_IS_GONE');
  const at = before === null ? 0 : siblings.findIndex(({ id }) => id === before) + 1;
  return accepted(document, withChildren(body, parentId, siblings.toSpliced(at, 0, node)));
}

function remove(document: PlanDocument, { nodeId, before }: Kind<'remove'>): ProposalAnswer {
  const node = findNode(document, nodeId);
  if (!node) return refused('NODE_IS_GONE');
  if (wholeText(node) !== before) return refused('TEXT_CHANGED');
  return accepted(document, withoutNode(document.body, nodeId));
}

function setField(document: PlanDocument, { path, before, after }: Kind<'field'>): ProposalAnswer {
  const now = fieldOf(document, path);
  if (canonicalJson(now) === canonicalJson(after)) return refused('ALREADY_THERE');
  const merged = mergeValues(before, after, now);
  return merged ? { ok: true, document: withField(document, path, merged.value) } : refused('TEXT_CHANGED');
}

function withField(document: PlanDocument, path: FieldPath, value: unknown): PlanDocument {
  if (path === 'title.subject') return { ...document, title: { ...document.title, subject: value as string } };
  if (path === 'title.type') return { ...document, title: { ...document.title, type: value as string } };
  return { ...document, [path]: value };
}

const childrenOf = (body: PlanNode[], parentId: string | null): PlanNode[] | null => (parentId === null ? body : (findNode({ body }, parentId)?.children ?? null));

const withChildren = (body: PlanNode[], parentId: string | null, children: PlanNode[]): PlanNode[] =>
  parentId === null ? children : replaceNode(body, { ...findNode({ body }, parentId)!, children });

/** Only the nodes on the way to the replaced one are new objects. */
function replaceNode(nodes: PlanNode[], node: PlanNode): PlanNode[] {
  const next = nodes.map((each) => {
    if (each.id === node.id) return node;
    const children = replaceNode(each.children, node);
    return children === each.children ? each : { ...each, children };
  });
  return next.some((each, i) => each !== nodes[i]) ? next : nodes;
}

function withoutNode(nodes: PlanNode[], id: string): PlanNode[] {
  const next = nodes.flatMap((each) => {
    if (each.id === id) return [];
    const children = withoutNode(each.children, id);
    return [children === each.children ? each : { ...each, children }];
  });
  return next.length !== nodes.length || next.some((each, i) => each !== nodes[i]) ? next : nodes;
}
