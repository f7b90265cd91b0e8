import type { PlanDocument, PlanNode } from '@banhanh/plan-document';

/** What can be chosen for a trích sao: a node of the top level with the nodes right below it, or an annex. */
export interface CopyPart {
  id: string;
  text: string;
  children: CopyPart[];
}

export type Standing = 'whole' | 'partly' | 'none';

const longest = 90;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

const asPart = (node: PlanNode, children: CopyPart[] = []): CopyPart => ({ id: node.id, text: shortened([node.marker, node.text].filter(Boolean).join(' ')), children });

/** The parts of a plan in reading order. */
export const partsOf = (document: PlanDocument): CopyPart[] => [
  ...document.body.map((node) => asPart(node, node.children.map((child) => asPart(child)))),
  ...document.annexes.map(({ id, label, title }) => ({ id, text: shortened([label, title].filter(Boolean).join('. ')), children: [] })),
];

export function standingOf(part: CopyPart, chosen: ReadonlySet<string>): Standing {
  if (chosen.has(part.id)) return 'whole';
  return part.children.some(({ id }) => chosen.has(id)) ? 'partly' : 'none';
}

export const isEverything = (parts: readonly CopyPart[], chosen: ReadonlySet<string>): boolean => parts.every((part) => standingOf(part, chosen) === 'whole');

/** The choice after one box is pressed. A part is chosen with all below it; without one of these, the others stay. */
export function toggled(parts: readonly CopyPart[], chosen: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(chosen);
  for (const part of parts) {
    if (part.id !== id && !part.children.some((child) => child.id === id)) continue;
    const below = new Set(standingOf(part, chosen) === 'whole' ? part.children.map((child) => child.id) : part.children.map((child) => child.id).filter((child) => chosen.has(child)));
    next.delete(part.id);
    for (const child of part.children) next.delete(child.id);
    if (part.id === id) {
      if (!chosen.has(id)) next.add(id);
    } else {
      if (!below.delete(id)) below.add(id);
      if (below.size === part.children.length) next.add(part.id);
      else for (const child of below) next.add(child);
    }
  }
  return next;
}

/** The words of the chosen ids, for whoever certifies the copy. */
export function partTexts(document: PlanDocument, ids: readonly string[]): string[] {
  const found = new Map<string, string>();
  const walk = (nodes: readonly PlanNode[]) => {
    for (const node of nodes) {
      found.set(node.id, asPart(node).text);
      walk(node.children);
    }
  };
  walk(document.body);
  for (const { id, text } of partsOf({ ...document, body: [] })) found.set(id, text);
  return ids.flatMap((id) => found.get(id) ?? []);
}
