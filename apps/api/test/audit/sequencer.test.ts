import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseChainLine, verifyChainFile } from '@banhanh/audit-chain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditSequencer } from '../../src/audit/audit-sequencer.js';
import { exportedChain } from '../../src/audit/exported-chain.js';
import { Clock } from '../../src/platform/clock.js';
import { inTransaction } from '../../src/platform/database/database.js';
import { recordFact } from '../../src/platform/moves/record-fact.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the audit log', () => {
  let database: TestDatabase;
  let folder: string;
  let agencies: { id: string; code: string }[];
  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'banhanh-audit-'));
    agencies = await database.owner.query(`select id, code from agency where code in ('H99.14', 'H99.31', 'H99.09') order by code`);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });
  const sequencer = () => new AuditSequencer(database.worker, new Clock());
  const happen = (agencyId: string, kind: string, data: Record<string, unknown> = {}) =>
    inTransaction(database.worker, null, (transaction) => recordFact(transaction, { agencyId, personId: null }, new Date(), { kind, entity: 'plan', entityId: randomUUID(), data }));
  const exported = async (agencyId: string): Promise<string> => {
    const file = path.join(folder, `${randomUUID()}.jsonl`);
    const lines: string[] = [];
    for await (const line of exportedChain(database.worker, agencyId)) lines.push(`${line}\n`);
    writeFileSync(file, lines.join(''));
    return file;
  };
  const queued = async (): Promise<number> => (await database.owner.query<{ count: number }[]>('select count(*)::int as count from audit_queue'))[0]!.count;

  it('links every event of an agency into one chain, in batches, however many processes link', async () => {
    const at = new Date().toISOString();
    const [first, second] = agencies;
    // What only looks like trouble: other scripts, quotes, numbers, nesting, keys in another order.
    const data = { zeta: 'Kế hoạch “số 1”\n\t', alpha: [1, 2.5, -0, 1e21, null, true], ổ: { b: 1, a: '🙂' } };
    await database.owner.query(
      `insert into audit_event (agency_id, occurred_at, kind, entity, entity_id, data)
       select case when n % 3 = 0 then $2::uuid else $1::uuid end, $3::timestamptz + n * interval '1 ms', 'PlanDrafted', 'plan', uuidv7(), $4 from generate_series(1, 2700) n`,
      [first!.id, second!.id, at, JSON.stringify(data)],
    );
    await Promise.all([sequencer().tick(), sequencer().tick(), sequencer().tick()]);
    await sequencer().tick();
    expect(await queued()).toBe(0);
    for (const [agency, count] of [[first!, 1800], [second!, 900]] as const) {
      const verdict = await verifyChainFile(await exported(agency.id));
      expect(verdict).toMatchObject({ ok: true });
      expect(verdict.checked).toBeGreaterThanOrEqual(count);
      const [ends] = await database.owner.query<{ most: number; count: number }[]>('select max(seq)::int as most, count(*)::int as count from audit_link where agency_id = $1', [agency.id]);
      expect(ends!.most).toBe(ends!.count);
    }
  });

  it('goes on where it stopped, and an agency without events has an empty log', async () => {
    const [agency, , quiet] = agencies;
    for (const kind of ['PlanSubmitted', 'PlanSigned']) {
      await happen(agency!.id, kind);
      await sequencer().tick();
    }
    const file = await exported(agency!.id);
    expect(await verifyChainFile(file)).toMatchObject({ ok: true });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.slice(-2).map((line) => parseChainLine(line)!.event.kind)).toEqual(['PlanSubmitted', 'PlanSigned']);
    const before = await database.owner.query<{ count: number }[]>('select count(*)::int as count from audit_event where agency_id = $1', [quiet!.id]);
    expect(before).toEqual([{ count: 0 }]);
    expect(await verifyChainFile(await exported(quiet!.id))).toMatchObject({ ok: true, checked: 0 });
  });

  it('shows an event that the owner of the database changed, removed or moved', async () => {
    const [, agency] = agencies;
    const intact = await verifyChainFile(await exported(agency!.id));
    const [link] = await database.owner.query<{ event_id: string }[]>('select event_id from audit_link where agency_id = $1 and seq = 700', [agency!.id]);
    const tampering: [sql: string, undo: string][] = [
      [`update audit_event set data = jsonb_set(data, '{zeta}', '"khác"') where id = $1`, `update audit_event set data = jsonb_set(data, '{zeta}', to_jsonb(E'Kế hoạch “số 1”\\n\\t'::text)) where id = $1`],
      [`update audit_event set occurred_at = occurred_at + interval '1 ms' where id = $1`, `update audit_event set occurred_at = occurred_at - interval '1 ms' where id = $1`],
      [`update audit_event set actor_id = uuidv7() where id = $1`, `update audit_event set actor_id = null where id = $1`],
      [`update audit_event set kind = 'PlanSigned' where id = $1`, `update audit_event set kind = 'PlanDrafted' where id = $1`],
    ];
    for (const [sql, undo] of tampering) {
      await database.owner.query(sql, [link!.event_id]);
      expect(await verifyChainFile(await exported(agency!.id))).toMatchObject({ ok: false, firstBroken: { seq: 700, reason: 'HASH_MISMATCH' } });
      await database.owner.query(undo, [link!.event_id]);
      expect(await verifyChainFile(await exported(agency!.id))).toEqual(intact);
    }
    await database.owner.query('delete from audit_link where agency_id = $1 and seq = 700', [agency!.id]);
    expect(await verifyChainFile(await exported(agency!.id))).toMatchObject({ ok: false, firstBroken: { seq: 700, reason: 'SEQUENCE_BROKEN' } });
  });

  it('cannot be changed by the roles that write it, nor read by those without the duty', async () => {
    const change = (source: TestDatabase['app'], sql: string) => expect(source.query(sql)).rejects.toThrow('permission denied');
    for (const source of [database.app, database.worker]) {
      await change(source, `update audit_event set kind = 'x'`);
      await change(source, 'delete from audit_event');
      await change(source, 'update audit_link set seq = 1');
      await change(source, 'delete from audit_link');
    }
    const [agency] = agencies;
    const [clerk] = await database.owner.query<{ id: string }[]>(`select x.person_id as id from appointment x join position q on q.id = x.position_id where q.agency_id = $1 and 'clerk' = any (q.duties)`, [agency!.id]);
    const asked = (duty: 'clerk' | 'auditor', agencyId: string) =>
      inTransaction(database.app, { personId: clerk!.id, fullName: '', agencyId, units: [], positions: [], duties: [duty] }, async ({ client }) => (await client.query('select agency_id from audit_event')).rows as { agency_id: string }[]);
    expect(await asked('clerk', agency!.id)).toEqual([]);
    const seen = await asked('auditor', agency!.id);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ agency_id }) => agency_id))).toEqual(new Set([agency!.id]));
  });

  it('is exported by one command that its verifier accepts', async () => {
    const out = path.join(folder, 'log.jsonl');
    const command = fileURLToPath(new URL('../../dist/audit/export.js', import.meta.url));
    const run = (...args: string[]) => execFileSync(process.execPath, [command, ...args], { env: { ...process.env, WORKER_DATABASE_URL: database.workerUrl }, stdio: 'pipe', maxBuffer: 2 ** 26 });
    run('--agency', 'H99.09', '--out', out);
    const verdict = await verifyChainFile(out);
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.checked).toBeGreaterThan(1800);
    expect(run('--agency', 'H99.09').toString()).toBe(readFileSync(out, 'utf8'));
    expect(() => run('--agency', 'H00')).toThrow('Không có cơ quan nào mang mã H00.');
    expect(() => run()).toThrow('Cách dùng');
  });
});
