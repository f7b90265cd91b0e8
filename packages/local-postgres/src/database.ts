import pg from 'pg';

/** The same server as `url`, another database. A name with `?`, `#` or `%` cannot stand in a url pg understands. */
export function urlOfDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURI(database)}`;
  return changed.href;
}

/**
 * Creates database `name` on the server of `url`, as a copy of `template` when given (nobody may be connected to the template).
 * @returns the connection url of the new database, as the same user
 * @throws pg.DatabaseError 42P04 when it exists already, 55006 when somebody is connected to the template
 */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const from = template === undefined ? '' : ` TEMPLATE ${pg.escapeIdentifier(template)}`;
  await onMaintenanceDatabase(url, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${from}`));
  return urlOfDatabase(url, name);
}

/** Drops database `name` on the server of `url`, ending the connections to it; a missing database is no error. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onMaintenanceDatabase(url, (client) => client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`));
}

/** Creates database `name` unless it exists; two callers at once are fine. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  await onMaintenanceDatabase(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    } catch (error) {
      if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error;
    }
  });
}

/** The data folder of the server behind `url`, as that server names it. */
export const dataFolderOf = (url: string): Promise<string> =>
  onMaintenanceDatabase(url, async (client) => {
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    return rows[0]?.folder ?? '';
  });

async function onMaintenanceDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOfDatabase(url, 'postgres'), connectionTimeoutMillis: 5000 });
  // A server that goes away in the middle fails the pending query; the event alone must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
