import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { actionsOf, copyMachine } from '@banhanh/lifecycle';
import { moveLoader } from '../deliveries/index.js';
import { Agency, agencyLoader, Person, personLoader, Position, positionLoader } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { Move, Plan, planLoader } from '../plans/index.js';
import { copyFacts, wishOf } from './copy.facts.js';
import { certifiersToday, copiedPlanLoader, copyLoader } from './copy.reading.js';
import { CertifiedCopy, CopyAction, StaleCopy } from './copy.type.js';

@Resolver(() => CertifiedCopy)
export class CopyFieldsResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => Agency, { description: 'Who makes the copy, under its own name and number.' })
  agency(@Parent() { agencyId }: CertifiedCopy, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(agencyId);
  }

  @ResolveField(() => Plan)
  plan(@Parent() { planId }: CertifiedCopy, @Context() context: RequestContext): Promise<Plan | null> {
    return planLoader(context).load(planId);
  }

  @ResolveField(() => CertifiedCopy, { nullable: true, description: 'Of a sao lục: the sao y it is made from.' })
  source(@Parent() { sourceId }: CertifiedCopy, @Context() context: RequestContext): Promise<CertifiedCopy | null> | null {
    return sourceId ? copyLoader(context).load(sourceId) : null;
  }

  @ResolveField(() => Person)
  requestedBy(@Parent() { requestedById }: CertifiedCopy, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(requestedById);
  }

  @ResolveField(() => Position, { description: 'Who was asked to certify.' })
  askedPosition(@Parent() { askedPositionId }: CertifiedCopy, @Context() context: RequestContext): Promise<Position> {
    return positionLoader(context).load(askedPositionId);
  }

  @ResolveField(() => Person, { nullable: true })
  certifiedBy(@Parent() { certifiedById }: CertifiedCopy, @Context() context: RequestContext): Promise<Person> | null {
    return certifiedById ? personLoader(context).load(certifiedById) : null;
  }

  @ResolveField(() => [String], { description: 'The lines above the name of who certified: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC.' })
  certifierLines(@Parent() { certifier }: CertifiedCopy): string[] {
    return certifier ? [...certifier.authority, certifier.office] : [];
  }

  @ResolveField(() => [CopyAction], { description: 'Every event of the state, asked of the machine for this viewer.' })
  async actions(@Parent() copy: CertifiedCopy, @Context() context: RequestContext): Promise<CopyAction[]> {
    if (!context.actor) return [];
    const [plan, certifiers] = await Promise.all([copiedPlanLoader(context).load(copy.planId), certifiersToday(context, this.clock.today())]);
    return actionsOf(copyMachine, copy.state, copyFacts(wishOf(copy), plan, certifiers, context.actor));
  }

  @ResolveField(() => [Move], { description: 'The history of the copy, oldest first.' })
  moves(@Parent() { id }: CertifiedCopy, @Context() context: RequestContext): Promise<Move[]> {
    return moveLoader(context).load(id);
  }
}

@Resolver(() => StaleCopy)
export class StaleCopyResolver {
  @ResolveField(() => Move, { nullable: true })
  async lastMove(@Parent() { copy }: StaleCopy, @Context() context: RequestContext): Promise<Move | null> {
    return (await moveLoader(context).load(copy.id)).at(-1) ?? null;
  }
}
