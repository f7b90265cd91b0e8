import { Args, Context, Field, ID, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { ChangesListener, type ChangeNotice } from './changes.listener.js';
import { readPlan } from './plan-row.js';

@ObjectType({ description: 'A change the viewer may see; the client asks again for what it shows.' })
export class Change {
  @Field(() => ID) planId: string;
  @Field() event: string;
  @Field(() => ID, { nullable: true }) actorId: string | null;
  @Field(() => DateTimeScalar) at: Date;
}

@Resolver()
export class ChangesResolver {
  constructor(
    private readonly listener: ChangesListener,
    private readonly source: DataSource,
    private readonly actors: ActorReader,
  ) {}

  @Subscription(() => Change, {
    description: 'Changes of one plan, or of every plan the viewer may see. Ends when the session ends.',
    resolve: (change: Change) => change,
  })
  changes(@Args('planId', { type: () => ID, nullable: true }) planId: string | null, @Context() context: RequestContext): AsyncGenerator<Change> {
    return this.visibleChanges(planId, context);
  }

  private async *visibleChanges(planId: string | null, context: RequestContext): AsyncGenerator<Change> {
    const stop = new AbortController();
    try {
      for await (const notice of this.listener.notices(stop.signal)) {
        if (planId && notice.planId !== planId) continue;
        const actor = context.request ? await this.actors.read(context.request) : null;
        if (!actor) return;
        if (await this.maySee(actor, notice)) yield { planId: notice.planId, event: notice.event, actorId: notice.actorId, at: new Date(notice.at) };
      }
    } finally {
      stop.abort();
    }
  }

  private maySee(actor: Actor, notice: ChangeNotice): Promise<boolean> {
    return inTransaction(this.source, actor, async (transaction) => (await transaction.one(readPlan, [notice.planId])) !== undefined);
  }
}
