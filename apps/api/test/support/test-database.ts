import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase } from '@banhanh/local-postgres';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/platform/database/database.js';
import { urlForRole } from '../../src/platform/database/migrate.js';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
  /** As banhanh_app, under row-level security. */
  app: DataSource;
  /** As banhanh_worker. */
  worker: DataSource;
  /** As the owner: for looking, and for what only a fault could do. */
  owner: DataSource;
  close(): Promise<void>;
}

/** A copy of the migrated and seeded template, with the demo province in it; or an empty database, which `fill` brings to today's schema. */
export async function openTestDatabase(fill?: (ownerUrl: string) => Promise<void>): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL']!;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const ownerUrl = await createDatabase(server, name, fill ? undefined : 'template_banhanh');
  await fill?.(ownerUrl);
  const appUrl = urlForRole(ownerUrl, 'banhanh_app', 'app');
  const workerUrl = urlForRole(ownerUrl, 'banhanh_worker', 'worker');
  const [app, worker, owner] = await Promise.all([createDataSource(appUrl, 20).initialize(), createDataSource(workerUrl, 6).initialize(), createDataSource(ownerUrl, 4).initialize()]);
  return {
    ownerUrl,
    appUrl,
    workerUrl,
    app,
    worker,
    owner,
    close: async () => {
      await Promise.all([app.destroy(), worker.destroy(), owner.destroy()]);
      await dropDatabase(server, name);
    },
  };
}
