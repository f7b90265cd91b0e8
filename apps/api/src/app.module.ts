import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { DataSource } from 'typeorm';
import { ArchiveModule } from './archive/index.js';
import { AssignmentsModule } from './assignments/index.js';
import { AuditModule } from './audit/index.js';
import { CopiesModule } from './copies/index.js';
import { DeliveriesModule } from './deliveries/index.js';
import { DiscussionModule } from './discussion/index.js';
import { DraftingModule } from './drafting/index.js';
import { HomeModule } from './home/index.js';
import { IdentityModule } from './identity/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OrganisationModule } from './organisation/index.js';
import { PlansModule } from './plans/index.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ActorReader } from './platform/graphql/actor-reader.js';
import { graphqlOptions } from './platform/graphql/graphql-options.js';
import { SignedInGuard } from './platform/graphql/signed-in.guard.js';
import { HealthModule } from './platform/health/health.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { StorageModule } from './platform/storage/storage.module.js';
import { RegistersModule } from './registers/index.js';
import { ReviewsModule } from './reviews/index.js';
import { SignaturesModule } from './signatures/index.js';
import { VersionsModule } from './versions/index.js';

/** The table of contents: the platform, then one line per feature. */
@Module({
  imports: [
    DatabaseModule,
    StorageModule,
    JobsModule,
    HealthModule,
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({ driver: MercuriusDriver, inject: [DataSource, ActorReader], useFactory: graphqlOptions }),
    IdentityModule,
    OrganisationModule,
    PlansModule,
    DraftingModule,
    ReviewsModule,
    DiscussionModule,
    VersionsModule,
    DeliveriesModule,
    AssignmentsModule,
    SignaturesModule,
    CopiesModule,
    RegistersModule,
    ArchiveModule,
    NotificationsModule,
    AuditModule,
    HomeModule,
  ],
  providers: [{ provide: APP_GUARD, useClass: SignedInGuard }],
})
export class AppModule {}
