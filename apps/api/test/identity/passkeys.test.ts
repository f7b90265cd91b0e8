import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Session } from '../../src/journey/session.js';
import { Clock } from '../../src/platform/clock.js';
import { seedId } from '../../src/seed/rows.js';
import { sqlAs } from '../support/acting.js';
import { addPasskey, askToAdd, deviceOf, passkeyOrigin } from '../support/passkey-person.js';
import { SoftAuthenticator } from '../support/soft-authenticator.js';
import { startApi, type TestApi } from '../support/test-api.js';

type Options = Parameters<SoftAuthenticator['get']>[0];

describe('a passkey', () => {
  let api: TestApi;
  beforeAll(async () => {
    process.env['PUBLIC_URL'] = passkeyOrigin;
    api = await startApi({ worker: false });
  });
  afterAll(async () => {
    delete process.env['PUBLIC_URL'];
    await api.close();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await api.database.owner.query('delete from sign_in_attempt');
  });

  const later = (minutes: number) => {
    const at = new Date(Date.now() + minutes * 60_000);
    jest.spyOn(api.app.get(Clock), 'now').mockImplementation(() => at);
  };
  const ownOf = async (session: Session) => (await session.ask<{ passkeys: { id: string; label: string; lastUsedAt: string | null }[] }>('{ passkeys { id label lastUsedAt } }')).passkeys;
  const guest = () => new Session(api.url, 'khách');
  const askToSignIn = async (session: Session) => (await session.ask<{ askPasskeyToSignIn: { options: Options } }>('mutation { askPasskeyToSignIn { ... on PasskeyQuestion { options } } }')).askPasskeyToSignIn.options;
  const signIn = async (session: Session, answer: object) =>
    (await session.ask<{ signInWithPasskey: { __typename: string; code?: string; viewer?: { person: { fullName: string } } } }>(
      'mutation ($answer: JSON!) { signInWithPasskey(answer: $answer) { __typename ... on SignedIn { viewer { person { fullName } } } ... on SignInRefused { code } } }', { answer })).signInWithPasskey;
  const events = (kind: string) => api.database.owner.query<{ data: Record<string, string> }[]>('select data from audit_event where kind = $1 order by id desc', [kind]);

  describe('is added', () => {
    it('after the password, and listed, renamed and removed by its person alone, each change recorded', async () => {
      const session = await api.people.as('thethuc');
      const { passkeyId } = await deviceOf(session);
      expect(await ownOf(session)).toEqual([{ id: passkeyId, label: 'Điện thoại', lastUsedAt: null }]);
      const rename = (of: Session, label: string) => of.ask('mutation ($input: RenamePasskeyInput!) { renamePasskey(input: $input) { label } }', { input: { id: passkeyId, label } });
      await expect(rename(await api.people.as('soanthao'), 'Của tôi')).rejects.toThrow('Không tìm thấy');
      await expect(rename(session, '   ')).rejects.toThrow('từ 1 đến 60');
      expect(await rename(session, ' Máy tính phòng ')).toEqual({ renamePasskey: { label: 'Máy tính phòng' } });
      expect(await (await api.people.as('soanthao')).ask('mutation ($id: ID!) { removePasskey(id: $id) }', { id: passkeyId })).toEqual({ removePasskey: false });
      expect(await session.ask('mutation ($id: ID!) { removePasskey(id: $id) }', { id: passkeyId })).toEqual({ removePasskey: true });
      expect(await ownOf(session)).toEqual([]);
      for (const kind of ['PasskeyAdded', 'PasskeyRenamed', 'PasskeyRemoved']) expect((await events(kind))[0]!.data).toMatchObject({ passkeyId });
    });

    it('not without the password, not late, not twice by one answer, not for another person, not from another site', async () => {
      const session = await api.people.as('truongphong');
      expect(await askToAdd(session, 'sai')).toMatchObject({ __typename: 'PasskeyRefused', code: 'WRONG_PASSWORD' });
      const device = new SoftAuthenticator(passkeyOrigin);
      const { options } = await askToAdd(session);
      expect(await addPasskey(await api.people.as('soanthao'), device.create(options))).toMatchObject({ code: 'PASSKEY_NOT_ADDED' });
      expect(await addPasskey(session, new SoftAuthenticator('https://banhanh.example.com').create(options))).toMatchObject({ code: 'PASSKEY_NOT_ADDED' });
      expect(await addPasskey(session, device.create(options))).toMatchObject({ code: 'PASSKEY_NOT_ADDED' });
      const again = await askToAdd(session);
      later(6);
      expect(await addPasskey(session, device.create(again.options))).toMatchObject({ code: 'PASSKEY_NOT_ADDED' });
      jest.restoreAllMocks();
      expect(await ownOf(session)).toEqual([]);
    });
  });

  describe('signs in', () => {
    it('its person, with nothing typed', async () => {
      const { device, passkeyId } = await deviceOf(await api.people.as('phogiamdoc2'));
      const session = guest();
      const answer = await signIn(session, device.get(await askToSignIn(session)));
      expect(answer.__typename).toBe('SignedIn');
      expect((await session.ask<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person.id).toBe(seedId('person', 'phogiamdoc2'));
      expect((await ownOf(session))[0]).toMatchObject({ id: passkeyId, lastUsedAt: expect.any(String) });
      expect((await events('SignedIn'))[0]!.data).toMatchObject({ by: 'passkey' });
    });

    it.each<[string, Parameters<SoftAuthenticator['get']>[1]]>([
      ['when the device did not verify the person', { verified: false }],
      ['at another site', { origin: 'https://banhanh.example.com' }],
      ['for another installation', { rpId: 'example.com' }],
      ['as somebody else', { userHandle: Buffer.from(seedId('person', 'giamdoc')).toString('base64url') }],
      ['when it is a copy that was used before', { counter: 0 }],
    ])('nobody %s', async (_, bent) => {
      const { device } = await deviceOf(await api.people.as('vanthu'));
      const used = guest();
      expect((await signIn(used, device.get(await askToSignIn(used)))).__typename).toBe('SignedIn');
      const session = guest();
      expect(await signIn(session, device.get(await askToSignIn(session), bent))).toEqual({ __typename: 'SignInRefused', code: 'WRONG_PASSKEY' });
      expect(await session.ask('{ viewer { person { id } } }')).toEqual({ viewer: null });
      expect((await events('SignInRefused'))[0]!.data).toMatchObject({ reason: 'WRONG_PASSKEY' });
    });

    it('not by an answer that was used, late, removed or of no known key; the fifth wrong one locks, and passwords still work', async () => {
      const owner = await api.people.as('luutru');
      const { device, passkeyId } = await deviceOf(owner);
      const session = guest();
      const used = device.get(await askToSignIn(session));
      expect((await signIn(session, used)).__typename).toBe('SignedIn');
      expect(await signIn(guest(), used)).toMatchObject({ code: 'WRONG_PASSKEY' });
      const late = device.get(await askToSignIn(session));
      later(6);
      expect(await signIn(guest(), late)).toMatchObject({ code: 'WRONG_PASSKEY' });
      jest.restoreAllMocks();
      for (let attempt = 3; attempt <= 5; attempt += 1) expect(await signIn(guest(), used)).toMatchObject({ code: 'WRONG_PASSKEY' });
      expect(await signIn(guest(), device.get(await askToSignIn(guest())))).toMatchObject({ code: 'ACCOUNT_LOCKED' });
      expect(await askToAdd(owner)).toMatchObject({ __typename: 'PasskeyQuestion' });
      await api.database.owner.query('delete from sign_in_attempt');
      await owner.ask('mutation ($id: ID!) { removePasskey(id: $id) }', { id: passkeyId });
      expect(await signIn(guest(), device.get(await askToSignIn(guest())))).toMatchObject({ code: 'WRONG_PASSKEY' });
      await expect(signIn(guest(), { id: 7 })).rejects.toThrow('không hợp lệ');
    });
  });

  it('is out of reach of other people and of the worker; the questions are out of everybody’s', async () => {
    await deviceOf(await api.people.as('giamdoc'));
    expect(await sqlAs(api.database, 'giamdoc', 'select id from passkey')).toBe(1);
    expect(await sqlAs(api.database, 'thanhtra', 'select id from passkey')).toBe(0);
    expect(await sqlAs(api.database, 'thanhtra', `update passkey set label = 'x'`)).toBe(0);
    expect(await sqlAs(api.database, 'thanhtra', 'delete from passkey')).toBe(0);
    await expect(sqlAs(api.database, 'giamdoc', 'update passkey set public_key = public_key')).rejects.toThrow('permission denied');
    await expect(sqlAs(api.database, 'giamdoc', 'select random from passkey_challenge')).rejects.toThrow('permission denied');
    for (const what of ['passkey', 'passkey_challenge', `passkey_for_sign_in('x', now())`]) await expect(api.database.worker.query(`select * from ${what}`)).rejects.toThrow('permission denied');
  });
});
