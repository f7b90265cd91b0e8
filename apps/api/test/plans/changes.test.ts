import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import type { Session } from '../../src/journey/session.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('changes of others', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  /** Collects the changes one person is told, until the plan named is among them. */
  function listen(session: Session, planId: string | null): { heard: { planId: string; event: string }[]; close: () => Promise<void> } {
    const cookie = (session as unknown as { cookie: string }).cookie;
    class WithCookie extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers: { cookie } });
      }
    }
    const client = createClient({ url: api.url.replace('http', 'ws') + '/graphql', webSocketImpl: WithCookie, lazy: false });
    const heard: { planId: string; event: string }[] = [];
    client.subscribe<{ changes: { planId: string; event: string } }>(
      { query: 'subscription ($planId: ID) { changes(planId: $planId) { planId event } }', variables: { planId } },
      { next: ({ data }) => data && heard.push(data.changes), error: () => undefined, complete: () => undefined },
    );
    return { heard, close: async () => client.dispose() };
  }
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const until = async (isRight: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 100 && !isRight(); tries += 1) await pause(50);
    expect(isRight()).toBe(true);
  };

  it('reach whoever may see the plan, also from another process, and nobody else', async () => {
    const { id } = await buildPlan(api, 'REVIEW');
    const drafter = listen(await api.people.as('soanthao'), null);
    const stranger = listen(await api.people.as('vanthu.h99.51'), null);
    await pause(500);
    // Another process of the office: all it shares with this one is the database.
    const other = new pg.Client({ connectionString: api.database.ownerUrl });
    await other.connect();
    await other.query(`select pg_notify('banhanh_changes', $1)`, [JSON.stringify({ planId: id, event: 'approve', actorId: randomUUID(), at: new Date().toISOString() })]);
    await other.end();
    await until(() => drafter.heard.length === 1);
    expect(drafter.heard).toEqual([{ planId: id, event: 'approve' }]);
    expect(stranger.heard).toEqual([]);
    await Promise.all([drafter.close(), stranger.close()]);
  });

  it('end with the session', async () => {
    const { id } = await buildPlan(api, 'REVIEW');
    const { Session: Signed } = await import('../../src/journey/session.js');
    const session = await Signed.signIn(api.url, 'truongphong');
    const listening = listen(session, id);
    await pause(500);
    await session.ask('mutation { signOut }');
    await pause(200);
    await api.database.owner.query(`select pg_notify('banhanh_changes', $1)`, [JSON.stringify({ planId: id, event: 'approve', actorId: null, at: new Date().toISOString() })]);
    await pause(500);
    expect(listening.heard).toEqual([]);
    await listening.close();
  });
});
