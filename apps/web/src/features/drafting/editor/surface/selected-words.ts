import { NOTE } from '@banhanh/plan-draft';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { lineAt } from './lines.js';
import { notesIn } from './line-notes.js';

/** Words of one line; offsets in UTF-16 code units of `PlanNode.text`, where a footnote is written `[^1]`. */
export interface SelectedWords {
  nodeId: string;
  from: number;
  to: number;
}

/** What is selected in the text now; null when nothing is, or more than one line. */
export function selectedWords({ state }: Editor): SelectedWords | null {
  const { $from, $to, empty } = state.selection;
  const line = lineAt(state);
  if (empty || $from.depth === 0 || !$from.sameParent($to) || line.attributes.id === null) return null;
  const numbers = notesIn(state, line).map(({ number }) => number);
  const written = (until: number) => lengthBefore(line.node, until, numbers);
  return { nodeId: line.attributes.id, from: written($from.parentOffset), to: written($to.parentOffset) };
}

/** How much `PlanNode.text` has before an offset of the line. */
function lengthBefore(line: Node, until: number, numbers: readonly string[]): number {
  let length = 0;
  let note = 0;
  line.forEach((child, offset) => {
    if (offset >= until) return;
    length += child.type.name === NOTE ? `[^${numbers[note++] ?? ''}]`.length : Math.min(child.nodeSize, until - offset);
  });
  return length;
}
