import DataLoader from 'dataloader';
import type { PlanState } from '@banhanh/lifecycle';
import type { Reading, Statement } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import type { PlanRow } from './plan-row.js';
import { planOf, type Move, type Plan } from './plan.type.js';
import { visiblePlans } from './plan.visibility.js';

const plansById: Statement = { name: 'plans_by_id', text: 'select * from plan where id = any ($1::uuid[])' };

/** Plans by id, as far as the viewer may see them; a plan out of sight is null. */
export function planLoader(context: RequestContext): DataLoader<string, Plan | null> {
  return loaderOf(context, 'plan', () =>
    new DataLoader<string, Plan | null>(async (ids) => {
      const rows = await context.reading.all<PlanRow>(plansById, [ids]);
      const byId = new Map(rows.map((row) => [row.id, planOf(row)]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
  );
}

const listStatement: Statement = {
  name: 'list_plans',
  text: `
    select plan.* from plan
    where ${visiblePlans}
      and ($1::text[] is null or state = any ($1))
      and (not $2 or drafter_id = actor_person())
      and (not $7 or agency_id = actor_agency())
      and ($3::text is null or title_folded like '%' || $3 || '%')
      and ($4::timestamptz is null or (updated_at, id) < ($4, $5::uuid))
    order by updated_at desc, id desc limit $6`,
};

export interface PlanListing {
  states: PlanState[] | null;
  mine: boolean;
  ofOwnAgency: boolean;
  /** Already folded, with LIKE's own signs escaped. */
  text: string | null;
  after: [string, string] | null;
  limit: number;
}

export function listPlans(reading: Reading, listing: PlanListing): Promise<PlanRow[]> {
  return reading.all<PlanRow>(listStatement, [listing.states, listing.mine, listing.text, listing.after?.[0] ?? null, listing.after?.[1] ?? null, listing.limit, listing.ofOwnAgency]);
}

const moveColumns = `id, event, from_state as "fromState", to_state as "toState", occurred_at as "occurredAt", actor_id as "actorId", position_id as "positionId",
  agency_id as "agencyId", document_hash as "documentHash", coalesce(input ->> 'reason', input ->> 'note', input ->> 'result', input ->> 'summary') as note`;

const movesStatement: Statement = { name: 'moves_of', text: `select ${moveColumns} from move where aggregate_id = $1 order by id limit 500` };
const lastMoveStatement: Statement = { name: 'last_move_of', text: `select ${moveColumns} from move where aggregate_id = $1 order by id desc limit 1` };

/** The history of one plan, delivery or assignment, oldest first. */
export const readMoves = (reading: Reading, aggregateId: string): Promise<Move[]> => reading.all<Move>(movesStatement, [aggregateId]);
export const readLastMove = (reading: Reading, aggregateId: string): Promise<Move | undefined> => reading.one<Move>(lastMoveStatement, [aggregateId]);

const waitingStatement: Statement = {
  name: 'plan_waiting',
  text: `
    select case p.state
        when 'draft' then array(select full_name from person where id = p.drafter_id)
        when 'review' then array(select distinct x.full_name from review_step s join appointment a on a.position_id = any (s.position_ids) join person x on x.id = a.person_id
          where s.plan_id = p.id and s.state = 'open' and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2))
        when 'numbered' then '{}'::text[]
        when 'issued' then array(select u.name from org_unit u where u.id = p.unit_id)
        else array(select distinct x.full_name from position q join appointment a on a.position_id = q.id join person x on x.id = a.person_id
          where q.agency_id = p.agency_id and q.duties && case p.state when 'signed' then array['clerk'] else array['archivist'] end
            and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2))
      end as "forWhom",
      coalesce((select s.opened_at from review_step s where s.plan_id = p.id and s.state = 'open'), p.state_since) as since,
      (select s.due_at from review_step s where s.plan_id = p.id and s.state = 'open') as "dueAt"
    from plan p where p.id = $1 and p.agency_id = actor_agency() and p.state in ('draft', 'review', 'signed', 'numbered', 'issued', 'reported')`,
};

export const readWaiting = (reading: Reading, planId: string, today: string) =>
  reading.one<{ forWhom: string[]; since: Date; dueAt: Date | null }>(waitingStatement, [planId, today]);
