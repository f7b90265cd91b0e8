import { X509Certificate } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOn } from '../../src/journey/acts.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { VerifyThread, type ThreadVerification } from '../../src/signatures/verify-thread.js';
import { issuePlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Answer {
  code?: string;
  verdict?: string;
  plan?: { reference: string; agency: string; revokedAt: string | null } | null;
  signatures?: { field: string; valid: boolean }[];
  messages?: { code: string }[];
}

class SlowThread extends VerifyThread {
  protected override readonly timeLimit = 0;
}

describe('whoever holds a file, without signing in,', () => {
  let api: TestApi;
  let pdf: Uint8Array<ArrayBuffer>;
  let planId: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    planId = (await issuePlan(api)).id;
    pdf = new Uint8Array(await (await api.people.as('soanthao')).download(`/plans/${planId}/document.pdf`));
  });
  afterAll(() => api.close());

  const verify = async (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<{ status: number; answer: Answer }> => {
    const response = await fetch(`${api.url}/verify`, { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1', ...headers }, body });
    return { status: response.status, answer: (await response.json()) as Answer };
  };

  it('is told that both signatures of an issued plan hold, and which plan it is', async () => {
    const { status, answer } = await verify(pdf);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ verdict: 'valid', signatures: [{ field: 'Người ký', valid: true }, { field: 'Dấu của cơ quan', valid: true }, { kind: 'timestamp', valid: true }] });
    expect(answer.plan).toMatchObject({ reference: '01/KH-SVHTTDL', agency: 'Sở Văn hóa, Thể thao và Du lịch', revokedAt: null });
  });

  it('is told of a changed byte, and that the file is not the one issued', async () => {
    const forged = pdf.slice();
    forged[2000]! ^= 1;
    const { answer } = await verify(forged);
    expect(answer.verdict).not.toMatch(/^valid/);
    expect(answer.plan).toBeNull();
  });

  it('may take the verifier home, which trusts whom this installation trusts', async () => {
    const response = await fetch(`${api.url}/verify/kiem-tra-van-ban.html`);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const html = await response.text();
    const [, given = ''] = /id="given-roots">([^<]*)</.exec(html)!;
    expect(new X509Certificate(given).raw.equals(Buffer.from((await api.app.get(SigningKeys).roots())[0]!))).toBe(true);
    expect(html).toContain('pdf-signature/verify/index.js');
  });

  it('is told that a plan was revoked later, though its signatures hold', async () => {
    await actOn(await api.people.as('giamdoc'), planId, 'revokePlan', { reason: 'Văn bản có sai sót' });
    const { answer } = await verify(pdf);
    expect(answer.verdict).toBe('valid');
    expect(answer.plan!.revokedAt).not.toBeNull();
  });

  it('gets a sentence for what is not a PDF, is too large, or comes too often', async () => {
    expect((await verify(new TextEncoder().encode('không phải PDF') as Uint8Array<ArrayBuffer>)).answer).toMatchObject({ verdict: 'unreadable', messages: [{ code: 'NOT_A_PDF' }] });
    expect(await verify(new Uint8Array())).toMatchObject({ status: 400, answer: { code: 'NOT_A_PDF' } });
    expect((await verify(new Uint8Array(51 * 1024 * 1024))).status).toBe(413);
    let status = 200;
    for (let asked = 0; asked < 10 && status !== 429; asked += 1) ({ status } = await verify(new Uint8Array([1])));
    expect(status).toBe(429);
  });

  it('cannot fill the memory: a fifth upload at once is told to wait', async () => {
    const { port } = new URL(api.url);
    const headers = { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1', 'content-length': '1000' };
    const slow = Array.from({ length: 4 }, () => request({ port, path: '/verify', method: 'POST', headers }).on('error', () => undefined));
    for (const one of slow) one.write('%PDF');
    await pause(200);
    expect((await verify(pdf)).status).toBe(503);
    for (const one of slow) one.destroy();
    await pause(200);
    expect((await verify(pdf)).status).not.toBe(503);
  });

  it('harms nobody with a file that takes too long, or with many at once', async () => {
    const thread = new SlowThread();
    const answers = await Promise.all(Array.from({ length: 6 }, (): Promise<ThreadVerification> => thread.verify(pdf, [], new Date())));
    expect(answers.map(({ kind }) => kind)).toEqual(['too-heavy', 'too-heavy', 'too-heavy', 'too-heavy', 'busy', 'busy']);
  });
});
