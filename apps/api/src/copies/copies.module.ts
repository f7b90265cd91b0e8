import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { SignaturesModule } from '../signatures/index.js';
import { CopyActsResolver } from './copy-acts.resolver.js';
import { CopyController } from './copy.controller.js';
import { CopyFieldsResolver, StaleCopyResolver } from './copy-fields.resolver.js';
import { CopyResolver, PlanCopiesResolver } from './copy.resolver.js';
import { NotifyCertifierEffect, NotifyCopyClerkEffect, NotifyCopyRequesterEffect } from './effects/notify-copy.effects.js';
import { TypesetCopyEffect } from './effects/typeset-copy.effect.js';

/** Certified copies: sao y, trích sao, sao lục (NĐ 30/2020, Điều 25–27). */
@Module({
  imports: [PlansModule, SignaturesModule],
  controllers: [CopyController],
  providers: [
    CopyResolver,
    PlanCopiesResolver,
    CopyFieldsResolver,
    StaleCopyResolver,
    CopyActsResolver,
    TypesetCopyEffect,
    NotifyCertifierEffect,
    NotifyCopyClerkEffect,
    NotifyCopyRequesterEffect,
  ],
})
export class CopiesModule {}
