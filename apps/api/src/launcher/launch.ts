import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocalPostgres } from '@banhanh/local-postgres';
import { migrate, urlForRole } from '../platform/database/migrate.js';
import { seedDemoProvince } from '../seed/index.js';
import { Child } from './child.js';
import { openInstallation } from './installation.js';
import { LaunchFailed } from './launch-failed.js';
import { checkOfficeDatabase } from './office-database.js';

export interface LaunchOptions {
  directory: string;
  port: number;
  /** A PostgreSQL server of the office; the embedded one otherwise. The url of the database's owner. */
  databaseUrl: string | null;
  demo: boolean;
  durable: boolean;
  /** false: nobody runs effects (a benchmark of acts alone). */
  worker?: boolean;
  log: (sentence: string) => void;
}

export interface Launched {
  url: string;
  ownerUrl: string;
  worker: Child;
  stop(): Promise<void>;
}

/** Everything one machine needs: PostgreSQL, migrations, the demo province once, the API with the web, the worker. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  await assertFree(options.port);
  if (options.databaseUrl) await checkOfficeDatabase(options.databaseUrl);
  const installation = openInstallation(options.directory);
  const postgres = options.databaseUrl
    ? null
    : await startLocalPostgres({ directory: installation.postgresDirectory, durable: options.durable, database: 'banhanh', log: options.log });
  const ownerUrl = options.databaseUrl ?? postgres!.url;
  const url = `http://localhost:${options.port}`;
  const children: Child[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    await postgres?.stop();
  };
  try {
    await migrate(ownerUrl, installation.passwords);
    if (options.demo) await seedDemoProvince(ownerUrl);
    const env = {
      ...process.env,
      DATABASE_URL: urlForRole(ownerUrl, 'banhanh_app', installation.passwords.app),
      WORKER_DATABASE_URL: urlForRole(ownerUrl, 'banhanh_worker', installation.passwords.worker),
      STORE_DIR: installation.storeDirectory,
      KEYS_DIR: installation.keysDirectory,
      PORT: String(options.port),
      DEMO: options.demo ? '1' : '0',
      ...(options.demo && !process.env['PUBLIC_URL'] && { PUBLIC_URL: url }),
    };
    const giveUp = (entry: string): void => {
      options.log(`Tiến trình ${entry} dừng liên tục; hệ thống ngừng hoạt động. Xem lỗi ở trên.`);
      process.exitCode = 1;
      void stop().then(() => process.exit(1));
    };
    const worker = new Child('worker.js', env, giveUp);
    children.push(new Child('main.js', env, giveUp));
    if (options.worker !== false) children.push(worker);
    await Promise.all(children.map((child) => child.start()));
    return { url, ownerUrl, worker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Refuses with a clear sentence when somebody else listens on the port. Our own processes leave it soon after a kill -9. */
async function assertFree(port: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const error = await tryPort(port);
    if (!error) return;
    if (error.code !== 'EADDRINUSE') throw new LaunchFailed(`Không mở được cổng ${port}: ${error.message}`);
    if (attempt === 10) throw new LaunchFailed(`Cổng ${port} đang được dùng. Hãy dừng chương trình kia, hoặc chọn cổng khác: PORT=${port + 1} npm start`);
    await pause(300);
  }
}

function tryPort(port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error));
    probe.listen(port, '0.0.0.0', () => probe.close(() => resolve(null)));
  });
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A folder for an installation that is thrown away; readable, so that PostgreSQL may live in it when started by root. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'banhanh-'));
  chmodSync(folder, 0o755);
  return folder;
}
