import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { Actor } from '../platform/database/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { openSharedDraft, readUpdates, stored, type PlanRow } from '../plans/index.js';
import type { CaretRelay } from './caret-relay.js';
import { limits } from './drafting.limits.js';
import type { Seated } from './draft-seat.js';

/** A draft this process holds for those connected to it. */
export class HostedDraft {
  /** Every update up to here is in the document. */
  settled = -1;
  /** The last update known, and the last the plan says. */
  lastSeq = 0;
  keptSeq = 0;
  /** Somebody reads what other processes told of. */
  isReading = false;
  private bytes = 0;
  private isLoaded = false;
  private readonly missing = new Set<number>();

  constructor(
    readonly document: Document,
    readonly carets: CaretRelay,
  ) {}

  get text(): Y.Doc {
    return this.document;
  }

  get isKept(): boolean {
    return this.keptSeq >= this.lastSeq;
  }

  /** In whose name the process reads: somebody who sits here. */
  get reader(): Actor | null {
    return (this.document.getConnections()[0] as Seated | undefined)?.context.actor ?? null;
  }

  /** Reads everything the database has and this copy lacks. */
  async load(transaction: Transaction, row: PlanRow): Promise<void> {
    const draft = await openSharedDraft(transaction, row, this);
    // Not the last update read: one before it may still be on its way to its commit.
    this.settled = Math.max(this.settled, draft.stateSeq);
    this.lastSeq = Math.max(this.lastSeq, draft.settled);
    this.keptSeq = draft.keptHash === row.document_hash ? Math.max(this.keptSeq, draft.keptSeq) : -1;
    this.bytes = draft.bytes;
    this.isLoaded = true;
  }

  /** Whether so much more still fits. */
  hasRoomFor(bytes: number): boolean {
    if (this.bytes + bytes > limits.draft) this.bytes = Y.encodeStateAsUpdate(this.document).length;
    return this.bytes + bytes <= limits.draft;
  }

  added(seq: number, bytes: number): void {
    this.lastSeq = Math.max(this.lastSeq, seq);
    this.bytes += bytes;
  }

  /** Another process, or an act, added an update. */
  lacks(seq: number): void {
    this.missing.add(seq);
    this.lastSeq = Math.max(this.lastSeq, seq);
  }

  /** Whether there is something to read that nobody reads yet. */
  get isBehind(): boolean {
    return this.isLoaded && this.missing.size > 0;
  }

  async catchUp(transaction: Transaction, row: PlanRow): Promise<void> {
    const seqs = [...this.missing];
    const updates = await readUpdates(transaction, row.id, seqs);
    if (updates.length < seqs.length) await this.load(transaction, row);
    else for (const update of updates) Y.applyUpdate(this.document, update, stored);
    for (const update of updates) this.bytes += update.length;
    for (const seq of seqs) this.missing.delete(seq);
  }
}
