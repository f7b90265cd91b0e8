import { setTimeout as pause } from 'node:timers/promises';
import pg, { type PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from './actor.js';

// A calendar date stays the text it is: as a JS Date it would move with the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** A pg client inside a transaction that carries an actor. Named statements are prepared once per connection. */
export interface Statement {
  name: string;
  text: string;
}

/** $1 person, $2 agency, $3 units, $4 positions, $5 duties. */
export const setActor: Statement = {
  name: 'set_actor',
  text: 'select set_actor($1::uuid, $2::uuid, $3::uuid[], $4::uuid[], $5::text[])',
};

const actorValues = (actor: Actor | null): unknown[] =>
  actor ? [actor.personId, actor.agencyId, actor.units, actor.positions, actor.duties] : [null, null, [], [], []];

/** Asked after the end of the request or the transaction; nobody waits for the answer. */
export class RequestOver extends Error {}

/**
 * One connected transaction. `all` and `one` run named statements on the bare client, in the order they were asked: no ORM
 * on the hot path.
 */
export class Transaction {
  private last: Promise<unknown> = Promise.resolve();
  private isOver = false;

  constructor(
    readonly client: PoolClient,
    readonly manager: EntityManager,
  ) {}

  async all<Row>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    if (this.isOver) throw new RequestOver();
    const ask = () => this.client.query({ name: statement.name, text: statement.text, values });
    // Fields of one answer are resolved side by side, but a connection takes one question at a time.
    const asked = this.last.then(ask, ask);
    this.last = asked;
    return (await asked).rows as Row[];
  }

  async one<Row>(statement: Statement, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.all<Row>(statement, values))[0];
  }

  /** Takes no more questions, and resolves when the last is answered: the connection goes to somebody else. */
  async finish(): Promise<void> {
    this.isOver = true;
    await this.last.catch(() => undefined);
  }
}

/** Runs work as one actor in one transaction; anything thrown rolls everything back. `null` is the worker or a guest. */
export async function inTransaction<T>(source: DataSource, actor: Actor | null, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const transaction = new Transaction(client, runner.manager);
  try {
    await runner.startTransaction();
    if (actor) await client.query({ ...setActor, values: actorValues(actor) });
    const result = await work(transaction);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await transaction.finish();
    // On a broken connection there is nothing to roll back; the first error says what happened.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * What one request reads: a read-only transaction under the viewer's row-level security, begun at the first query and
 * ended with the request, so that all fields of an answer show one moment.
 */
export class Reading {
  private begun: Promise<Begun> | null = null;
  private isOver = false;

  constructor(
    private readonly source: DataSource,
    readonly actor: Actor | null,
  ) {}

  /** Throws once the request is over: resolvers of a request that was broken off still run, and would keep a connection for ever. */
  async transaction(): Promise<Transaction> {
    if (this.isOver) throw new RequestOver();
    this.begun ??= this.begin();
    return (await this.begun).transaction;
  }

  async all<Row>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    return (await this.transaction()).all<Row>(statement, values);
  }

  async one<Row>(statement: Statement, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.transaction()).one<Row>(statement, values);
  }

  private async begin(): Promise<Begun> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query('begin isolation level repeatable read read only');
      const transaction = new Transaction(client, runner.manager);
      await client.query({ ...setActor, values: actorValues(this.actor) });
      return { runner, transaction };
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      await runner.release();
      throw error;
    }
  }

  /** Ends the transaction with the request, answered or broken off. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.close().catch(() => undefined);
  }

  /** Ends the transaction; the next query begins a new one (used after a move, to read what it changed). */
  async close(): Promise<void> {
    const begun = this.begun;
    this.begun = null;
    if (!begun) return;
    const { runner, transaction } = await begun;
    try {
      await transaction.finish();
      await transaction.client.query('rollback');
    } finally {
      await runner.release();
    }
  }
}

interface Begun {
  runner: QueryRunner;
  transaction: Transaction;
}

/** Whoever waits longer gets an error, never a process that hangs: for a connection, for a lock, for an answer, for the next statement. */
const patience = { connectionTimeoutMillis: 10_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 };

/**
 * A pool of connections as one role; `statementSeconds` bounds each answer. Entities are only mapped for reading; the schema is made
 * by migrations alone.
 */
export function createDataSource(url: string, poolSize: number, statementSeconds = 30): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    poolSize,
    extra: { max: poolSize, idleTimeoutMillis: 30_000, keepAlive: true, application_name: 'banhanh', statement_timeout: statementSeconds * 1000, ...patience },
  });
}

/** No answer, or not yet: refused, unknown or unreachable address, cut line, starting or stopping server, no connection left. */
const comesLater = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', '57P01', '57P03', '53300']);

/** Connects, waiting up to five minutes for a database that is being restarted; any other fault is thrown at once. */
export async function whenReady(source: DataSource, waitSeconds = 300): Promise<DataSource> {
  for (const deadline = Date.now() + waitSeconds * 1000; ; ) {
    try {
      return await source.initialize();
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (!(comesLater.has(code ?? '') || message.startsWith('Connection terminated')) || Date.now() > deadline) throw error;
      await pause(1000);
    }
  }
}
