import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCscServer, type CscServer } from '../../../../packages/pdf-signature/test/support/csc-server.js';
import { CONFIG } from '../../src/platform/config.js';
import { seenFile } from '../../src/journey/acts.js';
import { SealPlanEffect } from '../../src/signatures/effects/seal-plan.effect.js';
import { has, openCertificates, type Certificates } from '../support/certificates.js';
import { lastMove } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { holdingOf, linkKey } from './key-acts.js';

const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
const tokenPin = '24681357';
const remotePin = '97531864';
const agencyPin = '13572468';
const hasToken = has('softhsm2-util', 'pkcs11-tool', 'openssl') && existsSync(MODULE);

const subjectOf = (name: string): string => `/C=VN/O=Sở Văn hóa, Thể thao và Du lịch/CN=${name}`;

interface Answer {
  __typename: string;
  state?: string;
  code?: string;
}

(has('openssl') ? describe : describe.skip)('a key that stays where it is (needs openssl)', () => {
  let ca: Certificates;
  let remote: CscServer;
  let agencyService: CscServer;
  let api: TestApi;
  const file = (name: string): string => path.join(ca.folder, name);
  beforeAll(async () => {
    ca = openCertificates();
    const credential = (name: string) => {
      const { key, der } = ca.issue(subjectOf(name), { type: 'rsa' });
      return { key: createPrivateKey(readFileSync(key)), chain: [der, ca.root] };
    };
    remote = await startCscServer({ ...credential('Lê Thu Hằng'), pin: remotePin, token: 'dich-vu-7f3a91' });
    agencyService = await startCscServer({ ...credential('Sở Văn hóa, Thể thao và Du lịch'), pin: agencyPin, token: 'dich-vu-7f3a91' });
    writeFileSync(file('csc-token'), 'dich-vu-7f3a91\n');
    writeFileSync(file('csc-pin'), `${agencyPin}\n`);
    if (hasToken) initToken();
    api = await startApi({
      worker: false,
      env: { CSC_URL: remote.url, CSC_TOKEN_FILE: file('csc-token'), CSC_PIN_FILE: file('csc-pin'), ...(hasToken ? { PKCS11_MODULE: MODULE, SOFTHSM2_CONF: file('softhsm2.conf') } : {}) },
    });
    mkdirSync(path.join(process.env['KEYS_DIR']!, 'roots'), { recursive: true });
    writeFileSync(path.join(process.env['KEYS_DIR']!, 'roots', 'ca.der'), ca.root);
  });
  afterAll(async () => {
    await api.close();
    await Promise.all([remote.close(), agencyService.close()]);
    ca.close();
  });

  /** A token with the key of a deputy director. */
  function initToken(): void {
    mkdirSync(file('tokens'));
    writeFileSync(file('softhsm2.conf'), `directories.tokendir = ${file('tokens')}\nobjectstore.backend = file\n`);
    const { key, der } = ca.issue(subjectOf('Lê Thu Hằng'));
    writeFileSync(file('token.der'), der);
    const run = (program: string, ...args: string[]): void => void execFileSync(program, args, { env: { ...process.env, SOFTHSM2_CONF: file('softhsm2.conf') }, stdio: 'ignore' });
    run('softhsm2-util', '--init-token', '--free', '--label', 'thiet-bi-ky', '--so-pin', '135790', '--pin', tokenPin);
    run('softhsm2-util', '--import', key, '--token', 'thiet-bi-ky', '--label', 'ky', '--id', '0a', '--pin', tokenPin);
    run('pkcs11-tool', '--module', MODULE, '--token-label', 'thiet-bi-ky', '--login', '--pin', tokenPin, '--write-object', file('token.der'), '--type', 'cert', '--id', '0a', '--label', 'ky');
  }

  const sign = async (planId: string, words: Record<string, string> = {}): Promise<Answer> => {
    const leader = await api.people.as('phogiamdoc1');
    const { pdfHash, password } = await seenFile(leader, planId);
    const [{ version }] = (await api.database.owner.query('select version from plan where id = $1', [planId])) as [{ version: number }];
    const input = { planId, version, idempotencyKey: randomUUID(), pdfHash, confirmation: { password, ...words } };
    const { signPlan } = await leader.ask<{ signPlan: Answer }>('mutation ($input: SignPlanInput!) { signPlan(input: $input) { __typename ... on Plan { state } ... on SignatureRefused { code } } }', { input });
    return signPlan;
  };
  const asks = async (planId: string): Promise<unknown> => {
    const { prepareSignature } = await (await api.people.as('phogiamdoc1')).ask<{ prepareSignature: unknown }>('mutation ($id: ID!) { prepareSignature(planId: $id) { ... on PreparedSignature { asks isDemo } } }', { id: planId });
    return prepareSignature;
  };

  (hasToken ? it : it.skip)('on a token is linked and signs only with its PIN (needs softhsm2, opensc)', async () => {
    const token = { provider: 'PKCS11', tokenLabel: 'thiet-bi-ky', keyId: '0A' };
    expect(await linkKey(api, 'phogiamdoc1', token)).toMatchObject({ code: 'PIN_MISSING' });
    expect(await linkKey(api, 'phogiamdoc1', { ...token, pin: '00000000' })).toMatchObject({ __typename: 'KeyRefused', code: 'KEY_LOCKED' });
    expect(await linkKey(api, 'phogiamdoc1', { ...token, keyId: 'ff', pin: tokenPin })).toMatchObject({ code: 'CERTIFICATE_MISSING' });
    expect(await linkKey(api, 'phogiamdoc1', { ...token, pin: tokenPin })).toMatchObject({ __typename: 'SigningKey', provider: 'PKCS11', certificate: { name: 'Lê Thu Hằng', isTrusted: true } });
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    expect(await asks(id)).toEqual({ asks: ['PIN'], isDemo: false });
    expect(await sign(id)).toMatchObject({ code: 'PIN_MISSING' });
    expect(await sign(id, { pin: '11111111' })).toMatchObject({ code: 'KEY_LOCKED' });
    expect(await sign(id, { pin: tokenPin })).toEqual({ __typename: 'Plan', state: 'SIGNED' });
  });

  it('at a remote service is linked and signs only with its PIN; a service that is down signs nothing', async () => {
    expect((await holdingOf(api, 'phogiamdoc1')).providers).toContain('CSC');
    expect(await linkKey(api, 'phogiamdoc1', { provider: 'CSC', pin: '000000' })).toMatchObject({ code: 'KEY_LOCKED' });
    expect(await linkKey(api, 'phogiamdoc1', { provider: 'CSC', pin: remotePin })).toMatchObject({ __typename: 'SigningKey', provider: 'CSC' });
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    expect(await asks(id)).toEqual({ asks: ['PIN'], isDemo: false });
    remote.isDown = true;
    expect(await sign(id, { pin: remotePin })).toMatchObject({ code: 'PROVIDER_DOWN' });
    remote.isDown = false;
    expect(await sign(id, { pin: 'sai' })).toMatchObject({ code: 'KEY_LOCKED' });
    expect(await sign(id, { pin: remotePin })).toEqual({ __typename: 'Plan', state: 'SIGNED' });
    await api.database.owner.query('update signing_key set retired_by = added_by, retired_at = now() where retired_at is null');
  });

  it('of the agency seals without anybody; what it waits for is said on the plan, and it goes on by itself', async () => {
    const { csc } = (api.app.get(CONFIG) as { csc: { url: string } });
    csc.url = agencyService.url;
    expect(await linkKey(api, 'vanthu', { holder: 'AGENCY', provider: 'CSC' })).toMatchObject({ __typename: 'SigningKey', certificate: { name: 'Sở Văn hóa, Thể thao và Du lịch' } });
    const { id } = await buildPlan(api, 'NUMBERED');
    const seal = async (): Promise<void> => api.app.get(SealPlanEffect).run({ moveId: await lastMove(api, id), planId: id, aggregateId: id });
    const standing = async (): Promise<{ state: string; sealWait: { code: string; message: string; since: string } | null }> =>
      (await (await api.people.as('soanthao')).ask<{ plan: never }>('query ($id: ID!) { plan(id: $id) { state sealWait { code message since } } }', { id })).plan;
    agencyService.isDown = true;
    await seal();
    const waiting = await standing();
    expect(waiting).toMatchObject({ state: 'NUMBERED', sealWait: { code: 'PROVIDER_DOWN', message: expect.stringContaining('tự đóng dấu ngay khi nơi này hoạt động lại') } });
    agencyService.isDown = false;
    writeFileSync(file('csc-pin'), 'sai\n');
    await seal();
    expect(await standing()).toMatchObject({ sealWait: { code: 'KEY_LOCKED', since: waiting.sealWait!.since } });
    const asked = await api.database.owner.query<{ soon: boolean }[]>(`select run_at between now() + interval '30 seconds' and now() + interval '70 seconds' as soon from graphile_worker.jobs where key like '%:sealPlan'`);
    expect(asked).toContainEqual({ soon: true });
    writeFileSync(file('csc-pin'), `${agencyPin}\n`);
    await seal();
    expect(await standing()).toEqual({ state: 'ISSUED', sealWait: null });
    expect(await api.database.owner.query('select from seal_wait')).toEqual([]);
  });

  it('leaves none of its words in the database', async () => {
    const tables = await api.database.owner.query<{ name: string }[]>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`);
    for (const { name } of tables) {
      const rows = await api.database.owner.query<{ row: string }[]>(`select t::text as row from ${name} t`);
      const text = rows.map(({ row }) => row).join('\n');
      for (const secret of [tokenPin, remotePin, agencyPin, 'dich-vu-7f3a91']) for (const written of [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')]) expect(text.includes(written)).toBe(false);
    }
  });
});
