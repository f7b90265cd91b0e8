import { readDraft } from '@banhanh/plan-draft';
import type { PlanDocument } from '@banhanh/plan-document';
import type { DataSource } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { invalidInput, notFound } from '../platform/graphql/failure.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { checked, hashOfDocument } from './draft-checked.js';
import { keepSharedDraft, writeRecord, type Kept } from './draft-keeping.js';
import { decideWork } from './plan.facts.js';
import type { PlanOutcome } from './plan.lifecycle.js';
import { lockPlan, type PlanRow } from './plan-row.js';
import { changeSharedDraft, hasSession } from './shared-draft.js';

export type DraftOutcome = PlanOutcome | { kind: 'invalid'; problems: string[] };

const knownStatement: Statement = {
  name: 'field_and_signer_known',
  text: `
    select exists (select from work_field where agency_id = $1 and code = $2) as "isField",
      $3::uuid is null or exists (select from position where agency_id = $1 and id = $3) as "isPosition"`,
};

/** Refuses a field of work or a signing position that the agency does not have. */
async function checkSettings(transaction: Transaction, agencyId: string, fieldCode: string, signerPositionId: string | null): Promise<void> {
  const known = await transaction.one<{ isField: boolean; isPosition: boolean }>(knownStatement, [agencyId, fieldCode, signerPositionId]);
  if (!known?.isField) throw invalidInput('Lĩnh vực không có trong danh mục của cơ quan.');
  if (!known.isPosition) throw invalidInput('Người ký phải giữ chức vụ trong cơ quan ban hành.');
}

const createStatement: Statement = {
  name: 'create_plan',
  text: `
    with added as (
      insert into plan (agency_id, unit_id, drafter_id, state_since, title, field_code, signer_position_id, document_hash, source_hash, source_name, created_key, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $4, $4) on conflict (drafter_id, created_key) do nothing returning *
    ), text as (
      insert into plan_document (plan_id, agency_id, document) select id, agency_id, $12 from added
    )
    select * from added`,
};
const createdBefore: Statement = { name: 'plan_created_before', text: 'select * from plan where drafter_id = $1 and created_key = $2' };

export interface NewPlan {
  idempotencyKey: string;
  document: unknown;
  unitId: string;
  fieldCode: string;
  signerPositionId: string | null;
  source: { hash: string; name: string } | null;
}

/** Keeps a new draft. The same key twice gives the same plan. */
export async function createPlan(source: DataSource, actor: Actor, now: Date, plan: NewPlan): Promise<DraftOutcome> {
  const answer = checked(plan.document);
  if ('problems' in answer) return { kind: 'invalid', problems: answer.problems };
  const { document } = answer;
  return inTransaction(source, actor, async (transaction) => {
    await checkSettings(transaction, actor.agencyId, plan.fieldCode, plan.signerPositionId);
    const row = await transaction.one<PlanRow>(createStatement, [
      actor.agencyId, plan.unitId, actor.personId, now, document.title.subject, plan.fieldCode, plan.signerPositionId, hashOfDocument(document),
      plan.source?.hash ?? null, plan.source?.name ?? null, plan.idempotencyKey, JSON.stringify(document),
    ]);
    if (!row) return { kind: 'moved', row: (await transaction.one<PlanRow>(createdBefore, [actor.personId, plan.idempotencyKey]))! };
    await recordFact(transaction, actor, now, { kind: 'PlanDrafted', entity: 'plan', entityId: row.id, data: { documentHash: row.document_hash, sourceHash: row.source_hash } });
    return { kind: 'moved', row };
  });
}

export interface DraftSave {
  planId: string;
  version: number;
  document: unknown;
  fieldCode: string | null;
  /** Undefined keeps the signer. */
  signerPositionId: string | null | undefined;
}

/** Saves the text of a draft; refused like any act when the machine does not allow `revise`. */
export async function saveDraft(source: DataSource, actor: Actor, now: Date, save: DraftSave): Promise<DraftOutcome> {
  const answer = checked(save.document);
  if ('problems' in answer) return { kind: 'invalid', problems: answer.problems };
  return inTransaction(source, actor, (transaction) => reviseDraft(transaction, actor, now, save, answer.document));
}

async function reviseDraft(transaction: Transaction, actor: Actor, now: Date, save: DraftSave, document: PlanDocument): Promise<DraftOutcome> {
  const row = await transaction.one<PlanRow>(lockPlan, [save.planId]);
  if (!row) throw notFound();
  const hash = hashOfDocument(document);
  const signer = save.signerPositionId === undefined ? row.signer_position_id : save.signerPositionId;
  const sameSettings = (save.fieldCode ?? row.field_code) === row.field_code && signer === row.signer_position_id;
  // A repeated save of the same text is the save that already happened.
  if (row.document_hash === hash && sameSettings) return { kind: 'moved', row };
  if (row.version !== save.version) return { kind: 'stale', row };
  const kept = await keepIfAllowed(transaction, row, actor, now);
  if (kept.kind !== 'kept') return kept;
  if (kept.row.version !== save.version) return { kind: 'stale', row: kept.row };
  await checkSettings(transaction, row.agency_id, save.fieldCode ?? row.field_code, signer);
  await changeSharedDraft(transaction, actor, row.id, kept.draft, document, now);
  return { kind: 'moved', row: await writeRecord(transaction, kept.row, actor, now, kept.draft, { document, fieldCode: save.fieldCode, signerPositionId: signer }) };
}

/** What people are writing becomes the plan's text, unless the machine does not let the actor revise it. */
async function keepIfAllowed(transaction: Transaction, row: PlanRow, actor: Actor, now: Date): Promise<Kept | Extract<DraftOutcome, { kind: 'refused' }>> {
  const decision = await decideWork(transaction, row, actor, 'revise');
  if (!decision.accepted) return { kind: 'refused', row, event: 'revise', state: row.state, unmet: decision.unmet };
  return keepSharedDraft(transaction, row, actor, now);
}

/** Makes the plan say, now, what people wrote in its session. */
export async function keepDraft(source: DataSource, actor: Actor, now: Date, planId: string): Promise<DraftOutcome> {
  return inTransaction(source, actor, async (transaction) => {
    const row = await transaction.one<PlanRow>(lockPlan, [planId]);
    if (!row) throw notFound();
    const decision = await decideWork(transaction, row, actor, 'revise');
    // A draft nobody opened in an editor has nothing to keep, and needs no session made for it.
    if (decision.accepted && !(await hasSession(transaction, planId))) return { kind: 'moved', row };
    const kept = await keepIfAllowed(transaction, row, actor, now);
    return kept.kind === 'kept' ? { kind: 'moved', row: kept.row } : kept;
  });
}

/** Why a draft was not changed: the machine does not let the actor revise it, or the text would be no plan. */
export type DraftRefused = Extract<DraftOutcome, { kind: 'refused' | 'invalid' }>;

/**
 * Changes the text of a draft through its session: open editors see it at once, on every replica, and the plan is kept with it, when
 * the caller's transaction commits. `change` gets the text as people see it now and answers the new one, or null to leave it. The
 * plan's row is locked from here on. Throws NOT_FOUND for a plan out of the actor's sight.
 */
export async function changeDraft(
  transaction: Transaction,
  actor: Actor,
  now: Date,
  planId: string,
  change: (document: PlanDocument) => PlanDocument | null,
): Promise<'applied' | 'unchanged' | DraftRefused> {
  const row = await transaction.one<PlanRow>(lockPlan, [planId]);
  if (!row) throw notFound();
  const kept = await keepIfAllowed(transaction, row, actor, now);
  if (kept.kind !== 'kept') return kept;
  const next = change(readDraft(kept.draft.text));
  if (!next) return 'unchanged';
  const answer = checked(next);
  if ('problems' in answer) return { kind: 'invalid', problems: answer.problems };
  if (hashOfDocument(answer.document) === kept.row.document_hash) return 'unchanged';
  await changeSharedDraft(transaction, actor, planId, kept.draft, answer.document, now);
  await writeRecord(transaction, kept.row, actor, now, kept.draft, { document: answer.document, fieldCode: null, signerPositionId: row.signer_position_id });
  return 'applied';
}
