import { decide, stepMachine, type PlanMoveName } from '@banhanh/lifecycle';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { decidingPosition, openRoute, type OpenStep } from '../reviews/index.js';
import { addKeptFile } from './kept-file.js';
import type { PlanFactsRead } from './plan.facts.js';
import type { PlanRow } from './plan-row.js';

/** What a person typed, or what an effect brings back. */
export interface PlanInput {
  note?: string;
  reason?: string;
  summary?: string;
  recordFile?: string;
  retention?: string;
  /** With `revoke`: the plan that takes its place. */
  replacedById?: string;
  /** With `sign`: the signed file that is in the store, and the sheet it was made of. */
  signed?: { fileHash: string; sheetHash: string };
  /** With `seal`: the official file that is in the store. */
  file?: { hash: string; pages: number; bytes: number; holdsUntil: Date | null; renewAt: Date };
}

interface Move {
  row: PlanRow;
  to: string;
  read: PlanFactsRead;
  actor: Actor | null;
  now: Date;
  input: PlanInput;
}

type Write = (transaction: Transaction, move: Move) => Promise<PlanRow>;

/** `update plan` with the columns every move writes and those of one event. $1 id, $2 state, $3 now, $4… the event's own. */
const updatePlan = (event: string, columns = '', before = ''): Statement => ({
  name: `${event}_plan`,
  text: `${before} update plan set state = $2, version = version + 1, state_since = case when state = $2 then state_since else $3 end,
    updated_at = $3${columns && ', '}${columns} where id = $1 returning *`,
});

const plain = (event: string): Write => {
  const statement = updatePlan(event);
  return async (transaction, { row, to, now }) => (await transaction.one<PlanRow>(statement, [row.id, to, now]))!;
};

const snapshotStatement: Statement = {
  name: 'snapshot_version',
  text: `
    insert into plan_version (plan_id, agency_id, ordinal, hash, document, created_by, created_at)
    select p.id, p.agency_id, coalesce((select max(ordinal) from plan_version v where v.plan_id = p.id), 0) + 1, p.document_hash, d.document, $2, $3
    from plan p join plan_document d on d.plan_id = p.id where p.id = $1`,
};
const submitStatement = updatePlan('submit', 'submitted_hash = document_hash, round = round + 1');

const submit: Write = async (transaction, { row, to, read, actor, now }) => {
  await transaction.all(snapshotStatement, [row.id, actor!.personId, now]);
  await openRoute(transaction, { id: row.id, agencyId: row.agency_id, round: row.round + 1 }, read.route!.steps, now);
  return (await transaction.one<PlanRow>(submitStatement, [row.id, to, now]))!;
};

// $4 step, $5 its new state, $6 next step or null, $7 agency, $8 position, $9 person, $10 decision, $11 note, $12 hash
const decideStep = `
  with heard as (
    insert into review_decision (step_id, plan_id, agency_id, position_id, person_id, decision, note, document_hash, decided_at)
    values ($4, $1, $7, $8, $9, $10, $11, $12, $3)
  ), closed as (
    update review_step set state = $5, closed_at = case when $5 = 'open' then null else $3 end where id = $4
  ), opened as (
    update review_step set state = 'open', opened_at = $3 where id = $6
  )`;
export const approveStatement = updatePlan('approve', '', decideStep);
const signStatement = updatePlan('sign', 'signed_at = $3, signed_by = $9, signed_file_hash = $13, signed_sheet_hash = $14', decideStep);
const returnStatement = updatePlan('return', 'submitted_hash = null', decideStep);

/** The step's own machine says what a decision does to it; the next step opens only when this one is approved. */
function decision(statement: Statement, event: 'approve' | 'return', word: 'approve' | 'return' | 'sign'): Write {
  return async (transaction, { row, to, read, actor, now, input }) => {
    const step = read.step as OpenStep;
    const answer = decide(stepMachine, 'open', { rule: step.rule, positions: step.position_ids.length, needed: step.needed, approvals: step.approved.length + 1 }, event);
    if (!answer.accepted) throw new Error(`The open step refused ${event}.`);
    const next = answer.to === 'approved' ? step.next_id : null;
    const updated = await transaction.one<PlanRow>(statement, [
      row.id, to, now, step.id, answer.to, next, row.agency_id, decidingPosition(step, actor), actor!.personId, word, input.note ?? input.reason ?? null, row.document_hash,
      ...(word === 'sign' ? [input.signed!.fileHash, input.signed!.sheetHash] : []),
    ]);
    if (event === 'return') await withdrawSteps(transaction, row);
    return updated!;
  };
}

const withdrawStatement: Statement = {
  name: 'withdraw_steps',
  text: `update review_step set state = 'withdrawn' where plan_id = $1 and round = $2 and state in ('waiting', 'open')`,
};
const withdrawSteps = (transaction: Transaction, row: PlanRow) => transaction.all(withdrawStatement, [row.id, row.round]);
const recallStatement = updatePlan('recall', 'submitted_hash = null');

const recall: Write = async (transaction, { row, to, now }) => {
  await withdrawSteps(transaction, row);
  return (await transaction.one<PlanRow>(recallStatement, [row.id, to, now]))!;
};

// The series row is locked by the upsert until commit: numbers are unique and, since a rollback gives the number back, gapless.
const numberStatement: Statement = {
  name: 'number_plan',
  text: `
    with series as (
      insert into register_series (agency_id, year, last_number) select a.id, number_series(a, $5), 1 from agency a where a.id = $4
      on conflict (agency_id, year) do update set last_number = register_series.last_number + 1 returning agency_id, year, last_number
    ), entry as (
      insert into register_entry (agency_id, year, number, symbol, plan_id, registered_on, registered_by, registered_at)
      select s.agency_id, s.year, s.last_number, plan_symbol(a), $1, $5, $6, $3 from series s join agency a on a.id = s.agency_id returning year, number, symbol
    )
    update plan set state = $2, version = version + 1, state_since = $3, updated_at = $3,
      number = entry.number, number_year = entry.year, symbol = entry.symbol, issued_on = $5
    from entry where plan.id = $1 returning plan.*`,
};

const number: Write = async (transaction, { row, to, actor, now }) => {
  // Signed by one server just after midnight and numbered by another whose clock is behind: the later day counts.
  const issuedOn = [vietnameseDate(now), vietnameseDate(row.signed_at!)].sort().at(-1)!;
  return (await transaction.one<PlanRow>(numberStatement, [row.id, to, now, row.agency_id, issuedOn, actor!.personId]))!;
};

const sealStatement = updatePlan('seal', 'file_hash = $4, file_pages = $5, file_bytes = $6');
const reportStatement = updatePlan('report', 'summary = $4');
const revokeStatement = updatePlan('revoke', 'replaced_by = $4');
const fileStatement = updatePlan('file', 'record_file = $4, retention = $5');

/** What each event writes besides the move itself. A draft being revised is written by `plan.drafting.ts`. */
export const planWrites: Record<PlanMoveName, Write> = {
  submit,
  cancel: plain('cancel'),
  approve: decision(approveStatement, 'approve', 'approve'),
  sign: decision(signStatement, 'approve', 'sign'),
  return: decision(returnStatement, 'return', 'return'),
  recall,
  number,
  seal: async (transaction, { row, to, now, input }) => {
    const { hash, pages, bytes, holdsUntil, renewAt } = input.file!;
    const sealed = (await transaction.one<PlanRow>(sealStatement, [row.id, to, now, hash, pages, bytes]))!;
    await transaction.all(addKeptFile, [row.id, row.agency_id, hash, bytes, 'issued', now, holdsUntil, renewAt, null]);
    return sealed;
  },
  report: async (transaction, { row, to, now, input }) => (await transaction.one<PlanRow>(reportStatement, [row.id, to, now, input.summary]))!,
  revoke: async (transaction, { row, to, now, input }) => (await transaction.one<PlanRow>(revokeStatement, [row.id, to, now, input.replacedById ?? null]))!,
  file: async (transaction, { row, to, now, input }) =>
    (await transaction.one<PlanRow>(fileStatement, [row.id, to, now, input.recordFile, input.retention]))!,
};

