import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { Session } from '../../src/journey/session.js';
import { openLossyLine, type LossyLine } from '../support/lossy-line.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('processes whose line to PostgreSQL is cut', () => {
  let database: TestDatabase;
  let app: LossyLine;
  let worker: LossyLine;
  const store = mkdtempSync(path.join(tmpdir(), 'banhanh-store-'));
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
    [app, worker] = await Promise.all([openLossyLine(database.appUrl), openLossyLine(database.workerUrl)]);
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all([app.close(), worker.close()]);
    await database.close();
    rmSync(store, { recursive: true, force: true });
  });

  async function start(entry: 'main.js' | 'worker.js'): Promise<{ child: ChildProcess; said: { listening?: string } }> {
    const env = { ...process.env, DATABASE_URL: app.url, WORKER_DATABASE_URL: worker.url, STORE_DIR: store, PORT: '0', DEMO: '1' };
    const child = fork(fileURLToPath(new URL(`../../dist/${entry}`, import.meta.url)), { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    children.push(child);
    const [said] = (await once(child, 'message')) as [{ listening?: string }];
    return { child, said };
  }

  it('the API says that it is not ready, lives on, and answers again; asked to end, it ends at once with people connected', async () => {
    const { child, said } = await start('main.js');
    const url = `http://127.0.0.1:${new URL(said.listening!).port}`;
    const ready = async (): Promise<number> => (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(12_000) })).status;
    expect(await ready()).toBe(200);
    await Session.signIn(url, 'vanthu');
    app.cut();
    worker.cut();
    expect(await ready()).toBe(503);
    await pause(1_500);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    app.mend();
    worker.mend();
    await pause(300);
    expect(await ready()).toBe(200);
    const clerk = await Session.signIn(url, 'vanthu');
    expect(await clerk.ask('{ viewer { duties } }')).toEqual({ viewer: { duties: ['CLERK'] } });
    const line = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(line, 'open');
    child.kill('SIGTERM');
    await once(child, 'exit');
  }, 40_000);

  it('the worker ends, for its supervisor to start another', async () => {
    const { child } = await start('worker.js');
    worker.cut();
    app.cut();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    worker.mend();
    app.mend();
    const next = await start('worker.js');
    expect(next.child.exitCode).toBeNull();
  }, 40_000);
});
