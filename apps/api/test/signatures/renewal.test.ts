import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SigningError, verifyPdf, type Verification } from '@banhanh/pdf-signature';
import { Clock } from '../../src/platform/clock.js';
import { RenewFiles } from '../../src/signatures/renew-files.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { sqlAs } from '../support/acting.js';
import { issuePlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface FileRow {
  file_hash: string;
  kind: string;
  state: string;
  holds_until: Date | null;
  attempts: number;
  failure: string | null;
  not_before: Date | null;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the proof of an issued file', () => {
  let api: TestApi;
  let planId: string;
  let start: Date;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    planId = (await issuePlan(api)).id;
    start = new Date();
  });
  afterAll(() => api.close());
  afterEach(() => void jest.restoreAllMocks());

  const inMonths = (months: number): Date => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate(), 3));
  const inYears = (years: number): Date => inMonths(12 * years);
  const setClock = (at: Date): void => {
    jest.restoreAllMocks();
    jest.spyOn(api.app.get(Clock), 'now').mockImplementation(() => at);
  };
  const files = (id = planId): Promise<FileRow[]> => api.database.owner.query<FileRow[]>('select * from plan_file where plan_id = $1 order by made_at', [id]);
  const tick = (): Promise<void> => api.app.get(RenewFiles).tick();
  const download = async (address: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await (await api.people.as('luutru')).download(address));
  const verify = async (pdf: Uint8Array, at: Date): Promise<Verification> => verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at });
  const asked = async (pdf: Uint8Array<ArrayBuffer>): Promise<{ verdict: string; plan: { reference: string } | null }> =>
    (await fetch(`${api.url}/verify`, { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1' }, body: pdf })).json() as Promise<{ verdict: string; plan: { reference: string } | null }>;

  it('is in it from the day of issue: an archive time-stamp over both signatures and their evidence', async () => {
    const [issued, ...more] = await files();
    const pdf = await download(`/plans/${planId}/document.pdf`);
    expect(more).toEqual([]);
    expect(issued).toMatchObject({ file_hash: sha256(pdf), kind: 'issued', state: 'newest' });
    const found = await verify(pdf, start);
    expect(found.signatures.map(({ kind, level }) => ({ kind, level }))).toEqual([
      { kind: 'signature', level: 'B-LTA' }, { kind: 'signature', level: 'B-LTA' }, { kind: 'timestamp', level: null },
    ]);
    expect(found.holdsUntil).toEqual(issued!.holds_until);
    expect(found.holdsUntil!.getUTCFullYear()).toBe(start.getUTCFullYear() + 10);
  });

  it('is renewed once when the time comes, by one of two workers, and the plan’s file holds one, five and twenty years later', async () => {
    const original = await download(`/plans/${planId}/document.pdf`);
    const renewedIn: number[] = [];
    for (let month = 2; month <= 240; month += 2) {
      setClock(inMonths(month));
      const before = (await files()).length;
      await Promise.all([tick(), tick()]);
      const made = (await files()).length - before;
      expect(made).toBeLessThanOrEqual(1);
      if (made) renewedIn.push(month);
    }
    expect(renewedIn).toHaveLength(2);
    const kept = await files();
    expect(kept.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'newest']);
    jest.restoreAllMocks();
    const newest = await download(`/plans/${planId}/document.pdf`);
    expect(sha256(newest)).toBe(kept.at(-1)!.file_hash);
    expect(Buffer.from(newest.subarray(0, original.length)).equals(original)).toBe(true);
    const served = (years: number): Uint8Array<ArrayBuffer> => (years < 10 ? original : newest);
    for (const years of [1, 5, 20]) {
      setClock(inYears(years));
      expect([years, (await asked(served(years))).verdict]).toEqual([years, 'valid']);
    }
    const alone = await verify(original, inYears(20));
    expect([alone.verdict, alone.signatures.flatMap(({ messages }) => messages.map(({ code }) => code))]).toEqual(['invalid', expect.arrayContaining(['TIMESTAMP_EXPIRED'])]);
    const [plan] = await api.database.owner.query<{ file_hash: string }[]>('select file_hash from plan where id = $1', [planId]);
    expect(plan!.file_hash).toBe(sha256(original));
    const facts = await api.database.owner.query<{ data: { from: string; to: string } }[]>(`select data from audit_event where kind = 'PlanFileRenewed' and entity_id = $1 order by id`, [planId]);
    expect(facts.map(({ data }) => [data.from, data.to])).toEqual(kept.slice(1).map((file, index) => [kept[index]!.file_hash, file.file_hash]));
  });

  it('leaves every earlier file known to whoever holds it, and readable at its own address by those who see the plan', async () => {
    const [issued] = await files();
    const address = `/plans/${planId}/files/${issued!.file_hash}.pdf`;
    const pdf = await download(address);
    expect(sha256(pdf)).toBe(issued!.file_hash);
    await expect((await api.people.as('vanthu.h99.51')).download(address)).rejects.toThrow('404');
    await expect((await api.people.as('luutru')).download(`/plans/${planId}/files/${'a'.repeat(64)}.pdf`)).rejects.toThrow('404');
    expect((await fetch(`${api.url}${address}`)).status).toBe(401);
    setClock(inYears(21));
    expect((await asked(pdf)).plan).toMatchObject({ reference: '01/KH-SVHTTDL' });
  });

  it('waits for an authority that is down with a growing pause, and is renewed when it is back', async () => {
    const { id } = await issuePlan(api);
    await api.database.owner.query('update plan_file set due_at = now() - make_interval(mins => 1) where plan_id = $1', [id]);
    const down = async () => ({ timestamp: () => Promise.reject(new SigningError('TIMESTAMP_DOWN')) });
    let at = new Date();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      setClock(at);
      jest.spyOn(api.app.get(SigningKeys), 'timestamps').mockImplementation(down);
      await tick();
      await tick();
      const [row] = await files(id);
      expect(row).toMatchObject({ attempts: attempt + 1, failure: 'TIMESTAMP_DOWN', state: 'newest' });
      pauses.push((row!.not_before!.getTime() - at.getTime()) / 60_000);
      at = row!.not_before!;
    }
    expect(pauses).toEqual([1, 2, 4, 8]);
    // The same key of time as before proves no longer: that would be no renewal.
    setClock(at);
    await tick();
    expect((await files(id))[0]).toMatchObject({ failure: 'PROOF_NOT_LONGER', state: 'newest' });
    setClock(inYears(6));
    await tick();
    expect((await files(id)).map(({ state, failure }) => ({ state, failure }))).toEqual([{ state: 'superseded', failure: null }, { state: 'newest', failure: null }]);
  });

  it('is put on a file issued before there were such time-stamps, as soon as somebody looks', async () => {
    const { id } = await issuePlan(api);
    await api.database.owner.query('update plan_file set holds_until = null, due_at = now() - make_interval(mins => 1) where plan_id = $1', [id]);
    setClock(inYears(5));
    await tick();
    const [first, second] = await files(id);
    expect({ first: first!.state, second: second!.state }).toEqual({ first: 'superseded', second: 'newest' });
    expect(second!.holds_until!.getTime()).toBeGreaterThan(first!.holds_until!.getTime());
  });

  it('is not exchanged by any SQL of the application, nor is a file added or its hash changed by the worker', async () => {
    const { id } = await issuePlan(api);
    for (const sql of [
      `update plan_file set state = 'superseded' where plan_id = $1`,
      `delete from plan_file where plan_id = $1`,
      `insert into plan_file (plan_id, agency_id, file_hash, bytes, kind, made_at, due_at) values ($1, actor_agency(), repeat('a', 64), 1, 'renewed', now(), now())`,
    ])
      await expect(sqlAs(api.database, 'giamdoc', sql, [id])).rejects.toThrow(/permission denied/);
    await expect(api.database.worker.query(`update plan_file set file_hash = repeat('a', 64) where plan_id = $1`, [id])).rejects.toThrow(/permission denied/);
    const add = `insert into plan_file (plan_id, agency_id, file_hash, bytes, kind, made_at, due_at) select plan_id, agency_id, repeat('a', 64), 1, $2, now(), now() from plan_file where plan_id = $1`;
    await expect(api.database.worker.query(add, [id, 'issued'])).rejects.toThrow(/row-level security/);
    await expect(api.database.worker.query(add, [id, 'renewed'])).rejects.toThrow(/plan_file_newest/);
  });

  it('that is a day late is told to the archivist, on the home page and on the plan, and to nobody else', async () => {
    const { id } = await issuePlan(api);
    const question = `query ($id: ID!) { home { overdueRenewals { count since planId } } plan(id: $id) { keptFiles { isNewest overdueSince } } }`;
    const seenBy = async (username: string) => (await api.people.as(username)).ask<{ home: { overdueRenewals: object | null }; plan: { keptFiles: { overdueSince: string | null }[] } }>(question, { id });
    const due = async (hours: number): Promise<void> => void (await api.database.owner.query(`update plan_file set due_at = now() - make_interval(hours => $2) where plan_id = $1`, [id, hours]));
    await due(23);
    expect(await seenBy('luutru')).toMatchObject({ home: { overdueRenewals: null }, plan: { keptFiles: [{ overdueSince: null }] } });
    await due(25);
    expect(await seenBy('luutru')).toMatchObject({ home: { overdueRenewals: { count: 1, planId: id } }, plan: { keptFiles: [{ overdueSince: expect.any(String) }] } });
    for (const username of ['soanthao', 'vanthu', 'vanthu.h99.31']) expect((await seenBy(username)).home.overdueRenewals).toBeNull();
    await api.database.owner.query(`update plan_file set state = 'unsigned' where plan_id = $1`, [id]);
    expect((await seenBy('luutru')).home.overdueRenewals).toBeNull();
  });

  it('that ended, because nobody renewed it, is not renewed any more: the file says why', async () => {
    const { id } = await issuePlan(api);
    setClock(inYears(11));
    await tick();
    expect(await files(id)).toMatchObject([{ state: 'newest', failure: 'FILE_NOT_VALID' }]);
    jest.restoreAllMocks();
    expect((await verify(await download(`/plans/${id}/document.pdf`), inYears(11))).signatures[0]!.messages.map(({ code }) => code)).toContain('TIMESTAMP_EXPIRED');
  });
});
