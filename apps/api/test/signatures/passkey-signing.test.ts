import { createPublicKey, randomUUID, verify, createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SigningError } from '@banhanh/pdf-signature';
import { seenFile } from '../../src/journey/acts.js';
import { Clock } from '../../src/platform/clock.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { askToSign, deviceOf, passkeyOrigin } from '../support/passkey-person.js';
import { buildPlan } from '../support/plan-builder.js';
import type { SoftAuthenticator } from '../support/soft-authenticator.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface File {
  planId: string;
  pdfHash: string;
}
interface Signing extends File {
  version: number;
  idempotencyKey: string;
}

describe('a signature confirmed by a passkey', () => {
  let api: TestApi;
  let device: SoftAuthenticator;
  beforeAll(async () => {
    process.env['PUBLIC_URL'] = passkeyOrigin;
    api = await startApi({ worker: false });
    ({ device } = await deviceOf(await api.people.as('phogiamdoc1')));
  });
  afterAll(async () => {
    delete process.env['PUBLIC_URL'];
    await api.close();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await api.database.owner.query('delete from sign_in_attempt');
  });

  const planToSign = async (): Promise<Signing> => {
    const { id, version } = await buildPlan(api, 'FORM_CHECKED');
    return { planId: id, version, idempotencyKey: randomUUID(), pdfHash: (await seenFile(await api.people.as('phogiamdoc1'), id)).pdfHash };
  };
  const answerFor = async (files: readonly File[], bent: Parameters<SoftAuthenticator['get']>[1] = {}): Promise<object> => {
    const { options } = await askToSign(await api.people.as('phogiamdoc1'), files.map(({ planId, pdfHash }) => ({ planId, pdfHash })));
    return device.get(options, bent);
  };
  const signAll = async (signings: readonly Signing[], passkey: object): Promise<string[]> => {
    const { signPlans } = await (await api.people.as('phogiamdoc1')).ask<{ signPlans: { result: { __typename: string; code?: string; state?: string } }[] }>(
      'mutation ($input: SignPlansInput!) { signPlans(input: $input) { planId result { __typename ... on Plan { state } ... on SignatureRefused { code } } } }',
      { input: { signings, confirmation: { passkey } } },
    );
    return signPlans.map(({ result }) => result.state ?? result.code ?? result.__typename);
  };

  it('signs exactly the files it was asked about, and the log keeps what the device signed', async () => {
    const signings = [await planToSign(), await planToSign()];
    expect(await signAll(signings, await answerFor(signings))).toEqual(['SIGNED', 'SIGNED']);
    const [event] = await api.database.owner.query<{ data: Record<string, string> & { files: File[] } }[]>(`select data from audit_event where kind = 'SignatureConfirmed'`);
    expect(event!.data.files).toEqual(signings.map(({ planId, pdfHash }) => ({ planId, pdfHash })));
    const key = createPublicKey(device.credentials[0]!.privateKey);
    const of = (name: string) => Buffer.from(event!.data[name]!, 'base64url');
    expect(verify('sha256', Buffer.concat([of('authenticatorData'), createHash('sha256').update(of('clientDataJSON')).digest()]), key, of('signature'))).toBe(true);
  });

  it('signs no other plan and no other file, not even with the others', async () => {
    const [asked, other] = [await planToSign(), await planToSign()];
    expect(await signAll([other], await answerFor([asked]))).toEqual(['WRONG_PASSKEY']);
    expect(await signAll([asked, other], await answerFor([asked]))).toEqual(['WRONG_PASSKEY', 'WRONG_PASSKEY']);
    expect(await signAll([asked], await answerFor([{ ...asked, pdfHash: 'f'.repeat(64) }]))).toEqual(['WRONG_PASSKEY']);
    expect(await signAll([asked], await answerFor([asked]))).toEqual(['SIGNED']);
  });

  it('is one answer for one list: it cannot be used for a later signature, nor by another device', async () => {
    const [first, second] = [await planToSign(), await planToSign()];
    const answer = await answerFor([first]);
    expect(await signAll([first], answer)).toEqual(['SIGNED']);
    expect(await signAll([second], answer)).toEqual(['WRONG_PASSKEY']);
    const { device: foreign } = await deviceOf(await api.people.as('phogiamdoc2'));
    const { options } = await askToSign(await api.people.as('phogiamdoc1'), [{ planId: second.planId, pdfHash: second.pdfHash }]);
    expect(await signAll([second], foreign.get(options))).toEqual(['WRONG_PASSKEY']);
    expect(await signAll([second], await answerFor([second], { verified: false }))).toEqual(['WRONG_PASSKEY']);
  });

  it('may wait: the same answer is good for the same files for half an hour, and no longer', async () => {
    const signings = [await planToSign(), await planToSign()];
    const answer = await answerFor(signings);
    const keys = api.app.get(SigningKeys);
    jest.spyOn(keys, 'timestamps').mockImplementation(async () => ({ timestamp: () => Promise.reject(new SigningError('TIMESTAMP_DOWN')) }));
    expect(await signAll(signings, answer)).toEqual(['TIMESTAMP_DOWN', 'TIMESTAMP_DOWN']);
    jest.restoreAllMocks();
    const after = (minutes: number) => {
      const at = new Date(Date.now() + minutes * 60_000);
      jest.spyOn(api.app.get(Clock), 'now').mockImplementation(() => at);
    };
    after(20);
    expect(await signAll([signings[1]!], answer)).toEqual(['SIGNED']);
    after(31);
    expect(await signAll([signings[0]!], answer)).toEqual(['WRONG_PASSKEY']);
    expect(await signAll(signings, answer)).toEqual(['WRONG_PASSKEY', 'SIGNED']);
  });

  it('is asked again after a wrong answer; the fifth locks the passkeys, each is recorded, and the password still signs', async () => {
    const signing = await planToSign();
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(await signAll([signing], await answerFor([signing], { origin: 'https://example.com' }))).toEqual(['WRONG_PASSKEY']);
    expect(await signAll([signing], await answerFor([signing], { origin: 'https://example.com' }))).toEqual(['PASSKEY_LOCKED']);
    expect(await signAll([signing], await answerFor([signing]))).toEqual(['PASSKEY_LOCKED']);
    const [refused] = await api.database.owner.query<{ count: number }[]>(`select count(*)::int as count from audit_event where kind = 'PasskeyRefused' and data ->> 'reason' = 'PASSKEY_LOCKED'`);
    expect(refused!.count).toBe(1);
    const leader = await api.people.as('phogiamdoc1');
    const { password } = await seenFile(leader, signing.planId);
    const { signPlan } = await leader.ask<{ signPlan: object }>('mutation ($input: SignPlanInput!) { signPlan(input: $input) { ... on Plan { state } } }', { input: { ...signing, confirmation: { password } } });
    expect(signPlan).toEqual({ state: 'SIGNED' });
  });

  it('is not asked of somebody who has none', async () => {
    expect(await askToSign(await api.people.as('soanthao'), [{ planId: randomUUID(), pdfHash: 'a'.repeat(64) }])).toMatchObject({ __typename: 'PasskeyRefused', code: 'NO_PASSKEY' });
  });
});
