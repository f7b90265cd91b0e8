import type { Decision } from '@banhanh/lifecycle';
import type { Statement, Transaction } from '../database/database.js';
import { recordMoves } from './record-moves.js';

/** One row the system moves, and the key by which this event is known to have moved it. */
export interface AskedRow {
  id: string;
  idempotencyKey: string;
}

/** What `lock` reads of a row. */
export interface LockedRow extends AskedRow {
  state: string;
  planId: string;
  agencyId: string;
  counterpartId: string | null;
}

export interface SystemMove<Row extends LockedRow> {
  aggregate: 'delivery' | 'assignment';
  event: string;
  /** The recorded fact, noun + participle: `DeliveryArrived`. */
  fact: string;
  /** $1 ids, $2 keys. In the order of ids, so that two jobs over the same rows wait for each other instead of killing each other. */
  lock: Statement;
  /** $1 ids, $2 the new state, $3 now. */
  update: Statement;
  ask: (row: Row) => Decision;
}

const movedStatement: Statement = {
  name: 'rows_already_moved',
  text: `select m.aggregate_id as id from unnest($1::uuid[], $2::uuid[]) as asked (id, key) join move m on m.aggregate_id = asked.id and m.idempotency_key = asked.key`,
};

/**
 * One event of the system for many rows, in the steps of every move: lock, ask the machine, move, record, queue. A row whose
 * machine refuses, or that this key already moved, stays as it is. Answers the ids that moved.
 */
export async function moveBySystem<Row extends LockedRow>(transaction: Transaction, now: Date, asked: AskedRow[], move: SystemMove<Row>): Promise<string[]> {
  const values = [asked.map(({ id }) => id), asked.map(({ idempotencyKey }) => idempotencyKey)];
  const locked = await transaction.all<Row>(move.lock, values);
  const repeated = new Set((await transaction.all<{ id: string }>(movedStatement, values)).map(({ id }) => id));
  const alike = new Map<string, { answer: Decision & { accepted: true }; rows: Row[] }>();
  for (const row of locked) {
    const answer = repeated.has(row.id) ? null : move.ask(row);
    if (!answer?.accepted) continue;
    const key = JSON.stringify(answer);
    const known = alike.get(key);
    if (known) known.rows.push(row);
    else alike.set(key, { answer, rows: [row] });
  }
  for (const { answer, rows } of alike.values()) {
    await transaction.all(move.update, [rows.map(({ id }) => id), answer.to, now]);
    await recordMoves(transaction, now, { ...answer, aggregate: move.aggregate, event: move.event, fact: move.fact, rows });
  }
  return [...alike.values()].flatMap(({ rows }) => rows.map(({ id }) => id));
}
