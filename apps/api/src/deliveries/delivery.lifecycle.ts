import { decide, deliveryMachine } from '@banhanh/lifecycle';
import type { DataSource } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/graphql/failure.js';
import { alreadyMoved, recordMove } from '../platform/moves/record-move.js';
import { acknowledgeBy } from './acknowledge-by.js';
import { readDeliveryFacts } from './delivery.facts.js';
import { deliveryColumns, lockDelivery, type DeliveryRow } from './delivery-row.js';

export interface DeliveryAct {
  deliveryId: string;
  /** The version the person saw. */
  version: number;
  event: 'acknowledge' | 'refuse' | 'resend';
  idempotencyKey: string;
  reason: string | null;
}

export type DeliveryOutcome =
  | { kind: 'moved'; row: DeliveryRow }
  | { kind: 'refused'; row: DeliveryRow; event: string; state: string; unmet: string[] }
  | { kind: 'stale'; row: DeliveryRow };

const facts = { acknowledge: 'DeliveryAcknowledged', refuse: 'DeliveryRefused', resend: 'DeliveryResent' } as const;

const answerStatement: Statement = {
  name: 'answer_delivery',
  text: `update delivery d set state = $2, version = version + 1, state_since = $3, acted_by = $4, reason = $5 where id = $1 returning ${deliveryColumns}`,
};

const resendStatement: Statement = {
  name: 'resend_delivery',
  text: `
    update delivery d set state = $2, version = version + 1, state_since = $3, acted_by = null, reason = null, sent_at = $3, arrived_at = null, due_at = $4
    where id = $1 returning ${deliveryColumns}`,
};

/** One move of a delivery by a person, in one transaction: lock, compare, load facts, ask, move, record, queue. */
export function actOnDelivery(source: DataSource, actor: Actor, now: Date, act: DeliveryAct): Promise<DeliveryOutcome> {
  return inTransaction(source, actor, async (transaction) => {
    const row = await transaction.one<DeliveryRow>(lockDelivery, [act.deliveryId]);
    if (!row) throw notFound();
    if (await alreadyMoved(transaction, actor, row.id, act)) return { kind: 'moved', row };
    if (row.version !== act.version) return { kind: 'stale', row };
    const answer = decide(deliveryMachine, row.state, await readDeliveryFacts(transaction, row, actor), act.event);
    if (!answer.accepted) return { kind: 'refused', row, event: act.event, state: row.state, unmet: answer.unmet };
    const moved = await write(transaction, row, answer.to, actor, now, act);
    await recordMove(transaction, actor, now, {
      aggregate: 'delivery',
      aggregateId: row.id,
      planId: row.planId,
      agencyId: row.agencyId,
      counterpartId: row.senderId,
      event: act.event,
      from: row.state,
      to: answer.to,
      effects: answer.effects,
      idempotencyKey: act.idempotencyKey,
      input: act.reason === null ? {} : { reason: act.reason },
      documentHash: null,
      fact: facts[act.event],
    });
    return { kind: 'moved', row: moved };
  });
}

async function write(transaction: Transaction, row: DeliveryRow, to: string, actor: Actor, now: Date, act: DeliveryAct): Promise<DeliveryRow> {
  const moved =
    act.event === 'resend'
      ? await transaction.one<DeliveryRow>(resendStatement, [row.id, to, now, acknowledgeBy(now)])
      : await transaction.one<DeliveryRow>(answerStatement, [row.id, to, now, actor.personId, act.reason]);
  return moved!;
}
