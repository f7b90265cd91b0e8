import { randomUUID } from 'node:crypto';
import type {
  beforeHandleAwarenessPayload, beforeHandleMessagePayload, beforeSyncPayload, connectedPayload, Hocuspocus, onAuthenticatePayload, onAwarenessUpdatePayload, onLoadDocumentPayload,
  onStoreDocumentPayload,
} from '@hocuspocus/server';
import { Injectable, Logger } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Transaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { appendUpdate, decideWork, keepSharedDraft, lockPlan, stored, type DraftNotice, type PlanRow } from '../plans/index.js';
import { CaretRelay } from './caret-relay.js';
import { endSeat, lookAtDraft, seatEnd, worded, type Seat, type Seated, type SeatEnd } from './draft-seat.js';
import { limits, MessageRate } from './drafting.limits.js';
import { HostedDraft } from './hosted-draft.js';
import { bringsNothing, isUpdate } from './update-bytes.js';

const syncStepOne = 0;
const syncStepTwo = 1;

/** What the database answers when a plan left draft or the actor may no longer write it. */
const isRefusal = (error: unknown): boolean => error instanceof DatabaseError && (error.code === '42501' || error.code === '23000');

/**
 * The drafts people write in this process: who may come in, every update in PostgreSQL before it is passed on and acknowledged, what
 * other processes received, and the plan kept as JSON.
 */
@Injectable()
export class DraftHost {
  private readonly logger = new Logger('drafting');
  private readonly id = randomUUID();
  private readonly hosted = new Map<string, HostedDraft>();

  constructor(
    private readonly source: DataSource,
    private readonly actors: ActorReader,
    private readonly clock: Clock,
  ) {}

  /** Seats a person, to write or to read along; throws why not. */
  async seat({ documentName, requestHeaders, connectionConfig, instance }: onAuthenticatePayload): Promise<Seat> {
    const cookie = requestHeaders.get('cookie') ?? '';
    const actor = await this.actors.read({ headers: { cookie } });
    if (!actor) throw seatEnd('SESSION_ENDED');
    const seen = await inTransaction(this.source, actor, (transaction) => lookAtDraft(transaction, actor, documentName));
    if (!seen) throw seatEnd('NOT_FOUND');
    if (seen.row.state !== 'draft') throw seatEnd('NOT_A_DRAFT');
    if ((instance.documents.get(documentName)?.getConnectionsCount() ?? 0) >= limits.lines) throw seatEnd('DRAFT_FULL');
    connectionConfig.readOnly = !seen.mayWrite;
    return { actor, cookie, rate: new MessageRate(), plan: { at: seen.row.updated_at.toISOString(), version: seen.row.version } };
  }

  async load({ document, documentName, context }: onLoadDocumentPayload<Seat>): Promise<void> {
    const hosted = new HostedDraft(document, new CaretRelay(this.source, this.id, document));
    // From here on notices are remembered: what is committed while this reads is not missed.
    this.hosted.set(documentName, hosted);
    try {
      await this.read(hosted, context.actor, (transaction, row) => hosted.load(transaction, row));
    } catch (error) {
      this.hosted.delete(documentName);
      throw seatEnd(this.endOf(error));
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

  welcome({ connection, context, documentName, instance }: connectedPayload<Seat>): void {
    const hosted = this.hosted.get(documentName);
    if (hosted?.isKept) connection.sendStateless(worded({ kind: 'kept', ...context.plan }));
    else if (hosted && !connection.readOnly) this.keepSoon(instance, hosted, context);
  }

  meter({ connection, context }: beforeHandleMessagePayload<Seat>): void {
    if (context.rate.take(Date.now())) return;
    this.refuse(connection as Seated, 'TOO_FAST');
  }

  /** Keeps what a client sends before Hocuspocus applies, passes on and acknowledges it. */
  async store({ connection, context, document, type, payload }: beforeSyncPayload<Seat>): Promise<void> {
    if (type === syncStepOne || connection.readOnly) return;
    if (!isUpdate(payload)) this.refuse(connection, 'MALFORMED');
    if (bringsNothing(payload) || (type === syncStepTwo && Y.snapshotContainsUpdate(Y.snapshot(document), payload))) return;
    const hosted = this.hosted.get(document.name)!;
    if (!hosted.hasRoomFor(payload.length)) {
      connection.sendStateless(worded({ kind: 'refused', reasons: ['Bản dự thảo quá lớn. Hãy chuyển bớt nội dung sang phụ lục hoặc tệp kèm theo.'] }));
      this.refuse(connection, 'TOO_LARGE');
    }
    try {
      const seq = await inTransaction(this.source, context.actor, (transaction) =>
        appendUpdate(transaction, context.actor, document.name, payload, this.clock.now(), this.id),
      );
      hosted.added(seq, payload.length);
    } catch (error) {
      this.refuse(connection, this.endOf(error));
    }
  }

  /** Whose caret it is says the session, not the client. */
  sign({ context, states }: beforeHandleAwarenessPayload<Seat>): void {
    if (!context) return;
    const { personId, fullName } = context.actor;
    for (const state of states.values()) if (state['user']) state['user'] = { ...state['user'], id: personId, name: fullName };
  }

  /** Makes the plan say what the draft says, in the name of who wrote last. */
  async keep({ documentName, document, lastContext, instance }: onStoreDocumentPayload<Seat>): Promise<void> {
    const hosted = this.hosted.get(documentName);
    const actor = (lastContext as Seat | undefined)?.actor;
    if (!hosted || !actor) return;
    try {
      const outcome = await inTransaction(this.source, actor, async (transaction) => {
        const row = await transaction.one<PlanRow>(lockPlan, [documentName]);
        if (!row || !(await decideWork(transaction, row, actor, 'revise')).accepted) return null;
        return keepSharedDraft(transaction, row, actor, this.clock.now(), hosted);
      });
      if (outcome?.kind === 'invalid') document.broadcastStateless(worded({ kind: 'refused', reasons: outcome.problems }));
      if (outcome?.kind === 'kept' && outcome.draft.text === document) hosted.settled = outcome.draft.settled;
    } catch (error) {
      if (isRefusal(error)) return;
      this.logger.warn(`Draft ${documentName} is not kept yet: ${messageOf(error)}`);
      if (document.getConnectionsCount() > 0) this.keepSoon(instance, hosted, lastContext);
    }
  }

  hear(notice: DraftNotice): void {
    const hosted = this.hosted.get(notice.planId);
    if (!hosted) return;
    if ('kept' in notice) {
      const { at, version, seq } = notice.kept;
      hosted.keptSeq = Math.max(hosted.keptSeq, seq);
      for (const { context } of hosted.document.getConnections() as Seated[]) context.plan = { at, version };
      hosted.document.broadcastStateless(worded({ kind: 'kept', at, version }));
    } else if (notice.by === this.id) return;
    else if ('seq' in notice) {
      hosted.lacks(notice.seq);
      void this.catchUp(hosted);
    } else this.attempt(hosted.carets.hear(notice));
  }

  /** Carets of people at this process moved, came or went. */
  relay({ documentName, added, updated, removed, transactionOrigin }: onAwarenessUpdatePayload<Seat>): void {
    if (transactionOrigin !== stored) this.attempt(this.hosted.get(documentName)?.carets.moves([...added, ...updated, ...removed]));
  }

  /** The line to the other processes was lost for a while: what they said meanwhile is read. */
  async readAll(): Promise<void> {
    for (const hosted of this.hosted.values()) {
      const { reader } = hosted;
      if (reader) await this.read(hosted, reader, (transaction, row) => hosted.load(transaction, row)).catch((error: unknown) => this.logger.warn(`Draft not read: ${messageOf(error)}`));
    }
  }

  /** Ends the seats of those whose session ended or who may not sit there any more. */
  async recheck(planId: string): Promise<void> {
    const hosted = this.hosted.get(planId);
    for (const connection of (hosted?.document.getConnections() ?? []) as Seated[]) {
      const { context } = connection;
      try {
        const actor = await this.actors.read({ headers: { cookie: context.cookie } });
        if (!actor) endSeat(connection, 'SESSION_ENDED');
        else await this.recheckSeat(connection, actor, planId);
      } catch (error) {
        this.logger.warn(`Not checked: ${messageOf(error)}`);
      }
    }
  }

  /** Whose sessions ended; answered from memory where the process has it. */
  async recheckSessions(): Promise<void> {
    for (const { document } of this.hosted.values())
      for (const connection of document.getConnections() as Seated[]) {
        const actor = await this.actors.read({ headers: { cookie: connection.context.cookie } }).catch(() => connection.context.actor);
        if (!actor) endSeat(connection, 'SESSION_ENDED');
      }
  }

  get plans(): string[] {
    return [...this.hosted.keys()];
  }

  private async recheckSeat(connection: Seated, actor: Actor, planId: string): Promise<void> {
    connection.context.actor = actor;
    const seen = await inTransaction(this.source, actor, (transaction) => lookAtDraft(transaction, actor, planId));
    if (!seen) return endSeat(connection, 'NOT_FOUND');
    if (seen.row.state !== 'draft') {
      connection.sendStateless(worded({ kind: 'closed', state: seen.row.state }));
      endSeat(connection, 'NOT_A_DRAFT');
    } else if (seen.mayWrite === connection.readOnly) endSeat(connection, 'RIGHTS_CHANGED');
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

  private keepSoon(instance: Hocuspocus, { document }: HostedDraft, seat: Seat): void {
    void instance.storeDocumentHooks(document, {
      instance, document, documentName: document.name, clientsCount: document.getConnectionsCount(), lastContext: seat, lastTransactionOrigin: null,
    });
  }

  private refuse(connection: Seated, reason: SeatEnd): never {
    endSeat(connection, reason);
    throw seatEnd(reason);
  }

  private endOf(error: unknown): SeatEnd {
    if (isRefusal(error)) return 'RIGHTS_CHANGED';
    if (isSeatEnd(error)) return error.reason;
    this.logger.warn(`A draft's line is ended: ${messageOf(error)}`);
    return 'TRY_AGAIN';
  }
}

const isSeatEnd = (error: unknown): error is { reason: SeatEnd } => typeof error === 'object' && error !== null && 'reason' in error && !(error instanceof Error);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
