import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Binaries, runnableBinaries } from './binaries.js';
import { CLUSTER_USER, type Cluster, openCluster } from './cluster.js';
import { LocalPostgresFailed } from './local-postgres-failed.js';
import { clusterOf } from './placement.js';
import { type ProcessOwner, giveTo, mayEnter, processOwner } from './process-owner.js';
import { type RunningServer } from './running-server.js';
import { freePort, startServer, stopServer } from './server-process.js';

export interface TestPostgres {
  /** Connection url of database `postgres` as a superuser. */
  url: string;
  /** Process number of the server. */
  pid: number;
  /** Folder of the server, gone after `stop`. */
  directory: string;
  stop(): Promise<void>;
}

/**
 * A throw-away server for one test run: fresh, fast (no fsync), on a free port, in a temporary folder. It ends, and its folder
 * disappears, with `stop` or within a second of the death of this process, however that dies.
 * @throws LocalPostgresFailed
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const owner = processOwner();
  const directory = mkdtempSync(join(enterableTemporaryFolder(owner), 'banhanh-test-'));
  try {
    giveTo(owner, directory);
    const binaries = await runnableBinaries(owner, directory);
    const cluster = openCluster(clusterOf(directory), binaries, owner, false);
    cluster.data = realpathSync(cluster.data);
    const server = await startOnFreePort(cluster, binaries, owner);
    const mourner = stopWhenWeDie(server.pid, directory);
    const stop = async (): Promise<void> => {
      await stopServer(cluster);
      mourner.kill('SIGKILL');
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    };
    return { url: `postgres://${CLUSTER_USER}:${cluster.password}@127.0.0.1:${server.port}/postgres`, pid: server.pid, directory, stop };
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

const PORT_TRIES = 5;

async function startOnFreePort(cluster: Cluster, binaries: Binaries, owner: ProcessOwner): Promise<RunningServer> {
  let complaint = '';
  for (let attempt = 0; attempt < PORT_TRIES; attempt += 1) {
    const outcome = await startServer(cluster, await freePort(), binaries, owner, false);
    if ('server' in outcome) return outcome.server;
    complaint = outcome.complaint;
    if (!complaint.includes('Address already in use')) break;
  }
  throw new LocalPostgresFailed('POSTGRES_START_FAILED', `PostgreSQL dành cho kiểm thử không khởi động được: ${complaint}`);
}

/** A shell that waits for the end of a pipe only we hold open: the operating system closes it even after `kill -9`. */
function stopWhenWeDie(pid: number, directory: string): ChildProcess {
  const script = 'cat >/dev/null; kill -QUIT "$1" 2>/dev/null; sleep 0.5; rm -rf -- "$2"';
  const shell = spawn('/bin/sh', ['-c', script, 'sh', String(pid), directory], { detached: true, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return shell;
}

function enterableTemporaryFolder(owner: ProcessOwner): string {
  const found = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => mayEnter(owner, folder));
  if (found) return realpathSync(found);
  throw new LocalPostgresFailed('POSTGRES_DIRECTORY_NOT_USABLE', 'Không có thư mục tạm nào mà tiến trình PostgreSQL vào được.');
}
