import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { holdersToday, notifying, notifyWith } from '../../notifications/index.js';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement } from '../../platform/database/database.js';
import { Effect, movesOf, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';

const certifier = notifying(
  'copy_certifier',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, 'notifyCertifier' as kind
   from move m join certified_copy c on c.id = m.aggregate_id join position q on q.id = c.asked_position_id ${holdersToday} where m.id = any ($1::uuid[])`,
);
const clerk = notifying(
  'copy_clerk',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, 'notifyCopyClerk' as kind
   from move m join position q on q.agency_id = m.agency_id and 'clerk' = any (q.duties) ${holdersToday} where m.id = any ($1::uuid[])`,
);
const requester = notifying(
  'copy_requester',
  `select m.id as move_id, m.plan_id, m.agency_id, c.requested_by as person_id, case m.event when 'refuse' then 'copyRefused' else 'copyIssued' end as kind
   from move m join certified_copy c on c.id = m.aggregate_id where m.id = any ($1::uuid[])`,
);

abstract class CopyNotice implements EffectRunner {
  protected abstract readonly statement: Statement;

  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(payload: EffectPayload): Promise<void> {
    await inTransaction(this.source, null, (transaction) => notifyWith(transaction, this.statement, movesOf(payload), this.clock.now()));
  }
}

/** A copy waits for the one who was asked to certify it. */
@Effect('notifyCertifier')
@Injectable()
export class NotifyCertifierEffect extends CopyNotice {
  protected readonly statement = certifier;
}

/** A certified copy waits for its number. */
@Effect('notifyCopyClerk')
@Injectable()
export class NotifyCopyClerkEffect extends CopyNotice {
  protected readonly statement = clerk;
}

/** Who asked hears that the copy is out, or why not. */
@Effect('notifyCopyRequester')
@Injectable()
export class NotifyCopyRequesterEffect extends CopyNotice {
  protected readonly statement = requester;
}
