import { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOn } from '../../src/journey/acts.js';
import { GuestFiles } from '../../src/platform/guest-files.js';
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

const patience = { whole: 1_500, piece: 600 };

class SlowThread extends VerifyThread {
  protected override readonly timeLimit = 0;
}

describe('whoever holds a file, without signing in,', () => {
  let api: TestApi;
  let pdf: Uint8Array<ArrayBuffer>;
  let planId: string;
  beforeAll(async () => {
    api = await startApi({ worker: false, guestFiles: new GuestFiles(patience) });
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
    expect(await verify(new Uint8Array(51 * 1024 * 1024))).toMatchObject({ status: 413, answer: { code: 'FILE_TOO_LARGE', message: 'Tệp lớn hơn mức cho phép (50 MB).' } });
    let status = 200;
    for (let asked = 0; asked < 10 && status !== 429; asked += 1) ({ status } = await verify(new Uint8Array([1])));
    expect(status).toBe(429);
  });

  /** A file of ten kilobytes, of which only the first piece is sent. Answers how long the line stayed open, in ms, and what was said. */
  const sendSlowly = (address = '127.0.0.1', piece: number | null = null): { stop: () => void; ended: Promise<{ after: number; said: string }> } => {
    const since = performance.now();
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`POST /verify HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${address}\r\ncontent-type: application/pdf\r\nx-banhanh-csrf: 1\r\ncontent-length: 10000\r\n\r\n%PDF`);
    const dripping = piece === null ? undefined : setInterval(() => socket.write('x'), piece);
    let said = '';
    socket.on('data', (part) => (said += String(part)));
    const ended = new Promise<{ after: number; said: string }>((resolve) => {
      socket.once('close', () => {
        clearInterval(dripping);
        resolve({ after: performance.now() - since, said });
      });
    });
    return { stop: () => void socket.destroy(), ended };
  };

  it.each([['stops sending', null, patience.piece], ['sends a letter now and then', 100, patience.whole]])('is cut off when it %s, and keeps no place', async (_, piece, least) => {
    const slow = Array.from({ length: 2 }, () => sendSlowly('127.0.0.1', piece));
    await pause(100);
    expect(await verify(pdf)).toMatchObject({ status: 503, answer: { code: 'VERIFIER_BUSY' } });
    for (const { after, said } of await Promise.all(slow.map(({ ended }) => ended))) {
      expect(after).toBeGreaterThanOrEqual(least - 50);
      expect(after).toBeLessThan(patience.whole + 3_000);
      expect(said).toContain('408');
    }
    expect((await verify(pdf)).status).not.toBe(503);
  });

  it('cannot fill the memory: a third upload of one address, or a fifth of all, is told to wait', async () => {
    const slow = ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.3'].map((address) => sendSlowly(address));
    const [, , third, , , fifth] = slow;
    for (const refused of [third!, fifth!]) {
      await pause(200);
      refused.stop();
      const { said } = await refused.ended;
      expect(said).toMatch(/503[^]*retry-after: 30[^]*VERIFIER_BUSY/);
    }
    for (const { stop } of slow) stop();
    await pause(200);
    expect((await verify(pdf)).status).not.toBe(503);
  });

  it('has no request, whatever it is for, that may take longer than five minutes to arrive', () => {
    expect(api.app.getHttpServer()).toMatchObject({ requestTimeout: 300_000 });
  });

  it('harms nobody with a file that takes too long, or with many at once', async () => {
    const thread = new SlowThread();
    const answers = await Promise.all(Array.from({ length: 6 }, (): Promise<ThreadVerification> => thread.verify(pdf, [], new Date())));
    expect(answers.map(({ kind }) => kind)).toEqual(['too-heavy', 'too-heavy', 'too-heavy', 'too-heavy', 'busy', 'busy']);
  });
});
