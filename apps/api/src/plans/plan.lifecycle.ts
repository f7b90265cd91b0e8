import { decide, planMachine, type Decision, type PlanMoveName } from '@banhanh/lifecycle';
import type { DataSource } from 'typeorm';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Transaction } from '../platform/database/database.js';
import { invalidInput, notFound } from '../platform/graphql/failure.js';
import { alreadyMoved, isKeyUsed, recordMove } from '../platform/moves/record-move.js';
import { decidingPosition } from '../reviews/index.js';
import { planFacts, replacementFacts, type PlanFactsRead } from './plan.facts.js';
import { lockPlan, readPlan, type PlanRow } from './plan-row.js';
import { hasUnkeptWords } from './shared-draft.js';
import { planWrites, type PlanInput } from './plan.writes.js';

export interface PlanAct {
  planId: string;
  /** The version the person saw; null for the system, which acts on what is there. */
  version: number | null;
  event: PlanMoveName;
  idempotencyKey: string;
  /** With `submit`: the hash of the version that passed the print trial. */
  printableHash?: string | null;
  input: PlanInput;
}

export type PlanOutcome =
  | { kind: 'moved'; row: PlanRow }
  | { kind: 'refused'; row: PlanRow; event: string; state: string; unmet: string[] }
  | { kind: 'stale'; row: PlanRow };

const facts: Record<PlanAct['event'], string> = {
  submit: 'PlanSubmitted',
  cancel: 'PlanCancelled',
  approve: 'PlanApproved',
  return: 'PlanReturned',
  recall: 'PlanRecalled',
  sign: 'PlanSigned',
  number: 'PlanNumbered',
  seal: 'PlanSealed',
  report: 'PlanReported',
  revoke: 'PlanRevoked',
  file: 'PlanFiled',
};

/** One move of a plan, in one transaction: lock, compare, load facts, ask, move, record, queue. */
export async function actOnPlan(source: DataSource, actor: Actor | null, now: Date, act: PlanAct): Promise<PlanOutcome> {
  try {
    return await inTransaction(source, actor, (transaction) => movePlan(transaction, actor, now, act));
  } catch (error) {
    if (!isKeyUsed(error)) throw error;
    return inTransaction(source, actor, (transaction) => repeatOf(transaction, actor, act));
  }
}

/** The key moved this plan before, and the machine would take the event again: the same act sent twice, or a key used for two acts. */
async function repeatOf(transaction: Transaction, actor: Actor | null, act: PlanAct): Promise<PlanOutcome> {
  const row = await locked(transaction, act.planId);
  if (await alreadyMoved(transaction, actor, row.id, act)) return { kind: 'moved', row };
  throw invalidInput('Khóa chống gửi trùng đã dùng cho một việc khác. Vui lòng tải lại trang và làm lại.');
}

async function locked(transaction: Transaction, planId: string): Promise<PlanRow> {
  const row = await transaction.one<PlanRow>(lockPlan, [planId]);
  if (!row) throw notFound();
  return row;
}

type Judgement = { outcome: PlanOutcome } | { read: PlanFactsRead; answer: Decision & { accepted: true } };

/** The facts of the row at hand, and the machine's word on them. */
async function judge(transaction: Transaction, row: PlanRow, actor: Actor | null, now: Date, act: PlanAct): Promise<Judgement> {
  if (act.version !== null && row.version !== act.version) {
    return { outcome: { kind: (await alreadyMoved(transaction, actor, row.id, act)) ? 'moved' : 'stale', row } };
  }
  // Written after the text was kept for this act: the person has not seen it.
  if (act.event === 'submit' && (await hasUnkeptWords(transaction, row.id))) return { outcome: { kind: 'stale', row } };
  const read = await planFacts(transaction, row, actor, vietnameseDate(now));
  if (act.input.file) read.facts.file.isFrozen = true;
  if (act.input.replacedById) read.facts.replacement = await replacementFacts(transaction, row, act.input.replacedById);
  read.facts.document.isPrintable = act.printableHash === row.document_hash;
  const answer = decide(planMachine, row.state, read.facts, act.event);
  if (answer.accepted) return { read, answer };
  if (await alreadyMoved(transaction, actor, row.id, act)) return { outcome: { kind: 'moved', row } };
  return { outcome: { kind: 'refused', row, event: act.event, state: row.state, unmet: answer.unmet } };
}

/**
 * Asks before the long work of an act (a signature) begins: the row when it would be accepted now, or the outcome that stands already.
 * Binds nothing; `actOnPlan` asks again.
 */
export function askPlan(source: DataSource, actor: Actor, now: Date, act: PlanAct): Promise<{ kind: 'open'; row: PlanRow } | PlanOutcome> {
  return inTransaction(source, actor, async (transaction) => {
    const row = await transaction.one<PlanRow>(readPlan, [act.planId]);
    if (!row) throw notFound();
    const judged = await judge(transaction, row, actor, now, act);
    return 'outcome' in judged ? judged.outcome : { kind: 'open', row };
  });
}

async function movePlan(transaction: Transaction, actor: Actor | null, now: Date, act: PlanAct): Promise<PlanOutcome> {
  const row = await locked(transaction, act.planId);
  const judged = await judge(transaction, row, actor, now, act);
  if ('outcome' in judged) return judged.outcome;
  const { read, answer } = judged;
  const moved = await planWrites[act.event](transaction, { row, to: answer.to, read, actor, now, input: act.input });
  await recordMove(transaction, actor, now, {
    aggregate: 'plan',
    aggregateId: row.id,
    planId: row.id,
    agencyId: row.agency_id,
    counterpartId: null,
    event: act.event,
    from: row.state,
    to: answer.to,
    effects: answer.effects,
    idempotencyKey: act.idempotencyKey,
    positionId: read.step && actor ? decidingPosition(read.step, actor) : null,
    input: { ...act.input },
    documentHash: row.document_hash,
    fact: facts[act.event],
  });
  return { kind: 'moved', row: moved };
}
