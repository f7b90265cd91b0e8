import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { verifyPdf } from '@banhanh/pdf-signature';
import { seenFile } from '../../src/journey/acts.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { timestampProcess, type TimestampProcess } from '../support/timestamp-process.js';

interface Answer {
  __typename: string;
  code?: string;
  message?: string;
  state?: string;
}

const fields = '__typename ... on Plan { state } ... on SignatureRefused { code message }';

describe('a signature while the time-stamp authority is away', () => {
  let api: TestApi;
  let authority: TimestampProcess;
  beforeAll(async () => {
    authority = await timestampProcess(() => process.env['KEYS_DIR']!);
    process.env['TIMESTAMP_URL'] = authority.url;
    api = await startApi({ worker: false });
    await authority.start();
  });
  afterAll(async () => {
    await authority.stop();
    await api.close();
    delete process.env['TIMESTAMP_URL'];
  });

  const signedFile = async (id: string): Promise<string | null> =>
    (await api.database.owner.query<{ hash: string | null }[]>('select signed_file_hash as hash from plan where id = $1', [id]))[0]!.hash;

  it('waits, and is given with the same key as soon as the authority is back: nothing in between is half-signed', async () => {
    const leader = await api.people.as('phogiamdoc1');
    const { id, version } = await buildPlan(api, 'FORM_CHECKED');
    const { pdfHash, password } = await seenFile(leader, id);
    const input = { planId: id, version, idempotencyKey: randomUUID(), pdfHash, confirmation: { password } };
    const sign = async () => (await leader.ask<{ signPlan: Answer }>(`mutation ($input: SignPlanInput!) { signPlan(input: $input) { ${fields} } }`, { input })).signPlan;

    await authority.stop();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await sign()).toMatchObject({ __typename: 'SignatureRefused', code: 'TIMESTAMP_DOWN', message: expect.stringContaining('Chưa có gì được ký') });
      expect(await signedFile(id)).toBeNull();
    }
    await authority.start();
    expect(await sign()).toEqual({ __typename: 'Plan', state: 'SIGNED' });

    const pdf = await leader.download(`/plans/${id}/document.pdf`);
    const { signatures } = await verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });
    expect(signatures).toMatchObject([{ field: 'Người ký', valid: true }]);
    expect(await sign()).toEqual({ __typename: 'Plan', state: 'SIGNED' });
  });

  it('is asked for once, not once for each of the plans that wait with it', async () => {
    const leader = await api.people.as('phogiamdoc1');
    const plans = [await buildPlan(api, 'FORM_CHECKED'), await buildPlan(api, 'FORM_CHECKED'), await buildPlan(api, 'FORM_CHECKED')];
    const seen = await Promise.all(plans.map(({ id }) => seenFile(leader, id)));
    const signings = plans.map(({ id, version }, index) => ({ planId: id, version, idempotencyKey: randomUUID(), pdfHash: seen[index]!.pdfHash }));
    const sign = async () =>
      (await leader.ask<{ signPlans: { result: Answer }[] }>(`mutation ($input: SignPlansInput!) { signPlans(input: $input) { planId result { ${fields} } } }`, { input: { signings, confirmation: { password: seen[0]!.password } } })).signPlans.map(({ result }) => result.code ?? result.state);

    await authority.stop();
    const asked = jest.spyOn(api.app.get(SigningKeys), 'timestamps');
    expect(await sign()).toEqual(['TIMESTAMP_DOWN', 'TIMESTAMP_DOWN', 'TIMESTAMP_DOWN']);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await Promise.all(plans.map(({ id }) => signedFile(id)))).toEqual([null, null, null]);
    await authority.start();
    expect(await sign()).toEqual(['SIGNED', 'SIGNED', 'SIGNED']);
  });

  it('is confirmed in exactly one way', async () => {
    const leader = await api.people.as('phogiamdoc1');
    const input = { planId: randomUUID(), version: 1, idempotencyKey: randomUUID(), pdfHash: 'a'.repeat(64) };
    const sign = (how: object) => leader.ask(`mutation ($input: SignPlanInput!) { signPlan(input: $input) { ${fields} } }`, { input: { ...input, ...how } });
    for (const how of [{}, { confirmation: {} }, { password: 'x', confirmation: { password: 'x' } }]) await expect(sign(how)).rejects.toThrow('đúng một cách');
  });
});
