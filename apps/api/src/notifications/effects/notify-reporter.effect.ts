import { Injectable } from '@nestjs/common';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { Notices } from '../notices.js';
import { holdersToday, notifying } from '../notify.js';

const statement = notifying(
  'reporter',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, case m.event when 'return' then 'notifyReporter' else m.event end as kind
   from move m join assignment a on a.id = m.aggregate_id
   join position q on q.agency_id = a.agency_id and 'reporter' = any (q.duties) and (a.unit_id is null or q.unit_id = a.unit_id) ${holdersToday}
   where m.id = any ($1::uuid[])`,
);

/** Work returned, cancelled or overdue concerns those who report it: the unit's own, or any reporter of the agency. */
@Effect('notifyReporter')
@Injectable()
export class NotifyReporterEffect implements EffectRunner {
  constructor(private readonly notices: Notices) {}

  run(payload: EffectPayload): Promise<void> {
    return this.notices.send(payload, statement);
  }
}
