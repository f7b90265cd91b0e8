import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/graphql/context.js';
import { Plan } from './plan.type.js';

/** What a plan says to its own agency only; a recipient gets the document, not how the issuer keeps and sums it up. */
@Resolver(() => Plan)
export class IssuerFieldsResolver {
  @ResolveField(() => String, { nullable: true, description: 'Báo cáo tổng hợp; null for another agency.' })
  summary(@Parent() { row }: Plan, @Context() { actor }: RequestContext): string | null {
    return row.agency_id === actor?.agencyId ? row.summary : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Where the issuing agency keeps it; null for another agency.' })
  recordFile(@Parent() { row }: Plan, @Context() { actor }: RequestContext): string | null {
    return row.agency_id === actor?.agencyId ? row.record_file : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Null for another agency.' })
  retention(@Parent() { row }: Plan, @Context() { actor }: RequestContext): string | null {
    return row.agency_id === actor?.agencyId ? row.retention : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The file it was imported from; null for another agency.' })
  sourceName(@Parent() { row }: Plan, @Context() { actor }: RequestContext): string | null {
    return row.agency_id === actor?.agencyId ? row.source_name : null;
  }
}
