import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { WORKER_SOURCE } from '../platform/database/database.module.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { Periodic, type PeriodicTask } from '../platform/jobs/periodic.js';
import { derivedKey } from '../platform/moves/derived-key.js';
import { moveAssignments } from './assignment.system.js';

const batch = 500;

const overdueStatement: Statement = {
  name: 'overdue_assignments',
  text: `select id, version from assignment where due_on < $1 and state in ('open', 'in_progress') order by due_on, id limit $2`,
};

/** A deadline is a column and this task: work not reported by its last day becomes overdue, and both sides are told. */
@Periodic(60_000)
@Injectable()
export class LapseOverdueAssignments implements PeriodicTask {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async tick(): Promise<void> {
    let found = 0;
    do {
      found = await inTransaction(this.source, null, async (transaction) => {
        const overdue = await transaction.all<{ id: string; version: number }>(overdueStatement, [this.clock.today(), batch]);
        // The version is part of the key: work that came back after it lapsed may lapse again.
        const asked = overdue.map(({ id, version }) => ({ id, idempotencyKey: derivedKey('lapse', id, version) }));
        return (await moveAssignments(transaction, this.clock.now(), 'lapse', asked)).length;
      });
    } while (found === batch);
  }
}
