import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Viewer } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Reading, type Statement } from '../platform/database/database.js';
import { CurrentActor, CurrentReading, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { idCursor, page, pageSize } from '../platform/graphql/page.js';
import { Plan, planLoader } from '../plans/index.js';
import { Notification, NotificationConnection } from './notification.type.js';

// What told of a plan that has since gone out of the viewer's sight is not shown, nor counted.
const inSight = 'n.person_id = actor_person() and n.agency_id = actor_agency() and exists (select from plan p where p.id = n.plan_id)';

const listStatement: Statement = {
  name: 'notifications',
  text: `
    select n.id, n.kind, n.created_at as "createdAt", n.read_at as "readAt", n.plan_id as "planId" from notification n
    where ${inSight} and ($1::uuid is null or n.id < $1) order by n.id desc limit $2`,
};
const unreadStatement: Statement = {
  name: 'unread_notifications',
  text: `select count(*)::int as count from (select from notification n where ${inSight} and n.read_at is null limit 1000) unread`,
};
const readStatement: Statement = {
  name: 'read_notifications',
  text: `with read as (update notification set read_at = $1 where person_id = actor_person() and read_at is null returning 1) select count(*)::int as count from read`,
};

@Resolver(() => Notification)
export class NotificationResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Query(() => NotificationConnection, { description: "The viewer's own, newest first." })
  async notifications(
    @CurrentReading() reading: Reading,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<NotificationConnection> {
    const rows = await reading.all<Notification>(listStatement, [idCursor(after), pageSize(first) + 1]);
    return page(rows, first, ({ id }) => [id]);
  }

  @Mutation(() => Int, { description: 'Marks all as read; answers how many were not.' })
  async readNotifications(@CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<number> {
    await leaveReading(context);
    const read = await inTransaction(this.source, actor, (transaction) => transaction.one<{ count: number }>(readStatement, [this.clock.now()]));
    return read?.count ?? 0;
  }

  @ResolveField(() => Plan)
  plan(@Parent() { planId }: Notification, @Context() context: RequestContext): Promise<Plan | null> {
    return planLoader(context).load(planId);
  }
}

@Resolver(() => Viewer)
export class UnreadNotificationsResolver {
  @ResolveField(() => Int, { description: 'At most 1,000 are counted.' })
  async unreadNotifications(@CurrentReading() reading: Reading): Promise<number> {
    return (await reading.one<{ count: number }>(unreadStatement))?.count ?? 0;
  }
}
