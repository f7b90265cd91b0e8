import { Module } from '@nestjs/common';
import { DeliveryActsResolver } from './delivery-acts.resolver.js';
import { DeliveryConnectionResolver, DeliveryFieldsResolver, PlanDeliveriesResolver, StaleDeliveryResolver } from './delivery-fields.resolver.js';
import { DeliveryResolver } from './delivery.resolver.js';
import { DeliverPlanEffect } from './effects/deliver-plan.effect.js';
import { DistributePlanEffect } from './effects/distribute-plan.effect.js';
import { FinishDeliveryEffect, StartDeliveryEffect } from './effects/follow-work.effects.js';
import { RecallDeliveriesEffect } from './effects/recall-deliveries.effect.js';

@Module({
  providers: [
    DeliveryResolver,
    DeliveryFieldsResolver,
    DeliveryActsResolver,
    DeliveryConnectionResolver,
    StaleDeliveryResolver,
    PlanDeliveriesResolver,
    DistributePlanEffect,
    DeliverPlanEffect,
    RecallDeliveriesEffect,
    StartDeliveryEffect,
    FinishDeliveryEffect,
  ],
})
export class DeliveriesModule {}
