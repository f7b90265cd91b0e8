import { type PlanNode } from '../model.js';
import { type Block } from './reflow.js';

/** A node of the plan with the block it came from. */
export interface Grown {
  node: PlanNode;
  block: Block;
  children: Grown[];
}

interface Open {
  grown: Grown;
  series: string;
  rank: number;
  listed: boolean;
}

/**
 * Nests blocks by the rules of the samples' format, section 6: a numbered marker closes its own and lower ranks; `-`, `+` and
 * `(1)` go on with their list or start one in the innermost open node; a paragraph after a node ending in `:` is its child, after
 * a paragraph its sibling, else it belongs to the innermost open heading.
 */
export function growTree(blocks: readonly Block[], idOf: (index: number) => string): { roots: Grown[]; all: Grown[] } {
  const roots: Grown[] = [];
  const all: Grown[] = [];
  let open: Open[] = [];
  let previous = null as { grown: Grown; parent: Grown | null } | null;
  blocks.forEach((block, index) => {
    const { marker } = block;
    const closes = OPENS_CLOSING.test(block.text) || (index === blocks.length - 1 && ENDS_PLAN.test(block.text));
    const kind: PlanNode['kind'] = !marker ? 'paragraph' : marker.kind === 'bullet' ? 'bullet' : 'section';
    const grown: Grown = { node: { id: idOf(all.length), kind, marker: marker?.label ?? null, text: block.text, children: [] }, block, children: [] };
    let parent: Grown | null;
    if (!marker) {
      const place: Place = closes ? { parent: null, open: [] } : placeParagraph(open, previous);
      open = place.open;
      parent = place.parent;
    } else {
      const listed = marker.kind === 'bullet' || marker.kind === 'paren';
      const list = open.findIndex((node) => node.series === marker.series);
      open = listed ? (list < 0 ? open : open.slice(0, list)) : open.filter((node) => !node.listed && node.rank < block.rank!);
      parent = open.at(-1)?.grown ?? null;
      open = [...open, { grown, series: marker.series, rank: block.rank!, listed }];
    }
    if (parent) {
      parent.children.push(grown);
      parent.node.children.push(grown.node);
    } else roots.push(grown);
    all.push(grown);
    previous = { grown, parent };
  });
  return { roots, all };
}

interface Place {
  parent: Grown | null;
  open: Open[];
}

function placeParagraph(open: Open[], previous: { grown: Grown; parent: Grown | null } | null): Place {
  if (previous?.grown.node.kind === 'paragraph') return { parent: previous.parent, open };
  if (previous && /:$/.test(previous.grown.node.text)) return { parent: previous.grown, open };
  const headings = open.filter((node) => !node.listed);
  return { parent: headings.at(-1)?.grown ?? null, open: headings };
}

/** The closing formula of a plan stands above all sections; `./.` ends the plan. */
const OPENS_CLOSING = /^Trên đây là\s/u;
const ENDS_PLAN = /\.\/\.["”]?$/u;
