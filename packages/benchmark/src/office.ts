import { rmSync } from 'node:fs';
import pg from 'pg';

/** What a benchmark uses of the built API: loaded from its dist, since packages never depend on an app. */
const fromApi = async <T>(file: string): Promise<T> => (await import(new URL(`../../../apps/api/dist/${file}`, import.meta.url).href)) as T;

interface Launcher {
  freePort(): Promise<number>;
  throwAwayFolder(): string;
  launch(options: object): Promise<{ url: string; ownerUrl: string; stop(): Promise<void> }>;
}
interface Journey {
  Session: { signIn(url: string, username: string): Promise<Session> };
}
export interface Session {
  cookie: string;
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

export interface Office {
  url: string;
  owner: pg.Client;
  /** Connection as banhanh_app, under row-level security. */
  appUrl: string;
  signIn(username: string): Promise<Session>;
  fromApi: typeof fromApi;
  close(): Promise<void>;
}

/** A throw-away office on a durable embedded PostgreSQL (fsync on), the API without the worker. */
export async function openOffice(): Promise<Office> {
  const { launch, freePort, throwAwayFolder } = await fromApi<Launcher>('launcher/launch.js');
  const directory = throwAwayFolder();
  const { Session } = await fromApi<Journey>('journey/session.js');
  const launched = await launch({ directory, port: await freePort(), databaseUrl: null, demo: true, durable: true, worker: false, log: () => undefined });
  const { openInstallation } = await fromApi<{ openInstallation(directory: string): { passwords: { app: string } } }>('launcher/installation.js');
  const { urlForRole } = await fromApi<{ urlForRole(url: string, role: string, password: string): string }>('platform/database/migrate.js');
  const owner = new pg.Client({ connectionString: launched.ownerUrl });
  await owner.connect();
  return {
    url: launched.url,
    owner,
    appUrl: urlForRole(launched.ownerUrl, 'banhanh_app', openInstallation(directory).passwords.app),
    signIn: (username) => Session.signIn(launched.url, username),
    fromApi,
    close: async () => {
      await owner.end();
      await launched.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A plan that reached its state through real acts, and as many copies of its rows as a measurement needs. */
export async function clonePlan(owner: pg.Client, planId: string, copies: number): Promise<string[]> {
  const columns = async (table: string, except: string[]): Promise<string> => {
    const { rows } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and column_name <> all ($2)`,
      [table, except],
    );
    return rows.map(({ name }) => `"${name}"`).join(', ');
  };
  const plan = await columns('plan', ['id', 'created_key']);
  const { rows } = await owner.query<{ id: string }>(
    `insert into plan (id, created_key, ${plan}) select uuidv7(), uuidv4(), ${plan} from plan, generate_series(1, $2) where id = $1 returning id`,
    [planId, copies],
  );
  const ids = rows.map(({ id }) => id);
  for (const [table, key] of [['plan_document', []], ['plan_version', []], ['review_step', ['id']]] as const) {
    const kept = await columns(table, ['plan_id', ...key]);
    await owner.query(`insert into ${table} (plan_id, ${kept}) select copy, ${kept} from ${table}, unnest($2::uuid[]) copy where plan_id = $1`, [planId, ids]);
  }
  await owner.query('analyze');
  return ids;
}
