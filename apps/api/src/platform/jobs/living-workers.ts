import pg from 'pg';

/** How long a job must have been locked before its worker may be thought dead; covers the moment before a new worker's claim. */
const grace = '3 seconds';

/**
 * The queue keeps a killed worker's jobs locked for hours. Here each living worker holds a session advisory lock under the
 * name it holds jobs by: PostgreSQL drops it with the connection, so whoever can take the lock knows that the worker is dead, and gives its
 * jobs back at once.
 */
export class LivingWorkers {
  private readonly client: pg.Client;
  private claiming: Promise<unknown> = Promise.resolve();
  /** A session may take its own lock again, so it never asks about itself. */
  private readonly own: string[] = [];

  constructor(databaseUrl: string, onLost: (error: Error) => void) {
    this.client = new pg.Client({ connectionString: databaseUrl, application_name: 'banhanh-living', keepAlive: true });
    this.client.on('error', onLost);
  }

  async connect(): Promise<void> {
    await this.client.connect();
  }

  /** Says that who holds jobs under this name lives. */
  claim(holder: string): void {
    this.own.push(holder);
    this.claiming = this.claiming.then(() => this.client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName(holder)]));
  }

  /** Gives back the jobs of workers that hold no lock any more. Answers how many workers were dead. */
  async releaseDead(): Promise<number> {
    await this.claiming;
    const { rows } = await this.client.query<{ id: string; dead: boolean }>(
      `select held.id, pg_try_advisory_lock(hashtextextended($1 || held.id, 0)) as dead
       from (select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null and locked_at < now() - interval '${grace}') held
       where held.id <> all ($2)`,
      [lockName(''), this.own],
    );
    const dead = rows.filter((row) => row.dead).map(({ id }) => id);
    if (dead.length === 0) return 0;
    await this.client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
    for (const id of dead) await this.client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lockName(id)]);
    return dead.length;
  }

  async close(): Promise<void> {
    await this.claiming.catch(() => undefined);
    await this.client.end();
  }
}

const lockName = (holder: string): string => `banhanh.worker.${holder}`;
