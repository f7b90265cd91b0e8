import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { WORKER_SOURCE } from '../platform/database/database.module.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { Periodic, type PeriodicTask } from '../platform/jobs/periodic.js';

const day = 86_400_000;

// How old, and that nobody signed it, is said by the policy of the table.
const forgetStatement: Statement = { name: 'forget_unsigned_sheets', text: 'delete from signing_sheet' };

/** Files that were shown for signing and never signed: forgotten here, their bytes swept from the store. */
@Periodic(day)
@Injectable()
export class ForgetSheets implements PeriodicTask {
  constructor(@Inject(WORKER_SOURCE) private readonly source: DataSource) {}

  async tick(): Promise<void> {
    await inTransaction(this.source, null, (transaction) => transaction.all(forgetStatement));
  }
}
