import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { moveDeliveries } from '../delivery.system.js';

/** The delivery by which the agency of an assignment received its plan; none when the work is the issuer's own. */
const deliveryOfAssignment: Statement = {
  name: 'delivery_of_assignment',
  text: `
    select d.id,
      not exists (select from assignment o where o.plan_id = d.plan_id and o.agency_id = d.agency_id and o.state not in ('accepted', 'cancelled')) as "isOver",
      exists (select from assignment o where o.plan_id = d.plan_id and o.agency_id = d.agency_id and o.state = 'accepted') as "isWorkedOn"
    from assignment a join delivery d on d.plan_id = a.plan_id and d.agency_id = a.agency_id where a.id = $1`,
};

interface WorkOfDelivery {
  id: string;
  isOver: boolean;
  isWorkedOn: boolean;
}

/** The first act on an assignment puts its delivery in progress (status 05 of QCVN 102). */
@Effect('startDelivery')
@Injectable()
export class StartDeliveryEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, aggregateId }: EffectPayload): Promise<void> {
    await inTransaction(this.source, null, async (transaction) => {
      const delivery = await transaction.one<WorkOfDelivery>(deliveryOfAssignment, [aggregateId]);
      if (!delivery) return;
      await moveDeliveries(transaction, this.clock.now(), 'start', [{ id: delivery.id, idempotencyKey: derivedKey(moveId, 'startDelivery', delivery.id) }]);
    });
  }
}

/** When all the work an agency was given by a plan is accounted for, its delivery is done (status 06 of QCVN 102). */
@Effect('finishDelivery')
@Injectable()
export class FinishDeliveryEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, aggregateId }: EffectPayload): Promise<void> {
    await inTransaction(this.source, null, async (transaction) => {
      const delivery = await transaction.one<WorkOfDelivery>(deliveryOfAssignment, [aggregateId]);
      if (!delivery?.isOver) return;
      const asked = (step: string) => [{ id: delivery.id, idempotencyKey: derivedKey(moveId, step, delivery.id) }];
      // The job of `start` may still be waiting: jobs have no order.
      if (delivery.isWorkedOn) await moveDeliveries(transaction, this.clock.now(), 'start', asked('startDelivery'));
      await moveDeliveries(transaction, this.clock.now(), 'finish', asked('finishDelivery'));
    });
  }
}
