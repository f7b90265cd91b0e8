import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, Position, personLoader, positionLoader } from '../organisation/index.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { ReviewDecision, ReviewStep } from './review.type.js';

@Resolver(() => ReviewStep)
export class ReviewStepResolver {
  @ResolveField(() => [Position])
  async positions(@Parent() step: ReviewStep, @Context() context: RequestContext): Promise<Position[]> {
    return Promise.all(step.positionIds.map((id) => positionLoader(context).load(id)));
  }
}

@Resolver(() => ReviewDecision)
export class ReviewDecisionResolver {
  @ResolveField(() => Person)
  person(@Parent() decision: ReviewDecision, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(decision.personId);
  }

  @ResolveField(() => Position)
  position(@Parent() decision: ReviewDecision, @Context() context: RequestContext): Promise<Position> {
    return positionLoader(context).load(decision.positionId);
  }
}
