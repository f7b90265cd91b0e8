import { decide, deliveryMachine, noDeliveryFacts, type DeliveryFacts } from '@banhanh/lifecycle';
import type { Statement, Transaction } from '../platform/database/database.js';
import { moveBySystem, type AskedRow } from '../platform/moves/move-by-system.js';

const facts = { arrive: 'DeliveryArrived', start: 'DeliveryStarted', finish: 'DeliveryFinished', recall: 'DeliveryRecalled' } as const;
const bySystem: DeliveryFacts = { ...noDeliveryFacts, viewer: { ...noDeliveryFacts.viewer, isSystem: true } };

const lock: Statement = {
  name: 'lock_deliveries',
  text: `
    select d.id, d.state, d.plan_id as "planId", d.agency_id as "agencyId", d.sender_agency_id as "counterpartId", asked.key as "idempotencyKey"
    from unnest($1::uuid[], $2::uuid[]) as asked (id, key) join delivery d on d.id = asked.id
    order by d.id for update of d`,
};
const update: Statement = {
  name: 'move_deliveries',
  text: `
    update delivery set state = $2, version = version + 1, state_since = $3, arrived_at = case when $2 = 'arrived' then $3 else arrived_at end
    where id = any ($1::uuid[])`,
};

/** One event of the system for many deliveries; see `moveBySystem`. */
export function moveDeliveries(transaction: Transaction, now: Date, event: keyof typeof facts, asked: AskedRow[]): Promise<string[]> {
  return moveBySystem(transaction, now, asked, {
    aggregate: 'delivery',
    event,
    fact: facts[event],
    lock,
    update,
    ask: ({ state }) => decide(deliveryMachine, state, bySystem, event),
  });
}
