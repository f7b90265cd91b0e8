import { openDraft, readDraft, writeDraft } from '@banhanh/plan-draft';
import type { PlanDocument } from '@banhanh/plan-document';
import * as Y from 'yjs';
import type { Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/graphql/failure.js';
import { checked, type Checked } from './draft-checked.js';
import { readDocument, type PlanRow } from './plan-row.js';

/** How the processes tell each other of a draft's updates: `pg_notify('banhanh_draft', …)`. */
export const draftChannel = 'banhanh_draft';

/**
 * One row of a draft was added (`by` the process whose client sent it, null for an act); its text was kept; a process holds it, too,
 * or no longer; or carets moved there (an awareness update in base64).
 */
export type DraftNotice =
  | { planId: string; seq: number; by: string | null }
  | { planId: string; kept: { at: string; version: number; seq: number } }
  | { planId: string; by: string; holds: 'here' | 'too' | 'gone' }
  | { planId: string; by: string; carets: string };

/** A copy of the text that a process holds for its clients; it has every update up to `settled`. */
export interface HostedText {
  text: Y.Doc;
  settled: number;
}

/** The shared text of a draft as one transaction sees it. */
export interface SharedDraft extends HostedText {
  /** The last update that `plan_document` says, and that document's hash. */
  keptSeq: number;
  keptHash: string;
  /** The persons whose updates came after it. */
  writers: string[];
  /** The last update the state contains: all before it are in it, whenever they were committed. */
  stateSeq: number;
  /** Updates beside the state. */
  loose: number;
  /** Bytes of the state, if it was read, and of the updates that were. */
  bytes: number;
}

/** What is applied from the database is already kept there: Hocuspocus passes it on and stores nothing. */
export const stored = { source: 'local', skipStoreHooks: true } as const;

const stateStatement: Statement = {
  name: 'read_draft_state',
  text: `
    select case when seq > $2 then state end as state, seq, kept_seq as "keptSeq", kept_hash as "keptHash",
      (select count(*)::int from draft_update u where u.plan_id = s.plan_id and u.seq > s.seq) as loose
    from draft_state s where plan_id = $1`,
};
const updatesStatement: Statement = {
  name: 'read_draft_updates',
  text: 'select seq, person_id as "personId", update from draft_update where plan_id = $1 and seq > $2 order by seq',
};
const beginStatement: Statement = {
  name: 'begin_draft',
  text: 'insert into draft_state (plan_id, agency_id, state, kept_hash) values ($1, $2, $3, $4) on conflict (plan_id) do nothing',
};

interface StateRow {
  state: Uint8Array | null;
  seq: number;
  keptSeq: number;
  keptHash: string;
  loose: number;
}

type DraftedPlan = Pick<PlanRow, 'id' | 'agency_id' | 'document_hash'>;

/**
 * The shared text of a plan in draft, made from its document when nobody has opened it yet. With `hosted`, that copy is brought
 * up to date and only what it lacks is read. Under the lock of the plan's row nothing more can come while the transaction lasts.
 */
export async function openSharedDraft(transaction: Transaction, plan: DraftedPlan, hosted: HostedText | null = null): Promise<SharedDraft> {
  const known = hosted?.settled ?? -1;
  const row = (await transaction.one<StateRow>(stateStatement, [plan.id, known])) ?? (await begin(transaction, plan, known));
  const text = hosted?.text ?? new Y.Doc();
  if (row.state) Y.applyUpdate(text, row.state, stored);
  const updates = await transaction.all<{ seq: number; personId: string; update: Uint8Array }>(updatesStatement, [plan.id, Math.max(known, row.seq)]);
  for (const { update } of updates) Y.applyUpdate(text, update, stored);
  return {
    text,
    settled: Math.max(known, row.seq, updates.at(-1)?.seq ?? 0),
    keptSeq: row.keptSeq,
    keptHash: row.keptHash,
    writers: [...new Set(updates.filter(({ seq }) => seq > row.keptSeq).map(({ personId }) => personId))],
    stateSeq: row.seq,
    loose: row.loose,
    bytes: updates.reduce((sum, { update }) => sum + update.length, row.state?.length ?? 0),
  };
}

async function begin(transaction: Transaction, plan: DraftedPlan, known: number): Promise<StateRow> {
  const found = await transaction.one<{ document: PlanDocument }>(readDocument, [plan.id]);
  if (!found) throw notFound();
  await transaction.all(beginStatement, [plan.id, plan.agency_id, Buffer.from(Y.encodeStateAsUpdate(openDraft(found.document))), plan.document_hash]);
  return (await transaction.one<StateRow>(stateStatement, [plan.id, known]))!;
}

const appendStatement: Statement = {
  name: 'append_draft_update',
  text: `
    with added as (insert into draft_update (plan_id, agency_id, person_id, update, at) values ($1, $2, $3, $4, $5) returning seq)
    select seq, pg_notify('${draftChannel}', json_build_object('planId', $1::text, 'seq', seq, 'by', $6::text)::text) from added`,
};

/** Keeps one update of the actor and tells the other processes. Refused by the database when the plan is not, or no longer, the actor's to write. */
export async function appendUpdate(transaction: Transaction, actor: Actor, planId: string, update: Uint8Array, now: Date, by: string | null): Promise<number> {
  return (await transaction.one<{ seq: number }>(appendStatement, [planId, actor.agencyId, actor.personId, Buffer.from(update), now, by]))!.seq;
}

/** Makes a draft that nobody hosts say what the document says, as an update of the actor. */
export async function changeSharedDraft(transaction: Transaction, actor: Actor, planId: string, draft: SharedDraft, document: PlanDocument, now: Date): Promise<void> {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array): number => updates.push(update);
  draft.text.on('update', collect);
  writeDraft(draft.text, document);
  draft.text.off('update', collect);
  if (updates.length === 0) return;
  draft.settled = await appendUpdate(transaction, actor, planId, Y.mergeUpdates(updates), now, null);
  draft.writers = [...new Set([...draft.writers, actor.personId])];
  draft.loose += 1;
}

const someStatement: Statement = { name: 'read_some_draft_updates', text: 'select update from draft_update where plan_id = $1 and seq = any ($2::bigint[])' };

/** The updates another process told of; fewer when some were put together since. */
export const readUpdates = async (transaction: Transaction, planId: string, seqs: readonly number[]): Promise<Uint8Array[]> =>
  (await transaction.all<{ update: Uint8Array }>(someStatement, [planId, seqs])).map(({ update }) => update);

const unkeptStatement: Statement = {
  name: 'unkept_words',
  text: 'select from draft_state s join draft_update u on u.plan_id = s.plan_id and u.seq > s.kept_seq where s.plan_id = $1 limit 1',
};

/** Whether people wrote something in the session that the plan does not say yet. */
export const hasUnkeptWords = async (transaction: Transaction, planId: string): Promise<boolean> => (await transaction.one(unkeptStatement, [planId])) !== undefined;

const sessionStatement: Statement = { name: 'has_draft_session', text: 'select from draft_state where plan_id = $1' };

/** Whether the draft was ever opened as a shared text. */
export const hasSession = async (transaction: Transaction, planId: string): Promise<boolean> => (await transaction.one(sessionStatement, [planId])) !== undefined;

/** What the shared text says, as a plan. */
export function readChecked(text: Y.Doc): Checked {
  try {
    return checked(readDraft(text));
  } catch {
    return { problems: ['body: Nội dung dự thảo không đọc được. Vui lòng hoàn tác thay đổi gần nhất.'] };
  }
}
