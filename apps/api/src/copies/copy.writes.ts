import { certifierAt, type CopyCertifier } from '../organisation/index.js';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { addKeptFile } from '../plans/index.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import type { CopyAct } from './copy.lifecycle.js';
import { copyColumns, type CopyRow } from './copy-row.js';

/** What a person typed, or what the effect brings back. */
export interface CopyInput {
  reason?: string;
  /** With `seal`: the file that is in the store. */
  file?: { hash: string; pages: number; bytes: number; proof: { holdsUntil: Date | null; renewAt: Date } | null };
}

interface Move {
  row: CopyRow;
  to: string;
  actor: Actor | null;
  now: Date;
  input: CopyInput;
}

/** The row as it is now, and the position by which the actor moved it when that matters. */
type Write = (transaction: Transaction, move: Move) => Promise<{ row: CopyRow; positionId?: string }>;

/** $1 id, $2 state, $3 now, $4… the event's own. */
const updateCopy = (event: string, columns = '', before = '', from = ''): Statement => ({
  name: `${event}_copy`,
  text: `${before} update certified_copy c set state = $2, version = version + 1, state_since = $3${columns && ', '}${columns} ${from} where c.id = $1 returning ${copyColumns}`,
});

const plain = (statement: Statement, values: (input: CopyInput) => unknown[] = () => []): Write => async (transaction, { row, to, now, input }) => ({
  row: (await transaction.one<CopyRow>(statement, [row.id, to, now, ...values(input)]))!,
});

const certifyStatement = updateCopy('certify', 'certifier_position_id = $4, certified_by = $5, certifier = $6');

/** The one who was asked certifies in that position; anybody else in the first of his or her own that may. */
const certify: Write = async (transaction, { row, to, actor, now }) => {
  const own = actor!.positions;
  const ordered = own.includes(row.askedPositionId) ? [row.askedPositionId] : own;
  let certifier: CopyCertifier | null = null;
  for (const positionId of ordered) certifier ??= await certifierAt(transaction, { positionId, agencyId: row.agencyId, on: vietnameseDate(now), name: actor!.fullName });
  const { position, block } = certifier!;
  return { row: (await transaction.one<CopyRow>(certifyStatement, [row.id, to, now, position.id, actor!.personId, JSON.stringify(block)]))!, positionId: position.id };
};

// The series row is locked by the upsert until commit: numbers are unique and, since a rollback gives the number back, gapless.
const numberStatement = updateCopy(
  'number',
  'number = series.last_number, number_year = series.year, symbol = series.symbol, issued_on = $4, numbered_by = $5',
  `with given as (
     insert into copy_series (agency_id, year, last_number) select k.agency_id, number_series(a, $4), 1 from certified_copy k join agency a on a.id = k.agency_id where k.id = $1
     on conflict (agency_id, year) do update set last_number = copy_series.last_number + 1 returning agency_id, year, last_number
   ), series as (
     select given.year, given.last_number, case when a.kind = 'party' then 'BS/' else k.form || '-' end || a.symbol as symbol
     from given join certified_copy k on k.id = $1 join agency a on a.id = given.agency_id
   )`,
  'from series',
);

const number: Write = async (transaction, { row, to, actor, now }) => {
  const today = vietnameseDate(now);
  return { row: (await transaction.one<CopyRow>(numberStatement, [row.id, to, now, today, actor!.personId]))! };
};

const sealStatement = updateCopy('seal', 'file_hash = $4, file_pages = $5, file_bytes = $6');

/** What is sealed is kept as the plan's own file is, and its proof renewed; a print proves nothing by itself. */
const seal: Write = async (transaction, { row, to, now, input }) => {
  const { hash, pages, bytes, proof } = input.file!;
  const sealed = (await transaction.one<CopyRow>(sealStatement, [row.id, to, now, hash, pages, bytes]))!;
  if (proof) await transaction.all(addKeptFile, [row.planId, row.agencyId, hash, bytes, 'issued', now, proof.holdsUntil, proof.renewAt, row.id]);
  return { row: sealed };
};

/** What each event writes besides the move itself. */
export const copyWrites: Record<CopyAct['event'], Write> = {
  certify,
  refuse: plain(updateCopy('refuse', 'reason = $4'), ({ reason }) => [reason]),
  withdraw: plain(updateCopy('withdraw')),
  number,
  seal,
};
