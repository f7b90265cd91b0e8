import { createHash } from 'node:crypto';
import { decide, planMachine } from '@banhanh/lifecycle';
import { canonicalJson, validatePlanDocument, type PlanDocument } from '@banhanh/plan-document';
import type { DataSource } from 'typeorm';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { invalidInput, notFound } from '../platform/graphql/failure.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { planFacts } from './plan.facts.js';
import type { PlanOutcome } from './plan.lifecycle.js';
import { lockPlan, type PlanRow } from './plan-row.js';

export type DraftOutcome = PlanOutcome | { kind: 'invalid'; problems: string[] };

/** A version of a plan is known by the SHA-256 of its document's canonical JSON. */
export const hashOfDocument = (document: PlanDocument): string => createHash('sha256').update(canonicalJson(document)).digest('hex');

type Checked = { document: PlanDocument } | { problems: string[] };

function checked(json: unknown): Checked {
  const answer = validatePlanDocument(json);
  return answer.ok ? { document: answer.document } : { problems: answer.problems.slice(0, 20).map(({ path, message }) => `${path}: ${message}`) };
}

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

const saveStatement: Statement = {
  name: 'save_draft',
  text: `
    with text as (update plan_document set document = $5 where plan_id = $1)
    update plan set version = version + 1, updated_at = $2, title = $3, document_hash = $4, field_code = coalesce($6, field_code), signer_position_id = $7
    where id = $1 returning *`,
};

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
  const { facts } = await planFacts(transaction, row, actor, vietnameseDate(now));
  const decision = decide(planMachine, row.state, facts, 'revise');
  if (!decision.accepted) return { kind: 'refused', row, event: 'revise', state: row.state, unmet: decision.unmet };
  await checkSettings(transaction, row.agency_id, save.fieldCode ?? row.field_code, signer);
  const saved = await transaction.one<PlanRow>(saveStatement, [row.id, now, document.title.subject, hash, JSON.stringify(document), save.fieldCode, signer]);
  return { kind: 'moved', row: saved! };
}
