import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { moveDeliveries } from '../delivery.system.js';

/** Names the deliveries of one batch; without it, the job is for the one that was sent again. */
interface DeliverPayload extends EffectPayload {
  deliveryIds?: string[];
}

/** Brings deliveries to their recipients, as another installation would: each comes back as `arrive`. */
@Effect('deliverPlan')
@Injectable()
export class DeliverPlanEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, aggregateId, deliveryIds }: DeliverPayload): Promise<void> {
    const asked = (deliveryIds ?? [aggregateId]).map((id) => ({ id, idempotencyKey: derivedKey(moveId, 'deliverPlan', id) }));
    await inTransaction(this.source, null, (transaction) => moveDeliveries(transaction, this.clock.now(), 'arrive', asked));
  }
}
