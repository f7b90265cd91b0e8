import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import DataLoader from 'dataloader';
import { DataSource } from 'typeorm';
import { Person, personLoader } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import type { Reading, Statement } from '../platform/database/database.js';
import { CurrentActor, CurrentReading, leaveReading, loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { draftAnswer, DraftResult, Plan } from '../plans/index.js';
import { findColleagues, shareDraft, unshareDraft } from './co-drafters.js';
import { ShareDraftInput } from './drafting.inputs.js';

const coDraftersStatement: Statement = {
  name: 'load_co_drafters',
  text: 'select plan_id as "planId", person_id as "personId" from plan_co_drafter where plan_id = any ($1::uuid[]) order by added_at, person_id',
};

const coDraftersLoader = (context: RequestContext): DataLoader<string, string[]> =>
  loaderOf(context, 'coDrafters', () =>
    new DataLoader<string, string[]>(async (planIds) => {
      const rows = await context.reading.all<{ planId: string; personId: string }>(coDraftersStatement, [planIds]);
      return planIds.map((id) => rows.filter(({ planId }) => planId === id).map(({ personId }) => personId));
    }),
  );

@Resolver(() => Plan)
export class CoDraftersResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [Person], { description: 'Người cùng soạn, in the order they were asked; empty for another agency.' })
  async coDrafters(@Parent() { id }: Plan, @Context() context: RequestContext): Promise<Person[]> {
    const ids = await coDraftersLoader(context).load(id);
    return Promise.all(ids.map((personId) => personLoader(context).load(personId)));
  }

  @Query(() => [Person], { description: 'Drafters of the agency who may still be asked to write along; at most twenty, with or without diacritics.' })
  colleagues(@Args('planId', { type: () => ID }) planId: string, @Args('text') text: string, @CurrentReading() reading: Reading): Promise<Person[]> {
    return isUUID(planId) ? findColleagues(reading, planId, text.slice(0, 200), this.clock.today()) : Promise.resolve([]);
  }

  @Mutation(() => DraftResult, { description: 'Mời cùng soạn.' })
  async shareDraft(@Args('input') input: ShareDraftInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<ReturnType<typeof draftAnswer>> {
    await leaveReading(context);
    return draftAnswer(await shareDraft(this.source, actor, this.clock.now(), input));
  }

  @Mutation(() => DraftResult, { description: 'Thôi cùng soạn; what was written stays.' })
  async unshareDraft(@Args('input') input: ShareDraftInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<ReturnType<typeof draftAnswer>> {
    await leaveReading(context);
    return draftAnswer(await unshareDraft(this.source, actor, this.clock.now(), input));
  }
}
