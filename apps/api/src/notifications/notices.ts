import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { WORKER_SOURCE } from '../platform/database/database.module.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { movesOf, type EffectPayload } from '../platform/jobs/effect.js';
import { notifyWith } from './notify.js';

/** Sends the notices of one job, as the worker. */
@Injectable()
export class Notices {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async send(payload: EffectPayload, statement: Statement, ...before: Statement[]): Promise<void> {
    await inTransaction(this.source, null, async (transaction) => {
      for (const step of before) await transaction.all(step, [movesOf(payload), this.clock.now()]);
      await notifyWith(transaction, statement, movesOf(payload), this.clock.now());
    });
  }
}
