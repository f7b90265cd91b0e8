import type { Statement, Transaction } from '../platform/database/database.js';
import type { PlanRow } from './plan-row.js';

/** A row of `plan_file`: the official file of a plan, or of an electronic copy of it, as issued or with a newer archive time-stamp. */
export interface KeptFileRow {
  plan_id: string;
  copy_id: string | null;
  agency_id: string;
  file_hash: string;
  bytes: number;
  kind: 'issued' | 'renewed';
  made_at: Date;
  holds_until: Date | null;
  state: 'newest' | 'superseded' | 'unsigned';
  due_at: Date;
  attempts: number;
}

const newestStatement: Statement = { name: 'newest_file', text: `select file_hash from plan_file where coalesce(copy_id, plan_id) = $1 and state <> 'superseded'` };

/** The file a plan is read as: the newest official one, before it the signed one, before that none. */
export async function servedFile(transaction: Transaction, row: PlanRow): Promise<string | null> {
  if (row.file_hash === null) return row.signed_file_hash;
  return newestFile(transaction, row.id, row.file_hash);
}

/** The newest file of a plan or of an electronic copy; the one it was issued with while no other is kept. */
export async function newestFile(transaction: Transaction, id: string, issued: string): Promise<string> {
  return (await transaction.one<{ file_hash: string }>(newestStatement, [id]))?.file_hash ?? issued;
}

export const readKeptFile: Statement = { name: 'kept_file', text: 'select * from plan_file where plan_id = $1 and copy_id is null and file_hash = $2' };

// $1 plan, $2 agency, $3 file, $4 bytes, $5 kind, $6 now, $7 until when it holds, $8 when it is due, $9 the copy whose file it is
export const addKeptFile: Statement = {
  name: 'add_kept_file',
  text: 'insert into plan_file (plan_id, agency_id, file_hash, bytes, kind, made_at, holds_until, due_at, copy_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
};

const patienceHours = 24;

/** A renewal due before this should have been done: the archivist is told. Until then the worker is still trying. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - patienceHours * 3_600_000);
