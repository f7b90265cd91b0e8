import type { Reading, Statement } from '../platform/database/database.js';
import type { ReviewStep } from './review.type.js';

const stepsStatement: Statement = {
  name: 'review_steps',
  text: `
    select s.id, s.ordinal, s.round, s.kind, s.state, s.opened_at as "openedAt", s.due_at as "dueAt", s.closed_at as "closedAt",
      s.position_ids as "positionIds",
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'decision', d.decision, 'note', d.note, 'decidedAt', d.decided_at,
        'personId', d.person_id, 'positionId', d.position_id) order by d.decided_at) from review_decision d where d.step_id = s.id), '[]') as decisions
    from review_step s where s.plan_id = $1 order by s.round, s.ordinal`,
};

/** All steps of a plan with their decisions, every round, in order. Empty for a viewer of another agency. */
export function readSteps(reading: Reading, planId: string): Promise<ReviewStep[]> {
  return reading.all<ReviewStep>(stepsStatement, [planId]);
}
