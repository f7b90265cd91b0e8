import { Module } from '@nestjs/common';
import { IndexPlanEffect } from './effects/index-plan.effect.js';
import { KnownCitationResolver } from './known-citation.resolver.js';
import { SearchResolver } from './search.resolver.js';

@Module({ providers: [SearchResolver, KnownCitationResolver, IndexPlanEffect] })
export class ArchiveModule {}
