import { assignmentMachine, decide, noAssignmentFacts } from '@banhanh/lifecycle';
import { vietnameseDate } from '../platform/clock.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { moveBySystem, type AskedRow, type LockedRow } from '../platform/moves/move-by-system.js';

const facts = { lapse: 'AssignmentLapsed', cancel: 'AssignmentCancelled' } as const;
const bySystem = { ...noAssignmentFacts, viewer: { ...noAssignmentFacts.viewer, isSystem: true } };

const lock: Statement = {
  name: 'lock_assignments',
  text: `
    select a.id, a.state, a.plan_id as "planId", a.agency_id as "agencyId", a.issuer_agency_id as "counterpartId", a.due_on as "dueOn", asked.key as "idempotencyKey"
    from unnest($1::uuid[], $2::uuid[]) as asked (id, key) join assignment a on a.id = asked.id
    order by a.id for update of a`,
};
const update: Statement = {
  name: 'move_assignments',
  text: 'update assignment set state = $2, version = version + 1, state_since = $3 where id = any ($1::uuid[])',
};

/** One event of the system for many assignments; see `moveBySystem`. */
export function moveAssignments(transaction: Transaction, now: Date, event: keyof typeof facts, asked: AskedRow[]): Promise<string[]> {
  const today = vietnameseDate(now);
  return moveBySystem<LockedRow & { dueOn: string | null }>(transaction, now, asked, {
    aggregate: 'assignment',
    event,
    fact: facts[event],
    lock,
    update,
    ask: ({ state, dueOn }) => decide(assignmentMachine, state, { ...bySystem, isPastDue: dueOn !== null && dueOn < today }, event),
  });
}
