import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const LAUNCHER = fileURLToPath(new URL('../test/launcher.mjs', import.meta.url));

/** A launcher running in a process of its own. */
export interface Launcher {
  said: { url: string; directory: string; reused: boolean; pid?: number };
  process: ChildProcessWithoutNullStreams;
  stop(): Promise<void>;
}

export async function launch(kind: 'local' | 'test', directory = '', identity: { uid?: number; gid?: number } = {}): Promise<Launcher> {
  const child = spawn(process.execPath, [LAUNCHER, kind, directory], { ...identity, cwd: '/' });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += String(chunk)));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the launcher ended: ${complaint}`)));
  const line = await Promise.race([createInterface(child.stdout).question(''), ended]);
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.stdin.end();
    await gone;
  };
  return { said: JSON.parse(line) as Launcher['said'], process: child, stop };
}

/** Ends a process as a power cut would. */
export async function killHard(child: ChildProcessWithoutNullStreams): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** An empty folder of this test. */
export const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'banhanh-lp-')));

/** Process number in a cluster's postmaster.pid. */
export const serverPid = (home: string): number => Number(readFileSync(join(home, 'cluster', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Runs one statement on a connection of its own and returns the first column. */
export async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    return rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}
