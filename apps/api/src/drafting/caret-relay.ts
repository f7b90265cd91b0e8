import { setTimeout as pause } from 'node:timers/promises';
import type { Document } from '@hocuspocus/server';
import type { DataSource } from 'typeorm';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { draftChannel, stored, type DraftNotice } from '../plans/index.js';

const tellStatement: Statement = { name: 'tell_draft', text: `select pg_notify('${draftChannel}', $1)` };

const everyMs = 150;
/** PostgreSQL takes 8,000 bytes in one notice. */
const mostBytes = 5_500;

type RelayNotice = Extract<DraftNotice, { holds: string } | { carets: string }>;

/**
 * Carets of one draft between the processes that hold it: who writes at another replica is seen here. Where one process holds it
 * alone, nothing is said but that it came and went.
 */
export class CaretRelay {
  private readonly peers = new Set<string>();
  private readonly moved = new Set<number>();
  private isTelling = false;

  constructor(
    private readonly source: DataSource,
    private readonly processId: string,
    private readonly document: Document,
  ) {}

  open(): Promise<void> {
    return this.tell({ holds: 'here' });
  }

  close(): Promise<void> {
    return this.tell({ holds: 'gone' });
  }

  /** Carets of this process moved. */
  async moves(clients: readonly number[]): Promise<void> {
    if (this.peers.size === 0) return;
    for (const client of clients) this.moved.add(client);
    if (this.isTelling) return;
    this.isTelling = true;
    await pause(everyMs, undefined, { ref: false });
    this.isTelling = false;
    const told = [...this.moved];
    this.moved.clear();
    await this.tellCarets(told);
  }

  async hear(notice: RelayNotice): Promise<void> {
    if ('carets' in notice) return applyAwarenessUpdate(this.document.awareness, Buffer.from(notice.carets, 'base64'), stored);
    if (notice.holds === 'gone') return void this.peers.delete(notice.by);
    this.peers.add(notice.by);
    if (notice.holds === 'here') await this.tell({ holds: 'too' });
    await this.tellCarets([...this.document.awareness.getStates().keys()]);
  }

  private async tellCarets(clients: readonly number[]): Promise<void> {
    for (const client of clients) {
      const update = encodeAwarenessUpdate(this.document.awareness, [client]);
      if (update.length <= mostBytes) await this.tell({ carets: Buffer.from(update).toString('base64') });
    }
  }

  private async tell(what: { holds: 'here' | 'too' | 'gone' } | { carets: string }): Promise<void> {
    const notice = JSON.stringify({ planId: this.document.name, by: this.processId, ...what });
    await inTransaction(this.source, null, (transaction) => transaction.all(tellStatement, [notice]));
  }
}
