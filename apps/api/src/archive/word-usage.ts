import { mergeUsage, plainText, usageFromJson, usageToJson, wordUsageOf, type PlanDocument, type WordUsage } from '@banhanh/plan-document';
import type { Statement, Transaction } from '../platform/database/database.js';

const countOnceStatement: Statement = {
  name: 'count_plan_words',
  text: 'insert into word_usage_plan (plan_id, agency_id) values ($1, $2) on conflict (plan_id) do nothing returning plan_id',
};

// The row is made before it is locked, so that two first plans of an agency wait for each other too.
const beginStatement: Statement = {
  name: 'begin_word_usage',
  text: `insert into word_usage (agency_id, usage, counted_at) values ($1, '{"v":1,"pairs":{}}', now()) on conflict (agency_id) do nothing`,
};

const lockStatement: Statement = { name: 'lock_word_usage', text: 'select usage::text as usage from word_usage where agency_id = $1 for update' };

const writeStatement: Statement = { name: 'write_word_usage', text: 'update word_usage set usage = $2, counted_at = now() where agency_id = $1' };

const readStatement: Statement = { name: 'word_usage', text: 'select usage from word_usage where agency_id = actor_agency()' };

/** Adds the words of an issued plan to how its agency writes; a plan already counted adds nothing. */
export async function countWords(transaction: Transaction, plan: { id: string; agencyId: string; document: PlanDocument }): Promise<void> {
  const isNew = await transaction.one(countOnceStatement, [plan.id, plan.agencyId]);
  if (!isNew) return;
  await transaction.all(beginStatement, [plan.agencyId]);
  const row = await transaction.one<{ usage: string }>(lockStatement, [plan.agencyId]);
  const known: WordUsage = (row && usageFromJson(row.usage)) ?? new Map();
  const usage = mergeUsage(known, wordUsageOf(plainText(plan.document).split('\n')));
  await transaction.all(writeStatement, [plan.agencyId, usageToJson(usage)]);
}

/** How the viewer's agency writes, as `usageFromJson` reads it once it is text; null before its first issued plan. */
export async function wordUsageOfViewer(transaction: Pick<Transaction, 'one'>): Promise<unknown> {
  return (await transaction.one<{ usage: unknown }>(readStatement))?.usage ?? null;
}
