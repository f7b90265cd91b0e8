import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Session } from '../../src/journey/session.js';
import { followUp, issuePlan } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

/** Statements this process sends while a question is answered, `begin` and the actor included. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const original = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...question: unknown[]) {
    count += 1;
    return (original as (...question: unknown[]) => unknown).apply(this, question);
  } as typeof original;
  try {
    await work();
    return count;
  } finally {
    pg.Client.prototype.query = original;
  }
}

describe('the number of statements', () => {
  let api: TestApi;
  let drafter: Session;
  let planId: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    const issued = await issuePlan(api);
    await followUp(api, issued);
    planId = issued.id;
    for (const state of ['DRAFT', 'REVIEW', 'SIGNED', 'CONTENT_CHECKED']) await buildPlan(api, state);
    drafter = await api.people.as('soanthao');
  }, 60_000);
  afterAll(() => api.close());

  const agency = 'agency { shortName }';
  it.each([
    ['plans', (first: number) => `{ plans(first: ${first}) { nodes { id title state ${agency} unit { name } drafter { fullName } field { name } signer { title holders { fullName } } } } }`],
    ['deliveries', (first: number) => `{ plan(id: "${planId}") { deliveries(first: ${first}) { totalCount counts { state count } nodes { state ${agency} actedBy { fullName } actions { name } moves { event actor { fullName } } } } } }`],
    ['assignments', (first: number) => `{ plan(id: "${planId}") { assignments(first: ${first}) { nodes { state ${agency} unit { name } reportedBy { fullName } actions { name } } } } }`],
    ['search', (first: number) => `{ search(input: { text: "ke hoach" }, first: ${first}) { hits { headline plan { title ${agency} } } } }`],
  ])('of a page of %s does not grow with its rows', async (_, question) => {
    const [one, many] = [await statementsOf(() => drafter.ask(question(1))), await statementsOf(() => drafter.ask(question(40)))];
    expect(many).toBeLessThanOrEqual(one + 1);
    expect(many).toBeLessThanOrEqual(15);
  });

  it('of a home page is at most twelve', async () => {
    const home = `{ viewer { person { fullName } unreadNotifications } home { counts { state count } drafts { title } following { title state }
      waiting { title plan { title ${agency} } delivery { line } assignment { assignee } } } }`;
    for (const username of ['soanthao', 'vanthu', 'truongphong']) {
      const person = await api.people.as(username);
      expect(await statementsOf(() => person.ask(home))).toBeLessThanOrEqual(12);
    }
  });

  it('of a plan with everything on it is at most twenty-five', async () => {
    const page = `query ($id: ID!) { plan(id: $id) { title html actions { name allowed } waiting { forWhom } drafter { fullName } unit { name } ${agency} field { name } signer { title }
      route { kind positions { title holders { fullName } } decisions { person { fullName } } } moves { event actor { fullName } position { title } }
      recipients { text agencies { name } } assignees { nodeId } deliveries { nodes { state ${agency} } counts { state count } } assignments { nodes { state ${agency} } } } }`;
    expect(await statementsOf(() => drafter.ask(page, { id: planId }))).toBeLessThanOrEqual(25);
  });
});
