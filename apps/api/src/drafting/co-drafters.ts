import { foldVietnamese } from '@banhanh/plan-document';
import type { DataSource } from 'typeorm';
import type { Person } from '../organisation/index.js';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Reading, type Statement, type Transaction } from '../platform/database/database.js';
import { invalidInput, notFound } from '../platform/graphql/failure.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { tellChange } from '../platform/moves/tell-change.js';
import { decideWork, keepSharedDraft, lockPlan, type PlanOutcome, type PlanRow } from '../plans/index.js';

// $1 plan, $2 today, $3 folded text or null, $4 person or null
const colleaguesStatement: Statement = {
  name: 'colleagues_of_draft',
  text: `
    select x.id, x.full_name as "fullName"
    from plan p
    join position q on q.agency_id = p.agency_id and 'drafter' = any (q.duties) and q.valid_from <= $2 and (q.valid_to is null or q.valid_to >= $2)
    join appointment a on a.position_id = q.id and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2)
    join person x on x.id = a.person_id
    where p.id = $1 and p.agency_id = actor_agency() and x.id <> p.drafter_id
      and not exists (select from plan_co_drafter c where c.plan_id = p.id and c.person_id = x.id)
      and ($3::text is null or fold_vietnamese(x.full_name) like '%' || $3 || '%') and ($4::uuid is null or x.id = $4)
    group by x.id, x.full_name
    order by bool_or(q.unit_id = p.unit_id) desc, x.full_name, x.id limit 20`,
};

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Who may still be asked to write along: drafters of the agency, those of the plan's unit first. Empty for a plan out of sight. */
export function findColleagues(reading: Reading, planId: string, text: string, today: string): Promise<Person[]> {
  return reading.all<Person>(colleaguesStatement, [planId, today, text.trim() ? escapeLike(foldVietnamese(text.trim())) : null, null]);
}

const tellStatement: Statement = { name: 'tell_co_drafter', text: 'select tell_co_drafter($1, $2, $3)' };
const addStatement: Statement = {
  name: 'add_co_drafter',
  text: `insert into plan_co_drafter (plan_id, agency_id, person_id, added_by, added_at) values ($1, $2, $3, $4, $5)`,
};
const isCoDrafter: Statement = { name: 'is_co_drafter', text: 'select from plan_co_drafter where plan_id = $1 and person_id = $2' };
const removeStatement: Statement = { name: 'remove_co_drafter', text: 'delete from plan_co_drafter where plan_id = $1 and person_id = $2' };

export interface Sharing {
  planId: string;
  personId: string;
}

/** Asks a colleague to write along. Asked twice, it is done once. */
export function shareDraft(source: DataSource, actor: Actor, now: Date, { planId, personId }: Sharing): Promise<PlanOutcome> {
  return ifSharing(source, actor, planId, async (transaction, row) => {
    if (await transaction.one(isCoDrafter, [planId, personId])) return;
    if (!(await transaction.one(colleaguesStatement, [planId, vietnameseDate(now), null, personId])))
      throw invalidInput('Chỉ mời cùng soạn được chuyên viên soạn thảo trong cơ quan.');
    await transaction.all(addStatement, [planId, row.agency_id, personId, actor.personId, now]);
    await transaction.all(tellStatement, [planId, personId, now]);
    await recordFact(transaction, actor, now, { kind: 'PlanShared', entity: 'plan', entityId: planId, data: { personId } });
    await tellChange(transaction, planId, 'share', now);
  });
}

/** Ends writing along; what was written before stays, and is kept in the drafter's name. */
export function unshareDraft(source: DataSource, actor: Actor, now: Date, { planId, personId }: Sharing): Promise<PlanOutcome> {
  return ifSharing(source, actor, planId, async (transaction, row) => {
    if (!(await transaction.one(isCoDrafter, [planId, personId]))) return;
    const kept = await keepSharedDraft(transaction, row, actor, now);
    await transaction.all(removeStatement, [planId, personId]);
    await recordFact(transaction, actor, now, { kind: 'PlanUnshared', entity: 'plan', entityId: planId, data: { personId } });
    await tellChange(transaction, planId, 'unshare', now);
    return kept.kind === 'kept' ? kept.row : undefined;
  });
}

async function ifSharing(source: DataSource, actor: Actor, planId: string, work: (transaction: Transaction, row: PlanRow) => Promise<PlanRow | undefined | void>): Promise<PlanOutcome> {
  return inTransaction(source, actor, async (transaction) => {
    const row = await transaction.one<PlanRow>(lockPlan, [planId]);
    if (!row) throw notFound();
    const decision = await decideWork(transaction, row, actor, 'share');
    if (!decision.accepted) return { kind: 'refused', row, event: 'share', state: row.state, unmet: decision.unmet };
    return { kind: 'moved', row: (await work(transaction, row)) ?? row };
  });
}
