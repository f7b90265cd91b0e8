import { type AssignmentMark, type PlanDocument, type PlanEvent, type PlanNode, type PlanNodeKind, type Signer, type Target } from '@banhanh/plan-document';
import { applyAnnexEdit, type AnnexEdit } from './annex-edit.js';
import { findPlace, holdsChildren, indentNode, moveNode, outdentNode, replaceNode, updateNode } from './node-tree.js';
import { addFootnote, removeFootnote, setFootnote } from './footnote-edit.js';
import { numberNodes, typedMarkers } from '@banhanh/plan-document';
import { pasteLines } from './paste-lines.js';
import { applyRecipientEdit, type RecipientEdit } from './recipient-edit.js';

/** A plan being edited. `typed` holds the nodes whose marker a person wrote; all others are numbered by their place. */
export interface Draft {
  document: PlanDocument;
  typed: ReadonlySet<string>;
}

export const openDraft = (document: PlanDocument): Draft => ({ document, typed: typedMarkers(document.body) });

export type NodeEdit =
  | { type: 'setText'; id: string; text: string }
  | { type: 'setKind'; id: string; kind: PlanNodeKind }
  /** `null` lets the place decide again. */
  | { type: 'setMarker'; id: string; marker: string | null }
  /** Parts a text in two; what stands from `at` to `to` goes, the second half becomes the node `newId`. */
  | { type: 'split'; id: string; at: number; to?: number; newId: string }
  /** Several lines put in at once: the first at the caret, each other one as a node of its own. */
  | { type: 'paste'; id: string; from: number; to: number; lines: readonly string[]; newIds: readonly string[] }
  /** `after: null` puts it first. */
  | { type: 'insert'; after: string | null; kind: PlanNodeKind; newId: string; text?: string }
  | { type: 'remove'; id: string }
  | { type: 'move'; id: string; by: -1 | 1 }
  | { type: 'indent'; id: string }
  | { type: 'outdent'; id: string }
  | { type: 'setAssignment'; id: string; mark: AssignmentMark | null }
  /** A reference is put into the text at `at`. */
  | { type: 'addFootnote'; id: string; at: number; text: string }
  | { type: 'setFootnote'; id: string; marker: string; text: string }
  | { type: 'removeFootnote'; id: string; marker: string };

export type PlanEdit =
  | NodeEdit
  | AnnexEdit
  | RecipientEdit
  | { type: 'setTitle'; part: 'type' | 'subject'; text: string }
  | { type: 'setHeader'; part: 'superior' | 'agency' | 'place'; text: string }
  | { type: 'setSigner'; signer: Signer | null }
  | { type: 'setTarget'; target: Target }
  | { type: 'clearTarget'; text: string }
  | { type: 'setEvents'; events: PlanEvent[] };

/** Applies one edit. An edit that changes nothing answers the very same draft. */
export function applyEdit(draft: Draft, edit: PlanEdit): Draft {
  const { document } = draft;
  switch (edit.type) {
    case 'setTitle':
      return withDocument(draft, { title: { ...document.title, [edit.part]: edit.text } });
    case 'setHeader':
      return withDocument(draft, { header: { ...document.header, [edit.part]: edit.text === '' ? null : edit.text } });
    case 'setSigner':
      return withDocument(draft, { signer: edit.signer });
    case 'setTarget':
      return withDocument(draft, { targets: [...document.targets.filter(({ text }) => text !== edit.target.text), edit.target] });
    case 'clearTarget':
      return withDocument(draft, { targets: document.targets.filter(({ text }) => text !== edit.text) });
    case 'setEvents':
      return withDocument(draft, { events: edit.events });
    case 'setRecipient':
    case 'setRecipientPurpose':
    case 'addRecipient':
    case 'removeRecipient':
    case 'moveRecipient':
      return withDocument(draft, { recipients: applyRecipientEdit(document.recipients, edit) });
    case 'addAnnex':
    case 'removeAnnex':
    case 'setAnnex':
    case 'setColumn':
    case 'addGroup':
    case 'removeGroup':
    case 'setGroup':
    case 'addRow':
    case 'removeRow':
    case 'moveRow':
    case 'setRow':
      return withDocument(draft, { annexes: applyAnnexEdit(document.annexes, edit) });
    default:
      return editBody(draft, edit);
  }
}

const withDocument = (draft: Draft, change: Partial<PlanDocument>): Draft => ({ ...draft, document: { ...draft.document, ...change } });

function editBody(draft: Draft, edit: NodeEdit): Draft {
  const before = draft.document.body;
  const typed = typedAfter(draft.typed, edit, before);
  const body = changeBody(before, edit);
  const numbered = edit.type === 'setText' ? body : numberNodes(body, typed);
  return numbered === before && typed === draft.typed ? draft : { document: { ...draft.document, body: numbered }, typed };
}

function changeBody(body: PlanNode[], edit: NodeEdit): PlanNode[] {
  switch (edit.type) {
    case 'setText':
      return updateNode(body, edit.id, (node) => (node.text === edit.text ? node : { ...node, text: edit.text }));
    case 'setKind':
      return setKind(body, edit.id, edit.kind);
    case 'setMarker':
      return updateNode(body, edit.id, (node) => ({ ...node, marker: edit.marker }));
    case 'split':
      return split(body, edit);
    case 'paste':
      return pasteLines(body, edit);
    case 'insert':
      return insert(body, edit.after, { id: edit.newId, kind: edit.kind, marker: null, text: edit.text ?? '', children: [] });
    case 'remove':
      return replaceNode(body, edit.id, () => []);
    case 'move':
      return moveNode(body, edit.id, edit.by);
    case 'indent':
      return indentNode(body, edit.id);
    case 'outdent':
      return outdentNode(body, edit.id);
    case 'setAssignment':
      return updateNode(body, edit.id, ({ assignment: _, ...node }) => (edit.mark ? { ...node, assignment: edit.mark } : node));
    case 'addFootnote':
      return addFootnote(body, edit.id, edit.at, edit.text);
    case 'setFootnote':
      return setFootnote(body, edit.id, edit.marker, edit.text);
    case 'removeFootnote':
      return removeFootnote(body, edit.id, edit.marker);
  }
}

/** A node that may hold nothing hands its children up as the nodes after it. */
function setKind(body: PlanNode[], id: string, kind: PlanNodeKind): PlanNode[] {
  return replaceNode(body, id, (node) => {
    if (node.kind === kind) return [node];
    const changed: PlanNode = { ...node, kind, marker: null };
    return holdsChildren(changed) ? [changed] : [{ ...changed, children: [] }, ...node.children];
  });
}

function split(body: PlanNode[], { id, at, to = at, newId }: Extract<NodeEdit, { type: 'split' }>): PlanNode[] {
  const place = findPlace(body, id);
  if (!place) return body;
  const { node } = place;
  const [head, tail] = [node.text.slice(0, at).trimEnd(), node.text.slice(to).trimStart()];
  if (tail === '' && node.children.length > 0) {
    const first = node.children[0]!;
    return updateNode(body, id, () => ({ ...node, children: [{ id: newId, kind: first.kind, marker: null, text: '', children: [] }, ...node.children] }));
  }
  const notes = (text: string) => node.footnotes?.filter(({ marker }) => text.includes(`[^${marker}]`)) ?? [];
  const { footnotes: _, ...bare } = node;
  const upper: PlanNode = { ...bare, kind: node.kind === 'closing' ? 'paragraph' : node.kind, text: head, children: [], ...(notes(head).length > 0 && { footnotes: notes(head) }) };
  const lower: PlanNode = {
    id: newId,
    kind: node.kind,
    marker: node.kind === 'bullet' ? node.marker : null,
    text: tail,
    children: node.children,
    ...(notes(tail).length > 0 && { footnotes: notes(tail) }),
  };
  return replaceNode(body, id, () => [upper, lower]);
}

function insert(body: PlanNode[], after: string | null, node: PlanNode): PlanNode[] {
  return after === null ? [node, ...body] : replaceNode(body, after, (previous) => [previous, node]);
}

function typedAfter(typed: ReadonlySet<string>, edit: NodeEdit, body: PlanNode[]): ReadonlySet<string> {
  const id = 'id' in edit ? edit.id : null;
  const lets = (edit.type === 'setMarker' && edit.marker === null) || edit.type === 'setKind' || edit.type === 'indent' || edit.type === 'outdent';
  if (id !== null && lets && typed.has(id)) return new Set([...typed].filter((other) => other !== id));
  if (edit.type === 'setMarker' && edit.marker !== null && !typed.has(edit.id)) return new Set([...typed, edit.id]);
  const isTypedBullet = edit.type === 'split' && typed.has(edit.id) && findPlace(body, edit.id)?.node.kind === 'bullet';
  return isTypedBullet ? new Set([...typed, edit.newId]) : typed;
}
