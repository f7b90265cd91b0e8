import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PlanDocument } from '@banhanh/plan-document';
import { Person, personLoader } from '../organisation/index.js';
import type { Statement } from '../platform/database/database.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { notFound } from '../platform/graphql/failure.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { Plan } from '../plans/index.js';
import { PlanVersion } from './version.type.js';

const select = `
  select v.plan_id || '/' || v.ordinal as id, v.ordinal, v.hash, v.created_at as "createdAt", v.created_by as "createdById", v.plan_id as "planId",
    coalesce(v.hash = (select d.document_hash from review_decision d where d.plan_id = v.plan_id and d.person_id = actor_person() order by d.decided_at desc limit 1)
      and v.ordinal = (select max(w.ordinal) from plan_version w where w.plan_id = v.plan_id and w.hash = v.hash), false) as "isLastDecidedByViewer"
  from plan_version v where v.plan_id = $1`;
const versionsStatement: Statement = { name: 'versions_of_plan', text: `${select} order by v.ordinal limit 500` };
const versionStatement: Statement = { name: 'version_of_plan', text: `${select} and v.ordinal = $2` };
const textStatement: Statement = { name: 'text_of_version', text: 'select document from plan_version where plan_id = $1 and ordinal = $2' };

@Resolver(() => PlanVersion)
export class VersionResolver {
  @ResolveField(() => Person)
  createdBy(@Parent() { createdById }: PlanVersion, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(createdById);
  }

  @ResolveField(() => JsonScalar, { complexity: 20, description: 'The plan as data, as it was then.' })
  async document(@Parent() { planId, ordinal }: PlanVersion, @Context() context: RequestContext): Promise<PlanDocument> {
    const found = await context.reading.one<{ document: PlanDocument }>(textStatement, [planId, ordinal]);
    if (!found) throw notFound();
    return found.document;
  }
}

@Resolver(() => Plan)
export class PlanVersionsResolver {
  @ResolveField(() => [PlanVersion], { complexity: 20, description: 'Oldest first; for the issuing agency.' })
  versions(@Parent() { id }: Plan, @Context() context: RequestContext): Promise<PlanVersion[]> {
    return context.reading.all<PlanVersion>(versionsStatement, [id]);
  }

  @ResolveField(() => PlanVersion, { complexity: 20, nullable: true })
  async versionAt(@Parent() { id }: Plan, @Args('ordinal', { type: () => Int }) ordinal: number, @Context() context: RequestContext): Promise<PlanVersion | null> {
    return (await context.reading.one<PlanVersion>(versionStatement, [id, ordinal])) ?? null;
  }
}
