import { createHash } from 'node:crypto';
import { canonicalJson, type PlanDocument, validatePlanDocument } from '@banhanh/plan-document';

/** A version of a plan is known by the SHA-256 of its document's canonical JSON. */
export const hashOfDocument = (document: PlanDocument): string => createHash('sha256').update(canonicalJson(document)).digest('hex');

export type Checked = { document: PlanDocument } | { problems: string[] };

/** The document, or at most twenty Vietnamese sentences that say why it is none. */
export function checked(json: unknown): Checked {
  const answer = validatePlanDocument(json);
  return answer.ok ? { document: answer.document } : { problems: answer.problems.slice(0, 20).map(({ path, message }) => `${path}: ${message}`) };
}
