import { Injectable } from '@nestjs/common';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { Notices } from '../notices.js';
import { holdersToday, notifying } from '../notify.js';

const statement = notifying(
  'archivist',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, 'notifyArchivist' as kind
   from move m join position q on q.agency_id = m.agency_id and 'archivist' = any (q.duties) ${holdersToday} where m.id = any ($1::uuid[])`,
);

/** A reported plan waits to be filed. */
@Effect('notifyArchivist')
@Injectable()
export class NotifyArchivistEffect implements EffectRunner {
  constructor(private readonly notices: Notices) {}

  run(payload: EffectPayload): Promise<void> {
    return this.notices.send(payload, statement);
  }
}
