import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/platform/clock.js';
import { seenFile } from '../../src/journey/acts.js';
import { Session } from '../../src/journey/session.js';
import { draftPlan } from '../../src/journey/draft.js';
import { buildPlan, samplePlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Answer {
  __typename: string;
  state?: string;
  number?: number;
  issuedOn?: string;
  unmet?: string[];
}

describe('what stands between a draft and its number', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  afterEach(() => {
    delete (api.app.get(Clock) as Partial<Clock>).now;
  });
  const at = (instant: string): void => {
    api.app.get(Clock).now = () => new Date(instant);
  };
  const act = async (who: string, mutation: string, planId: string): Promise<Answer> => {
    const session = await Session.signIn(api.url, who);
    const { plan } = await session.ask<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', { id: planId });
    const data = await session.ask<Record<string, Answer>>(
      `mutation ($input: ${mutation === 'signPlan' ? 'SignPlanInput' : 'ActInput'}!) { ${mutation}(input: $input) { __typename ... on Plan { state version number issuedOn reference } ... on MoveRefused { unmet } } }`,
      { input: { planId, version: plan.version, idempotencyKey: randomUUID(), ...(mutation === 'signPlan' ? await seenFile(session, planId) : {}) } },
    );
    return data[mutation]!;
  };

  it('a text with a sign that the official font lacks is not submitted; the reason has a name', async () => {
    const text = Buffer.from(samplePlan()).toString('utf8').replace('tổ chức', 'tổ chức 中');
    const drafter = await api.people.as('soanthao');
    const { planId } = await draftPlan(drafter, 'ke-hoach.txt', Buffer.from(text));
    expect(await act('soanthao', 'submitPlan', planId)).toMatchObject({ __typename: 'MoveRefused', unmet: ['planCanBePrinted'] });
    const { plan } = await drafter.ask<{ plan: { actions: { name: string; unmet: string[] }[] } }>('query ($id: ID!) { plan(id: $id) { actions { name unmet } } }', { id: planId });
    expect(plan.actions.find(({ name }) => name === 'SUBMIT')!.unmet).toEqual(['planCanBePrinted']);
  });

  it('a plan is signed by the person it names, not by the next holder of the position', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    const sql = (text: string, values: unknown[]) => api.database.owner.query<{ id: string; person_id: string }[]>(text, values);
    const [held] = await sql(`select x.id, x.person_id from appointment x join account a using (person_id) where a.username = 'phogiamdoc1'`, []);
    const [next] = await sql(`select person_id, person_id as id from account where username = 'phogiamdoc2'`, []);
    // The old holder leaves and another person takes the position.
    await sql('update appointment set person_id = $2 where id = $1', [held!.id, next!.person_id]);
    const successor = await act('phogiamdoc2', 'signPlan', id);
    expect(successor).toMatchObject({ __typename: 'MoveRefused' });
    expect(successor.unmet).toContain('viewerIsTheNamedSigner');
    await sql('update appointment set person_id = $2 where id = $1', [held!.id, held!.person_id]);
  });

  it('the number and the date turn with the year in Vietnam, to the second', async () => {
    const [first, second] = [await buildPlan(api, 'SIGNED'), await buildPlan(api, 'SIGNED')];
    at('2030-12-31T16:59:59.999Z');
    expect(await act('vanthu', 'numberPlan', first.id)).toMatchObject({ number: 1, issuedOn: '2030-12-31' });
    at('2030-12-31T17:00:00.000Z');
    expect(await act('vanthu', 'numberPlan', second.id)).toMatchObject({ number: 1, issuedOn: '2031-01-01' });
  });

  it('a plan signed just after midnight is not dated before its signature by a clock that is behind', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    at('2032-12-31T17:00:00.500Z');
    expect(await act('phogiamdoc1', 'signPlan', id)).toMatchObject({ state: 'SIGNED' });
    at('2032-12-31T16:59:59.900Z');
    expect(await act('vanthu', 'numberPlan', id)).toMatchObject({ number: 1, issuedOn: '2033-01-01' });
  });
});
