import { placeOfGroup, placeOfNode, placeOfRow } from './deadlines-place.js';
import { type PlanDocument } from './model.js';
import { walk } from './walk.js';

/**
 * Where a node, a line of Nơi nhận, an annex, one of its groups or rows stands, in Vietnamese words: `Mục II.1`, `Phụ lục, III.11`,
 * `Nơi nhận, dòng 2`. Null when the plan has nothing with this id.
 */
export function placeInPlan(document: PlanDocument, id: string): string | null {
  for (const visit of walk(document)) if (visit.node.id === id) return placeOfNode(visit, document.body);
  const recipient = document.recipients.findIndex((line) => line.id === id);
  if (recipient >= 0) return `Nơi nhận, dòng ${recipient + 1}`;
  for (const annex of document.annexes) {
    if (annex.id === id) return placeOfGroup(annex, { number: null });
    for (const group of annex.groups) {
      if (group.id === id) return placeOfGroup(annex, group);
      const row = group.rows.find((each) => each.id === id);
      if (row) return placeOfRow(annex, group, row);
    }
  }
  return null;
}
