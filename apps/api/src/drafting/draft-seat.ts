import type { Connection } from '@hocuspocus/server';
import { isUUID } from 'class-validator';
import { DatabaseError } from 'pg';
import type { Actor } from '../platform/database/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { decideWork, readPlan, type PlanRow } from '../plans/index.js';
import type { MessageRate } from './drafting.limits.js';

/** One person's connection to one draft. */
export interface Seat {
  actor: Actor;
  cookie: string;
  rate: MessageRate;
  /** When and as which version the plan stood when the person came. */
  plan: { at: string; version: number };
}

export type Seated = Connection<Seat>;

/** Why a seat is refused or ended; the client reads it as the reason of the refusal or of the close event. */
export type SeatEnd = 'SESSION_ENDED' | 'NOT_FOUND' | 'NOT_A_DRAFT' | 'RIGHTS_CHANGED' | 'DRAFT_FULL' | 'TOO_FAST' | 'TOO_LARGE' | 'MALFORMED' | 'TRY_AGAIN';

const codes: Record<SeatEnd, number> = {
  SESSION_ENDED: 4401,
  RIGHTS_CHANGED: 4403,
  NOT_FOUND: 4404,
  NOT_A_DRAFT: 4409,
  TOO_LARGE: 4413,
  MALFORMED: 4422,
  DRAFT_FULL: 4429,
  TOO_FAST: 4429,
  TRY_AGAIN: 4503,
};

/** What a hook of Hocuspocus throws: without a message, so that code and reason alone are logged. */
export const seatEnd = (reason: SeatEnd): { code: number; reason: SeatEnd } => ({ code: codes[reason], reason });

/** Ends a seat with its reason and closes its socket: a client that may come back does so anew. */
export function endSeat(connection: Seated, reason: SeatEnd): void {
  const end = seatEnd(reason);
  connection.close(end);
  connection.webSocket.close(end.code, end.reason);
}

/** Ends a seat in the middle of a message, which goes no further. */
export function refuse(connection: Seated, reason: SeatEnd): never {
  endSeat(connection, reason);
  throw seatEnd(reason);
}

/** What the database answers when a plan left draft or the actor may no longer write it. */
export const isRefusal = (error: unknown): boolean => error instanceof DatabaseError && (error.code === '42501' || error.code === '23000');

/** What may be logged of a fault: PostgreSQL's errors carry whole rows beside their sentence. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error));

/** Messages to the clients of a draft. */
export type DraftMessage = { kind: 'kept'; at: string; version: number } | { kind: 'refused'; reasons: string[] } | { kind: 'closed'; state: string };

export const worded = (message: DraftMessage): string => JSON.stringify(message);

/** The plan as far as the actor sees it, and whether the machine lets him or her revise it. Null out of sight. */
export async function lookAtDraft(transaction: Transaction, actor: Actor, planId: string): Promise<{ row: PlanRow; mayWrite: boolean } | null> {
  const row = isUUID(planId) ? await transaction.one<PlanRow>(readPlan, [planId]) : undefined;
  if (!row) return null;
  return { row, mayWrite: (await decideWork(transaction, row, actor, 'revise')).accepted };
}
