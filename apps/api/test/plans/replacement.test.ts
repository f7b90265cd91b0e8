import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUp, issuePlan } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { sqlAs } from '../support/acting.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Outcome {
  __typename: string;
  state?: string;
  unmet?: string[];
}

describe('a revoked plan', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  async function revoke(planId: string, replacedById: string | null): Promise<Outcome> {
    const leader = await api.people.as('giamdoc');
    const { plan } = await leader.ask<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', { id: planId });
    const { revokePlan } = await leader.ask<{ revokePlan: Outcome }>(
      `mutation ($input: RevokePlanInput!) { revokePlan(input: $input) { __typename ... on Plan { state } ... on MoveRefused { unmet } } }`,
      { input: { planId, version: plan.version, idempotencyKey: randomUUID(), reason: 'Có kế hoạch mới', replacedById } },
    );
    return revokePlan;
  }
  const replacementSeenBy = async (username: string, planId: string) =>
    (await (await api.people.as(username)).ask<{ plan: { replacedBy: { id: string | null; reference: string } | null } | null }>(
      'query ($id: ID!) { plan(id: $id) { replacedBy { id reference issuedOn } } }', { id: planId })).plan;

  it('is not replaced by itself, by a plan that is not issued, by one that is revoked, or by one that does not exist', async () => {
    const { id } = await issuePlan(api);
    const revoked = await issuePlan(api);
    expect(await revoke(revoked.id, null)).toEqual({ __typename: 'Plan', state: 'REVOKED' });
    for (const other of [id, (await buildPlan(api, 'SIGNED')).id, revoked.id, randomUUID()])
      expect(await revoke(id, other)).toEqual({ __typename: 'MoveRefused', unmet: ['replacementIsInForce'] });
    await expect(revoke(id, 'khác')).rejects.toThrow('Mã kế hoạch thay thế không hợp lệ');
  });

  it('says by which plan it was replaced: on its page, to its recipients, and to whoever holds its file', async () => {
    const [old, replacement] = [await issuePlan(api), await issuePlan(api)];
    await followUp(api, old);
    const pdf = new Uint8Array(await (await api.people.as('soanthao')).download(`/plans/${old.id}/document.pdf`));
    expect(await revoke(old.id, replacement.id)).toEqual({ __typename: 'Plan', state: 'REVOKED' });

    const seen = (await replacementSeenBy('soanthao', old.id))!.replacedBy!;
    expect(seen).toMatchObject({ id: replacement.id, reference: expect.stringMatching(/^\d\d\/KH-SVHTTDL$/) });
    // The recipient was sent the old plan, not yet the new one: it is told of, and not opened.
    expect((await replacementSeenBy('vanthu.h99.31', old.id))!.replacedBy).toMatchObject({ id: null, reference: seen.reference });
    expect((await replacementSeenBy('soanthao', replacement.id))!.replacedBy).toBeNull();

    const answer = await (await fetch(`${api.url}/verify`, { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1' }, body: pdf })).json() as { plan: unknown };
    expect(answer.plan).toMatchObject({ revokedAt: expect.any(String), replacedBy: { reference: seen.reference, issuedOn: expect.stringMatching(/^\d{4}-/) } });
  });

  it('keeps what it was revoked for: no SQL of the application gives it another replacement', async () => {
    const [old, other] = [await issuePlan(api), await issuePlan(api)];
    const change = 'update plan set replaced_by = $2 where id = $1';
    await expect(sqlAs(api.database, 'giamdoc', change, [old.id, other.id])).rejects.toThrow(/is said when it is revoked/);
    await revoke(old.id, null);
    expect(await sqlAs(api.database, 'giamdoc', change, [old.id, other.id]).catch(() => 0)).toBe(0);
  });
});
