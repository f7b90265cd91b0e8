import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import type { GuestFiles } from '../../src/platform/guest-files.js';
import { createHttpServer } from '../../src/platform/http-server.js';
import { WorkerService } from '../../src/platform/jobs/worker.service.js';
import { People } from '../../src/journey/people.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

export interface TestApi {
  url: string;
  database: TestDatabase;
  app: NestFastifyApplication;
  people: People;
  close(): Promise<void>;
}

interface StartOptions {
  worker?: boolean;
  fill?: (ownerUrl: string) => Promise<void>;
  env?: Record<string, string>;
  guestFiles?: GuestFiles;
}

/** The API and, when asked, the worker in this process, on a database of their own. */
export async function startApi({ worker = true, fill, env = {}, guestFiles }: StartOptions = {}): Promise<TestApi> {
  const database = await openTestDatabase(fill);
  const store = mkdtempSync(path.join(tmpdir(), 'banhanh-store-'));
  Object.assign(process.env, { DATABASE_URL: database.appUrl, WORKER_DATABASE_URL: database.workerUrl, STORE_DIR: store, KEYS_DIR: path.join(store, 'keys'), PORT: '0', DEMO: '1', ...env });
  const leave = (): void => Object.keys(env).forEach((name) => delete process.env[name]);
  const app = await createHttpServer(AppModule, false, guestFiles);
  await app.listen(0, '127.0.0.1');
  if (worker) await app.get(WorkerService).start();
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url,
    database,
    app,
    people: new People(url),
    close: async () => {
      await app.close();
      leave();
      await database.close();
      rmSync(store, { recursive: true, force: true });
    },
  };
}
