import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Person, personLoader } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Transaction } from '../platform/database/database.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { notFound } from '../platform/graphql/failure.js';
import { changeDraft, DocumentRefused, MoveRefused, Plan, readPlan, refused, type DraftRefused, type PlanRow } from '../plans/index.js';
import { refusalOf } from './ask-machine.js';
import { DecideSuggestionsInput, SuggestChangesInput } from './suggestion.inputs.js';
import { Suggestion, Suggestions, SuggestionsResult, UnfitSuggestion } from './suggestion.type.js';
import { addSuggestions, decideSuggestions, fitSuggestions, openSuggestions, proposed, suggestionsById, suggestionsOfPlan, type Fitted } from './suggestion.writes.js';

type Outcome = Promise<Suggestions | DocumentRefused | MoveRefused>;

const answer = (suggestions: Suggestion[], unfit: UnfitSuggestion[] = []): Suggestions => Object.assign(new Suggestions(), { suggestions, unfit });

@Resolver(() => Suggestion)
export class SuggestionResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => SuggestionsResult, { description: 'Sends an edited copy as proposals, one per passage.' })
  async suggestChanges(@Args('input') input: SuggestChangesInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    const found = proposed(input.base, input.edited);
    if ('problems' in found) return Object.assign(new DocumentRefused(), { problems: found.problems });
    const now = this.clock.now();
    await leaveReading(context);
    return inTransaction(this.source, actor, async (transaction) => {
      const plan = await planInSight(transaction, input.planId);
      const refusal = await refusalOf(transaction, plan, actor, 'suggest');
      if (refusal) return refusal;
      return answer(await addSuggestions(transaction, plan, { key: input.idempotencyKey, personId: actor.personId, note: input.note ?? null, now }, found.proposals));
    });
  }

  @Mutation(() => SuggestionsResult, { description: 'Writes them into the draft. Those the text has moved away from stay open and are named.' })
  async acceptSuggestions(@Args('input') { planId, ids }: DecideSuggestionsInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    await leaveReading(context);
    const now = this.clock.now();
    return inTransaction(this.source, actor, async (transaction) => {
      const open = await openSuggestions(transaction, planId, ids);
      let fitted: Fitted | null = null;
      const changed = await changeDraft(transaction, actor, now, planId, (document) => {
        fitted = fitSuggestions(document, open);
        return fitted.document === document ? null : fitted.document;
      });
      if (typeof changed === 'object') return draftRefusal(changed);
      const { fit, unfit } = fitted ?? { fit: [], unfit: [] };
      await decideSuggestions(transaction, planId, fit, { state: 'accepted', personId: actor.personId, now, reason: null });
      return answer(await suggestionsById(transaction, planId, ids), unfit);
    });
  }

  @Mutation(() => SuggestionsResult, { description: 'Không tiếp thu. The text stays as it is.' })
  async rejectSuggestions(@Args('input') { planId, ids, reason }: DecideSuggestionsInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    await leaveReading(context);
    const refusal = await inTransaction(this.source, actor, async (transaction) => refusalOf(transaction, await planInSight(transaction, planId), actor, 'revise'));
    return refusal ?? this.decide(actor, planId, ids, ids, { state: 'rejected', reason: reason ?? null });
  }

  @Mutation(() => SuggestionsResult, { description: 'Rút đề xuất, by who made them.' })
  async withdrawSuggestions(@Args('input') { planId, ids }: DecideSuggestionsInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    await leaveReading(context);
    const open = await inTransaction(this.source, actor, (transaction) => openSuggestions(transaction, planId, ids));
    const own = open.filter(({ authorId }) => authorId === actor.personId).map(({ id }) => id);
    return this.decide(actor, planId, ids, own, { state: 'withdrawn', reason: null });
  }

  @ResolveField(() => Person)
  author(@Parent() { authorId }: Suggestion, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(authorId);
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy(@Parent() { decidedById }: Suggestion, @Context() context: RequestContext): Promise<Person> | null {
    return decidedById ? personLoader(context).load(decidedById) : null;
  }

  private decide(
    actor: Actor, planId: string, ids: string[], decided: string[], { state, reason }: { state: Suggestion['state']; reason: string | null },
  ): Promise<Suggestions> {
    return inTransaction(this.source, actor, async (transaction) => {
      await decideSuggestions(transaction, planId, decided, { state, personId: actor.personId, now: this.clock.now(), reason });
      return answer(await suggestionsById(transaction, planId, ids));
    });
  }
}

const draftRefusal = (refusal: DraftRefused): DocumentRefused | MoveRefused =>
  refusal.kind === 'invalid' ? Object.assign(new DocumentRefused(), { problems: refusal.problems }) : refused(refusal.event, refusal.state, refusal.unmet);

async function planInSight(transaction: Transaction, planId: string): Promise<PlanRow> {
  const plan = await transaction.one<PlanRow>(readPlan, [planId]);
  if (!plan) throw notFound();
  return plan;
}

@Resolver(() => Plan)
export class PlanSuggestionsResolver {
  @ResolveField(() => [Suggestion], { complexity: 20, description: 'The open ones first.' })
  suggestions(@Parent() { id }: Plan, @Context() context: RequestContext): Promise<Suggestion[]> {
    return context.reading.all<Suggestion>(suggestionsOfPlan, [id]);
  }
}
