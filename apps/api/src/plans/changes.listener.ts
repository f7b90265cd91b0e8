import { EventEmitter, on } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../platform/config.js';
import { draftChannel, type DraftNotice } from './shared-draft.js';

/** What a transaction tells the other processes: `pg_notify('banhanh_changes', …)`. */
export interface ChangeNotice {
  planId: string;
  event: string;
  actorId: string | null;
  at: string;
}

/** What this process listens to: changes of plans, and the updates of drafts. */
const channels = ['banhanh_changes', draftChannel] as const;
/** Told each time the line stands: what was said while it did not is to be asked for. */
const listening = Symbol('listening');

/** One LISTEN connection per process; reconnects by itself. */
@Injectable()
export class ChangesListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('changes');
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | null = null;
  private readonly stop = new AbortController();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onApplicationBootstrap(): Promise<void> {
    const lost = await this.connect();
    void this.stayConnected(lost);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    // Not the loop itself: a connection ended while it is being made never answers.
    await this.client?.end().catch(() => undefined);
  }

  /** Notices from now on, until the signal aborts. */
  async *notices(signal: AbortSignal): AsyncGenerator<ChangeNotice> {
    try {
      for await (const [notice] of on(this.emitter, 'banhanh_changes', { signal })) yield notice as ChangeNotice;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  onChange(hear: (notice: ChangeNotice) => void): void {
    this.emitter.on('banhanh_changes', hear);
  }

  /** Notices about drafts in the order of their commits, and `again` after each time the line was lost. */
  onDraft(hear: (notice: DraftNotice) => void, again: () => void): void {
    this.emitter.on(draftChannel, hear);
    this.emitter.on(listening, again);
  }

  /** One try a second and never two at once: a database that comes back is not met by a crowd. */
  private async stayConnected(first: Connected): Promise<void> {
    for (let connected: Connected | null = first; ; ) {
      await connected?.gone;
      await pause(1000, undefined, { signal: this.stop.signal, ref: false }).catch(() => undefined);
      if (this.stop.signal.aborted) return;
      connected = await this.connect().catch((error: unknown) => {
        this.logger.warn(`Cannot listen yet: ${String(error)}`);
        return null;
      });
    }
  }

  private async connect(): Promise<Connected> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'banhanh-changes', keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.emitter.emit(channel, JSON.parse(payload ?? '{}')));
    client.on('error', (error) => this.logger.warn(`Connection lost: ${error.message}`));
    const gone = new Promise<void>((resolve) => client.once('end', () => resolve()));
    this.client = client;
    await client.connect();
    await client.query(channels.map((channel) => `listen ${channel}`).join('; '));
    this.emitter.emit(listening);
    return { gone };
  }
}

/** `gone` resolves when the connection has ended. */
interface Connected {
  gone: Promise<void>;
}
