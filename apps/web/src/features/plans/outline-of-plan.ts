import type { PlanDocument, PlanNode } from '@banhanh/plan-document';

export interface OutlineEntry {
  id: string;
  text: string;
  depth: number;
}

const longest = 90;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

/** The headings of a plan, two levels deep: numbered nodes that hold others, and every numbered node of the top level. */
export function outlineOf(document: PlanDocument): OutlineEntry[] {
  const walk = (nodes: readonly PlanNode[], depth: number): OutlineEntry[] =>
    nodes.flatMap((node) => {
      if (node.kind !== 'section' || (depth > 0 && node.children.length === 0)) return [];
      const entry = { id: node.id, text: shortened([node.marker, node.text].filter(Boolean).join(' ')), depth };
      return [entry, ...(depth < 1 ? walk(node.children, depth + 1) : [])];
    });
  return [...walk(document.body, 0), ...document.annexes.map(({ id, label, title }) => ({ id, text: shortened([label, title].filter(Boolean).join('. ')), depth: 0 }))];
}
