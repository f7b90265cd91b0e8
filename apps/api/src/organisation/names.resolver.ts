import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { validatePlanDocument } from '@banhanh/plan-document';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import type { Reading } from '../platform/database/database.js';
import { CurrentActor, CurrentReading, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { agencyLoader, groupLoader } from './directory.loaders.js';
import { Agency, RecipientGroup } from './directory.type.js';
import { resolveNames } from './names.js';
import { RecipientLine, ResolvedDocument, ResolvedName } from './resolved-name.type.js';

@Resolver(() => ResolvedDocument)
export class ResolvedDocumentResolver {
  constructor(private readonly clock: Clock) {}

  @Query(() => ResolvedDocument, { description: 'Resolves the names of a document that is not saved yet.' })
  async resolveNames(
    @CurrentActor() actor: Actor,
    @CurrentReading() reading: Reading,
    @Args('document', { type: () => JsonScalar }) document: unknown,
  ): Promise<ResolvedDocument> {
    const checked = validatePlanDocument(document);
    if (!checked.ok) throw invalidInput('Nội dung kế hoạch không đúng định dạng.');
    return resolveNames(await reading.transaction(), {
      document: checked.document,
      issuerAgencyId: actor.agencyId,
      unitId: actor.units[0] ?? null,
      on: this.clock.today(),
    });
  }
}

@Resolver(() => ResolvedName)
export class ResolvedNameResolver {
  @ResolveField(() => Agency, { nullable: true })
  agency(@Parent() name: ResolvedName, @Context() context: RequestContext): Promise<Agency> | null {
    return name.agencyId ? agencyLoader(context).load(name.agencyId) : null;
  }

  @ResolveField(() => RecipientGroup, { nullable: true })
  group(@Parent() name: ResolvedName, @Context() context: RequestContext): Promise<RecipientGroup> | null {
    return name.groupId ? groupLoader(context).load(name.groupId) : null;
  }

  @ResolveField(() => [Agency])
  agencies(@Parent() name: ResolvedName, @Context() context: RequestContext): Promise<Agency[]> {
    return Promise.all(name.agencyIds.map((id) => agencyLoader(context).load(id)));
  }
}

@Resolver(() => RecipientLine)
export class RecipientLineResolver {
  @ResolveField(() => [Agency])
  agencies(@Parent() line: RecipientLine, @Context() context: RequestContext): Promise<Agency[]> {
    return Promise.all(line.agencyIds.map((id) => agencyLoader(context).load(id)));
  }
}
