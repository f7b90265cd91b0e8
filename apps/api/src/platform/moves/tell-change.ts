import type { Statement, Transaction } from '../database/database.js';

const changeStatement: Statement = {
  name: 'tell_change',
  text: `select pg_notify('banhanh_changes', json_build_object('planId', $1::text, 'event', $2::text, 'actorId', null, 'at', $3::timestamptz)::text)`,
};

/** Tells those who look at a plan that the system changed something about it without a move of its own. */
export async function tellChange(transaction: Transaction, planId: string, event: string, now: Date): Promise<void> {
  await transaction.all(changeStatement, [planId, event, now]);
}
