import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '../support/test-database.js';

const entry = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface ApiProcess {
  url: string;
  kill(): Promise<void>;
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>;
}

/** API processes on one database, as an office runs several; each can be killed as a fault of the machine kills it. */
export class ApiProcesses {
  private readonly children: ChildProcess[] = [];
  private readonly store = mkdtempSync(path.join(tmpdir(), 'banhanh-store-'));

  constructor(private readonly database: TestDatabase) {}

  async start(port = 0, databaseUrl = this.database.appUrl): Promise<ApiProcess> {
    const env = { ...process.env, DATABASE_URL: databaseUrl, WORKER_DATABASE_URL: this.database.workerUrl, STORE_DIR: this.store, PORT: String(port), DEMO: '1' };
    const child = fork(entry, { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    this.children.push(child);
    const [said] = (await once(child, 'message')) as [{ listening: string }];
    const stop = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    };
    return { url: `http://127.0.0.1:${new URL(said.listening).port}`, kill: () => stop('SIGKILL'), end: () => stop('SIGTERM') };
  }

  stop(): void {
    for (const child of this.children) child.kill('SIGKILL');
    rmSync(this.store, { recursive: true, force: true });
  }
}
