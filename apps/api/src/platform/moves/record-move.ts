import { DatabaseError } from 'pg';
import type { Actor } from '../database/actor.js';
import type { Statement, Transaction } from '../database/database.js';

export interface MoveRecord {
  aggregate: 'plan' | 'delivery' | 'assignment' | 'copy';
  aggregateId: string;
  planId: string;
  agencyId: string;
  counterpartId: string | null;
  event: string;
  from: string;
  to: string;
  effects: string[];
  idempotencyKey: string;
  /** The position by which the actor acted; without one, the actor's first. */
  positionId?: string | null;
  /** What the person typed (note, reason, result …). */
  input: Record<string, unknown>;
  documentHash: string | null;
  /** The recorded fact, noun + participle: `PlanSigned`. */
  fact: string;
}

// Steps 5 and 6 of a move in one statement: the move row, its audit event, one job per effect, one NOTIFY.
// Nothing is returned of the log: most actors may add to it and not read it.
export const recordStatement: Statement = {
  name: 'record_move',
  text: `
    with added as (
      insert into move (aggregate, aggregate_id, plan_id, agency_id, counterpart_id, event, from_state, to_state, actor_id, position_id,
                        occurred_at, idempotency_key, input, document_hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id
    ), audited as (
      insert into audit_event (agency_id, occurred_at, actor_id, kind, entity, entity_id, data)
      values ($15, $11, $9, $16, $1, $2,
        jsonb_build_object('planId', $3::text, 'from', $7::text, 'to', $8::text, 'documentHash', $14::text, 'input', $13::jsonb))
    ), jobs as (
      select enqueue_effect(effect, json_build_object('moveId', added.id, 'planId', $3::text, 'aggregateId', $2::text), added.id || ':' || effect)
      from added, unnest($17::text[]) effect
    ), told as (
      select pg_notify('banhanh_changes', json_build_object('planId', $3::text, 'event', $6::text, 'actorId', $9::text, 'at', $11::timestamptz)::text)
    )
    select (select id from added) as id, (select count(*) from jobs) + (select count(*) from told) as done`,
};

/** Writes what one accepted event leaves behind. `actor` null is the system. Returns the move's id. */
export async function recordMove(transaction: Transaction, actor: Actor | null, now: Date, move: MoveRecord): Promise<string> {
  const row = await transaction.one<{ id: string }>(recordStatement, [
    move.aggregate,
    move.aggregateId,
    move.planId,
    move.agencyId,
    move.counterpartId,
    move.event,
    move.from,
    move.to,
    actor?.personId ?? null,
    move.positionId ?? actor?.positions[0] ?? null,
    now,
    move.idempotencyKey,
    JSON.stringify(move.input),
    move.documentHash,
    actor?.agencyId ?? move.agencyId,
    move.fact,
    move.effects,
  ]);
  return row!.id;
}

const earlierStatement: Statement = {
  name: 'earlier_move',
  text: 'select id from move where aggregate_id = $1 and idempotency_key = $2 and event = $3 and actor_id is not distinct from $4',
};

/**
 * True when the same event by the same actor already moved this row with this key: the repeat answers with the row as it is and
 * acts no more. Somebody else's key, or the key of another event, repeats nothing.
 */
export async function alreadyMoved(transaction: Transaction, actor: Actor | null, aggregateId: string, act: { event: string; idempotencyKey: string }): Promise<boolean> {
  return (await transaction.one(earlierStatement, [aggregateId, act.idempotencyKey, act.event, actor?.personId ?? null])) !== undefined;
}

/** Whether a statement failed because its key already moved this row. */
export const isKeyUsed = (error: unknown): boolean => error instanceof DatabaseError && error.code === '23505' && error.constraint === 'move_once';
