import type { StepDecisionRule, StepKind } from '@banhanh/lifecycle';
import type { Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';

/** The step of a plan that is open now, with what the rules ask about it. */
export interface OpenStep {
  id: string;
  kind: StepKind;
  rule: StepDecisionRule;
  needed: number;
  position_ids: string[];
  /** Positions that already approved this step. */
  approved: string[];
  /** The viewer decided another step of this round. */
  decided_earlier: boolean;
  next_id: string | null;
}

export const openStepStatement: Statement = {
  name: 'open_step',
  text: `
    select s.id, s.kind, s.rule, s.needed, s.position_ids,
           array(select d.position_id from review_decision d where d.step_id = s.id and d.decision = 'approve') as approved,
           exists (select 1 from review_decision d join review_step t on t.id = d.step_id
                   where d.plan_id = s.plan_id and d.person_id = $2 and t.round = s.round and t.id <> s.id) as decided_earlier,
           (select n.id from review_step n where n.plan_id = s.plan_id and n.round = s.round and n.ordinal = s.ordinal + 1) as next_id
    from review_step s where s.plan_id = $1 and s.state = 'open'`,
};

export function openStepOf(transaction: Transaction, planId: string, actor: Actor | null): Promise<OpenStep | undefined> {
  return transaction.one<OpenStep>(openStepStatement, [planId, actor?.personId ?? null]);
}

/** The position by which the actor decides this step now: addressed by it and not yet heard. */
export function decidingPosition(step: OpenStep, actor: Actor | null): string | null {
  return step.position_ids.find((id) => actor?.positions.includes(id) && !step.approved.includes(id)) ?? null;
}
