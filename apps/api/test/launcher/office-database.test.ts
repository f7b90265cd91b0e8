import { createDatabase, startTestPostgres, type TestPostgres } from '@banhanh/local-postgres';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { checkOfficeDatabase } from '../../src/launcher/office-database.js';
import { createDataSource, inTransaction } from '../../src/platform/database/database.js';
import { migrate, urlForRole } from '../../src/platform/database/migrate.js';
import { seedDemoProvince } from '../../src/seed/index.js';
import { actorNamed } from '../support/acting.js';
import type { TestDatabase } from '../support/test-database.js';

describe('a PostgreSQL server of the office', () => {
  let server: TestPostgres;
  let url: string;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const as = (user: string, password: string, database = 'office'): string => {
    const other = new URL(urlForRole(url, user, password));
    other.pathname = `/${database}`;
    return other.href;
  };
  beforeAll(async () => {
    server = await startTestPostgres();
    await run(`create role chu_so_huu login createrole password 'mat-khau'; create role khach login password 'khach'`);
    url = await createDatabase(server.url, 'office');
    await run('alter database office owner to chu_so_huu');
  });
  afterAll(() => server.stop());

  it.each([
    ['an address that is none', () => 'mysql://x', /không phải là địa chỉ PostgreSQL/],
    ['a server that is not there', () => 'postgres://a:b@127.0.0.1:1/x', /Không kết nối được PostgreSQL tại 127\.0\.0\.1:1/],
    ['a wrong password', () => as('chu_so_huu', 'sai'), /không nhận tên “chu_so_huu” hoặc mật khẩu/],
    ['a database that is not there', () => as('chu_so_huu', 'mat-khau', 'khong_co'), /chưa có cơ sở dữ liệu “khong_co”/],
    ['a user without rights', () => as('khach', 'khach'), /“khach” trong DATABASE_URL không tạo được bảng/],
  ])('%s is told in one sentence', async (_, address, sentence) => {
    await expect(checkOfficeDatabase(address())).rejects.toThrow(sentence);
  });

  it('belongs to an ordinary owner: migrated, seeded and used without a superuser', async () => {
    const owner = as('chu_so_huu', 'mat-khau');
    await checkOfficeDatabase(owner);
    await migrate(owner, { app: 'app', worker: 'worker' });
    await seedDemoProvince(owner);
    await migrate(owner, { app: 'app', worker: 'worker' });
    await checkOfficeDatabase(owner);
    const [app, own] = await Promise.all([createDataSource(as('banhanh_app', 'app'), 1).initialize(), createDataSource(owner, 1).initialize()]);
    const actor = await actorNamed({ owner: own } as TestDatabase, 'soanthao');
    const seen = await inTransaction(app, actor, (transaction) => transaction.all({ name: 'agencies', text: 'select 1 from agency' }));
    expect(seen.length).toBeGreaterThan(40);
    await Promise.all([app.destroy(), own.destroy()]);
  }, 60_000);

  it('whose two roles belong to somebody else is told before anything is written', async () => {
    await run(`create role nguoi_khac login createrole password 'k'`);
    await run('create database second owner nguoi_khac');
    await expect(checkOfficeDatabase(as('nguoi_khac', 'k', 'second'))).rejects.toThrow(/banhanh_app, banhanh_worker/);
  });
});
