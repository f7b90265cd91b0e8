import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seenFile } from '../../src/journey/acts.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Outcome {
  planId: string;
  result: { __typename: string; state?: string; code?: string };
}

describe('many plans signed at once', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  const signAll = async (signings: object[], password: string): Promise<Outcome[]> => {
    const leader = await api.people.as('phogiamdoc1');
    const { signPlans } = await leader.ask<{ signPlans: Outcome[] }>(
      `mutation ($input: SignPlansInput!) { signPlans(input: $input) { planId result { __typename ... on Plan { state } ... on SignatureRefused { code } } } }`,
      { input: { password, signings } },
    );
    return signPlans;
  };

  it('each have their own outcome under one password, and a repeat signs nothing twice', async () => {
    const leader = await api.people.as('phogiamdoc1');
    const [first, changed, unchecked] = [await buildPlan(api, 'FORM_CHECKED'), await buildPlan(api, 'FORM_CHECKED'), await buildPlan(api, 'CONTENT_CHECKED')];
    const { pdfHash, password } = await seenFile(leader, first.id);
    const signings = [first, changed, unchecked].map(({ id, version }) => ({ planId: id, version, idempotencyKey: randomUUID(), pdfHash }));

    expect((await signAll(signings, 'sai')).map(({ result }) => result.code ?? result.__typename)).toEqual(['WRONG_PASSWORD', 'WRONG_PASSWORD', 'MoveRefused']);
    const [attempts] = await api.database.owner.query<{ attempts: number }[]>('select attempts from sign_in_attempt');
    expect(attempts).toEqual({ attempts: 1 });

    const outcomes = await signAll(signings, password);
    expect(outcomes.map(({ planId }) => planId)).toEqual([first.id, changed.id, unchecked.id]);
    expect(outcomes.map(({ result }) => result.state ?? result.code ?? result.__typename)).toEqual(['SIGNED', 'FILE_CHANGED', 'MoveRefused']);
    expect((await signAll(signings, password))[0]!.result.state).toBe('SIGNED');
    const moves = await api.database.owner.query<{ aggregate_id: string }[]>(`select aggregate_id from move where event = 'sign'`);
    expect(moves).toEqual([{ aggregate_id: first.id }]);
  });

  it('are at least one and each named once', async () => {
    const one = { planId: randomUUID(), version: 1, idempotencyKey: randomUUID(), pdfHash: 'a'.repeat(64) };
    await expect(signAll([], 'x')).rejects.toThrow('ít nhất một kế hoạch');
    await expect(signAll([one, one], 'x')).rejects.toThrow('được chọn hai lần');
  });
});
