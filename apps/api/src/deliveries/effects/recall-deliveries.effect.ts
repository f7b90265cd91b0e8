import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { holdersToday, notifying, notifyWith } from '../../notifications/index.js';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { moveDeliveries } from '../delivery.system.js';

const openStatement: Statement = {
  name: 'deliveries_to_recall',
  text: `select id from delivery where plan_id = $1 and id > coalesce($2, '00000000-0000-0000-0000-000000000000'::uuid) and state not in ('done', 'recalled') order by id limit 500`,
};

// A finished delivery stays finished, but its recipient must know that the plan no longer stands.
const finishedRecipients = notifying(
  'finished_recipients',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, m.event as kind
   from move m join delivery d on d.plan_id = m.plan_id and d.state = 'done'
   join position q on q.agency_id = d.agency_id and 'clerk' = any (q.duties) ${holdersToday} where m.id = any ($1::uuid[])`,
);

/** Recalls every delivery of a revoked plan that is not finished (NĐ 30/2020, Điều 18), and tells the recipients of the others. */
@Effect('recallDeliveries')
@Injectable()
export class RecallDeliveriesEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, planId }: EffectPayload): Promise<void> {
    for (let after: string | null = null, more = true; more; ) {
      const rows: { id: string }[] = await inTransaction(this.source, null, async (transaction) => {
        const open = await transaction.all<{ id: string }>(openStatement, [planId, after]);
        const asked = open.map(({ id }) => ({ id, idempotencyKey: derivedKey(moveId, 'recallDeliveries', id) }));
        await moveDeliveries(transaction, this.clock.now(), 'recall', asked);
        return open;
      });
      after = rows.at(-1)?.id ?? null;
      more = after !== null;
    }
    await inTransaction(this.source, null, (transaction) => notifyWith(transaction, finishedRecipients, [moveId], this.clock.now()));
  }
}
