import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { DistributePlanEffect } from '../../src/deliveries/effects/distribute-plan.effect.js';
import type { Session } from '../../src/journey/session.js';
import { actOnRow, followUp, issuePlan, rowOf } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Sight {
  plan: { id: string } | null;
}

describe('what is not theirs stays out of sight', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  const sees = async (username: string, id: string): Promise<boolean> =>
    (await (await api.people.as(username)).ask<Sight>('query ($id: ID!) { plan(id: $id) { id } }', { id })).plan !== null;

  it('a draft, also one thrown away, shows to no clerk, leader or form checker', async () => {
    const { id, version } = await buildPlan(api, 'DRAFT');
    const onlookers = ['vanthu', 'giamdoc', 'thethuc', 'luutru', 'vanthu.h99.31'];
    for (const username of onlookers) expect([username, await sees(username, id)]).toEqual([username, false]);
    const drafter = await api.people.as('soanthao');
    await drafter.ask('mutation ($input: ActInput!) { cancelPlan(input: $input) { __typename } }', { input: { planId: id, version, idempotencyKey: randomUUID() } });
    for (const username of onlookers) expect([username, await sees(username, id)]).toEqual([username, false]);
    expect(await sees('soanthao', id)).toBe(true);
  });

  it('a plan on its way shows to no recipient before it arrives, nor does its delivery', async () => {
    const issued = await issuePlan(api);
    await api.app.get(DistributePlanEffect).run({ moveId: issued.sealId, planId: issued.id, aggregateId: issued.id });
    const delivery = await rowOf(api, 'delivery', issued.id, 'H99.31');
    const clerk = await api.people.as('vanthu.h99.31');
    expect(await sees('vanthu.h99.31', issued.id)).toBe(false);
    expect(await clerk.ask('query ($id: ID!) { delivery(id: $id) { id } }', { id: delivery.id })).toEqual({ delivery: null });
    await followUp(api, issued);
    expect(await sees('vanthu.h99.31', issued.id)).toBe(true);
  });

  it('a recipient sees the plan, and nothing of its review, its file or the other recipients', async () => {
    const issued = await issuePlan(api);
    await followUp(api, issued);
    const { plan } = await (await api.people.as('vanthu.h99.31')).ask<{ plan: Record<string, unknown> }>(
      `query ($id: ID!) { plan(id: $id) { route { id } moves { id } waiting { since } summary recordFile retention sourceName
        deliveries { nodes { agency { code } } totalCount } assignments { nodes { agency { code } } } } }`,
      { id: issued.id },
    );
    expect(plan).toEqual({
      route: [], moves: [], waiting: null, summary: null, recordFile: null, retention: null, sourceName: null,
      deliveries: { nodes: [{ agency: { code: 'H99.31' } }], totalCount: 1 },
      assignments: { nodes: expect.arrayContaining([{ agency: { code: 'H99.31' } }]) },
    });
    expect(JSON.stringify(plan)).not.toMatch(/H99\.(?!31)/);
  });

  it('a recipient is told that something changed, not what another recipient did nor who', async () => {
    const issued = await issuePlan(api);
    await followUp(api, issued);
    const [third] = await api.database.owner.query<{ username: string }[]>(
      `select c.username from delivery d join agency a on a.id = d.agency_id join account c on c.username = 'vanthu.' || lower(a.code) where d.plan_id = $1 and a.code <> 'H99.31' limit 1`,
      [issued.id],
    );
    const cookie = (session: Session): string => (session as unknown as { cookie: string }).cookie;
    const [own, other] = [cookie(await api.people.as('vanthu')), cookie(await api.people.as(third!.username))];
    const heard: Record<string, { event: string; actorId: string | null }[]> = { [own]: [], [other]: [] };
    const clients = [own, other].map((who) => {
      class WithCookie extends WebSocket {
        constructor(url: string, protocols: string[]) {
          super(url, protocols, { headers: { cookie: who } });
        }
      }
      const client = createClient({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: WithCookie, lazy: false });
      client.subscribe<{ changes: { event: string; actorId: string | null } }>(
        { query: 'subscription ($planId: ID) { changes(planId: $planId) { event actorId } }', variables: { planId: issued.id } },
        { next: ({ data }) => data && heard[who]!.push(data.changes), error: () => undefined, complete: () => undefined },
      );
      return client;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const delivery = await rowOf(api, 'delivery', issued.id, 'H99.31');
    await actOnRow(api, 'vanthu.h99.31', 'refuseDelivery', 'RefuseDeliveryInput', { deliveryId: delivery.id, version: delivery.version, reason: 'Gửi nhầm cơ quan.' });
    for (let tries = 0; tries < 60 && Object.values(heard).some((changes) => changes.length === 0); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard[own]).toEqual([{ event: 'refuse', actorId: expect.any(String) }]);
    expect(heard[other]).toEqual([{ event: 'change', actorId: null }]);
    await Promise.all(clients.map((client) => client.dispose()));
  });
});
