import { Injectable } from '@nestjs/common';
import type { Statement } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { Notices } from '../notices.js';
import { notifying } from '../notify.js';

// Asked for after the plan was last submitted and before it was recalled.
const asked = `n.plan_id = m.plan_id and n.kind = 'notifyReviewers' and n.move_id < m.id
  and n.move_id >= (select max(s.id::text)::uuid from move s where s.aggregate_id = m.aggregate_id and s.event = 'submit' and s.id < m.id)`;

const statement = notifying(
  'withdrawn_reviewers',
  `select m.id as move_id, m.plan_id, n.agency_id, n.person_id, 'withdrawFromReviewers' as kind
   from move m join notification n on ${asked} where m.id = any ($1::uuid[])`,
);

const settleStatement: Statement = {
  name: 'settle_review_requests',
  text: `update notification n set read_at = $2 from move m where m.id = any ($1::uuid[]) and ${asked} and n.read_at is null`,
};

/** A recalled plan asks nobody any more: requests not yet read are settled, and those who were asked are told. */
@Effect('withdrawFromReviewers')
@Injectable()
export class WithdrawFromReviewersEffect implements EffectRunner {
  constructor(private readonly notices: Notices) {}

  run(payload: EffectPayload): Promise<void> {
    return this.notices.send(payload, statement, settleStatement);
  }
}
