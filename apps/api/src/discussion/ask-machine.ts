import type { PlanWork } from '@banhanh/lifecycle';
import type { Actor } from '../platform/database/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { decideWork, refused, type MoveRefused, type PlanRow } from '../plans/index.js';

/** Asks the machine whether this person may do this work on the text now; null when yes. */
export async function refusalOf(transaction: Transaction, row: PlanRow, actor: Actor, work: PlanWork): Promise<MoveRefused | null> {
  const decision = await decideWork(transaction, row, actor, work);
  return decision.accepted ? null : refused(work, row.state, decision.unmet);
}
