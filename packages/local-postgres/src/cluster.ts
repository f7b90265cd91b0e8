import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Binaries } from './binaries.js';
import { LocalPostgresFailed } from './local-postgres-failed.js';
import { type ProcessOwner, giveTo, serverEnvironment } from './process-owner.js';
import { isAlive } from './running-server.js';

/** An initialised database cluster: PostgreSQL's data folder and the password of its owner beside it. */
export interface Cluster {
  data: string;
  log: string;
  portFile: string;
  launchers: string;
  password: string;
}

export const CLUSTER_USER = 'banhanh';

/**
 * The cluster in `folder`, made by initdb when it does not exist yet (UTF-8, ICU collation vi-VN, SCRAM, random password).
 * It is prepared beside and moved into place in one step, so a crash or a second launcher never meets half a cluster.
 * @throws LocalPostgresFailed POSTGRES_INIT_FAILED | POSTGRES_DIRECTORY_NOT_USABLE
 */
export function openCluster(folder: string, binaries: Binaries, owner: ProcessOwner, durable: boolean): Cluster {
  if (!existsSync(folder)) {
    removeAbandoned(folder);
    const prepared = `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
    try {
      initialise(prepared, binaries, owner, durable);
      moveIntoPlace(prepared, folder, durable);
    } finally {
      rmSync(prepared, { recursive: true, force: true });
    }
  }
  return {
    data: join(folder, 'data'),
    log: join(folder, 'server.log'),
    portFile: join(folder, 'port'),
    launchers: join(folder, 'launchers'),
    password: readPassword(join(folder, 'password')),
  };
}

function initialise(folder: string, { initdb }: Binaries, owner: ProcessOwner, durable: boolean): void {
  mkdirSync(folder, { mode: 0o700 });
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const password = join(folder, 'password');
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  for (const path of [folder, data, password]) giveTo(owner, path);
  const run = spawnSync(
    initdb,
    // prettier-ignore
    ['-D', data, '-U', CLUSTER_USER, '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--locale=C', '--locale-provider=icu',
      '--icu-locale=vi-VN', ...(durable ? [] : ['--no-sync'])],
    { ...owner, cwd: '/', env: serverEnvironment(), encoding: 'utf8' },
  );
  if (run.status === 0) return;
  const detail = run.error?.message ?? run.stderr.trim().split('\n').slice(-3).join(' ');
  throw new LocalPostgresFailed('POSTGRES_INIT_FAILED', `Không khởi tạo được cơ sở dữ liệu tại ${folder}: ${detail}`);
}

function moveIntoPlace(prepared: string, folder: string, durable: boolean): void {
  try {
    renameSync(prepared, folder);
  } catch (error) {
    // Another launcher was faster: its cluster is as good as ours.
    if (existsSync(folder)) return;
    throw error;
  }
  if (durable) syncFolder(dirname(folder));
}

function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function removeAbandoned(folder: string): void {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    const pid = /\.new-(\d+)-[0-9a-f]+$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function readPassword(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new LocalPostgresFailed(
      'POSTGRES_DIRECTORY_NOT_USABLE',
      `Không đọc được mật khẩu cơ sở dữ liệu tại ${path}. Hãy chạy bằng tài khoản đã tạo cơ sở dữ liệu này.`,
      { cause },
    );
  }
}
