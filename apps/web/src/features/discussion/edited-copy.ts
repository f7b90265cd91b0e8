import { numberNodes, type PlanDocument, type PlanNode, typedMarkers } from '@banhanh/plan-document';

/** One change a reviewer proposes to one line of the text. */
export type LineEdit = { kind: 'change' | 'insert'; text: string } | { kind: 'remove' };

/** The text as the reviewer would have it; what follows is numbered anew. */
export function editedCopy(document: PlanDocument, nodeId: string, edit: LineEdit, newId: string): PlanDocument {
  const typed = typedMarkers(document.body);
  return { ...document, body: numberNodes(editLines(document.body, nodeId, edit, newId), typed) };
}

function editLines(nodes: readonly PlanNode[], nodeId: string, edit: LineEdit, newId: string): PlanNode[] {
  return nodes.flatMap((node) => {
    if (node.id !== nodeId) return [{ ...node, children: editLines(node.children, nodeId, edit, newId) }];
    if (edit.kind === 'remove') return [];
    const text = edit.text.replace(/\s+/gu, ' ').trim();
    if (edit.kind === 'change') return [{ ...node, text, ...(node.footnotes && { footnotes: node.footnotes.filter(({ marker }) => text.includes(`[^${marker}]`)) }) }];
    return [node, { id: newId, kind: node.kind === 'closing' ? 'paragraph' : node.kind, marker: node.marker, text, children: [] }];
  });
}
