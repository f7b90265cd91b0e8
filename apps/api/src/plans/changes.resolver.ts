import { Args, Context, Field, ID, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction } from '../platform/database/database.js';
import { ActorReader } from '../platform/graphql/actor-reader.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { ChangesListener, type ChangeNotice } from './changes.listener.js';
import { readPlan, type PlanRow } from './plan-row.js';

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
        const plan = await this.planInSight(actor, notice);
        if (plan) yield told(notice, actor, plan);
      }
    } finally {
      stop.abort();
    }
  }

  private planInSight(actor: Actor, notice: ChangeNotice): Promise<PlanRow | undefined> {
    return inTransaction(this.source, actor, (transaction) => transaction.one<PlanRow>(readPlan, [notice.planId]));
  }
}

/** A recipient hears that something changed; what the other recipients did, and who, is between them and the issuer. */
function told({ planId, event, actorId, at }: ChangeNotice, actor: Actor, plan: PlanRow): Change {
  const isOwn = plan.agency_id === actor.agencyId || actorId === actor.personId;
  return { planId, event: isOwn ? event : 'change', actorId: isOwn ? actorId : null, at: new Date(at) };
}
