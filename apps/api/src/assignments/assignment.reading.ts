import DataLoader from 'dataloader';
import type { AssignmentState } from '@banhanh/lifecycle';
import type { Reading, Statement } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import type { StateCount } from '../platform/graphql/page.js';
import { reportsForStatement, type ReportsFor } from './assignment.facts.js';
import { assignmentColumns, assignmentOf, type AssignmentRow } from './assignment-row.js';
import type { Assignment, AssignmentScope } from './assignment.type.js';
import { inWorkList } from './assignment.visibility.js';

const byId: Statement = { name: 'assignments_by_id', text: `select ${assignmentColumns} from assignment a where a.id = any ($1::uuid[])` };

/** Assignments by id; one out of the viewer's sight is null. */
export function assignmentLoader(context: RequestContext): DataLoader<string, Assignment | null> {
  return loaderOf(context, 'assignment', () =>
    new DataLoader<string, Assignment | null>(async (ids) => {
      const rows = await context.reading.all<AssignmentRow>(byId, [ids]);
      const found = new Map(rows.map((row) => [row.id, assignmentOf(row)]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  );
}

/** For whom the viewer reports; read once per request. */
export const reportsForOf = (context: RequestContext): Promise<ReportsFor> =>
  loaderOf(context, 'reportsFor', () => context.reading.all<{ unitId: string | null }>(reportsForStatement));

const isOwnUnit = 'coalesce(a.unit_id = any (actor_units()), false)';

const workStatement: Statement = {
  name: 'work_list',
  text: `
    select ${assignmentColumns}, ${isOwnUnit} as "isOwnUnit" from assignment a
    where ${inWorkList} and ($1::text[] is null or a.state = any ($1))
      and ($2::boolean is null or (${isOwnUnit}, a.id) < ($2, $3::uuid))
    order by ${isOwnUnit} desc, a.id desc limit $4`,
};

export type WorkRow = AssignmentRow & { isOwnUnit: boolean };

/** The work of the viewer's agency: that of the viewer's own units first, then the newest. */
export const readWork = (reading: Reading, states: AssignmentState[] | null, after: [boolean, string] | null, limit: number): Promise<WorkRow[]> =>
  reading.all<WorkRow>(workStatement, [states, after?.[0] ?? null, after?.[1] ?? null, limit]);

const ofPlansStatement: Statement = {
  name: 'assignments_of_plans',
  text: `
    select of_plan.* from unnest($1::uuid[], $2::uuid[]) with ordinality as asked (plan_id, after, place)
    cross join lateral (
      select asked.place, ${assignmentColumns} from assignment a
      where a.plan_id = asked.plan_id and (asked.after is null or a.id > asked.after) order by a.id limit $3
    ) of_plan order by of_plan.place, of_plan.id`,
};

/** A page of each plan's assignments, in the order of the text; `limit` rows at most for each. */
export function assignmentsOfPlanLoader(context: RequestContext, limit: number): DataLoader<{ planId: string; after: string | null }, AssignmentRow[]> {
  return loaderOf(context, `assignmentsOfPlan:${limit}`, () =>
    new DataLoader<{ planId: string; after: string | null }, AssignmentRow[], string>(
      async (pages) => {
        const rows = await context.reading.all<AssignmentRow & { place: number }>(ofPlansStatement, [
          pages.map(({ planId }) => planId),
          pages.map(({ after }) => after),
          limit,
        ]);
        const found = pages.map((): AssignmentRow[] => []);
        for (const { place, ...row } of rows) found[place - 1]!.push(row);
        return found;
      },
      { cacheKeyFn: ({ planId, after }) => `${planId}:${after}` },
    ),
  );
}

const countsOfPlans: Statement = {
  name: 'assignment_counts_of_plans',
  text: 'select a.plan_id as id, a.state, count(*)::int as count from assignment a where a.plan_id = any ($1::uuid[]) group by 1, 2',
};
const countsOfWork: Statement = {
  name: 'assignment_counts_of_work',
  text: `select a.state, count(*)::int as count from assignment a where ${inWorkList} group by 1`,
};

/** How many assignments of a connection are in each state, whatever its page and filter. */
export async function countAssignments(context: RequestContext, { planId }: AssignmentScope): Promise<StateCount[]> {
  if (planId === null) return loaderOf(context, 'assignmentCounts', () => context.reading.all<StateCount>(countsOfWork));
  const loader = loaderOf(context, 'assignmentCountsOfPlan', () =>
    new DataLoader<string, StateCount[]>(async (planIds) => {
      const rows = await context.reading.all<StateCount & { id: string }>(countsOfPlans, [planIds]);
      return planIds.map((id) => rows.filter((row) => row.id === id));
    }),
  );
  return loader.load(planId);
}
