import { applyProposal, proposalsBetween, validatePlanDocument, type PlanDocument, type Proposal } from '@banhanh/plan-document';
import { invalidInput } from '../platform/graphql/failure.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { tellChange } from '../platform/moves/tell-change.js';
import type { PlanRow } from '../plans/index.js';
import type { Suggestion, SuggestionState, UnfitSuggestion } from './suggestion.type.js';

const columns = `id, batch_id as "batchId", proposal, note, state, created_at as "createdAt", decided_at as "decidedAt", reason, author_id as "authorId", decided_by as "decidedById"`;

export const suggestionsOfPlan: Statement = {
  name: 'suggestions_of_plan',
  text: `select ${columns} from suggestion where plan_id = $1 and agency_id = actor_agency() order by state <> 'open', id limit 2000`,
};
const addStatement: Statement = {
  name: 'add_suggestions',
  text: `
    insert into suggestion (plan_id, agency_id, batch_id, ordinal, author_id, proposal, note, created_at)
    select $1, $2, $3, ordinal, $4, proposal, $5, $6 from jsonb_array_elements($7::jsonb) with ordinality as given (proposal, ordinal)
    on conflict (batch_id, ordinal) do nothing`,
};
const batchStatement: Statement = { name: 'suggestions_of_batch', text: `select ${columns} from suggestion where batch_id = $1 and author_id = actor_person() order by ordinal` };
const openStatement: Statement = { name: 'open_suggestions', text: `select ${columns} from suggestion where plan_id = $1 and id = any ($2::uuid[]) and state = 'open' order by created_at, batch_id, ordinal` };
const decideStatement: Statement = {
  name: 'decide_suggestions',
  text: `update suggestion set state = $3, decided_by = $4, decided_at = $5, reason = $6 where plan_id = $1 and id = any ($2::uuid[]) and state = 'open'`,
};
const byIds: Statement = { name: 'suggestions_by_id', text: `select ${columns} from suggestion where plan_id = $1 and id = any ($2::uuid[]) order by id` };
const tellStatement: Statement = { name: 'tell_of_suggestions', text: `select tell_of_talk($1, null, $2, 'suggest', $3)` };

const mostAtOnce = 500;

/** What an edited copy proposes on its base; both are checked like any text of a plan. */
export function proposed(base: unknown, edited: unknown): { proposals: Proposal[] } | { problems: string[] } {
  const [from, to] = [validatePlanDocument(base), validatePlanDocument(edited)];
  if (!from.ok || !to.ok) {
    const problems = [from, to].flatMap((answer) => (answer.ok ? [] : answer.problems));
    return { problems: problems.slice(0, 20).map(({ path, message }) => `${path}: ${message}`) };
  }
  const proposals = proposalsBetween(from.document, to.document);
  if (proposals.length === 0) throw invalidInput('Bản sửa không khác bản đang có nên không có gì để đề xuất.');
  if (proposals.length > mostAtOnce) throw invalidInput(`Một lần gửi được nhiều nhất ${mostAtOnce} đề xuất. Vui lòng gửi làm nhiều lần.`);
  return { proposals };
}

export interface Sending {
  key: string;
  personId: string;
  note: string | null;
  now: Date;
}

export async function addSuggestions(transaction: Transaction, plan: PlanRow, sending: Sending, proposals: Proposal[]): Promise<Suggestion[]> {
  await transaction.all(addStatement, [plan.id, plan.agency_id, sending.key, sending.personId, sending.note, sending.now, JSON.stringify(proposals)]);
  await transaction.all(tellStatement, [plan.id, sending.key, sending.now]);
  await tellChange(transaction, plan.id, 'suggest', sending.now);
  return transaction.all<Suggestion>(batchStatement, [sending.key]);
}

export const openSuggestions = (transaction: Transaction, planId: string, ids: string[]): Promise<Suggestion[]> => transaction.all<Suggestion>(openStatement, [planId, ids]);
export const suggestionsById = (transaction: Transaction, planId: string, ids: string[]): Promise<Suggestion[]> => transaction.all<Suggestion>(byIds, [planId, ids]);

export async function decideSuggestions(
  transaction: Transaction, planId: string, ids: string[], decision: { state: SuggestionState; personId: string; now: Date; reason: string | null },
): Promise<void> {
  if (ids.length === 0) return;
  await transaction.all(decideStatement, [planId, ids, decision.state, decision.personId, decision.now, decision.reason]);
  await tellChange(transaction, planId, 'suggest', decision.now);
}

export interface Fitted {
  document: PlanDocument;
  fit: string[];
  unfit: UnfitSuggestion[];
}

/** Applies suggestions one after the other, each to what the ones before made; what the text has moved away from is left. */
export function fitSuggestions(document: PlanDocument, suggestions: readonly Suggestion[]): Fitted {
  const fitted: Fitted = { document, fit: [], unfit: [] };
  for (const { id, proposal } of suggestions) {
    const answer = applyProposal(fitted.document, proposal);
    if (answer.ok) fitted.document = answer.document;
    // The text already says so: somebody wrote it by hand, or the answer to this very click got lost.
    if (answer.ok || answer.reason === 'ALREADY_THERE') fitted.fit.push(id);
    else fitted.unfit.push({ id, reason: answer.reason });
  }
  return fitted;
}
