import { Module } from '@nestjs/common';
import { AgencySettingsResolver } from './agency-settings.resolver.js';
import { DirectoryResolver, PositionResolver, RecipientGroupResolver } from './directory.resolver.js';
import { RecipientLineResolver, ResolvedDocumentResolver, ResolvedNameResolver } from './names.resolver.js';

/** The directory: agencies, units, positions, people, groups; who a written name means; who may sign. */
@Module({
  providers: [
    AgencySettingsResolver,
    DirectoryResolver,
    PositionResolver,
    RecipientGroupResolver,
    ResolvedDocumentResolver,
    ResolvedNameResolver,
    RecipientLineResolver,
  ],
})
export class OrganisationModule {}
