import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries } from './binaries.js';
import { type Cluster } from './cluster.js';
import { type ProcessOwner, serverEnvironment } from './process-owner.js';
import { type RunningServer, isAlive, recordedServer, runningServer } from './running-server.js';

const LOG_LIMIT = 10 * 1024 * 1024;
const STOP_SECONDS = 30;

/** How a try to start ended: the server, or the last lines of its log. */
export type StartOutcome = { server: RunningServer } | { complaint: string };

/**
 * Starts the server of `cluster` on `port` and waits until it accepts connections or ends. It gets its own process group, so that
 * Ctrl-C in the terminal reaches its launcher only, which then stops it after its last client.
 */
export async function startServer(cluster: Cluster, port: number, binaries: Binaries, owner: ProcessOwner, durable: boolean): Promise<StartOutcome> {
  const from = logSize(cluster.log);
  const log = openSync(cluster.log, 'a', 0o600);
  const child = spawn(binaries.postgres, serverArguments(cluster, port, durable), {
    ...owner,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<'ended'>((settle) => {
    child.once('exit', () => settle('ended'));
    child.once('error', () => settle('ended'));
  });
  child.unref();
  while (hasNotEnded(child)) {
    const server = recordedServer(cluster.data);
    if (server?.ready && server.pid === child.pid) return { server };
    await Promise.race([ended, pause(15)]);
  }
  return { complaint: readFileSync(cluster.log).subarray(from).toString('utf8').trim() };
}

/** Fast shutdown: open transactions are rolled back, the data is written, nothing needs recovery. Returns when the server is gone. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const server = runningServer(cluster.data);
  if (!server) return;
  signal(server.pid, 'SIGINT');
  const immediateAt = Date.now() + STOP_SECONDS * 1000;
  let urged = false;
  while (runningServer(cluster.data)?.pid === server.pid) {
    if (!urged && Date.now() > immediateAt) {
      urged = true;
      signal(server.pid, 'SIGQUIT');
    }
    await pause(15);
  }
}

/** A TCP port of 127.0.0.1 nobody listens on, chosen by the operating system. */
export const freePort = (): Promise<number> => listenOnce(0);

/** Whether this port of 127.0.0.1 can be listened on now. */
export const isFree = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

function serverArguments({ data }: Cluster, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // The path of a socket may not exceed 107 bytes; a checkout's path may.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function logSize(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_LIMIT) return size;
  truncateSync(path);
  return 0;
}

const hasNotEnded = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null && isAlive(child.pid);

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(found));
    });
  });
}
