import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { usageFromJson, type WordUsage } from '@banhanh/plan-document';
import { IndexPlanEffect } from '../../src/archive/effects/index-plan.effect.js';
import { sqlAs } from '../support/acting.js';
import { followUpText, issuePlan, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('how an agency writes', () => {
  let api: TestApi;
  const issued: IssuedPlan[] = [];
  beforeAll(async () => {
    api = await startApi({ worker: false });
    issued.push(await issuePlan(api), await issuePlan(api, followUpText.replaceAll('đọc sách', 'chơi cờ')));
  });
  afterAll(() => api.close());

  const index = ({ id, sealId }: IssuedPlan): Promise<void> => api.app.get(IndexPlanEffect).run({ moveId: sealId, planId: id, aggregateId: id });
  const read = async (username: string): Promise<WordUsage | null> => {
    const { viewer } = await (await api.people.as(username)).ask<{ viewer: { wordUsage: unknown } }>('query { viewer { wordUsage } }');
    return viewer.wordUsage === null ? null : usageFromJson(JSON.stringify(viewer.wordUsage));
  };

  it('is not known before its first plan is issued', async () => {
    expect(await read('soanthao')).toBeNull();
  });

  it('is counted from what it issued, each plan once however often it is told, and two at a time', async () => {
    const [reading, playing] = [issued[0]!, issued[1]!];
    await Promise.all([index(reading), index(playing), index(reading)]);
    const once = await read('soanthao');
    expect(once?.get('đọc')?.get('sách')).toBeGreaterThan(0);
    expect(once?.get('chơi')?.get('cờ')).toBe(once?.get('đọc')?.get('sách'));
    await index(playing);
    expect(await read('soanthao')).toEqual(once);
  });

  it('is read by nobody outside it and written by no person', async () => {
    expect(await read('vanthu.h99.31')).toBeNull();
    await expect(sqlAs(api.database, 'soanthao', `update word_usage set usage = '{"v":1,"pairs":{}}'`)).rejects.toThrow();
    await expect(sqlAs(api.database, 'soanthao', `insert into word_usage_plan (plan_id, agency_id) values ($1, actor_agency())`, [issued[0]!.id])).rejects.toThrow();
  });
});
