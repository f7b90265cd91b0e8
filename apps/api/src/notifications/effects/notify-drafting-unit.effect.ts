import { Injectable } from '@nestjs/common';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { Notices } from '../notices.js';
import { holdersToday, notifying } from '../notify.js';

const statement = notifying(
  'drafting_unit',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, case m.event when 'report' then 'notifyDraftingUnit' else m.event end as kind
   from move m join assignment a on a.id = m.aggregate_id join position q on q.unit_id = a.issuer_unit_id ${holdersToday} where m.id = any ($1::uuid[])`,
);

/** The drafting unit follows the work it gave out: what is reported, what is overdue. */
@Effect('notifyDraftingUnit')
@Injectable()
export class NotifyDraftingUnitEffect implements EffectRunner {
  constructor(private readonly notices: Notices) {}

  run(payload: EffectPayload): Promise<void> {
    return this.notices.send(payload, statement);
  }
}
