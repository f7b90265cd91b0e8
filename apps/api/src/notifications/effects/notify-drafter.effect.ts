import { Injectable } from '@nestjs/common';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { Notices } from '../notices.js';
import { notifying } from '../notify.js';

const statement = notifying(
  'drafter',
  `select m.id as move_id, m.plan_id, p.agency_id, p.drafter_id as person_id, m.event as kind
   from move m join plan p on p.id = m.plan_id where m.id = any ($1::uuid[])`,
);

/** The drafter follows the plan; the kind is what happened to it. */
@Effect('notifyDrafter')
@Injectable()
export class NotifyDrafterEffect implements EffectRunner {
  constructor(private readonly notices: Notices) {}

  run(payload: EffectPayload): Promise<void> {
    return this.notices.send(payload, statement);
  }
}
