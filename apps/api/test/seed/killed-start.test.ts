import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { moveDemoPlans } from '../../src/journey/demo-plans.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('a first start that is killed while the demo plans move', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  afterEach(() => void jest.restoreAllMocks());

  it('is gone on with by the next starts: three plans, each act once', async () => {
    const ask = globalThis.fetch;
    for (const questions of [3, 7, 14, 21]) {
      let left = questions;
      jest.spyOn(globalThis, 'fetch').mockImplementation((...request) => (left-- > 0 ? ask(...request) : Promise.reject(new Error('killed'))));
      await expect(moveDemoPlans(api.url)).rejects.toThrow('killed');
      jest.restoreAllMocks();
    }
    await moveDemoPlans(api.url);
    await moveDemoPlans(api.url);
    const plans = await api.database.owner.query<{ state: string; events: string[] }[]>(
      `select p.state, array(select m.event from move m where m.aggregate_id = p.id order by m.id) as events from plan p order by p.created_at`,
    );
    expect(plans).toEqual([
      { state: 'numbered', events: ['submit', 'approve', 'approve', 'sign', 'number'] },
      { state: 'review', events: ['submit', 'approve', 'approve'] },
      { state: 'review', events: ['submit'] },
    ]);
  }, 60_000);

  it('does not stop a later start when somebody has recalled a plan meanwhile', async () => {
    const drafter = await api.people.as('soanthao');
    const { plans } = await drafter.ask<{ plans: { nodes: { id: string; version: number }[] } }>('{ plans(filter: { mine: true, states: [REVIEW] }) { nodes { id version } } }');
    for (const { id, version } of plans.nodes)
      await drafter.ask('mutation ($input: ReasonInput!) { recallPlan(input: $input) { __typename } }', {
        input: { planId: id, version, idempotencyKey: crypto.randomUUID(), reason: 'Cần sửa lại.' },
      });
    await expect(moveDemoPlans(api.url)).resolves.toBeUndefined();
  });
});
