import { Module } from '@nestjs/common';
import { IndexPlanEffect } from './effects/index-plan.effect.js';
import { KnownCitationResolver } from './known-citation.resolver.js';
import { SearchResolver } from './search.resolver.js';
import { WordUsageResolver } from './word-usage.resolver.js';

@Module({ providers: [SearchResolver, KnownCitationResolver, WordUsageResolver, IndexPlanEffect] })
export class ArchiveModule {}
