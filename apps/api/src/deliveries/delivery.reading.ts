import DataLoader from 'dataloader';
import type { DeliveryState } from '@banhanh/lifecycle';
import type { Reading, Statement } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import type { StateCount } from '../platform/graphql/page.js';
import { deliveryColumns, deliveryOf, type DeliveryRow } from './delivery-row.js';
import type { Delivery, DeliveryScope } from './delivery.type.js';
import { inInbox } from './delivery.visibility.js';

const byId: Statement = { name: 'deliveries_by_id', text: `select ${deliveryColumns} from delivery d where d.id = any ($1::uuid[])` };

/** Deliveries by id; one out of the viewer's sight is null. */
export function deliveryLoader(context: RequestContext): DataLoader<string, Delivery | null> {
  return loaderOf(context, 'delivery', () =>
    new DataLoader<string, Delivery | null>(async (ids) => {
      const rows = await context.reading.all<DeliveryRow>(byId, [ids]);
      const found = new Map(rows.map((row) => [row.id, deliveryOf(row)]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  );
}

const ownByPlan: Statement = {
  name: 'own_deliveries',
  text: `select ${deliveryColumns} from delivery d where d.plan_id = any ($1::uuid[]) and ${inInbox}`,
};

/** The delivery of each plan to the viewer's own agency, once it has arrived. */
export function ownDeliveryLoader(context: RequestContext): DataLoader<string, Delivery | null> {
  return loaderOf(context, 'ownDelivery', () =>
    new DataLoader<string, Delivery | null>(async (planIds) => {
      const rows = await context.reading.all<DeliveryRow>(ownByPlan, [planIds]);
      const found = new Map(rows.map((row) => [row.planId, deliveryOf(row)]));
      return planIds.map((id) => found.get(id) ?? null);
    }),
  );
}

const inboxStatement: Statement = {
  name: 'inbox',
  text: `
    select ${deliveryColumns} from delivery d
    where ${inInbox} and ($1::text[] is null or d.state = any ($1)) and ($2::uuid is null or d.id < $2)
    order by d.id desc limit $3`,
};

export const readInbox = (reading: Reading, states: DeliveryState[] | null, after: string | null, limit: number): Promise<DeliveryRow[]> =>
  reading.all<DeliveryRow>(inboxStatement, [states, after, limit]);

const ofPlansStatement: Statement = {
  name: 'deliveries_of_plans',
  text: `
    select of_plan.* from unnest($1::uuid[], $2::uuid[]) with ordinality as asked (plan_id, after, place)
    cross join lateral (
      select asked.place, ${deliveryColumns} from delivery d
      where d.plan_id = asked.plan_id and (asked.after is null or d.id > asked.after) order by d.id limit $3
    ) of_plan order by of_plan.place, of_plan.id`,
};

/** A page of each plan's deliveries, in the order of Nơi nhận; `limit` rows at most for each. */
export function deliveriesOfPlanLoader(context: RequestContext, limit: number): DataLoader<{ planId: string; after: string | null }, DeliveryRow[]> {
  return loaderOf(context, `deliveriesOfPlan:${limit}`, () =>
    new DataLoader<{ planId: string; after: string | null }, DeliveryRow[], string>(
      async (pages) => {
        const rows = await context.reading.all<DeliveryRow & { place: number }>(ofPlansStatement, [
          pages.map(({ planId }) => planId),
          pages.map(({ after }) => after),
          limit,
        ]);
        const found = pages.map((): DeliveryRow[] => []);
        for (const { place, ...row } of rows) found[place - 1]!.push(row);
        return found;
      },
      { cacheKeyFn: ({ planId, after }) => `${planId}:${after}` },
    ),
  );
}

const countsOfPlans: Statement = {
  name: 'delivery_counts_of_plans',
  text: `select d.plan_id as id, d.state, count(*)::int as count from delivery d where d.plan_id = any ($1::uuid[]) group by 1, 2`,
};
const countsOfInbox: Statement = {
  name: 'delivery_counts_of_inbox',
  text: `select d.state, count(*)::int as count from delivery d where ${inInbox} group by 1`,
};

/** How many deliveries of a connection are in each state, whatever its page and filter. */
export async function countDeliveries(context: RequestContext, { planId }: DeliveryScope): Promise<StateCount[]> {
  if (planId === null) return loaderOf(context, 'deliveryCounts', () => context.reading.all<StateCount>(countsOfInbox));
  const loader = loaderOf(context, 'deliveryCountsOfPlan', () =>
    new DataLoader<string, StateCount[]>(async (planIds) => {
      const rows = await context.reading.all<StateCount & { id: string }>(countsOfPlans, [planIds]);
      return planIds.map((id) => rows.filter((row) => row.id === id));
    }),
  );
  return loader.load(planId);
}
