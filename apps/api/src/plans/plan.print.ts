import type { RenderInput } from '@banhanh/typesetting';
import type { PlanDocument } from '@banhanh/plan-document';
import type { Statement, Transaction } from '../platform/database/database.js';
import { issueOf, layoutOf } from './plan.issue.js';
import { readDocument, type PlanRow } from './plan-row.js';

const signerName: Statement = { name: 'name_of_person', text: 'select full_name from person where id = $1' };

/** What the typesetter needs of a plan. `draft` puts the watermark on it; a signed version carries its signature record. */
export async function printOf(transaction: Transaction, row: PlanRow): Promise<RenderInput | null> {
  const found = await transaction.one<{ document: PlanDocument }>(readDocument, [row.id]);
  if (!found) return null;
  const signer = row.signed_by ? await transaction.one<{ full_name: string }>(signerName, [row.signed_by]) : undefined;
  const issue = await issueOf(transaction, row);
  return {
    document: found.document,
    issue,
    layout: layoutOf(issue.symbol),
    signature: row.signed_at && signer ? { name: signer.full_name, signedAt: row.signed_at.toISOString(), versionHash: row.document_hash } : null,
    draft: row.number === null,
  };
}
