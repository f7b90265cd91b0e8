import type { PlanDocument } from '@banhanh/plan-document';
import * as Y from 'yjs';
import type { Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { hashOfDocument } from './draft-checked.js';
import { readDocument, type PlanRow } from './plan-row.js';
import { changeSharedDraft, draftChannel, openSharedDraft, readChecked, type HostedText, type SharedDraft } from './shared-draft.js';

export type Kept = { kind: 'kept'; row: PlanRow; draft: SharedDraft } | { kind: 'invalid'; problems: string[] };

const mostLoose = 200;

/**
 * Makes the plan say what the shared text says. The transaction holds the plan's row and the actor may revise it. A text that is
 * no plan is left as it is: nothing is written, and it stays in the session. `hosted` spares reading what the process has.
 */
export async function keepSharedDraft(transaction: Transaction, row: PlanRow, actor: Actor, now: Date, hosted: HostedText | null = null): Promise<Kept> {
  let draft = await openSharedDraft(transaction, row, hosted);
  if (draft.keptHash !== row.document_hash) draft = await followRecord(transaction, row, actor, now, hosted ? null : draft);
  if (draft.writers.length === 0 && draft.keptHash === row.document_hash) return { kind: 'kept', row, draft };
  const read = readChecked(draft.text);
  if ('problems' in read) return { kind: 'invalid', problems: read.problems };
  const kept = await writeRecord(transaction, row, actor, now, draft, { document: read.document, fieldCode: null, signerPositionId: row.signer_position_id });
  if (draft.loose > mostLoose) await compact(transaction, row.id, draft);
  return { kind: 'kept', row: kept, draft };
}

/** The record was changed past the session: the session follows it. Never in the copy of a process, which hears of it after the commit. */
async function followRecord(transaction: Transaction, row: PlanRow, actor: Actor, now: Date, opened: SharedDraft | null): Promise<SharedDraft> {
  const draft = opened ?? (await openSharedDraft(transaction, row));
  const found = await transaction.one<{ document: PlanDocument }>(readDocument, [row.id]);
  await changeSharedDraft(transaction, actor, row.id, draft, found!.document, now);
  await transaction.all(markStatement, [row.id, draft.settled, row.document_hash]);
  return { ...draft, keptSeq: draft.settled, keptHash: row.document_hash, writers: [] };
}

export interface DraftRecord {
  document: PlanDocument;
  /** Null keeps the field. */
  fieldCode: string | null;
  signerPositionId: string | null;
}

const writeStatement: Statement = {
  name: 'save_draft',
  text: `
    with text as (
      update plan_document set document = $5 where plan_id = $1
    ), session as (
      update draft_state set kept_seq = $8, kept_hash = $4 where plan_id = $1
    ), trail as (
      insert into draft_keep (plan_id, version, agency_id, hash, writer_ids, kept_by, kept_at)
      select id, version + 1, agency_id, $4, $9, $10, $2 from plan where id = $1
    )
    update plan set version = version + 1, updated_at = $2, title = $3, document_hash = $4, field_code = coalesce($6, field_code), signer_position_id = $7
    where id = $1 returning *`,
};
const markStatement: Statement = { name: 'mark_draft_kept', text: 'update draft_state set kept_seq = $2, kept_hash = $3 where plan_id = $1' };
const tellStatement: Statement = {
  name: 'tell_draft_kept',
  text: `select pg_notify('${draftChannel}', json_build_object('planId', $1::text, 'kept', json_build_object('at', $2::timestamptz, 'version', $3::int, 'seq', $4::bigint))::text)`,
};

/** Writes the plan as JSON with who wrote it, and tells every process. A new version only where something differs. */
export async function writeRecord(transaction: Transaction, row: PlanRow, actor: Actor, now: Date, draft: SharedDraft, record: DraftRecord): Promise<PlanRow> {
  const hash = hashOfDocument(record.document);
  const isSame = hash === row.document_hash && (record.fieldCode ?? row.field_code) === row.field_code && record.signerPositionId === row.signer_position_id;
  if (isSame) await transaction.all(markStatement, [row.id, draft.settled, hash]);
  const kept = isSame
    ? row
    : (await transaction.one<PlanRow>(writeStatement, [
        row.id, now, record.document.title.subject, hash, JSON.stringify(record.document), record.fieldCode, record.signerPositionId, draft.settled, draft.writers, actor.personId,
      ]))!;
  Object.assign(draft, { keptSeq: draft.settled, keptHash: hash, writers: [] });
  await transaction.all(tellStatement, [row.id, now, kept.version, draft.settled]);
  return kept;
}

const stateStatement: Statement = { name: 'write_draft_state', text: 'update draft_state set state = $2, seq = $3 where plan_id = $1' };
const forgetStatement: Statement = { name: 'forget_draft_updates', text: 'delete from draft_update where plan_id = $1 and seq <= $2' };

async function compact(transaction: Transaction, planId: string, draft: SharedDraft): Promise<void> {
  await transaction.all(stateStatement, [planId, Buffer.from(Y.encodeStateAsUpdate(draft.text)), draft.settled]);
  await transaction.all(forgetStatement, [planId, draft.settled]);
}
