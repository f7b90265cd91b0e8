import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, runnableBinaries } from './binaries.js';
import { CLUSTER_USER, type Cluster, openCluster } from './cluster.js';
import { dataFolderOf, ensureDatabase, urlOfDatabase } from './database.js';
import { joinLaunchers, leaveLaunchers } from './launchers.js';
import { LocalPostgresFailed } from './local-postgres-failed.js';
import { clusterOf, placeServer } from './placement.js';
import { type ProcessOwner, processOwner } from './process-owner.js';
import { type RunningServer, clearMisleadingPidFile, runningServer } from './running-server.js';
import { freePort, isFree, startServer, stopServer } from './server-process.js';

export interface LocalPostgresOptions {
  /** Folder of this server; made when missing. One server per folder. */
  directory: string;
  /** TCP port on 127.0.0.1; otherwise the one used last time, or a free one. Ignored when the server already runs. */
  port?: number;
  /** true: every commit is on the disk (fsync). false: faster, may be lost with the machine. Decided by whoever starts the server. */
  durable: boolean;
  /** Database made when missing and named in the url. Default `banhanh`. */
  database?: string;
  /** Hears one Vietnamese sentence when the data had to be placed elsewhere. */
  log?: (sentence: string) => void;
}

export interface LocalPostgres {
  /** Connection url of `database` as the cluster's owner (a superuser). */
  url: string;
  /** Folder the server really lives in: the one asked for, or the readable place it was moved to. */
  directory: string;
  /** The server was running before this call. */
  reused: boolean;
  /** Leaves the server; the last of its living launchers stops it and waits until it is gone. Calling it again does nothing. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;

/**
 * Starts the PostgreSQL 18 of the npm packages on `directory`, or joins the one already running there. Safe after `kill -9` of the
 * launcher or of the server, for several launchers at once, and as root (the server then runs as uid 65534).
 * @throws LocalPostgresFailed with a stable code and a Vietnamese sentence
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const owner = processOwner();
  const home = placeServer(options.directory, owner, options.log ?? (() => undefined));
  const binaries = await runnableBinaries(owner, home);
  const cluster = openCluster(clusterOf(home), binaries, owner, options.durable);
  cluster.data = realpathSync(cluster.data);
  const note = joinLaunchers(cluster.launchers);
  try {
    const { url, reused } = await startOrJoin(cluster, binaries, owner, options);
    let left = false;
    const stop = async (): Promise<void> => {
      if (left) return;
      left = true;
      if (leaveLaunchers(cluster.launchers, note)) await stopServer(cluster);
    };
    return { url, directory: home, reused, stop };
  } catch (error) {
    leaveLaunchers(cluster.launchers, note);
    throw error;
  }
}

async function startOrJoin(cluster: Cluster, binaries: Binaries, owner: ProcessOwner, options: LocalPostgresOptions): Promise<{ url: string; reused: boolean }> {
  const database = options.database ?? CLUSTER_USER;
  const deadline = Date.now() + READY_WITHIN_MS;
  let complaint = '';
  while (Date.now() < deadline) {
    const running = runningServer(cluster.data);
    if (running) {
      const url = await answeringUrl(cluster, running, database);
      if (url) return { url, reused: true };
      await pause(50);
      continue;
    }
    clearMisleadingPidFile(cluster.data);
    const port = await choosePort(cluster, options.port);
    const outcome = await startServer(cluster, port, binaries, owner, options.durable);
    if ('server' in outcome) {
      writeFileSync(cluster.portFile, String(outcome.server.port));
      const url = await answeringUrl(cluster, outcome.server, database);
      if (url) return { url, reused: false };
    } else {
      complaint = outcome.complaint;
      if (!PASSES_BY_ITSELF.test(complaint)) throw startFailed(cluster, complaint);
      await pause(50);
    }
  }
  throw new LocalPostgresFailed('POSTGRES_NOT_READY_IN_TIME', `PostgreSQL tại ${cluster.data} chưa sẵn sàng sau 60 giây. ${lastLines(complaint)}`.trim());
}

/** Another launcher was faster, a backend of a killed server is still ending, or the port was taken a moment ago. */
const PASSES_BY_ITSELF = /lock file "postmaster\.pid" already exists|pre-existing shared memory block|Address already in use/;

/** The url of `database` once this very server answers under it, else null: still starting, or just stopping. */
async function answeringUrl(cluster: Cluster, server: RunningServer, database: string): Promise<string | null> {
  if (!server.ready) return null;
  const url = urlOfDatabase(`postgres://${CLUSTER_USER}:${cluster.password}@127.0.0.1:${server.port}/`, database);
  try {
    if ((await dataFolderOf(url)) !== cluster.data) return null;
    await ensureDatabase(url, database);
    return url;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (MAY_ANSWER_LATER.has(code)) return null;
    if (code !== PASSWORD_REFUSED) throw error;
    throw new LocalPostgresFailed('POSTGRES_PASSWORD_REFUSED', `PostgreSQL tại ${cluster.data} không nhận mật khẩu lưu cùng dữ liệu.`, { cause: error });
  }
}

const PASSWORD_REFUSED = '28P01';

/** Refused or reset connections; server starting (57P03) or shutting down (57P01). */
const MAY_ANSWER_LATER = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03', '']);

async function choosePort(cluster: Cluster, asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new LocalPostgresFailed('POSTGRES_PORT_TAKEN', `Cổng ${asked} đang được chương trình khác sử dụng. Hãy chọn cổng khác cho PostgreSQL.`);
  }
  const remembered = existsSync(cluster.portFile) ? Number(readFileSync(cluster.portFile, 'utf8')) : 0;
  return remembered > 0 && (await isFree(remembered)) ? remembered : freePort();
}

const startFailed = (cluster: Cluster, complaint: string): LocalPostgresFailed =>
  new LocalPostgresFailed('POSTGRES_START_FAILED', `PostgreSQL không khởi động được. Xem ${cluster.log}. ${lastLines(complaint)}`.trim());

const lastLines = (text: string): string => text.split('\n').slice(-3).join(' ');
