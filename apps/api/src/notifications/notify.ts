import type { Statement, Transaction } from '../platform/database/database.js';

const today = `($2::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Joined to a position `q`: those who hold it on the day of the moment $2. */
export const holdersToday = `
  join appointment x on x.position_id = q.id and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to >= ${today})
    and q.valid_from <= ${today} and (q.valid_to is null or q.valid_to >= ${today})`;

/**
 * A statement that tells people about moves. `audience` selects `move_id, plan_id, agency_id, person_id, kind` for the moves
 * $1 at the moment $2; nobody is told of one's own act, nor twice of one move, however often the job runs. Bells are moved once per plan.
 */
export const notifying = (name: string, audience: string): Statement => ({
  name: `notify_${name}`,
  text: `
    with audience as (${audience}), added as (
      insert into notification (agency_id, person_id, plan_id, move_id, kind, created_at)
      select distinct on (u.move_id, u.person_id, u.kind) u.agency_id, u.person_id, u.plan_id, u.move_id, u.kind, $2
      from audience u join move m on m.id = u.move_id where u.person_id is distinct from m.actor_id
      on conflict (move_id, person_id, kind) do nothing returning plan_id
    ), told as (
      select pg_notify('banhanh_changes', json_build_object('planId', plan_id, 'event', 'notify', 'actorId', null, 'at', $2::timestamptz)::text)
      from (select distinct plan_id from added) plans
    )
    select (select count(*)::int from added) as added, (select count(*)::int from told) as told`,
});

/** Runs such a statement. Answers how many were told. */
export async function notifyWith(transaction: Transaction, statement: Statement, moveIds: string[], now: Date): Promise<number> {
  const row = await transaction.one<{ added: number }>(statement, [moveIds, now]);
  return row?.added ?? 0;
}
