import { runMigrations as runQueueMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { sqlMigrations } from './sql-migrations.js';

// The queue's tables have row-level security and no policy: the worker role gets one on each, nobody else any.
const queueAccess = `
  do $$
  declare queue_table name;
  begin
    grant usage on schema graphile_worker to banhanh_worker;
    grant select, insert, update, delete on all tables in schema graphile_worker to banhanh_worker;
    grant usage on all sequences in schema graphile_worker to banhanh_worker;
    grant execute on all functions in schema graphile_worker to banhanh_worker;
    for queue_table in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity loop
      if not exists (select from pg_policies where schemaname = 'graphile_worker' and tablename = queue_table and policyname = 'banhanh_worker') then
        execute format('create policy banhanh_worker on graphile_worker.%I for all to banhanh_worker using (true) with check (true)', queue_table);
      end if;
    end loop;
  end $$`;

/** Brings a database to the current schema as its owner, and gives the two runtime roles their passwords and the queue. */
export async function migrate(ownerUrl: string, passwords: { app: string; worker: string }): Promise<void> {
  await runQueueMigrations({ connectionString: ownerUrl });
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: sqlMigrations(),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    // Two launchers at once: one migrates, the other waits and finds nothing to do.
    const runner = source.createQueryRunner();
    await runner.query(`select pg_advisory_lock(hashtext('banhanh.migrate'))`);
    try {
      await source.runMigrations();
      await setRolePassword(source, 'banhanh_app', passwords.app);
      await setRolePassword(source, 'banhanh_worker', passwords.worker);
      await source.query(queueAccess);
    } finally {
      await runner.query(`select pg_advisory_unlock(hashtext('banhanh.migrate'))`);
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}

async function setRolePassword(source: DataSource, role: string, password: string): Promise<void> {
  const [row] = await source.query<{ statement: string }[]>(`select format('alter role %I password %L', $1::text, $2::text) as statement`, [role, password]);
  await source.query(row!.statement);
}

/** The same server and database under another role. */
export function urlForRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.toString();
}
