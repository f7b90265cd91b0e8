import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { refused, type MoveRefused } from '../plans/index.js';
import { DeliveryActInput, RefuseDeliveryInput } from './delivery.inputs.js';
import { actOnDelivery, type DeliveryAct } from './delivery.lifecycle.js';
import { deliveryOf } from './delivery-row.js';
import { DeliveryResult, StaleDelivery, type Delivery } from './delivery.type.js';

type Answer = Delivery | MoveRefused | StaleDelivery;

/** One mutation per verb. Each asks the machine; none decides. */
@Resolver()
export class DeliveryActsResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => DeliveryResult, { description: "Xác nhận đã nhận, by the recipient's clerk." })
  acknowledgeDelivery(@Args('input') input: DeliveryActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act({ ...input, event: 'acknowledge', reason: null }, actor, context);
  }

  @Mutation(() => DeliveryResult, { description: "Từ chối tiếp nhận, by the recipient's clerk, with a reason." })
  refuseDelivery(@Args('input') input: RefuseDeliveryInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act({ ...input, event: 'refuse', reason: input.reason.trim() }, actor, context);
  }

  @Mutation(() => DeliveryResult, { description: "Gửi lại what was refused, by the sender's clerk." })
  resendDelivery(@Args('input') input: DeliveryActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act({ ...input, event: 'resend', reason: null }, actor, context);
  }

  private async act(act: DeliveryAct, actor: Actor, context: RequestContext): Promise<Answer> {
    await leaveReading(context);
    const outcome = await actOnDelivery(this.source, actor, this.clock.now(), act);
    switch (outcome.kind) {
      case 'moved':
        return deliveryOf(outcome.row);
      case 'refused':
        return refused(outcome.event, outcome.state, outcome.unmet);
      case 'stale':
        return Object.assign(new StaleDelivery(), { delivery: deliveryOf(outcome.row) });
    }
  }
}
