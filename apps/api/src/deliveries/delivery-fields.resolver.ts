import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { actionsOf, deliveryMachine } from '@banhanh/lifecycle';
import { Agency, agencyLoader, Person, personLoader } from '../organisation/index.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { idCursor, page, pageSize, StateCount } from '../platform/graphql/page.js';
import { Move, Plan, planLoader } from '../plans/index.js';
import { deliveryFacts } from './delivery.facts.js';
import { deliveryOf } from './delivery-row.js';
import { countDeliveries, deliveriesOfPlanLoader, ownDeliveryLoader } from './delivery.reading.js';
import { Delivery, DeliveryAction, DeliveryConnection, StaleDelivery } from './delivery.type.js';
import { moveLoader } from './move.loader.js';

@Resolver(() => Delivery)
export class DeliveryFieldsResolver {
  @ResolveField(() => Agency, { description: 'The recipient.' })
  agency(@Parent() { agencyId }: Delivery, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(agencyId);
  }

  @ResolveField(() => Agency)
  sender(@Parent() { senderId }: Delivery, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(senderId);
  }

  @ResolveField(() => Plan)
  plan(@Parent() { planId }: Delivery, @Context() context: RequestContext): Promise<Plan | null> {
    return planLoader(context).load(planId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who acknowledged or refused.' })
  actedBy(@Parent() { actedById }: Delivery, @Context() context: RequestContext): Promise<Person> | null {
    return actedById ? personLoader(context).load(actedById) : null;
  }

  @ResolveField(() => [DeliveryAction], { description: 'Every event of the state, asked of the machine for this viewer.' })
  async actions(@Parent() delivery: Delivery, @Context() context: RequestContext): Promise<DeliveryAction[]> {
    if (!context.actor) return [];
    const plan = await planLoader(context).load(delivery.planId);
    return actionsOf(deliveryMachine, delivery.state, deliveryFacts(delivery, context.actor, plan?.state ?? null));
  }

  @ResolveField(() => [Move], { description: 'The history of the delivery, oldest first.' })
  moves(@Parent() { id }: Delivery, @Context() context: RequestContext): Promise<Move[]> {
    return moveLoader(context).load(id);
  }
}

@Resolver(() => DeliveryConnection)
export class DeliveryConnectionResolver {
  @ResolveField(() => [StateCount])
  async counts(@Parent() { scope }: DeliveryConnection, @Context() context: RequestContext): Promise<StateCount[]> {
    const counts = await countDeliveries(context, scope);
    return counts.map(({ state, count }) => ({ state: state.toUpperCase(), count }));
  }

  @ResolveField(() => Int)
  async totalCount(@Parent() { scope }: DeliveryConnection, @Context() context: RequestContext): Promise<number> {
    const counts = await countDeliveries(context, scope);
    return counts.reduce((sum, { state, count }) => (!scope.states || scope.states.some((wanted) => wanted === state) ? sum + count : sum), 0);
  }
}

@Resolver(() => StaleDelivery)
export class StaleDeliveryResolver {
  @ResolveField(() => Move, { nullable: true })
  async lastMove(@Parent() { delivery }: StaleDelivery, @Context() context: RequestContext): Promise<Move | null> {
    return (await moveLoader(context).load(delivery.id)).at(-1) ?? null;
  }
}

/** What a plan shows of its deliveries. */
@Resolver(() => Plan)
export class PlanDeliveriesResolver {
  @ResolveField(() => DeliveryConnection, { description: 'All of them for the issuing agency; for a recipient, its own.' })
  async deliveries(
    @Parent() { id }: Plan,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<DeliveryConnection> {
    const rows = await deliveriesOfPlanLoader(context, pageSize(first) + 1).load({ planId: id, after: idCursor(after) });
    const { nodes, pageInfo } = page(rows, first, (row) => [row.id]);
    return Object.assign(new DeliveryConnection(), { nodes: nodes.map(deliveryOf), pageInfo, scope: { planId: id, states: null } });
  }

  @ResolveField(() => Delivery, { nullable: true, description: "The delivery of this plan to the viewer's own agency." })
  ownDelivery(@Parent() { id }: Plan, @Context() context: RequestContext): Promise<Delivery | null> {
    return ownDeliveryLoader(context).load(id);
  }
}
