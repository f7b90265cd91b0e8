import type { DeliveryFacts, PlanState } from '@banhanh/lifecycle';
import { holds, type Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import type { DeliveryRow } from './delivery-row.js';

const inForce: readonly PlanState[] = ['issued', 'reported', 'archived'];

/** What the rules of a delivery ask, for one viewer. `planState` is null when the viewer cannot see the plan. */
export function deliveryFacts(row: Pick<DeliveryRow, 'agencyId' | 'senderId'>, actor: Actor, planState: PlanState | null): DeliveryFacts {
  const isClerk = holds(actor, 'clerk');
  return {
    viewer: {
      isSystem: false,
      isClerkOfRecipient: isClerk && actor.agencyId === row.agencyId,
      isClerkOfSender: isClerk && actor.agencyId === row.senderId,
    },
    plan: { isInForce: planState !== null && inForce.includes(planState) },
  };
}

const planStateStatement: Statement = { name: 'plan_state', text: 'select state from plan where id = $1' };

export async function readDeliveryFacts(transaction: Transaction, row: DeliveryRow, actor: Actor): Promise<DeliveryFacts> {
  const plan = await transaction.one<{ state: PlanState }>(planStateStatement, [row.planId]);
  return deliveryFacts(row, actor, plan?.state ?? null);
}
