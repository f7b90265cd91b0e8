import type { Statement, Transaction } from '../database/database.js';

/** One event of the system accepted by many rows of one machine in the same state: what `recordMove` writes, for all of them at once. */
export interface MovesRecord {
  aggregate: 'delivery' | 'assignment';
  event: string;
  from: string;
  to: string;
  effects: string[];
  /** The recorded fact, noun + participle: `DeliveryArrived`. */
  fact: string;
  rows: { id: string; planId: string; agencyId: string; counterpartId: string | null; idempotencyKey: string }[];
}

// As in record_move, but an effect is asked for once per plan: its job carries all the moves.
const recordStatement: Statement = {
  name: 'record_moves',
  text: `
    with asked as (
      select row.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) as row (aggregate_id, plan_id, agency_id, counterpart_id, key)
    ), added as (
      insert into move (aggregate, aggregate_id, plan_id, agency_id, counterpart_id, event, from_state, to_state, occurred_at, idempotency_key)
      select $1, aggregate_id, plan_id, agency_id, counterpart_id, $7, $8, $9, $10, key from asked
      returning id, plan_id, aggregate_id
    ), audited as (
      insert into audit_event (agency_id, occurred_at, actor_id, kind, entity, entity_id, data)
      select agency_id, $10, null, $11, $1, aggregate_id,
        jsonb_build_object('planId', plan_id, 'from', $8::text, 'to', $9::text, 'documentHash', null, 'input', '{}'::jsonb)
      from asked
    ), of_plan as (
      select plan_id, array_agg(id order by id) as moves, (array_agg(aggregate_id order by id))[1] as first from added group by plan_id
    ), jobs as (
      select enqueue_effect(effect,
        json_build_object('moveId', moves[1], 'moveIds', moves, 'planId', plan_id, 'aggregateId', first), moves[1] || ':' || effect)
      from of_plan, unnest($12::text[]) effect
    ), told as (
      select pg_notify('banhanh_changes', json_build_object('planId', plan_id, 'event', $7::text, 'actorId', null, 'at', $10::timestamptz)::text)
      from of_plan
    )
    select (select count(*) from jobs) + (select count(*) from told) as done`,
};

/** Writes what one event of the system, accepted by these rows, leaves behind. */
export async function recordMoves(transaction: Transaction, now: Date, { rows, ...moves }: MovesRecord): Promise<void> {
  if (rows.length === 0) return;
  await transaction.all(recordStatement, [
    moves.aggregate,
    rows.map(({ id }) => id),
    rows.map(({ planId }) => planId),
    rows.map(({ agencyId }) => agencyId),
    rows.map(({ counterpartId }) => counterpartId),
    rows.map(({ idempotencyKey }) => idempotencyKey),
    moves.event,
    moves.from,
    moves.to,
    now,
    moves.fact,
    moves.effects,
  ]);
}
