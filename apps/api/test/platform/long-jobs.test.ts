import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeliverPlanEffect } from '../../src/deliveries/effects/deliver-plan.effect.js';
import { LivingWorkers } from '../../src/platform/jobs/living-workers.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('a job that takes longer than a dead worker is waited for', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is run once while its worker lives, whoever looks for dead ones', async () => {
    const run = jest.spyOn(api.app.get(DeliverPlanEffect), 'run').mockImplementation(async () => pause(6_000));
    const another = new LivingWorkers(api.database.workerUrl, () => undefined);
    await another.connect();
    try {
      await api.database.owner.query(`select enqueue_effect('deliverPlan', '{"moveId":"x","planId":"x","aggregateId":"x"}', 'long')`);
      const jobs = async (): Promise<number> => (await api.database.owner.query<{ count: number }[]>('select count(*)::int as count from graphile_worker._private_jobs'))[0]!.count;
      for (let tries = 0; tries < 200 && ((await jobs()) > 0 || run.mock.calls.length === 0); tries += 1) {
        expect(await another.releaseDead()).toBe(0);
        await pause(100);
      }
      expect(await jobs()).toBe(0);
      expect(run).toHaveBeenCalledTimes(1);
    } finally {
      await another.close();
      run.mockRestore();
    }
  }, 60_000);
});
