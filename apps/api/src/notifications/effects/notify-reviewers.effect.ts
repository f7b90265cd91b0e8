import { Injectable } from '@nestjs/common';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { Notices } from '../notices.js';
import { holdersToday, notifying } from '../notify.js';

const statement = notifying(
  'reviewers',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, 'notifyReviewers' as kind
   from move m join review_step s on s.plan_id = m.plan_id and s.state = 'open' join position q on q.id = any (s.position_ids) ${holdersToday}
   where m.id = any ($1::uuid[]) and x.person_id <> (select p.drafter_id from plan p where p.id = m.plan_id)
     and not exists (select from notification n where n.plan_id = m.plan_id and n.person_id = x.person_id and n.kind = 'notifyReviewers'
                     and n.move_id <> m.id and n.created_at >= s.opened_at)`,
);

/** Holders of the open step's positions are asked once for each time it opens; a step that only waits for more of them asks nobody again. */
@Effect('notifyReviewers')
@Injectable()
export class NotifyReviewersEffect implements EffectRunner {
  constructor(private readonly notices: Notices) {}

  run(payload: EffectPayload): Promise<void> {
    return this.notices.send(payload, statement);
  }
}
