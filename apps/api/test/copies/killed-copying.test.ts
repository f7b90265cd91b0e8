import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issuePlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { certifiedCopy, onCopy, partsOf } from './copy-builder.js';

const entry = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));

describe('a worker killed after a copy has its number', () => {
  let api: TestApi;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await api.close();
  });

  async function startWorker(): Promise<ChildProcess> {
    const child = fork(entry, { env: process.env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    children.push(child);
    await once(child, 'message');
    return child;
  }

  it('leaves it to the next one, which makes one file and issues the copy once', async () => {
    const { id: planId } = await issuePlan(api);
    const { id, version } = await certifiedCopy(api, planId, { form: 'TRS', medium: 'ELECTRONIC', parts: [(await partsOf(api, planId))[1]!.id] });
    await onCopy(api, 'vanthu', 'numberCopy', { copyId: id, version });
    const states = async () => (await api.database.owner.query<{ state: string; number: number; file_hash: string | null }[]>('select state, number, file_hash from certified_copy where id = $1', [id]))[0]!;
    for (const milliseconds of [20, 200]) {
      const worker = await startWorker();
      await pause(milliseconds);
      const gone = once(worker, 'exit');
      worker.kill('SIGKILL');
      await gone;
      expect((await states()).number).toBe(1);
    }
    await startWorker();
    const restarted = Date.now();
    while ((await states()).state !== 'issued' && Date.now() - restarted < 60_000) await pause(200);
    expect(await states()).toMatchObject({ state: 'issued', file_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const events = await api.database.owner.query<{ event: string }[]>('select event from move where aggregate_id = $1 order by id', [id]);
    expect(events.map(({ event }) => event)).toEqual(['request', 'certify', 'number', 'seal']);
  }, 120_000);
});
