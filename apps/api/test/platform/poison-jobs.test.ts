import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('jobs that can never be done', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => {
    // Nothing is left to run while the worker ends.
    await api.database.owner.query('delete from graphile_worker._private_jobs');
    await pause(300);
    await api.close();
  });

  it('hold nobody else up, and are tried again for months', async () => {
    await api.database.owner.query(
      `select enqueue_effect(effect, '{"moveId":"x","planId":"no plan at all","aggregateId":"x"}', effect || n)
       from unnest(array['sealPlan', 'distributePlan', 'indexPlan', 'notifyClerk', 'assignTasks']) effect, generate_series(1, 10) n`,
    );
    const { id } = await buildPlan(api, 'NUMBERED');
    const state = async (): Promise<string> => (await api.database.owner.query<{ state: string }[]>('select state from plan where id = $1', [id]))[0]!.state;
    for (let tries = 0; tries < 150 && (await state()) !== 'issued'; tries += 1) await pause(100);
    expect(await state()).toBe('issued');
    const [poison] = await api.database.owner.query<{ waiting: number; least: number; tried: number }[]>(
      `select count(*)::int as waiting, min(max_attempts)::int as least, min(attempts)::int as tried from graphile_worker.jobs where key ~ '(Plan|Clerk|Tasks)\\d+$'`,
    );
    expect(poison).toEqual({ waiting: 50, least: 1000, tried: expect.any(Number) });
    expect(poison!.tried).toBeGreaterThanOrEqual(1);
  }, 40_000);
});
