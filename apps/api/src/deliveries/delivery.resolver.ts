import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import type { DeliveryState } from '@banhanh/lifecycle';
import type { RequestContext } from '../platform/graphql/context.js';
import { idCursor, page, pageSize } from '../platform/graphql/page.js';
import { deliveryOf } from './delivery-row.js';
import { deliveryLoader, readInbox } from './delivery.reading.js';
import { Delivery, DeliveryConnection, DeliveryStateEnum } from './delivery.type.js';

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Query(() => Delivery, { nullable: true, description: 'Null when there is none or the viewer may not see it.' })
  delivery(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<Delivery | null> {
    return isUUID(id) ? deliveryLoader(context).load(id) : Promise.resolve(null);
  }

  @Query(() => DeliveryConnection, { description: "Văn bản đến: what has arrived at the viewer's agency, newest first." })
  async inbox(
    @Context() context: RequestContext,
    @Args('states', { type: () => [DeliveryStateEnum], nullable: true }) states: DeliveryState[] | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<DeliveryConnection> {
    const scope = { planId: null, states: states?.length ? states : null };
    const rows = await readInbox(context.reading, scope.states, idCursor(after), pageSize(first) + 1);
    const { nodes, pageInfo } = page(rows, first, ({ id }) => [id]);
    return Object.assign(new DeliveryConnection(), { nodes: nodes.map(deliveryOf), pageInfo, scope });
  }
}
