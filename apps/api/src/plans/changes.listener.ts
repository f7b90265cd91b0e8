import { EventEmitter, on } from 'node:events';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../platform/config.js';

/** What a transaction tells the other processes: `pg_notify('banhanh_changes', …)`. */
export interface ChangeNotice {
  planId: string;
  event: string;
  actorId: string | null;
  at: string;
}

/** One LISTEN connection per process; reconnects by itself. */
@Injectable()
export class ChangesListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('changes');
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | null = null;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }

  /** Notices from now on, until the signal aborts. */
  async *notices(signal: AbortSignal): AsyncGenerator<ChangeNotice> {
    try {
      for await (const [notice] of on(this.emitter, 'change', { signal })) yield notice as ChangeNotice;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'banhanh-changes', keepAlive: true });
    client.on('notification', ({ payload }) => this.emitter.emit('change', JSON.parse(payload ?? '{}')));
    client.on('error', (error) => this.logger.warn(`Connection lost: ${error.message}`));
    client.on('end', () => {
      if (!this.stopped) setTimeout(() => void this.reconnect(), 500).unref();
    });
    await client.connect();
    await client.query('listen banhanh_changes');
    this.client = client;
  }

  private async reconnect(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      this.logger.warn(`Cannot listen yet: ${String(error)}`);
      if (!this.stopped) setTimeout(() => void this.reconnect(), 1000).unref();
    }
  }
}
