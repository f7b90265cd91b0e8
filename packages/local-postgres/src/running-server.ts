import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a server says about itself in `postmaster.pid`. */
export interface RunningServer {
  pid: number;
  port: number;
  /** It has finished starting and accepts connections. */
  ready: boolean;
}

/** The server running on this data folder, or null. Never a dead or a foreign process that merely has the recorded number. */
export function runningServer(data: string): RunningServer | null {
  const lines = readPidFile(data);
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (!worksIn(data)) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Removes a `postmaster.pid` that PostgreSQL itself would respect although its server is gone: the number now belongs to another
 * process, or to a zombie nobody collects (a container whose first process does not). Elsewhere PostgreSQL recovers by itself.
 */
export function clearMisleadingPidFile(data: string): void {
  const pid = Number(readPidFile(data)?.[0]);
  if (pid > 0 && isAlive(pid) && process.platform === 'linux' && !worksIn(data)) rmSync(join(data, 'postmaster.pid'), { force: true });
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

/** Whether any process of a server works in this data folder; every PostgreSQL process does. Only Linux can tell: elsewhere assumed. */
function worksIn(data: string): boolean {
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readlinkSync(`/proc/${entry}/cwd`) === data;
    } catch {
      return false;
    }
  });
}
