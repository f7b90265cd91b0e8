import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a server says about itself in `postmaster.pid`. */
export interface RunningServer {
  pid: number;
  port: number;
  /** It has finished starting and accepts connections. */
  ready: boolean;
}

/** What `postmaster.pid` of this data folder says, true or not, or null without one. */
export function recordedServer(data: string): RunningServer | null {
  const lines = readPidFile(data);
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/** The server running on this data folder, or null. Never a dead or a foreign process that merely has the recorded number. */
export function runningServer(data: string): RunningServer | null {
  const server = recordedServer(data);
  return server && isAlive(server.pid) && worksIn(server.pid, data) ? server : null;
}

/**
 * Removes a `postmaster.pid` that PostgreSQL itself would respect although its server is gone: the number now belongs to another
 * process, or to a zombie nobody collects (a container whose first process does not). Elsewhere PostgreSQL recovers by itself.
 */
export function clearMisleadingPidFile(data: string): void {
  const server = recordedServer(data);
  if (process.platform !== 'linux' || !server || !isAlive(server.pid)) return;
  const processes = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  if (!processes.some((entry) => worksIn(Number(entry), data))) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readPidFile(data: string): string[] | null {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether this process works in the data folder, as every PostgreSQL process does in its own. Only Linux can tell: elsewhere assumed. */
function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}
