import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDatabase, dropDatabase, urlOfDatabase } from './database.js';
import { ask, killHard, launch } from './launcher.fixture.js';
import { isAlive } from './running-server.js';
import { type TestPostgres, startTestPostgres } from './start-test-postgres.js';

let server: TestPostgres;
beforeAll(async () => {
  server = await startTestPostgres();
});
afterAll(() => server.stop());

describe('a PostgreSQL for one test run', () => {
  it('trades durability for speed', async () => {
    expect(await ask(server.url, "SELECT current_setting(name) FROM unnest(ARRAY['fsync', 'synchronous_commit']) AS name")).toEqual(['off', 'off']);
  });

  it('leaves neither process nor folder when stopped', async () => {
    const other = await startTestPostgres();
    expect(new URL(other.url).port).not.toBe(new URL(server.url).port);
    await other.stop();
    expect(existsSync(other.directory)).toBe(false);
    await expect(ask(other.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('leaves neither process nor folder when the test run is killed', async () => {
    const { said, process: run } = await launch('test');
    await ask(said.url, 'CREATE TABLE anything AS SELECT 1');
    await killHard(run);
    for (let wait = 0; wait < 100 && existsSync(said.directory); wait += 1) await pause(50);
    expect(existsSync(said.directory)).toBe(false);
    await expect(ask(said.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    expect(isAlive(said.pid ?? 0) && existsSync(`/proc/${said.pid}/cwd`)).toBe(false);
  });
});

describe('databases of a test run', () => {
  it('are copied from a migrated template, and a change in one is not seen in the other', async () => {
    const template = await createDatabase(server.url, 'mẫu');
    await ask(template, 'CREATE TABLE agency AS SELECT 1 AS id');
    const [one, two] = [await createDatabase(server.url, 'one', 'mẫu'), await createDatabase(server.url, 'two', 'mẫu')];
    await ask(one, 'INSERT INTO agency VALUES (2)');
    expect(await ask(one, 'SELECT id FROM agency ORDER BY id')).toEqual([1, 2]);
    expect(await ask(two, 'SELECT id FROM agency')).toEqual([1]);
  });

  it('may carry any name, which is never read as SQL', async () => {
    const name = 'a"; DROP DATABASE postgres; --';
    const url = await createDatabase(server.url, name);
    expect(await ask(url, 'SELECT current_database()')).toEqual([name]);
    await dropDatabase(server.url, name);
    expect(await ask(server.url, "SELECT datname FROM pg_database WHERE datname LIKE 'a\"%'")).toEqual([]);
  });

  it('refuse to be made twice', async () => {
    await createDatabase(server.url, 'twice');
    await expect(createDatabase(server.url, 'twice')).rejects.toMatchObject({ code: '42P04' });
  });

  it('are dropped under the feet of whoever is still connected, and dropping a missing one is no error', async () => {
    const url = await createDatabase(server.url, 'busy');
    const client = new pg.Client({ connectionString: url });
    const ended = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await dropDatabase(server.url, 'busy');
    expect(await ended).toMatchObject({ code: '57P01' });
    await dropDatabase(server.url, 'busy');
    await expect(ask(urlOfDatabase(server.url, 'busy'), 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
