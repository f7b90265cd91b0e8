import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { verifyPdf } from '@banhanh/pdf-signature';
import { actOn } from '../../src/journey/acts.js';
import { AttemptLimit } from '../../src/identity/index.js';
import { readCheckCode } from '../../src/signatures/check-code.js';
import type { CheckAnswer } from '../../src/signatures/check.controller.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { sqlAs } from '../support/acting.js';
import { issuePlan } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { copyOut, partsOf } from '../copies/copy-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const nothingMore = { reference: null, issuedOn: null, agency: null, title: null, signer: null, pages: null, hash: null, revokedAt: null, replacedBy: null };

describe('the code on the paper', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false, env: { PUBLIC_URL: 'https://vanban.sonha.example' } });
  });
  afterAll(() => api.close());
  beforeEach(() => void jest.restoreAllMocks());

  const prepare = async (id: string): Promise<string> => {
    const { prepareSignature } = await (await api.people.as('phogiamdoc1')).ask<{ prepareSignature: { sha256: string } }>(
      `mutation ($id: ID!) { prepareSignature(planId: $id) { ... on PreparedSignature { sha256 } } }`,
      { id },
    );
    return prepareSignature.sha256;
  };
  const codesOf = (planId: string): Promise<{ code: string }[]> => api.database.owner.query('select code from check_code where plan_id = $1', [planId]);
  const codeOf = async (planId: string): Promise<string> => (await codesOf(planId))[0]!.code;
  const check = async (code: string): Promise<{ status: number; headers: Headers; answer: CheckAnswer & { code?: string; message?: string } }> => {
    const response = await fetch(`${api.url}/check/${code}`);
    return { status: response.status, headers: response.headers, answer: (await response.json()) as CheckAnswer };
  };

  it('is one for each version, so that the same version gives the same file', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    const [first, second] = [await prepare(id), await prepare(id)];
    expect(second).toBe(first);
    expect(await codesOf(id)).toHaveLength(1);
    expect(readCheckCode(await codeOf(id))).toBe(await codeOf(id));
  });

  it('says nothing of a version that nobody has signed', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    await prepare(id);
    expect((await check(await codeOf(id))).answer).toEqual({ standing: 'unsigned', ...nothingMore });
  });

  it('says nothing of a version that went back and came again changed', async () => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    await prepare(id);
    await api.database.owner.query(`update check_code set document_hash = repeat('a', 64) where plan_id = $1`, [id]);
    await prepare(id);
    expect(await codesOf(id)).toHaveLength(2);
    const [obsolete] = await api.database.owner.query<{ code: string }[]>(`select code from check_code where plan_id = $1 and document_hash = repeat('a', 64)`, [id]);
    await actOn(await api.people.as('phogiamdoc1'), id, 'signPlan');
    expect((await check(obsolete!.code)).answer).toEqual({ standing: 'unsigned', ...nothingMore });
  });

  it('says only that a signed plan is not issued yet', async () => {
    const { id } = await buildPlan(api, 'SIGNED');
    expect((await check(await codeOf(id))).answer).toEqual({ standing: 'unissued', ...nothingMore });
  });

  describe('of an issued plan', () => {
    let id: string;
    let code: string;
    beforeAll(async () => {
      ({ id } = await issuePlan(api));
      code = await codeOf(id);
    });

    it('tells anybody what the paper prints, and nothing that it does not', async () => {
      const [row] = await api.database.owner.query<{ file_hash: string; file_pages: number; issued_on: string; title: string }[]>('select * from plan where id = $1', [id]);
      const { status, headers, answer } = await check(code);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(answer).toEqual({
        standing: 'in_force',
        reference: '01/KH-SVHTTDL',
        issuedOn: row!.issued_on,
        agency: 'Sở Văn hóa, Thể thao và Du lịch',
        title: row!.title,
        signer: { name: 'Lê Thu Hằng', lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
        pages: row!.file_pages,
        hash: row!.file_hash.slice(0, 32),
        revokedAt: null,
        replacedBy: null,
      });
    });

    it('does not name a plan for few readers, nor takes the file of a copy for the plan’s own', async () => {
      const before = (await check(code)).answer;
      await api.database.owner.query(`update plan_document set document = jsonb_set(document::jsonb, '{marks}', '{"circulation":"internal"}') where plan_id = $1`, [id]);
      expect((await check(code)).answer).toEqual({ ...before, title: null });
      await api.database.owner.query(`update plan_document set document = (document::jsonb - 'marks') where plan_id = $1`, [id]);
      const body = await partsOf(api, id);
      await copyOut(api, id, { form: 'TRS', medium: 'ELECTRONIC', parts: [body[1]!.id] });
      expect((await check(code)).answer).toEqual(before);
    });

    it('is read as people type it', async () => {
      const typed = code.toLowerCase().match(/.{4}/g)!.join('-').replaceAll('0', 'o').replaceAll('1', 'l');
      expect((await check(encodeURIComponent(` ${typed} `))).answer.reference).toBe('01/KH-SVHTTDL');
    });

    it('leaves the file what its data say, in the eyes of the verifier', async () => {
      const pdf = await (await api.people.as('soanthao')).download(`/plans/${id}/document.pdf`);
      const { verdict, attached } = await verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });
      expect({ verdict, attached }).toMatchObject({ verdict: 'valid', attached: [{ name: 'plan.json', print: 'agrees' }] });
    });

    it('tells that it was revoked, when, and by what it was replaced', async () => {
      const { id: replacedById } = await issuePlan(api);
      await actOn(await api.people.as('giamdoc'), id, 'revokePlan', { reason: 'Văn bản có sai sót', replacedById });
      const { answer } = await check(code);
      expect(answer).toMatchObject({ standing: 'revoked', reference: '01/KH-SVHTTDL', replacedBy: { reference: '02/KH-SVHTTDL', issuedOn: answer.issuedOn } });
      expect(answer.revokedAt).not.toBeNull();
    });
  });

  it('answers an unknown code and what is none in the same words', async () => {
    const answers = await Promise.all(['0'.repeat(28), 'ABCD', 'u'.repeat(28), '%27%20or%201=1'].map(check));
    expect(new Set(answers.map(({ status, answer }) => JSON.stringify({ status, answer }))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, answer: { code: 'CODE_UNKNOWN' } });
  });

  it('is neither made nor printed for an agency that does not want it', async () => {
    await api.database.owner.query(`update agency set prints_check_code = false where symbol = 'SVHTTDL'`);
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    const without = await prepare(id);
    expect(await codesOf(id)).toEqual([]);
    await api.database.owner.query('update agency set prints_check_code = true');
    expect(await prepare(id)).not.toBe(without);
    expect(await codesOf(id)).toHaveLength(1);
  });

  it.each([
    ['vanthu', 'make one for a step of others', `insert into check_code (plan_id, document_hash, agency_id, code, made_at) select id, document_hash, agency_id, repeat('A', 28), now() from plan where id = $1`],
    ['phogiamdoc1', 'make one for another text', `insert into check_code (plan_id, document_hash, agency_id, code, made_at) select id, repeat('b', 64), agency_id, repeat('A', 28), now() from plan where id = $1`],
    ['phogiamdoc1', 'change one', `update check_code set code = repeat('A', 28) where plan_id = $1`],
    ['vanthu.h99.51', 'read those of others', 'select 1 from check_code where plan_id = $1'],
  ])('%s cannot %s', async (username, _, sql) => {
    const { id } = await buildPlan(api, 'FORM_CHECKED');
    if (!sql.startsWith('insert')) await prepare(id);
    expect(await sqlAs(api.database, username, sql, [id]).then((rows) => rows === 0, () => true)).toBe(true);
  });

  it('is not tried out: after thirty in a minute an address gets a sentence', async () => {
    const tries = await Promise.all(Array.from({ length: 45 }, () => check('0'.repeat(28))));
    const refused = tries.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]!.answer).toMatchObject({ code: 'TOO_MANY_CODES', message: 'Có quá nhiều lượt tra mã từ máy này. Vui lòng thử lại sau một phút.' });
  });

  it('keeps all addresses together from asking the database without end', async () => {
    jest.spyOn(AttemptLimit.prototype, 'take').mockImplementation((address) => address !== '');
    expect(await check('0'.repeat(28))).toMatchObject({ status: 429, answer: { code: 'TOO_MANY_CODES', message: 'Hệ thống đang nhận quá nhiều lượt tra mã. Vui lòng thử lại sau một phút.' } });
  });
});
