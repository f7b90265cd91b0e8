import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { moveAssignments } from '../assignment.system.js';

const openStatement: Statement = {
  name: 'assignments_to_cancel',
  text: `
    select id from assignment
    where plan_id = $1 and id > coalesce($2, '00000000-0000-0000-0000-000000000000'::uuid) and state not in ('accepted', 'cancelled')
    order by id limit 500`,
};

/** Cancels the work of a revoked plan that nobody has accepted yet. */
@Effect('cancelAssignments')
@Injectable()
export class CancelAssignmentsEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, planId }: EffectPayload): Promise<void> {
    for (let after: string | null = null, more = true; more; ) {
      const rows: { id: string }[] = await inTransaction(this.source, null, async (transaction) => {
        const open = await transaction.all<{ id: string }>(openStatement, [planId, after]);
        const asked = open.map(({ id }) => ({ id, idempotencyKey: derivedKey(moveId, 'cancelAssignments', id) }));
        await moveAssignments(transaction, this.clock.now(), 'cancel', asked);
        return open;
      });
      after = rows.at(-1)?.id ?? null;
      more = after !== null;
    }
  }
}
