import { type Footnote, type PlanNode } from '@banhanh/plan-document';
import { updateNode } from './node-tree.js';

const notesOf = (nodes: readonly PlanNode[]): Footnote[] => nodes.flatMap((node) => [...(node.footnotes ?? []), ...notesOf(node.children)]);

const referenceTo = (marker: string): string => `[^${marker}]`;

/** Puts a reference into the text and a note beside it; notes are counted over the whole plan. */
export function addFootnote(body: PlanNode[], id: string, at: number, text: string): PlanNode[] {
  const marker = String(Math.max(0, ...notesOf(body).map((note) => Number(note.marker) || 0)) + 1);
  return updateNode(body, id, (node) => ({
    ...node,
    text: node.text.slice(0, at) + referenceTo(marker) + node.text.slice(at),
    footnotes: [...(node.footnotes ?? []), { marker, text }],
  }));
}

export function setFootnote(body: PlanNode[], id: string, marker: string, text: string): PlanNode[] {
  return updateNode(body, id, (node) => ({
    ...node,
    footnotes: (node.footnotes ?? []).map((note) => (note.marker === marker ? { ...note, text } : note)),
  }));
}

/** Takes the note and its references away. */
export function removeFootnote(body: PlanNode[], id: string, marker: string): PlanNode[] {
  return updateNode(body, id, ({ footnotes, ...node }) => {
    const rest = (footnotes ?? []).filter((note) => note.marker !== marker);
    return { ...node, text: node.text.replaceAll(referenceTo(marker), ''), ...(rest.length > 0 && { footnotes: rest }) };
  });
}
