import { Module } from '@nestjs/common';
import { DerivationResolver } from './derivation.resolver.js';
import { PlanVersionsResolver, VersionResolver } from './version.resolver.js';

@Module({ providers: [VersionResolver, PlanVersionsResolver, DerivationResolver] })
export class VersionsModule {}
