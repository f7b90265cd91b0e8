import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOn } from '../../src/journey/acts.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const worker = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));

describe('a worker killed in the middle of its work', () => {
  let api: TestApi;
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(async () => {
    for (const child of workers) child.kill('SIGKILL');
    await api.close();
  });

  async function startWorker(): Promise<ChildProcess> {
    const child = fork(worker, { env: process.env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    workers.push(child);
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  }
  const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await api.database.owner.query<Row[]>(sql, values))[0]!;

  it('is followed by another that finishes the issue: every outcome is there once', async () => {
    const { id } = await buildPlan(api, 'SIGNED');
    await actOn(await api.people.as('vanthu'), id, 'numberPlan');
    // Killed as soon as it has begun, again and again, each time a little later.
    for (const milliseconds of [0, 40, 120, 300]) {
      const child = await startWorker();
      await pause(milliseconds);
      child.kill('SIGKILL');
    }
    await startWorker();
    const deadline = Date.now() + 40_000;
    let waiting = { count: 1 };
    while (waiting.count > 0 && Date.now() < deadline) {
      await pause(200);
      waiting = await one(`select count(*)::int as count from graphile_worker.jobs`);
    }
    expect(waiting.count).toBe(0);

    const plan = await one<{ state: string; file_hash: string }>('select state, file_hash from plan where id = $1', [id]);
    expect(plan.state).toBe('issued');
    expect(await one('select count(*)::int as count from move where aggregate_id = $1 and event = $2', [id, 'seal'])).toEqual({ count: 1 });
    const deliveries = await one<{ count: number; agencies: number; arrived: number }>(
      `select count(*)::int as count, count(distinct agency_id)::int as agencies, count(*) filter (where state = 'arrived')::int as arrived from delivery where plan_id = $1`,
      [id],
    );
    expect(deliveries.count).toBeGreaterThan(10);
    expect(deliveries).toEqual({ count: deliveries.count, agencies: deliveries.count, arrived: deliveries.count });
    expect(await one(`select count(*)::int as count from move where plan_id = $1 and event = 'arrive'`, [id])).toEqual({ count: deliveries.count });
    expect(await one('select count(*)::int as count from (select 1 from notification group by move_id, person_id, kind having count(*) > 1) x')).toEqual({ count: 0 });
  }, 90_000);
});
