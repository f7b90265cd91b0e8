import { randomUUID } from 'node:crypto';
import type { onAwarenessUpdatePayload, onLoadDocumentPayload } from '@hocuspocus/server';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Transaction } from '../platform/database/database.js';
import { stored, type DraftNotice, type PlanRow } from '../plans/index.js';
import { CaretRelay } from './caret-relay.js';
import { lookAtDraft, messageOf, seatEnd, worded, type Seat, type Seated } from './draft-seat.js';
import { HostedDraft } from './hosted-draft.js';

/** The drafts this process holds for those connected to it, and what other processes tell of them. */
@Injectable()
export class DraftHost {
  /** Names this process in what it tells the others. */
  readonly id = randomUUID();
  private readonly logger = new Logger('drafting');
  private readonly hosted = new Map<string, HostedDraft>();

  constructor(private readonly source: DataSource) {}

  get plans(): string[] {
    return [...this.hosted.keys()];
  }

  draft(planId: string): HostedDraft | undefined {
    return this.hosted.get(planId);
  }

  seatsAt(planId: string): Seated[] {
    return this.hosted.get(planId)?.document.getConnections() ?? [];
  }

  async load({ document, documentName, context }: onLoadDocumentPayload<Seat>): Promise<void> {
    const hosted = new HostedDraft(document, new CaretRelay(this.source, this.id, document));
    // From here on notices are remembered: what is committed while this reads is not missed.
    this.hosted.set(documentName, hosted);
    try {
      await this.read(hosted, context.actor, (transaction, row) => hosted.load(transaction, row));
    } catch (error) {
      this.hosted.delete(documentName);
      throw error;
    }
    void this.catchUp(hosted);
    this.attempt(hosted.carets.open());
  }

  unload(documentName: string): void {
    const hosted = this.hosted.get(documentName);
    if (!hosted?.document.isDestroyed) return;
    this.hosted.delete(documentName);
    this.attempt(hosted.carets.close());
  }

  hear(notice: DraftNotice): void {
    const hosted = this.hosted.get(notice.planId);
    if (!hosted) return;
    if ('kept' in notice) this.tellKept(hosted, notice.kept);
    else if (notice.by === this.id) return;
    else if ('seq' in notice) {
      hosted.lacks(notice.seq);
      void this.catchUp(hosted);
    } else this.attempt(hosted.carets.hear(notice));
  }

  /** The line to the other processes was lost for a while: what they said meanwhile is read. */
  async readAll(): Promise<void> {
    for (const hosted of this.hosted.values()) {
      const { reader } = hosted;
      if (reader) await this.read(hosted, reader, (transaction, row) => hosted.load(transaction, row)).catch((error: unknown) => this.logger.warn(`Draft not read: ${messageOf(error)}`));
    }
  }

  /** Carets of people at this process moved, came or went. */
  relay({ documentName, added, updated, removed, transactionOrigin }: onAwarenessUpdatePayload<Seat>): void {
    if (transactionOrigin !== stored) this.attempt(this.hosted.get(documentName)?.carets.moves([...added, ...updated, ...removed]));
  }

  private tellKept(hosted: HostedDraft, { at, version, seq }: { at: string; version: number; seq: number }): void {
    hosted.keptSeq = Math.max(hosted.keptSeq, seq);
    for (const { context } of hosted.document.getConnections() as Seated[]) context.plan = { at, version };
    hosted.document.broadcastStateless(worded({ kind: 'kept', at, version }));
  }

  private async catchUp(hosted: HostedDraft): Promise<void> {
    if (hosted.isReading) return;
    hosted.isReading = true;
    try {
      while (hosted.isBehind && hosted.reader) await this.read(hosted, hosted.reader, (transaction, row) => hosted.catchUp(transaction, row));
    } catch (error) {
      this.logger.warn(`Draft not read: ${messageOf(error)}`);
    } finally {
      hosted.isReading = false;
    }
  }

  private async read(hosted: HostedDraft, actor: Actor, work: (transaction: Transaction, row: PlanRow) => Promise<void>): Promise<void> {
    await inTransaction(this.source, actor, async (transaction) => {
      const seen = await lookAtDraft(transaction, actor, hosted.document.name);
      if (!seen) throw seatEnd('NOT_FOUND');
      if (seen.row.state !== 'draft') throw seatEnd('NOT_A_DRAFT');
      await work(transaction, seen.row);
    });
  }

  /** What may fail without harm: carets are told again when they move. */
  private attempt(work: Promise<void> | undefined): void {
    work?.catch((error: unknown) => this.logger.warn(`Carets not told: ${messageOf(error)}`));
  }
}
