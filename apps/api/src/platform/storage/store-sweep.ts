import { Inject, Injectable, Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { WORKER_SOURCE } from '../database/database.module.js';
import { inTransaction, type Statement } from '../database/database.js';
import { Periodic, type PeriodicTask } from '../jobs/periodic.js';
import { ContentStore, type StoredFile } from './content-store.js';

const day = 86_400_000;
/** Bytes are in the store before the row that names them: an act may take this long, and a backup be this old. */
const shelteredDays = 7;
const asked = 5000;
/** More than this, and more than half of what is old: rather the wrong database than so much waste. */
const doubtfulFrom = 100;

const nobodyNames: Statement = { name: 'files_nobody_names', text: 'select files_nobody_names($1, $2) as hash' };

/** Removes what lost races, refused acts and killed processes left in the store: bytes that no row of the database names. */
@Periodic(day)
@Injectable()
export class StoreSweep implements PeriodicTask {
  private readonly logger = new Logger('store');

  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly store: ContentStore,
  ) {}

  async tick(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - shelteredDays * day);
    const { unnamed, looked } = await this.unnamed(before);
    if (unnamed.length > doubtfulFrom && unnamed.length > looked / 2) {
      return this.logger.error(`Nothing is removed: this database names only ${looked - unnamed.length} of ${looked} files. Is it the one this store belongs to?`);
    }
    const halfWritten = await this.store.removeHalfWritten(before);
    if (unnamed.length + halfWritten === 0) return;
    const bytes = unnamed.reduce((sum, file) => sum + file.bytes, 0);
    this.logger.warn(`${unnamed.length} files (${bytes} bytes) that nothing names are removed, and ${halfWritten} half-written ones.`);
    for (const { hash } of unnamed) await this.store.remove(hash, before);
  }

  /** What would be removed: old enough, in no column that holds a hash, and in no JSON of any table. */
  async unnamed(before: Date): Promise<{ unnamed: StoredFile[]; looked: number }> {
    let looked = 0;
    let found: StoredFile[] = [];
    let page: StoredFile[] = [];
    for await (const file of this.store.list()) {
      if (file.putAt >= before) continue;
      looked += 1;
      page.push(file);
      if (page.length === asked) [found, page] = [[...found, ...(await this.without(page, false))], []];
    }
    found = [...found, ...(await this.without(page, false))];
    return { unnamed: await this.without(found, true), looked };
  }

  private async without(files: readonly StoredFile[], inWords: boolean): Promise<StoredFile[]> {
    if (files.length === 0) return [];
    const rows = await inTransaction(this.source, null, (transaction) => transaction.all<{ hash: string }>(nobodyNames, [files.map(({ hash }) => hash), inWords]));
    const unnamed = new Set(rows.map(({ hash }) => hash));
    return files.filter(({ hash }) => unnamed.has(hash));
  }
}
