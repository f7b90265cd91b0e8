import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { hashToken, tokenIn } from './session-token.js';

const actorStatement: Statement = {
  name: 'session_actor',
  text: `select person_id as "personId", full_name as "fullName", agency_id as "agencyId", units, positions, duties, expires_at as "expiresAt"
         from session_actor($1, $2)`,
};

interface Remembered {
  actor: Actor;
  until: number;
}

/** How long an appointment that ended today may still be seen; an ended session is forgotten at once. */
const MEMORY_MS = 10_000;
const MOST_REMEMBERED = 10_000;
const RETRY_MS = 1_000;

export const endedSessions = 'banhanh_sessions';

/**
 * Who a request acts as. Remembered for seconds in this process, and only while the process hears PostgreSQL tell about ended
 * sessions: a sign-out in another process ends the session here in the same moment.
 */
@Injectable()
export class SessionActors extends ActorReader implements OnApplicationShutdown {
  private readonly logger = new Logger('sessions');
  private readonly remembered = new Map<string, Remembered>();
  private listener: pg.Client | null = null;
  private isListening = false;
  private triedAt = 0;
  private isClosed = false;
  /** Grows with everything forgotten, so that a read that began before does not bring it back. */
  private generation = 0;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async read(request: { headers: Record<string, string | string[] | undefined> }): Promise<Actor | null> {
    const token = tokenIn(request.headers['cookie']);
    return token ? this.actorOf(token) : null;
  }

  async actorOf(token: string): Promise<Actor | null> {
    const hash = hashToken(token);
    const key = hash.toString('hex');
    const now = this.clock.now();
    const known = this.remembered.get(key);
    if (known && known.until > now.getTime()) return known.actor;
    if (!this.isListening) await this.listen();
    const { generation } = this;
    const row = await inTransaction(this.source, null, (transaction) => transaction.one<Actor & { expiresAt: Date }>(actorStatement, [hash, now]));
    if (!row) return null;
    const { expiresAt, ...actor } = row;
    if (this.isListening && generation === this.generation) {
      this.makeRoom(now.getTime());
      this.remembered.set(key, { actor, until: Math.min(now.getTime() + MEMORY_MS, expiresAt.getTime()) });
    }
    return actor;
  }

  /** Forgets one session by its hash in hex, or all. */
  forget(key: string | null): void {
    this.generation += 1;
    if (key === null) this.remembered.clear();
    else this.remembered.delete(key);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    await this.listener?.end();
  }

  private makeRoom(now: number): void {
    if (this.remembered.size < MOST_REMEMBERED) return;
    for (const [key, { until }] of this.remembered) if (until <= now) this.remembered.delete(key);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
  }

  /** Without a listener nothing is remembered: slower, never wrong. */
  private async listen(): Promise<void> {
    if (this.isClosed || this.listener || Date.now() - this.triedAt < RETRY_MS) return;
    this.triedAt = Date.now();
    const listener = new pg.Client({ connectionString: this.config.databaseUrl, keepAlive: true, application_name: 'banhanh sessions' });
    this.listener = listener;
    const lost = (): void => {
      if (this.listener !== listener) return;
      this.listener = null;
      this.isListening = false;
      this.forget(null);
    };
    listener.on('error', lost).on('end', lost);
    listener.on('notification', ({ payload }) => this.forget(payload || null));
    try {
      await listener.connect();
      await listener.query(`listen ${endedSessions}`);
      this.isListening = this.listener === listener;
    } catch (error) {
      lost();
      this.logger.warn(`Sessions are read without memory: ${String(error)}`);
    }
  }
}
