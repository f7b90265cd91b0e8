import type { Statement, Transaction } from '../database/database.js';

const factStatement: Statement = {
  name: 'record_fact',
  text: `insert into audit_event (agency_id, occurred_at, actor_id, kind, entity, entity_id, data) values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** An audited fact that is not a move of a machine: a draft created, an archive exported. Same transaction as the act. `personId` null is the system. */
export async function recordFact(
  transaction: Transaction,
  actor: { agencyId: string; personId: string | null },
  now: Date,
  fact: { kind: string; entity: string; entityId: string | null; data: Record<string, unknown> },
): Promise<void> {
  await transaction.all(factStatement, [actor.agencyId, now, actor.personId, fact.kind, fact.entity, fact.entityId, JSON.stringify(fact.data)]);
}
