import type { beforeSyncPayload, connectedPayload, Hocuspocus, onStoreDocumentPayload } from '@hocuspocus/server';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as Y from 'yjs';
import { Clock } from '../platform/clock.js';
import { inTransaction } from '../platform/database/database.js';
import { appendUpdate, decideWork, keepSharedDraft, lockPlan, type PlanRow } from '../plans/index.js';
import { DraftHost } from './draft-host.js';
import { isRefusal, messageOf, refuse, worded, type Seat, type SeatEnd } from './draft-seat.js';
import type { HostedDraft } from './hosted-draft.js';
import { bringsNothing, isUpdate } from './update-bytes.js';

const syncStepOne = 0;
const syncStepTwo = 1;

/** What people write: every update in PostgreSQL before it is passed on and acknowledged, and the plan as JSON soon after. */
@Injectable()
export class DraftWriting {
  private readonly logger = new Logger('drafting');

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly host: DraftHost,
  ) {}

  /** Tells who comes how the plan stands; what a process that is gone left unkept is kept. */
  welcome({ connection, context, documentName, instance }: connectedPayload<Seat>): void {
    const hosted = this.host.draft(documentName);
    if (hosted?.isKept) connection.sendStateless(worded({ kind: 'kept', ...context.plan }));
    else if (hosted && !connection.readOnly) this.keepSoon(instance, hosted, context);
  }

  /** Hocuspocus applies, passes on and acknowledges an update only after this. */
  async store({ connection, context, document, type, payload }: beforeSyncPayload<Seat>): Promise<void> {
    if (type === syncStepOne || connection.readOnly) return;
    if (!isUpdate(payload)) refuse(connection, 'MALFORMED');
    if (bringsNothing(payload) || (type === syncStepTwo && Y.snapshotContainsUpdate(Y.snapshot(document), payload))) return;
    const hosted = this.host.draft(document.name)!;
    if (!hosted.hasRoomFor(payload.length)) {
      connection.sendStateless(worded({ kind: 'refused', reasons: ['Bản dự thảo quá lớn. Hãy chuyển bớt nội dung sang phụ lục hoặc tệp kèm theo.'] }));
      refuse(connection, 'TOO_LARGE');
    }
    try {
      const seq = await inTransaction(this.source, context.actor, (transaction) =>
        appendUpdate(transaction, context.actor, document.name, payload, this.clock.now(), this.host.id),
      );
      hosted.added(seq, payload.length);
    } catch (error) {
      refuse(connection, this.endOf(error));
    }
  }

  /** Makes the plan say what the draft says, in the name of who wrote last. */
  async keep({ documentName, document, lastContext, instance }: onStoreDocumentPayload<Seat>): Promise<void> {
    const hosted = this.host.draft(documentName);
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

  private keepSoon(instance: Hocuspocus, { document }: HostedDraft, seat: Seat): void {
    void instance.storeDocumentHooks(document, {
      instance, document, documentName: document.name, clientsCount: document.getConnectionsCount(), lastContext: seat, lastTransactionOrigin: null,
    });
  }

  private endOf(error: unknown): SeatEnd {
    if (isRefusal(error)) return 'RIGHTS_CHANGED';
    this.logger.warn(`An update is not kept: ${messageOf(error)}`);
    return 'TRY_AGAIN';
  }
}
