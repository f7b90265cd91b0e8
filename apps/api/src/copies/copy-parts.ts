import { walk, type PlanDocument } from '@banhanh/plan-document';
import { excerptOf } from '@banhanh/typesetting';

const sizeOf = (document: PlanDocument): number => [...walk(document)].length + document.annexes.length;

/** Whether these ids name what a trích sao copies: each is a node or an annex of the plan, and something of it is left out. */
export function areParts(document: PlanDocument, ids: readonly string[]): boolean {
  const known = new Set([...[...walk(document)].map(({ node }) => node.id), ...document.annexes.map(({ id }) => id)]);
  return ids.length > 0 && ids.every((id) => known.has(id)) && sizeOf(excerptOf(document, ids)) < sizeOf(document);
}
