import { Injectable } from '@nestjs/common';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { Notices } from '../notices.js';
import { holdersToday, notifying } from '../notify.js';

const statement = notifying(
  'sender',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, m.event as kind
   from move m join position q on q.agency_id = m.counterpart_id and 'clerk' = any (q.duties) ${holdersToday} where m.id = any ($1::uuid[])
   union all
   select m.id, m.plan_id, p.agency_id, p.drafter_id, m.event from move m join plan p on p.id = m.plan_id where m.id = any ($1::uuid[])`,
);

/** A refusal is answered by the sender: its clerks, and the drafter who knows the plan. */
@Effect('notifySender')
@Injectable()
export class NotifySenderEffect implements EffectRunner {
  constructor(private readonly notices: Notices) {}

  run(payload: EffectPayload): Promise<void> {
    return this.notices.send(payload, statement);
  }
}
