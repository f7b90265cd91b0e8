import { Inject, Injectable } from '@nestjs/common';
import type { Typesetter } from '@banhanh/typesetting';
import type { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { ContentStore } from '../../platform/storage/content-store.js';
import { actOnPlan } from '../plan.lifecycle.js';
import { printOf } from '../plan.print.js';
import { readPlan, type PlanRow } from '../plan-row.js';
import { TYPESETTER } from '../typesetter.provider.js';

/** Sets the numbered plan as PDF/A, freezes it in the store by its SHA-256, and comes back as `seal`. */
@Effect('typesetPlan')
@Injectable()
export class TypesetPlanEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
    private readonly store: ContentStore,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, planId }: EffectPayload): Promise<void> {
    const print = await inTransaction(this.source, null, async (transaction) => {
      const row = await transaction.one<PlanRow>(readPlan, [planId]);
      return row?.state === 'numbered' ? printOf(transaction, row) : null;
    });
    if (!print) return;
    const { pdf, pages } = await this.typesetter.render(print);
    const hash = await this.store.put(pdf);
    const outcome = await actOnPlan(this.source, null, this.clock.now(), {
      planId,
      version: null,
      event: 'seal',
      idempotencyKey: derivedKey(moveId, 'seal', planId),
      input: { file: { hash, pages, bytes: pdf.byteLength } },
    });
    if (outcome.kind === 'refused') throw new Error(`Seal refused in state ${outcome.state}: ${outcome.unmet.join(', ')}`);
  }
}
