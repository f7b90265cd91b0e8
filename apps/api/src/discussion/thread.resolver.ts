import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { DataSource } from 'typeorm';
import { Person, personLoader } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { CurrentActor, leaveReading, loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { notFound } from '../platform/graphql/failure.js';
import { MoveRefused, Plan, readPlan, type PlanRow } from '../plans/index.js';
import { refusalOf } from './ask-machine.js';
import { ReplyInput, StartThreadInput } from './thread.inputs.js';
import { Comment, CommentThread, ThreadResult } from './thread.type.js';
import { anchorOf, moveThread, planOfThread, reply, startThread, threadColumns } from './thread.writes.js';

const ofPlan: Statement = {
  name: 'threads_of_plan',
  text: `select ${threadColumns} from comment_thread t where t.plan_id = $1 and t.agency_id = actor_agency() order by t.id limit 500`,
};
const ofThreads: Statement = {
  name: 'comments_of_threads',
  text: `select id, text, created_at as "createdAt", author_id as "authorId", thread_id as "threadId" from comment where thread_id = any ($1::uuid[]) order by created_at, id`,
};

type Outcome = Promise<CommentThread | MoveRefused>;

@Resolver(() => CommentThread)
export class ThreadResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => ThreadResult, { description: 'Opens a talk about some words of the text.' })
  async startThread(@Args('input') input: StartThreadInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    const anchor = anchorOf(input.anchor);
    return this.say(actor, context, { statement: readPlan, id: input.planId }, (transaction, plan, now) =>
      startThread(transaction, plan, { key: input.idempotencyKey, text: input.text, personId: actor.personId, now }, anchor));
  }

  @Mutation(() => ThreadResult)
  async replyToThread(@Args('input') input: ReplyInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    return this.say(actor, context, { statement: planOfThread, id: input.threadId }, (transaction, plan, now) =>
      reply(transaction, plan, input.threadId, { key: input.idempotencyKey, text: input.text, personId: actor.personId, now }));
  }

  @Mutation(() => ThreadResult, { description: 'Đã xử lý. Can be reopened.' })
  async resolveThread(@Args('threadId', { type: () => ID }) threadId: string, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    return this.say(actor, context, { statement: planOfThread, id: threadId }, (transaction, plan, now) => moveThread(transaction, plan, threadId, 'resolved', actor.personId, now));
  }

  @Mutation(() => ThreadResult)
  async reopenThread(@Args('threadId', { type: () => ID }) threadId: string, @CurrentActor() actor: Actor, @Context() context: RequestContext): Outcome {
    return this.say(actor, context, { statement: planOfThread, id: threadId }, (transaction, plan, now) => moveThread(transaction, plan, threadId, 'open', actor.personId, now));
  }

  @ResolveField(() => Person, { nullable: true })
  closedBy(@Parent() { closedById }: CommentThread, @Context() context: RequestContext): Promise<Person> | null {
    return closedById ? personLoader(context).load(closedById) : null;
  }

  @ResolveField(() => [Comment], { description: 'Oldest first.' })
  comments(@Parent() { id }: CommentThread, @Context() context: RequestContext): Promise<Comment[]> {
    return loaderOf(context, 'comments', () =>
      new DataLoader<string, Comment[]>(async (ids) => {
        const all = await context.reading.all<Comment>(ofThreads, [ids]);
        return ids.map((thread) => all.filter(({ threadId }) => threadId === thread));
      })).load(id);
  }

  /** Whatever is said is asked of the machine first. */
  private async say(actor: Actor, context: RequestContext, of: { statement: Statement; id: string }, write: (transaction: Transaction, plan: PlanRow, now: Date) => Promise<CommentThread>): Outcome {
    await leaveReading(context);
    const now = this.clock.now();
    return inTransaction(this.source, actor, async (transaction) => {
      const plan = await transaction.one<PlanRow>(of.statement, [of.id]);
      if (!plan) throw notFound();
      const refusal = await refusalOf(transaction, plan, actor, 'comment');
      return refusal ?? Object.assign(new CommentThread(), await write(transaction, plan, now));
    });
  }
}

@Resolver(() => Comment)
export class CommentResolver {
  @ResolveField(() => Person)
  author(@Parent() { authorId }: Comment, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(authorId);
  }
}

@Resolver(() => Plan)
export class PlanThreadsResolver {
  @ResolveField(() => [CommentThread], { complexity: 20, description: 'Oldest first; those of the drafting agency see them.' })
  threads(@Parent() { id }: Plan, @Context() context: RequestContext): Promise<CommentThread[]> {
    return context.reading.all<CommentThread>(ofPlan, [id]);
  }
}
