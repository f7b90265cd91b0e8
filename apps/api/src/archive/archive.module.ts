import { Module } from '@nestjs/common';
import { IndexPlanEffect } from './effects/index-plan.effect.js';
import { SearchResolver } from './search.resolver.js';

@Module({ providers: [SearchResolver, IndexPlanEffect] })
export class ArchiveModule {}
