import DataLoader from 'dataloader';
import { certifiersOf, type CopyCertifier } from '../organisation/index.js';
import type { Reading, Statement } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { readCopiedPlans, unknownPlan, type CopiedPlan } from './copy.facts.js';
import { copyColumns, copyOf, type CopyRow } from './copy-row.js';
import type { CertifiedCopy } from './copy.type.js';

const byId: Statement = { name: 'copies_by_id', text: `select ${copyColumns} from certified_copy c where c.id = any ($1::uuid[])` };

/** Copies by id; one out of the viewer's sight is null. */
export function copyLoader(context: RequestContext): DataLoader<string, CertifiedCopy | null> {
  return loaderOf(context, 'copy', () =>
    new DataLoader<string, CertifiedCopy | null>(async (ids) => {
      const rows = await context.reading.all<CopyRow>(byId, [ids]);
      const found = new Map(rows.map((row) => [row.id, copyOf(row)]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  );
}

/** More copies of one plan than this are read in the register. */
const mostOfAPlan = 100;

const ofPlans: Statement = {
  name: 'copies_of_plans',
  text: `
    select copied.* from unnest($1::uuid[]) as asked (plan_id) cross join lateral (
      select ${copyColumns} from certified_copy c where c.plan_id = asked.plan_id and c.agency_id = actor_agency() order by c.id desc limit ${mostOfAPlan}
    ) copied`,
};

/** The copies the viewer's agency made of each plan, newest first. */
export function copiesOfPlanLoader(context: RequestContext): DataLoader<string, CertifiedCopy[]> {
  return loaderOf(context, 'copiesOfPlan', () =>
    new DataLoader<string, CertifiedCopy[]>(async (planIds) => {
      const rows = await context.reading.all<CopyRow>(ofPlans, [planIds]);
      return planIds.map((id) => rows.filter(({ planId }) => planId === id).map(copyOf));
    }),
  );
}

export function copiedPlanLoader(context: RequestContext): DataLoader<string, CopiedPlan> {
  return loaderOf(context, 'copiedPlan', () =>
    new DataLoader<string, CopiedPlan>(async (planIds) => {
      const found = await readCopiedPlans(await context.reading.transaction(), planIds);
      return planIds.map((id) => found.get(id) ?? unknownPlan);
    }),
  );
}

/** Who may certify for the viewer's agency today, asked once per request. */
export function certifiersToday(context: RequestContext, today: string): Promise<CopyCertifier[]> {
  return loaderOf(context, 'copyCertifiers', async () => certifiersOf(await context.reading.transaction(), context.actor!.agencyId, today));
}

const registerStatement: Statement = {
  name: 'copy_register',
  text: `
    select ${copyColumns} from certified_copy c
    where c.agency_id = actor_agency() and c.number_year = coalesce($1::int, (select number_series(a, $4::date) from agency a where a.id = actor_agency())) and ($2::int is null or c.number < $2) order by c.number desc limit $3`,
};

export const readCopyRegister = (reading: Reading, year: number | null, below: number | null, limit: number, today: string): Promise<CopyRow[]> =>
  reading.all<CopyRow>(registerStatement, [year, below, limit, today]);
