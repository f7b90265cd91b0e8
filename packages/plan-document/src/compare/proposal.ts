import { type PlanDocument, type PlanNode } from '../model.js';

/** What a node is besides its words and its place. */
export type NodeDetails = Pick<PlanNode, 'kind' | 'marker' | 'footnotes' | 'assignment'>;

/** Where a node goes: right after `afterId`, first under the parent when that is null. `parentId` null is the body itself. */
interface Place {
  parentId: string | null;
  afterId: string | null;
  /** Earlier siblings, the nearest first, to stand after when `afterId` is not there: it was itself proposed and not accepted. */
  orAfter?: (string | null)[];
}

/**
 * One act of a reviewer on a base document, to be accepted or rejected by itself.
 * - `text`: other words; `details` only when the kind, a typed marker, the footnotes or the assignment differ too.
 * - `remove`: the node and what still stands under it; `before` is their texts, one a line.
 * - `field`: everything outside the body, the values as in the document.
 */
export type Proposal =
  | { kind: 'text'; nodeId: string; before: string; after: string; details?: { before: NodeDetails; after: NodeDetails } }
  | ({ kind: 'insert'; node: PlanNode } & Place)
  | { kind: 'remove'; nodeId: string; before: string }
  | ({ kind: 'move'; nodeId: string } & Place)
  | { kind: 'field'; path: FieldPath; before: unknown; after: unknown };

export type FieldPath = 'title.subject' | 'title.type' | 'recipients' | 'signer' | 'annexes' | 'events' | 'header';

export const FIELD_PATHS: readonly FieldPath[] = ['title.type', 'title.subject', 'header', 'recipients', 'signer', 'annexes', 'events'];

/** The value of a field of the document. */
export function fieldOf(document: PlanDocument, path: FieldPath): unknown {
  if (path === 'title.subject') return document.title.subject;
  if (path === 'title.type') return document.title.type;
  return document[path];
}

/** The text of a node and of everything under it, one a line, in reading order. */
export const wholeText = (node: PlanNode): string => [node.text, ...node.children.map(wholeText)].join('\n');

export const detailsOf = ({ kind, marker, footnotes, assignment }: PlanNode): NodeDetails => ({
  kind, marker, ...(footnotes && footnotes.length > 0 && { footnotes }), ...(assignment && { assignment }),
});
