import type { beforeHandleAwarenessPayload, beforeHandleMessagePayload, onAuthenticatePayload } from '@hocuspocus/server';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import { DraftHost } from './draft-host.js';
import { endSeat, lookAtDraft, messageOf, refuse, seatEnd, worded, type Seat, type Seated } from './draft-seat.js';
import { limits, MessageRate } from './drafting.limits.js';

/** Who sits at a draft, to write or to read along, and who no longer may. */
@Injectable()
export class Seating {
  private readonly logger = new Logger('drafting');

  constructor(
    private readonly source: DataSource,
    private readonly actors: ActorReader,
    private readonly host: DraftHost,
  ) {}

  /** Seats a person; throws why not. */
  async seat({ documentName, requestHeaders, connectionConfig, instance }: onAuthenticatePayload): Promise<Seat> {
    const cookie = requestHeaders.get('cookie') ?? '';
    const actor = await this.actorOf(cookie);
    if (!actor) throw seatEnd('SESSION_ENDED');
    const seen = await inTransaction(this.source, actor, (transaction) => lookAtDraft(transaction, actor, documentName));
    if (!seen) throw seatEnd('NOT_FOUND');
    if (seen.row.state !== 'draft') throw seatEnd('NOT_A_DRAFT');
    if ((instance.documents.get(documentName)?.getConnectionsCount() ?? 0) >= limits.lines) throw seatEnd('DRAFT_FULL');
    connectionConfig.readOnly = !seen.mayWrite;
    return { actor, cookie, rate: new MessageRate(), plan: { at: seen.row.updated_at.toISOString(), version: seen.row.version } };
  }

  meter({ connection, context }: beforeHandleMessagePayload<Seat>): void {
    if (!context.rate.take(Date.now())) refuse(connection, 'TOO_FAST');
  }

  /** Whose caret it is says the session, not the client. */
  sign({ context, states }: beforeHandleAwarenessPayload<Seat>): void {
    if (!context) return;
    const { personId, fullName } = context.actor;
    for (const state of states.values()) if (state['user']) state['user'] = { ...state['user'], id: personId, name: fullName };
  }

  /** Ends the seats at one draft of those whose session ended or who may not sit there any more. */
  async recheck(planId: string): Promise<void> {
    for (const connection of this.host.seatsAt(planId)) {
      try {
        const actor = await this.actorOf(connection.context.cookie);
        if (!actor) endSeat(connection, 'SESSION_ENDED');
        else await this.recheckSeat(connection, actor, planId);
      } catch (error) {
        this.logger.warn(`Not checked: ${messageOf(error)}`);
      }
    }
  }

  async recheckAll(): Promise<void> {
    for (const planId of this.host.plans) await this.recheck(planId);
  }

  /** Whose sessions ended; answered from memory where the process has it. */
  async recheckSessions(): Promise<void> {
    for (const planId of this.host.plans)
      for (const connection of this.host.seatsAt(planId)) {
        const actor = await this.actorOf(connection.context.cookie).catch(() => connection.context.actor);
        if (!actor) endSeat(connection, 'SESSION_ENDED');
      }
  }

  private actorOf(cookie: string): Promise<Actor | null> {
    return this.actors.read({ headers: { cookie } });
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
}
