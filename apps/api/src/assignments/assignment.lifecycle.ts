import { assignmentMachine, decide } from '@banhanh/lifecycle';
import type { DataSource } from 'typeorm';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { notFound } from '../platform/graphql/failure.js';
import { alreadyMoved, recordMove } from '../platform/moves/record-move.js';
import { assignmentFacts, reportsForStatement } from './assignment.facts.js';
import { assignmentColumns, lockAssignment, type AssignmentRow } from './assignment-row.js';

export interface AssignmentAct {
  assignmentId: string;
  /** The version the person saw. */
  version: number;
  event: 'start' | 'report' | 'accept' | 'return' | 'cancel';
  idempotencyKey: string;
  input: { result?: string; reason?: string };
}

export type AssignmentOutcome =
  | { kind: 'moved'; row: AssignmentRow }
  | { kind: 'refused'; row: AssignmentRow; event: string; state: string; unmet: string[] }
  | { kind: 'stale'; row: AssignmentRow };

const facts = {
  start: 'AssignmentStarted',
  report: 'AssignmentReported',
  accept: 'AssignmentAccepted',
  return: 'AssignmentReturned',
  cancel: 'AssignmentCancelled',
} as const;

// A new report answers the reason of an earlier return, so the reason goes with it; both stay in the history.
const writeStatement: Statement = {
  name: 'act_on_assignment',
  text: `
    update assignment a set state = $2, version = version + 1, state_since = $3,
      result = coalesce($4, result), reported_by = case when $4::text is null then reported_by else $6 end,
      reported_at = case when $4::text is null then reported_at else $3 end,
      reason = case when $4::text is null then coalesce($5, reason) end
    where id = $1 returning ${assignmentColumns}`,
};

/** One move of an assignment by a person, in one transaction: lock, compare, load facts, ask, move, record, queue. */
export function actOnAssignment(source: DataSource, actor: Actor, now: Date, act: AssignmentAct): Promise<AssignmentOutcome> {
  return inTransaction(source, actor, async (transaction) => {
    const row = await transaction.one<AssignmentRow>(lockAssignment, [act.assignmentId]);
    if (!row) throw notFound();
    if (await alreadyMoved(transaction, actor, row.id, act)) return { kind: 'moved', row };
    if (row.version !== act.version) return { kind: 'stale', row };
    const reportsFor = await transaction.all<{ unitId: string | null }>(reportsForStatement);
    const answer = decide(assignmentMachine, row.state, assignmentFacts(row, actor, reportsFor, vietnameseDate(now)), act.event);
    if (!answer.accepted) return { kind: 'refused', row, event: act.event, state: row.state, unmet: answer.unmet };
    const values = [row.id, answer.to, now, act.input.result ?? null, act.input.reason ?? null, actor.personId];
    const moved = await transaction.one<AssignmentRow>(writeStatement, values);
    await recordMove(transaction, actor, now, {
      aggregate: 'assignment',
      aggregateId: row.id,
      planId: row.planId,
      agencyId: row.agencyId,
      counterpartId: row.issuerAgencyId,
      event: act.event,
      from: row.state,
      to: answer.to,
      effects: answer.effects,
      idempotencyKey: act.idempotencyKey,
      input: act.input,
      documentHash: null,
      fact: facts[act.event],
    });
    return { kind: 'moved', row: moved! };
  });
}
