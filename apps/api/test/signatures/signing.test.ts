import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SigningError, verifyPdf } from '@banhanh/pdf-signature';
import { seenFile } from '../../src/journey/acts.js';
import { SealPlanEffect } from '../../src/signatures/effects/seal-plan.effect.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { issuePlan, lastMove } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const has = (...programs: string[]): boolean => programs.every((program) => spawnSync('which', [program]).status === 0);

interface Answer {
  __typename: string;
  state?: string;
  unmet?: string[];
  code?: string;
  message?: string;
}

describe('a signature', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  afterEach(async () => {
    jest.restoreAllMocks();
    await api.database.owner.query('delete from sign_in_attempt');
  });

  const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await api.database.owner.query<Row[]>(sql, values))[0]!;
  const planRow = (id: string) => one<{ state: string; version: number; file_hash: string; signed_file_hash: string; signed_sheet_hash: string }>('select * from plan where id = $1', [id]);
  const sign = async (planId: string, input: Record<string, unknown> = {}, username = 'phogiamdoc1'): Promise<Answer> => {
    const session = await api.people.as(username);
    const { version } = await planRow(planId);
    const { signPlan } = await session.ask<{ signPlan: Answer }>(
      `mutation ($input: SignPlanInput!) { signPlan(input: $input) { __typename ... on Plan { state } ... on MoveRefused { unmet } ... on SignatureRefused { code message } } }`,
      { input: { planId, version, idempotencyKey: randomUUID(), ...(await seenFile(session, planId)), ...input } },
    );
    return signPlan;
  };

  describe('on an issued plan', () => {
    let pdf: Uint8Array;
    let root: Uint8Array;
    let planId: string;
    beforeAll(async () => {
      planId = (await issuePlan(api)).id;
      pdf = await (await api.people.as('soanthao')).download(`/plans/${planId}/document.pdf`);
      [root] = (await api.app.get(SigningKeys).roots()) as [Uint8Array];
    });

    it('is the first of two, the person’s and the agency’s, both valid, with number and date as the only changes between them, under a time-stamp for the archive', async () => {
      const found = await verifyPdf(pdf, { roots: [root], at: new Date() });
      expect(found.messages.filter(({ weight }) => weight !== 'note')).toEqual([]);
      expect(found.verdict).toBe('valid');
      expect(found.signatures.map(({ field, valid, level, statedName }) => ({ field, valid, level, statedName }))).toEqual([
        { field: 'Người ký', valid: true, level: 'B-LTA', statedName: 'Lê Thu Hằng' },
        { field: 'Dấu của cơ quan', valid: true, level: 'B-LTA', statedName: 'Sở Văn hóa, Thể thao và Du lịch' },
        { field: 'Timestamp1', valid: true, level: null, statedName: null },
      ]);
      expect(found.signatures[0]!.reason).toBe('KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC ký ban hành kế hoạch');
      expect(found.changes.filter(({ code }) => code === 'FIELD_FILLED').map(({ field }) => field).sort()).toEqual(['Ngày ban hành', 'Số']);
      expect(found.attached.map(({ name }) => name)).toContain('plan.json');
    });

    it('begins with the bytes the signer was shown', async () => {
      const { signed_sheet_hash: sheet, signed_file_hash: signed, file_hash: file } = await planRow(planId);
      const { bytes } = await one<{ bytes: number }>('select bytes from signing_sheet where plan_id = $1 and file_hash = $2', [planId, sheet]);
      expect(createHash('sha256').update(pdf.subarray(0, bytes)).digest('hex')).toBe(sheet);
      expect(new Set([sheet, signed, file]).size).toBe(3);
    });

    it('sealed again by a job that runs twice stays one file and one move', async () => {
      const { file_hash: before } = await planRow(planId);
      await api.app.get(SealPlanEffect).run({ moveId: await lastMove(api, planId), planId, aggregateId: planId });
      expect((await planRow(planId)).file_hash).toBe(before);
      expect(await one(`select count(*)::int as count from move where aggregate_id = $1 and event = 'seal'`, [planId])).toEqual({ count: 1 });
    });

    (has('pdfsig', 'certutil', 'qpdf') ? it : it.skip)('is valid to pdfsig, in a file without fault to qpdf (needs pdfsig, certutil, qpdf)', () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'banhanh-signed-'));
      try {
        const [file, certificate] = [path.join(folder, 'plan.pdf'), path.join(folder, 'root.pem')];
        writeFileSync(file, pdf);
        writeFileSync(certificate, `-----BEGIN CERTIFICATE-----\n${Buffer.from(root).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`);
        execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password']);
        execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'root', '-t', 'CT,C,C', '-i', certificate]);
        const said = spawnSync('pdfsig', ['-nssdir', `sql:${folder}`, file], { encoding: 'utf8' }).stdout;
        expect(said.match(/Signature is Valid/g)).toHaveLength(2);
        expect(said.match(/Certificate is Trusted/g)).toHaveLength(2);
        const checked = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
        expect({ status: checked.status, warnings: checked.stderr }).toEqual({ status: 0, warnings: '' });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

  it('shows the signer the pages and the hash of exactly the file that will be signed', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    const session = await api.people.as('phogiamdoc1');
    const { prepareSignature: shown } = await session.ask<{ prepareSignature: { sha256: string; pages: number; bytes: number; url: string; signerName: string; signerLines: string[] } }>(
      `mutation ($id: ID!) { prepareSignature(planId: $id) { ... on PreparedSignature { sha256 pages bytes url signerName signerLines } } }`,
      { id },
    );
    const file = await session.download(shown.url);
    expect(createHash('sha256').update(file).digest('hex')).toBe(shown.sha256);
    expect(shown).toMatchObject({ bytes: file.byteLength, signerName: 'Lê Thu Hằng', signerLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] });
    expect(shown.pages).toBeGreaterThan(1);
    await expect((await api.people.as('vanthu.h99.51')).download(shown.url)).rejects.toThrow('404');
  });

  it('is not given for a wrong password; the fifth locks, and each is recorded', async () => {
    const { id, version } = await buildPlan(api, 'FORM_CHECKED');
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(await sign(id, { password: 'sai' })).toMatchObject({ __typename: 'SignatureRefused', code: 'WRONG_PASSWORD' });
    expect(await sign(id, { password: 'sai' })).toMatchObject({ code: 'ACCOUNT_LOCKED', message: expect.stringContaining('15 phút') });
    expect(await sign(id)).toMatchObject({ code: 'ACCOUNT_LOCKED' });
    expect(await planRow(id)).toMatchObject({ state: 'review', version, signed_file_hash: null });
    expect(await one(`select count(*)::int as count from audit_event where kind = 'PasswordRefused'`)).toEqual({ count: 6 });
  });

  it('is not put on another file than the one shown, nor on a text that changed since', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    expect(await sign(id, { pdfHash: 'f'.repeat(64) })).toMatchObject({ __typename: 'SignatureRefused', code: 'FILE_CHANGED' });
    const other = await buildPlan(api, 'FORM_CHECKED');
    const { pdfHash } = await seenFile(await api.people.as('phogiamdoc1'), other.id);
    await api.database.owner.query(`update signing_sheet set document_hash = repeat('a', 64) where file_hash = $1`, [pdfHash]);
    expect(await sign(other.id, { pdfHash })).toMatchObject({ code: 'FILE_CHANGED' });
    expect(await planRow(id)).toMatchObject({ state: 'review', signed_file_hash: null });
  });

  it('of another person than the named signer is refused by the machine before a password is looked at', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    const answer = await sign(id, { password: 'sai' }, 'phogiamdoc2');
    expect(answer).toMatchObject({ __typename: 'MoveRefused' });
    expect(answer.unmet).toContain('viewerHoldsTheOpenStep');
    expect(await one('select count(*)::int as count from sign_in_attempt')).toEqual({ count: 0 });
  });

  it('sent twice with one key is made once; the repeat needs no password', async () => {
    const { id, version } = await buildPlan(api, 'FORM_CHECKED');
    const input = { version, idempotencyKey: randomUUID() };
    const together = await Promise.all([sign(id, input), sign(id, input)]);
    expect(together).toEqual([{ __typename: 'Plan', state: 'SIGNED' }, { __typename: 'Plan', state: 'SIGNED' }]);
    expect(await sign(id, { ...input, password: 'sai' })).toEqual(together[0]);
    expect(await one(`select count(*)::int as count from move where aggregate_id = $1 and event = 'sign'`, [id])).toEqual({ count: 1 });
  });

  it('waits for a time-stamp authority that is down: nothing is half-signed, and the seal is asked for again', async () => {
    const keys = api.app.get(SigningKeys);
    const down = async () => ({ timestamp: () => Promise.reject(new SigningError('TIMESTAMP_DOWN')) });
    const { id, version } = await buildPlan(api, 'FORM_CHECKED');
    jest.spyOn(keys, 'timestamps').mockImplementation(down);
    expect(await sign(id)).toMatchObject({ __typename: 'SignatureRefused', code: 'TIMESTAMP_DOWN' });
    expect(await planRow(id)).toMatchObject({ state: 'review', version, signed_file_hash: null });

    const numbered = await (async () => {
      jest.restoreAllMocks();
      return buildPlan(api, 'NUMBERED');
    })();
    const asked = { moveId: await lastMove(api, numbered.id), planId: numbered.id, aggregateId: numbered.id };
    jest.spyOn(keys, 'timestamps').mockImplementation(down);
    await api.app.get(SealPlanEffect).run(asked);
    expect(await planRow(numbered.id)).toMatchObject({ state: 'numbered', file_hash: null });
    const job = await one<{ soon: boolean; locked: boolean }>(
      `select run_at between now() and now() + interval '20 seconds' as soon, locked_at is not null as locked from graphile_worker.jobs where key = $1`, [`${asked.moveId}:sealPlan`]);
    expect(job).toEqual({ soon: true, locked: false });
    const { plan } = await (await api.people.as('vanthu')).ask<{ plan: { waiting: { forWhom: string[] } } }>('query ($id: ID!) { plan(id: $id) { waiting { forWhom since } } }', { id: numbered.id });
    expect(plan.waiting).toMatchObject({ forWhom: [] });
    jest.restoreAllMocks();
    await api.app.get(SealPlanEffect).run(asked);
    expect(await planRow(numbered.id)).toMatchObject({ state: 'issued' });
  });
});
