import type { TextAnchor } from '@banhanh/plan-document';
import { invalidInput, notFound } from '../platform/graphql/failure.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { tellChange } from '../platform/moves/tell-change.js';
import type { PlanRow } from '../plans/index.js';
import type { CommentThread } from './thread.type.js';

export const threadColumns = `t.id, t.state, t.anchor, t.created_at as "createdAt", t.closed_at as "closedAt", t.closed_by as "closedById", t.plan_id as "planId"`;

const longestText = 20_000;

/** The anchor a browser sent; refuses what does not hold together. */
export function anchorOf(sent: unknown): TextAnchor | null {
  if (sent === null || sent === undefined) return null;
  const { nodeId, start, end, quote, text } = sent as Partial<Record<keyof TextAnchor, unknown>>;
  const holds =
    typeof nodeId === 'string' && nodeId.length <= 100 && typeof text === 'string' && text.length <= longestText && typeof quote === 'string'
    && Number.isInteger(start) && Number.isInteger(end) && text.slice(start as number, end as number) === quote;
  if (!holds) throw invalidInput('Đoạn văn được chọn không hợp lệ. Vui lòng chọn lại.');
  return { nodeId, start: start as number, end: end as number, quote, text };
}

const knownStatement: Statement = { name: 'thread_of_comment', text: 'select thread_id as id from comment where id = $1' };
const startStatement: Statement = {
  name: 'start_thread',
  text: `insert into comment_thread (plan_id, agency_id, anchor, created_by, created_at) values ($1, $2, $3, $4, $5) returning id`,
};
const replyStatement: Statement = {
  name: 'reply_to_thread',
  text: `insert into comment (id, thread_id, plan_id, agency_id, author_id, text, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id`,
};
const moveStatement: Statement = {
  name: 'move_thread',
  text: `update comment_thread set state = $2, closed_by = $3, closed_at = $4 where id = $1 and state <> $2 returning id`,
};
const tellStatement: Statement = { name: 'tell_of_talk', text: 'select tell_of_talk($1, $2, $3, $4, $5)' };

/** One statement reads a thread back as the fields show it. */
const threadStatement: Statement = { name: 'one_thread', text: `select ${threadColumns} from comment_thread t where t.id = $1` };
export const planOfThread: Statement = { name: 'plan_of_thread', text: 'select p.* from plan p join comment_thread t on t.plan_id = p.id where t.id = $1' };

export async function readThread(transaction: Transaction, id: string): Promise<CommentThread> {
  const thread = await transaction.one<CommentThread>(threadStatement, [id]);
  if (!thread) throw notFound();
  return thread;
}

export interface Remark {
  key: string;
  text: string;
  personId: string;
  now: Date;
}

/** Opens a thread with its first comment; the same key twice is one thread. */
export async function startThread(transaction: Transaction, plan: PlanRow, remark: Remark, anchor: TextAnchor | null): Promise<CommentThread> {
  const known = await transaction.one<{ id: string }>(knownStatement, [remark.key]);
  if (known) return readThread(transaction, known.id);
  const thread = await transaction.one<{ id: string }>(startStatement, [plan.id, plan.agency_id, anchor && JSON.stringify(anchor), remark.personId, remark.now]);
  return reply(transaction, plan, thread!.id, remark);
}

export async function reply(transaction: Transaction, plan: PlanRow, threadId: string, remark: Remark): Promise<CommentThread> {
  const added = await transaction.one(replyStatement, [remark.key, threadId, plan.id, plan.agency_id, remark.personId, remark.text.trim(), remark.now]);
  if (added) await tell(transaction, plan.id, threadId, remark);
  return readThread(transaction, threadId);
}

/** Resolves or reopens; doing it twice changes nothing. */
export async function moveThread(transaction: Transaction, plan: PlanRow, threadId: string, state: 'open' | 'resolved', personId: string, now: Date): Promise<CommentThread> {
  const closed = state === 'resolved' ? [personId, now] : [null, null];
  const moved = await transaction.one(moveStatement, [threadId, state, ...closed]);
  if (moved) await tellChange(transaction, plan.id, 'comment', now);
  return readThread(transaction, threadId);
}

async function tell(transaction: Transaction, planId: string, threadId: string, remark: Remark): Promise<void> {
  await transaction.all(tellStatement, [planId, threadId, remark.key, 'comment', remark.now]);
  await tellChange(transaction, planId, 'comment', remark.now);
}
