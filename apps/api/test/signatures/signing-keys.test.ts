import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyPdf } from '@banhanh/pdf-signature';
import { SealPlanEffect } from '../../src/signatures/effects/seal-plan.effect.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { actOn, seenFile } from '../../src/journey/acts.js';
import { demoPassword } from '../../src/seed/demo-password.js';
import { sqlAs } from '../support/acting.js';
import { has, openCertificates, type Certificates } from '../support/certificates.js';
import { lastMove } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { signaturePng } from '../support/signature-picture.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { addKeyFile, holdingOf, type KeyAnswer } from './key-acts.js';

const password = 'tệp-khóa-9431';
const deputy = '/C=VN/O=Sở Văn hóa, Thể thao và Du lịch/title=Phó Giám đốc/CN=Lê Thu Hằng';
const agency = '/C=VN/O=Sở Văn hóa, Thể thao và Du lịch/CN=Sở Văn hóa, Thể thao và Du lịch';

(has('openssl') ? describe : describe.skip)('keys an office puts in (needs openssl)', () => {
  let api: TestApi;
  let ca: Certificates;
  beforeAll(async () => {
    ca = openCertificates();
    api = await startApi({ worker: false });
    const roots = path.join(process.env['KEYS_DIR']!, 'roots');
    mkdirSync(roots, { recursive: true });
    writeFileSync(path.join(roots, 'ca-son-ha.der'), ca.root);
  });
  afterAll(async () => {
    await api.close();
    ca.close();
  });

  const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await api.database.owner.query<Row[]>(sql, values))[0]!;
  const add = (username: string, file: Buffer, more: Record<string, unknown> = {}): Promise<KeyAnswer> => addKeyFile(api, username, { contentBase64: file.toString('base64'), password, ...more });

  it('a person without one signs with the demonstration’s', async () => {
    const { own, agency: none, providers } = await holdingOf(api, 'phogiamdoc1');
    expect({ own, none, providers }).toEqual({ own: { name: 'Lê Thu Hằng', isDemo: true, current: null, retired: [], image: null }, none: null, providers: ['STORE'] });
  });

  it('are taken from a PKCS#12 file, RSA or ECDSA, whose certificate names the holder', async () => {
    for (const type of ['rsa', 'ec'] as const)
      expect(await add('phogiamdoc1', ca.pkcs12(deputy, password, { type }))).toMatchObject({ __typename: 'SigningKey', provider: 'STORE', certificate: { name: 'Lê Thu Hằng', issuer: 'CA Sơn Hà', isTrusted: true } });
    const { own } = await holdingOf(api, 'phogiamdoc1');
    expect(own).toMatchObject({ isDemo: false, current: { certificate: { name: 'Lê Thu Hằng' } }, retired: [{ certificate: { name: 'Lê Thu Hằng' } }] });
    const kept = JSON.parse(readFileSync(path.join(process.env['KEYS_DIR']!, 'keys.json'), 'utf8')) as { keys: object };
    expect(Object.keys(kept.keys).filter((name) => name.startsWith('key-'))).toEqual([`key-${own.current!.id}`]);
  });

  it('are refused with a sentence: wrong password, old cipher, expired, made for another use, or no key at all', async () => {
    const before = await one('select count(*)::int as count from signing_key');
    expect(await add('phogiamdoc1', ca.pkcs12(deputy, 'khác'))).toMatchObject({ code: 'KEY_LOCKED', message: 'Mật khẩu hoặc mã PIN không đúng.' });
    expect(await add('phogiamdoc1', ca.pkcs12(deputy, password, { legacy: true }))).toMatchObject({ code: 'KEY_FILE_CIPHER', message: expect.stringContaining('AES-256') });
    expect(await add('phogiamdoc1', ca.pkcs12(deputy, password, { days: 0 }))).toMatchObject({ code: 'CERTIFICATE_EXPIRED', message: expect.stringContaining('hết hạn ngày') });
    expect(await add('phogiamdoc1', ca.pkcs12(deputy, password, { usage: 'keyEncipherment' }))).toMatchObject({ code: 'CERTIFICATE_PURPOSE' });
    expect(await add('phogiamdoc1', Buffer.from('không phải khóa'))).toMatchObject({ __typename: 'KeyRefused', code: 'KEY_FILE_DAMAGED' });
    expect(await one('select count(*)::int as count from signing_key')).toEqual(before);
  });

  it('of another name or an unknown authority are put in only when exactly that certificate is confirmed', async () => {
    const stranger = openCertificates();
    try {
      const file = stranger.pkcs12('/CN=Lê Thị Hằng', password);
      const asked = await add('phogiamdoc2', file);
      expect(asked).toMatchObject({ __typename: 'KeyDoubtful', doubts: [{ code: 'NAME_DIFFERS', message: expect.stringContaining('“Lê Thị Hằng”') }, { code: 'ISSUER_UNKNOWN' }] });
      expect(await add('phogiamdoc2', file, { confirmed: 'a'.repeat(64) })).toMatchObject({ __typename: 'KeyDoubtful' });
      expect(await add('phogiamdoc2', file, { confirmed: asked.certificate!.sha256 })).toMatchObject({ __typename: 'SigningKey', certificate: { isTrusted: false } });
      const { data } = await one<{ data: unknown }>(`select data from audit_event where kind = 'SigningKeyAdded' order by id desc limit 1`);
      expect(data).toMatchObject({ holder: 'person', subject: 'Lê Thị Hằng', confirmed: ['NAME_DIFFERS', 'ISSUER_UNKNOWN'] });
    } finally {
      stranger.close();
    }
  });

  it('of the agency are the clerk’s to put in, and nobody else’s', async () => {
    await expect(add('soanthao', ca.pkcs12(agency, password), { holder: 'AGENCY' })).rejects.toThrow('không có quyền');
    expect(await add('vanthu', ca.pkcs12(agency, password), { holder: 'AGENCY' })).toMatchObject({ __typename: 'SigningKey', certificate: { isTrusted: true } });
    expect((await holdingOf(api, 'vanthu')).agency).toMatchObject({ name: 'Sở Văn hóa, Thể thao và Du lịch', isDemo: false });
    expect((await holdingOf(api, 'soanthao')).agency).toBeNull();
  });

  it('are out of others’ sight and reach in the database itself', async () => {
    expect(await sqlAs(api.database, 'phogiamdoc1', 'select from signing_key where retired_at is null')).toBe(1);
    expect(await sqlAs(api.database, 'soanthao', 'select from signing_key')).toBe(0);
    expect(await sqlAs(api.database, 'vanthu.h99.51', 'select from signing_key')).toBe(0);
    expect(await sqlAs(api.database, 'vanthu', 'select from signing_key where person_id is not null')).toBe(0);
    expect(await sqlAs(api.database, 'soanthao', 'update signing_key set retired_by = actor_person(), retired_at = now()')).toBe(0);
    await expect(sqlAs(api.database, 'phogiamdoc1', 'update signing_key set certificate = certificate')).rejects.toThrow('permission denied');
    await expect(sqlAs(api.database, 'phogiamdoc1', 'delete from signing_key')).rejects.toThrow('permission denied');
    const copy = `insert into signing_key (id, agency_id, person_id, provider, store_name, certificate, subject, issuer, serial, not_before, not_after, added_by, added_at)
      select gen_random_uuid(), agency_id, (select person_id from account where username = 'soanthao'), provider, store_name, certificate, subject, issuer, serial, not_before, not_after, added_by, added_at from signing_key limit 1`;
    await expect(sqlAs(api.database, 'phogiamdoc1', copy)).rejects.toThrow(/row-level security|permission denied/);
  });

  it('sign and seal the plan, show their pictures, and are valid to whoever trusts the authority', async () => {
    const image = (holder: string, more: object = {}) => ({ holder, contentBase64: signaturePng().toString('base64'), ...more });
    const set = `mutation ($input: SetSignatureImageInput!) { setSignatureImage(input: $input) { __typename ... on SignatureImage { url width millimetres } ... on ImageRefused { code message } } }`;
    const leader = await api.people.as('phogiamdoc1');
    const clerk = await api.people.as('vanthu');
    expect(await leader.ask(set, { input: image('PERSON') })).toMatchObject({ setSignatureImage: { width: 400, millimetres: null } });
    const { setSignatureImage: seal } = await clerk.ask<{ setSignatureImage: { url: string; millimetres: number } }>(set, { input: image('AGENCY', { millimetres: 30 }) });
    expect(seal.millimetres).toBe(30);
    expect(Buffer.from(await clerk.download(seal.url)).equals(signaturePng())).toBe(true);
    await expect(leader.download(seal.url)).rejects.toThrow('404');
    expect(await leader.ask(set, { input: image('PERSON', { contentBase64: signaturePng({ kind: 2 }).toString('base64') }) })).toMatchObject({ setSignatureImage: { code: 'GROUND_NOT_TRANSPARENT' } });

    const { id } = await buildPlan(api, 'FORM_CHECKED');
    const { prepareSignature: shown } = await leader.ask<{ prepareSignature: object }>('mutation ($id: ID!) { prepareSignature(planId: $id) { ... on PreparedSignature { asks isDemo } } }', { id });
    expect(shown).toEqual({ asks: [], isDemo: false });
    await actOn(leader, id, 'signPlan');
    await actOn(clerk, id, 'numberPlan');
    await api.app.get(SealPlanEffect).run({ moveId: await lastMove(api, id), planId: id, aggregateId: id });
    const pdf = await clerk.download(`/plans/${id}/document.pdf`);
    const found = await verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });
    expect(found.signatures.filter(({ kind }) => kind === 'signature').map(({ valid, signer }) => ({ valid, issuer: signer?.certificate.issuer }))).toEqual([{ valid: true, issuer: expect.stringContaining('CA Sơn Hà') }, { valid: true, issuer: expect.stringContaining('CA Sơn Hà') }]);
    expect(found.signatures[0]!.signer).toMatchObject({ name: 'Lê Thu Hằng', position: 'Phó Giám đốc' });
    // The words that stand there without a picture.
    expect(Buffer.from(pdf).includes('/SMask')).toBe(true);
  });

  it('once retired sign nothing, and are erased from the store', async () => {
    const { own } = await holdingOf(api, 'phogiamdoc1');
    const leader = await api.people.as('phogiamdoc1');
    await leader.ask('mutation ($id: ID!) { retireKey(holder: PERSON, id: $id) { id retiredAt } }', { id: own.current!.id });
    await expect(leader.ask('mutation ($id: ID!) { retireKey(holder: PERSON, id: $id) { id } }', { id: own.current!.id })).rejects.toThrow('Không tìm thấy');
    expect((await holdingOf(api, 'phogiamdoc1')).own).toMatchObject({ current: null, isDemo: true, retired: { length: 2 } });
    expect(readFileSync(path.join(process.env['KEYS_DIR']!, 'keys.json'), 'utf8')).not.toContain(own.current!.id);
  });

  it('past their end are refused by name before anything is signed', async () => {
    await add('phogiamdoc1', ca.pkcs12(deputy, password));
    await api.database.owner.query(`update signing_key set not_after = now() - interval '1 day' where retired_at is null and person_id is not null`);
    const { id, version } = await buildPlan(api, 'FORM_CHECKED');
    const leader = await api.people.as('phogiamdoc1');
    const { signPlan } = await leader.ask<{ signPlan: object }>('mutation ($input: SignPlanInput!) { signPlan(input: $input) { __typename ... on SignatureRefused { code message } } }', {
      input: { planId: id, version, idempotencyKey: randomUUID(), ...(await seenFile(leader, id)) },
    });
    expect(signPlan).toMatchObject({ code: 'CERTIFICATE_EXPIRED', message: expect.stringContaining('Chữ ký số của tôi') });
  });

  it('leave no password anywhere in the database', async () => {
    const tables = await api.database.owner.query<{ name: string }[]>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`);
    for (const { name } of tables) {
      const rows = await api.database.owner.query<{ row: string }[]>(`select t::text as row from ${name} t`);
      const text = rows.map(({ row }) => row).join('\n');
      for (const secret of [password, demoPassword]) for (const written of [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')]) expect(text.includes(written)).toBe(false);
    }
  });
});
