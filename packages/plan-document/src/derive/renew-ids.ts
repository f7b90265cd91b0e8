import { type PlanDocument, type PlanNode } from '../model.js';

/** The same node and everything under it with new ids. */
export const renewNode = (node: PlanNode, newId: () => string): PlanNode => ({ ...node, id: newId(), children: node.children.map((child) => renewNode(child, newId)) });

/** A deep copy of a document in which every id is new. */
export function renewIds(document: PlanDocument, newId: () => string): PlanDocument {
  const copy = structuredClone(document);
  return {
    ...copy,
    body: copy.body.map((node) => renewNode(node, newId)),
    recipients: copy.recipients.map((line) => ({ ...line, id: newId() })),
    annexes: copy.annexes.map((annex) => ({
      ...annex, id: newId(), groups: annex.groups.map((group) => ({ ...group, id: newId(), rows: group.rows.map((row) => ({ ...row, id: newId() })) })),
    })),
    events: copy.events.map((event) => ({ ...event, id: newId() })),
  };
}
