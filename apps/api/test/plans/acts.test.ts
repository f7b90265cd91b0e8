import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seenFile } from '../../src/journey/acts.js';
import type { Session } from '../../src/journey/session.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Answer {
  __typename: string;
  state?: string;
  version?: number;
  was?: string;
  unmet?: string[];
  plan?: { state: string; version: number };
  lastMove?: { event: string; actor: { fullName: string } } | null;
}

const fields = `__typename ... on Plan { state version } ... on MoveRefused { was: state unmet }
  ... on StalePlan { plan { state version } lastMove { event actor { fullName } } }`;

async function act(session: Session, mutation: string, input: Record<string, unknown>, type = 'ActInput'): Promise<Answer> {
  const data = await session.ask<Record<string, Answer>>(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  return data[mutation]!;
}

describe('an act on a plan', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.owner.query<Row[]>(sql, values);
  const actsOn = async (planId: string): Promise<string[]> =>
    (await rows<{ event: string }>('select event from move where aggregate_id = $1 order by id', [planId])).map(({ event }) => event);

  it('by two people at once is won by one; the other is told who did what', async () => {
    const { id, version } = await buildPlan(api, 'REVIEW');
    const [head, drafter] = [await api.people.as('truongphong'), await api.people.as('soanthao')];
    const answers = await Promise.all([
      act(head, 'approvePlan', { planId: id, version, idempotencyKey: randomUUID() }),
      act(drafter, 'recallPlan', { planId: id, version, idempotencyKey: randomUUID(), reason: 'Cần sửa lại thời gian.' }, 'ReasonInput'),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Plan', 'StalePlan']);
    const stale = answers.find(({ __typename }) => __typename === 'StalePlan')!;
    expect(stale.plan!.version).toBe(version + 1);
    expect(stale.lastMove!.actor.fullName).not.toBe('');
    expect(await actsOn(id)).toHaveLength(2);
  });

  it('repeated with the same key answers the same and acts once', async () => {
    const { id, version } = await buildPlan(api, 'REVIEW');
    const head = await api.people.as('truongphong');
    const input = { planId: id, version, idempotencyKey: randomUUID() };
    const first = await act(head, 'approvePlan', input);
    const again = await act(head, 'approvePlan', input);
    const together = await Promise.all([act(head, 'approvePlan', input), act(head, 'approvePlan', input)]);
    expect([again, ...together]).toEqual([first, first, first]);
    expect(await actsOn(id)).toEqual(['submit', 'approve']);
    const [jobs] = await rows<{ count: number }>(`select count(*)::int as count from graphile_worker.jobs where key like (select id::text from move where aggregate_id = $1 and event = 'approve') || '%'`, [id]);
    expect(jobs!.count).toBe(1);
  });

  it('is not repeated by somebody else, by another act or on another plan with the same key', async () => {
    const { id, version } = await buildPlan(api, 'REVIEW');
    const idempotencyKey = randomUUID();
    const [head, checker, drafter] = [await api.people.as('truongphong'), await api.people.as('thethuc'), await api.people.as('soanthao')];
    expect((await act(head, 'approvePlan', { planId: id, version, idempotencyKey })).__typename).toBe('Plan');
    expect((await act(checker, 'approvePlan', { planId: id, version, idempotencyKey })).__typename).toBe('StalePlan');
    expect((await act(head, 'returnPlan', { planId: id, version, idempotencyKey, reason: 'Cần sửa lại.' }, 'ReasonInput')).__typename).toBe('StalePlan');
    await expect(act(drafter, 'recallPlan', { planId: id, version: version + 1, idempotencyKey, reason: 'Cần sửa lại.' }, 'ReasonInput')).rejects.toThrow(/Khóa chống gửi trùng/);
    expect(await actsOn(id)).toEqual(['submit', 'approve']);
    const other = await buildPlan(api, 'REVIEW');
    expect((await act(head, 'approvePlan', { planId: other.id, version: other.version, idempotencyKey })).__typename).toBe('Plan');
  });

  it('refused by the machine names the rules and writes nothing', async () => {
    const { id, version } = await buildPlan(api, 'CONTENT_CHECKED');
    const before = await rows('select * from plan where id = $1', [id]);
    const head = await api.people.as('truongphong');
    const answer = await act(head, 'signPlan', { planId: id, version, idempotencyKey: randomUUID(), ...(await seenFile(head, id)) }, 'SignPlanInput');
    expect(answer).toMatchObject({ __typename: 'MoveRefused', was: 'review' });
    expect(answer.unmet).toEqual(expect.arrayContaining(['viewerHoldsTheOpenStep', 'openStepIsTheSignature']));
    expect(await rows('select * from plan where id = $1', [id])).toEqual(before);
    expect(await actsOn(id)).toEqual(['submit', 'approve']);
  });

  it('is one transaction: state, version, move, audit event and one job per effect', async () => {
    const { id, version } = await buildPlan(api, 'SIGNED');
    const [move] = await rows<{ id: string; from_state: string; to_state: string; document_hash: string }>(`select * from move where aggregate_id = $1 and event = 'sign'`, [id]);
    expect(move).toMatchObject({ from_state: 'review', to_state: 'signed' });
    const [plan] = await rows<{ version: number; document_hash: string; submitted_hash: string }>('select * from plan where id = $1', [id]);
    expect(plan).toMatchObject({ version, document_hash: move!.document_hash, submitted_hash: move!.document_hash });
    const events = await rows<{ kind: string }>('select kind from audit_event where entity_id = $1 order by id', [id]);
    expect(events.map(({ kind }) => kind)).toEqual(['PlanDrafted', 'PlanSubmitted', 'PlanApproved', 'PlanApproved', 'PlanSigned']);
    const jobs = await rows<{ key: string }>(`select key from graphile_worker.jobs where key like $1 order by key`, [`${move!.id}%`]);
    expect(jobs.map(({ key }) => key.split(':')[1])).toEqual(['notifyClerk', 'notifyDrafter']);
  });

  it('of the drafter cannot be a check of the own draft', async () => {
    const { id, version } = await buildPlan(api, 'REVIEW');
    const answer = await act(await api.people.as('soanthao'), 'approvePlan', { planId: id, version, idempotencyKey: randomUUID() });
    expect(answer.unmet).toEqual(expect.arrayContaining(['viewerHoldsTheOpenStep', 'viewerIsNotTheDrafter']));
  });

  it('return brings the draft back with its reason, and the route starts anew at the next submission', async () => {
    const { id, version } = await buildPlan(api, 'CONTENT_CHECKED');
    const checker = await api.people.as('thethuc');
    const returned = await act(checker, 'returnPlan', { planId: id, version, idempotencyKey: randomUUID(), reason: 'Thiếu trích yếu ở căn cứ thứ hai.' }, 'ReasonInput');
    expect(returned).toMatchObject({ __typename: 'Plan', state: 'DRAFT' });
    await act(await api.people.as('soanthao'), 'submitPlan', { planId: id, version: returned.version, idempotencyKey: randomUUID() });
    const steps = await rows<{ round: number; kind: string; state: string }>('select round, kind, state from review_step where plan_id = $1 order by round, ordinal', [id]);
    expect(steps.map(({ round, kind, state }) => `${round} ${kind} ${state}`)).toEqual([
      '1 content approved', '1 form returned', '1 sign withdrawn', '2 content open', '2 form waiting', '2 sign waiting',
    ]);
  });

  it('number gives 32 clerks at once distinct numbers without a gap', async () => {
    const plans = [];
    for (let index = 0; index < 8; index += 1) plans.push(await buildPlan(api, 'SIGNED'));
    const clerk = await api.people.as('vanthu');
    const answers = await Promise.all(plans.flatMap(({ id, version }) => Array.from({ length: 4 }, () => act(clerk, 'numberPlan', { planId: id, version, idempotencyKey: randomUUID() }))));
    expect(answers.filter(({ __typename }) => __typename === 'Plan')).toHaveLength(8);
    const numbers = (await rows<{ number: number }>('select number from register_entry order by number')).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('without a session is refused before anything is read', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-banhanh-csrf': '1' },
      body: JSON.stringify({ query: '{ home { waiting { id } } }' }),
    });
    expect(await response.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('from a page of another site is refused', async () => {
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ viewer { person { id } } }' }) });
    expect(response.status).toBe(403);
  });
});
