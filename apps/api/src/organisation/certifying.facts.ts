import { copyAuthorityFor } from '@banhanh/lifecycle';
import type { Signer } from '@banhanh/plan-document';
import type { Statement, Transaction } from '../platform/database/database.js';
import type { Position } from './directory.type.js';
import { blockOf, recordsOf, type SigningRow } from './signing.facts.js';

/** A position that may have copies made, who holds it, and what it prints under a copy. */
export interface CopyCertifier {
  position: Position;
  block: Signer;
}

const positionStatement: Statement = { name: 'certifying_position', text: recordsOf('p.id = $1') };
const agencyStatement: Statement = { name: 'certifying_agency', text: recordsOf(`p.agency_id = $1 and (p.rank in ('head', 'deputy') or p.may_certify_copies)`) };

/** The positions of an agency that somebody holds on a date and that may certify its copies, the head first (NĐ 30/2020, Điều 27). */
export async function certifiersOf(transaction: Transaction, agencyId: string, on: string): Promise<CopyCertifier[]> {
  const rows = await transaction.all<SigningRow>(agencyStatement, [agencyId, on]);
  return rows.flatMap((row) => certifierOf(row, row.holders[0]) ?? []);
}

/**
 * One position as certifier on a date; null when it may not, belongs to another agency, or nobody holds it. `name` is the holder who
 * certifies, by default the one of the longest standing today.
 */
export async function certifierAt(transaction: Transaction, question: { positionId: string; agencyId: string; on: string; name?: string }): Promise<CopyCertifier | null> {
  const row = await transaction.one<SigningRow>(positionStatement, [question.positionId, question.on]);
  return row?.position.agencyId === question.agencyId ? certifierOf(row, question.name ?? row.holders[0]) : null;
}

function certifierOf(row: SigningRow, name: string | undefined): CopyCertifier | null {
  const authority = copyAuthorityFor(row);
  return authority && name !== undefined ? { position: row.position, block: blockOf(row, authority, name) } : null;
}
