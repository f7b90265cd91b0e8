import { emptyPlanDocument, type PlanDocument, type PlanNode, type PlanNodeKind } from '@banhanh/plan-document';

/** A node for tests: `node('a', 'I.', 'NỘI DUNG', [...])`; no marker means a paragraph. */
export function node(id: string, marker: string | null, text: string, children: PlanNode[] = []): PlanNode {
  const kind: PlanNodeKind = marker === null ? 'paragraph' : /^[-+•]$/.test(marker) ? 'bullet' : 'section';
  return { id, kind, marker, text, children };
}

export const planOf = (...body: PlanNode[]): PlanDocument => ({ ...emptyPlanDocument(), body });

/** One line per node, indented: what a reader sees. */
export const picture = (nodes: readonly PlanNode[], depth = 0): string[] =>
  nodes.flatMap(({ marker, text, children }) => ['  '.repeat(depth) + (marker ? `${marker} ${text}` : text), ...picture(children, depth + 1)]);
