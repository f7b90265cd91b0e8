import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Assignment, assignmentLoader } from '../assignments/index.js';
import { CertifiedCopy, copyLoader } from '../copies/index.js';
import { Delivery, deliveryLoader } from '../deliveries/index.js';
import { Clock } from '../platform/clock.js';
import { holds } from '../platform/database/actor.js';
import type { Reading } from '../platform/database/database.js';
import { CurrentReading, loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { StateCount } from '../platform/graphql/page.js';
import { overdueBefore, Plan, planLoader } from '../plans/index.js';
import { Home, OverdueRenewals, WaitingItem } from './home.type.js';
import { readWaiting } from './waiting.js';
import { overdueRenewals, ownPlanCounts, ownPlans } from './waiting.statements.js';

@Resolver(() => Home)
export class HomeResolver {
  constructor(private readonly clock: Clock) {}

  @Query(() => Home)
  home(): Home {
    return new Home();
  }

  @ResolveField(() => [WaitingItem])
  waiting(@CurrentReading() reading: Reading): Promise<WaitingItem[]> {
    return readWaiting(reading, this.clock.now());
  }

  @ResolveField(() => [Plan])
  drafts(@Context() context: RequestContext): Promise<Plan[]> {
    return ownPlansIn(context, 'drafts');
  }

  @ResolveField(() => [Plan])
  following(@Context() context: RequestContext): Promise<Plan[]> {
    return ownPlansIn(context, 'following');
  }

  @ResolveField(() => [StateCount])
  counts(@CurrentReading() reading: Reading): Promise<StateCount[]> {
    return reading.all<StateCount>(ownPlanCounts);
  }

  @ResolveField(() => OverdueRenewals, { nullable: true })
  async overdueRenewals(@CurrentReading() reading: Reading): Promise<OverdueRenewals | null> {
    if (!reading.actor || !holds(reading.actor, 'archivist')) return null;
    const row = await reading.one<OverdueRenewals>(overdueRenewals, [overdueBefore(this.clock.now())]);
    return row && row.count > 0 ? row : null;
  }
}

async function ownPlansIn(context: RequestContext, wanted: 'drafts' | 'following'): Promise<Plan[]> {
  const rows = await loaderOf(context, 'ownPlans', () => context.reading.all<{ id: string; list: string }>(ownPlans));
  const plans = await planLoader(context).loadMany(rows.filter(({ list }) => list === wanted).map(({ id }) => id));
  return plans.flatMap((plan) => (plan === null || plan instanceof Error ? [] : [plan]));
}

@Resolver(() => WaitingItem)
export class WaitingItemResolver {
  @ResolveField(() => Plan, { nullable: true })
  plan(@Parent() item: WaitingItem, @Context() context: RequestContext): Promise<Plan | null> | null {
    return item.about === 'plan' ? planLoader(context).load(item.aboutId) : null;
  }

  @ResolveField(() => Delivery, { nullable: true })
  delivery(@Parent() item: WaitingItem, @Context() context: RequestContext): Promise<Delivery | null> | null {
    return item.about === 'delivery' ? deliveryLoader(context).load(item.aboutId) : null;
  }

  @ResolveField(() => Assignment, { nullable: true })
  assignment(@Parent() item: WaitingItem, @Context() context: RequestContext): Promise<Assignment | null> | null {
    return item.about === 'assignment' ? assignmentLoader(context).load(item.aboutId) : null;
  }

  @ResolveField(() => CertifiedCopy, { nullable: true })
  copy(@Parent() item: WaitingItem, @Context() context: RequestContext): Promise<CertifiedCopy | null> | null {
    return item.about === 'copy' ? copyLoader(context).load(item.aboutId) : null;
  }
}
