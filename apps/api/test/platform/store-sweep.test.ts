import { createHash, randomBytes } from 'node:crypto';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../src/platform/config.js';
import { ContentStore } from '../../src/platform/storage/content-store.js';
import { StoreSweep } from '../../src/platform/storage/store-sweep.js';
import { ForgetSheets } from '../../src/signatures/forget-sheets.js';
import { SealPlanEffect } from '../../src/signatures/effects/seal-plan.effect.js';
import { issuePlan, lastMove } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const day = 86_400_000;

describe('the sweep of the store', () => {
  let api: TestApi;
  let store: ContentStore;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    store = api.app.get(ContentStore);
  });
  afterAll(() => api.close());

  const placeOf = (hash: string): string => path.join(api.app.get<Config>(CONFIG).storeDirectory, hash.slice(0, 2), hash.slice(2, 4), hash);
  const age = (hash: string, days = 8): void => utimesSync(placeOf(hash), new Date(), new Date(Date.now() - days * day));
  const aged = async (): Promise<string> => {
    const hash = await store.put(randomBytes(50));
    age(hash);
    return hash;
  };
  const ageAll = async (): Promise<string[]> => {
    const hashes: string[] = [];
    for await (const { hash } of store.list()) hashes.push(hash);
    for (const hash of hashes) age(hash);
    return hashes;
  };
  const sweep = () => api.app.get(StoreSweep).tick();

  it('takes nothing that a plan from import to issue left behind, nor the keys that may lie beside', async () => {
    await issuePlan(api);
    await buildPlan(api, 'FORM_CHECKED');
    const kept = await ageAll();
    expect(kept.length).toBeGreaterThanOrEqual(4);
    await sweep();
    expect(kept.filter((hash) => !existsSync(placeOf(hash)))).toEqual([]);
    expect(existsSync(path.join(api.app.get<Config>(CONFIG).keysDirectory, 'keys.json'))).toBe(true);
  });

  it('takes what nothing names once it is a week old, and what a killed writer left half-written', async () => {
    const [old, young] = [await aged(), await store.put(randomBytes(50))];
    const half = `${placeOf(old)}.x.partial`;
    writeFileSync(half, 'nửa chừng');
    utimesSync(half, new Date(), new Date(Date.now() - 8 * day));
    const { unnamed } = await api.app.get(StoreSweep).unnamed(new Date(Date.now() - 7 * day));
    expect(unnamed.map(({ hash }) => hash)).toEqual([old]);
    await sweep();
    expect([old, young].map((hash) => existsSync(placeOf(hash)))).toEqual([false, true]);
    expect(existsSync(half)).toBe(false);
  });

  it('leaves what was put again since, also at the very moment of its removal', async () => {
    const bytes = randomBytes(50);
    const hash = await store.put(bytes);
    age(hash);
    await store.put(bytes);
    expect(await store.remove(hash, new Date(Date.now() - 7 * day))).toBe(false);
    expect(await store.get(hash)).toEqual(bytes);
  });

  it('leaves what only the log, a move or a document names', async () => {
    const [inLog, inDocument] = [await aged(), await aged()];
    await api.database.owner.query(`insert into audit_event (agency_id, occurred_at, kind, entity, data) select id, now(), 'Seen', 'test', jsonb_build_object('file', $1::text) from agency limit 1`, [inLog]);
    const { id } = await buildPlan(api, 'DRAFT');
    await api.database.owner.query(`update plan_document set document = jsonb_set(document, '{picture}', to_jsonb('anh:' || $2::text)) where plan_id = $1`, [id, inDocument]);
    await sweep();
    expect([inLog, inDocument].map((hash) => existsSync(placeOf(hash)))).toEqual([true, true]);
  });

  it('knows every column of the schema that holds a SHA-256, also one of a table that comes tomorrow', async () => {
    const columns = await api.database.owner.query<{ table: string; column: string }[]>(
      `select c.relname as table, a.attname as column from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
       where k.contype = 'c' and c.relnamespace = 'public'::regnamespace and pg_get_constraintdef(k.oid) ~ ('\\m' || a.attname || ' ~ ''\\^\\[0-9a-f\\]\\{64\\}')`);
    expect(columns.length).toBeGreaterThanOrEqual(10);
    expect(columns.filter(({ column }) => !/(^|_)hash$/.test(column))).toEqual([]);
    await api.database.owner.query('create table seal_image (picture_hash text)');
    const hash = await aged();
    await api.database.owner.query('insert into seal_image values ($1)', [hash]);
    await sweep();
    expect(existsSync(placeOf(hash))).toBe(true);
    await api.database.owner.query('drop table seal_image');
    await sweep();
    expect(existsSync(placeOf(hash))).toBe(false);
  });

  it('takes nothing when the database names hardly any of the files: it may be the wrong one', async () => {
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const many = await Promise.all(Array.from({ length: 101 }, aged));
    await sweep();
    expect(many.filter((hash) => !existsSync(placeOf(hash)))).toEqual([]);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('Is it the one this store belongs to?'));
    said.mockRestore();
    for (const hash of many) await store.remove(hash, new Date());
  });

  it('takes a file that was shown for signing and not signed for ninety days, never one that was signed', async () => {
    const [unsigned, signed] = [await buildPlan(api, 'FORM_CHECKED'), await buildPlan(api, 'NUMBERED')];
    const leader = await api.people.as('phogiamdoc1');
    await leader.ask('mutation ($id: ID!) { prepareSignature(planId: $id) { __typename } }', { id: unsigned.id });
    const sheets = (): Promise<{ plan_id: string; file_hash: string }[]> => api.database.owner.query('select plan_id, file_hash from signing_sheet where plan_id = any ($1) order by plan_id', [[unsigned.id, signed.id]]);
    const before = await sheets();
    await api.app.get(ForgetSheets).tick();
    expect(await sheets()).toEqual(before);
    await api.database.owner.query(`update signing_sheet set prepared_at = now() - interval '91 days'`);
    await api.app.get(ForgetSheets).tick();
    const left = await sheets();
    expect(left.map(({ plan_id }) => plan_id)).toEqual([signed.id]);
    const gone = before.find(({ plan_id }) => plan_id === unsigned.id)!.file_hash;
    await ageAll();
    await sweep();
    expect(existsSync(placeOf(gone))).toBe(left[0]!.file_hash === gone);
    await api.app.get(SealPlanEffect).run({ moveId: await lastMove(api, signed.id), planId: signed.id, aggregateId: signed.id });
    const [plan] = await api.database.owner.query<{ state: string; file_hash: string }[]>('select state, file_hash from plan where id = $1', [signed.id]);
    expect(plan!.state).toBe('issued');
    const file = await store.get(plan!.file_hash);
    expect(createHash('sha256').update(file!).digest('hex')).toBe(plan!.file_hash);
  });
});
