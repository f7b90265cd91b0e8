import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runMigrations as runQueueMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { migrate } from '../../src/platform/database/migrate.js';
import { sqlMigrations } from '../../src/platform/database/sql-migrations.js';
import { ContentStore } from '../../src/platform/storage/content-store.js';
import { RenewFiles } from '../../src/signatures/renew-files.js';
import { startApi, type TestApi } from '../support/test-api.js';

const released = (name: string): Buffer => readFileSync(new URL(`../released/${name}`, import.meta.url));
const planId = '00000000-0000-7000-8000-000000000040';

/** The first migrations and what an office had then, then every migration up to today's. */
async function grownFrom(ownerUrl: string, migrations: number, office: string): Promise<void> {
  await runQueueMigrations({ connectionString: ownerUrl });
  const source = await new DataSource({ type: 'postgres', url: ownerUrl, migrations: sqlMigrations().slice(0, migrations), migrationsTableName: 'schema_migration', migrationsTransactionMode: 'each' }).initialize();
  await source.runMigrations();
  await source.query(office);
  await source.destroy();
  await migrate(ownerUrl, { app: 'app', worker: 'worker' });
}

describe('a plan issued before there were keys', () => {
  let api: TestApi;
  const pdf = released('0010-issued-plan.pdf');
  beforeAll(async () => {
    api = await startApi({ worker: false, fill: (ownerUrl) => grownFrom(ownerUrl, 10, released('0010-issued-plan.sql').toString()) });
    await api.app.get(ContentStore).put(pdf);
  });
  afterAll(() => api.close());

  const verify = async (): Promise<unknown> =>
    (await fetch(`${api.url}/verify`, { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1' }, body: new Uint8Array(pdf) })).json();

  it('has its page: state, number, history, who signed, and the text', async () => {
    const { plan } = await (await api.people.as('mai')).ask<{ plan: Record<string, unknown> & { html: string } }>(
      `query ($id: ID!) { plan(id: $id) { state reference issuedOn html signedBy { fullName } moves { event } file { pages } keptFiles { isNewest } versions { ordinal } } }`, { id: planId });
    expect(plan).toMatchObject({
      state: 'ISSUED', reference: '07/KH-SVHTTDL', issuedOn: '2026-11-02', signedBy: { fullName: 'Đặng Minh Khôi' }, file: { pages: 1 }, keptFiles: [{ isNewest: true }], versions: [{ ordinal: 1 }],
      moves: ['submit', 'approve', 'approve', 'sign', 'number', 'seal'].map((event) => ({ event })),
    });
    expect(plan.html).toContain('Giữ gìn tiếng khèn');
  });

  it('keeps its file, which no renewal touches: there is no signature in it to prove', async () => {
    await api.app.get(RenewFiles).tick();
    await api.app.get(RenewFiles).tick();
    expect(Buffer.from(await (await api.people.as('mai')).download(`/plans/${planId}/document.pdf`))).toEqual(pdf);
    const files = await api.database.owner.query<object[]>('select kind, state, attempts from plan_file');
    expect(files).toEqual([{ kind: 'issued', state: 'unsigned', attempts: 0 }]);
    const { home } = await (await api.people.as('son')).ask<{ home: { overdueRenewals: unknown } }>('{ home { overdueRenewals { count } } }');
    expect(home.overdueRenewals).toBeNull();
    expect(await verify()).toMatchObject({ verdict: 'not-signed', plan: { reference: '07/KH-SVHTTDL', revokedAt: null } });
  });

  it('is found by its words and by its number, and stands in the register', async () => {
    const archivist = await api.people.as('son');
    for (const input of [{ text: 'khen mong' }, { text: 'Hội thi Khèn' }, { number: '7/KH-SVHTTDL' }]) {
      const { search } = await archivist.ask<{ search: { hits: { plan: { id: string } }[] } }>('query ($input: SearchInput!) { search(input: $input) { hits { plan { id } } } }', { input });
      expect(search.hits).toEqual([{ plan: { id: planId } }]);
    }
    const { register } = await (await api.people.as('yen')).ask<{ register: { nodes: unknown[] } }>('{ register(year: 2026) { nodes { reference plan { id } } } }');
    expect(register.nodes).toEqual([{ reference: '07/KH-SVHTTDL', plan: { id: planId } }]);
  });

  it('is revoked like any other', async () => {
    const leader = await api.people.as('khoi');
    const { plan } = await leader.ask<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', { id: planId });
    const { revokePlan } = await leader.ask<{ revokePlan: unknown }>(
      'mutation ($input: RevokePlanInput!) { revokePlan(input: $input) { ... on Plan { state } ... on MoveRefused { unmet } } }',
      { input: { planId, version: plan.version, idempotencyKey: randomUUID(), reason: 'Hội thi chuyển sang năm sau' } });
    expect(revokePlan).toEqual({ state: 'REVOKED' });
    expect(await verify()).toMatchObject({ plan: { revokedAt: expect.any(String) } });
  });
});
