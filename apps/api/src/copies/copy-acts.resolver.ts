import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { refused, type MoveRefused } from '../plans/index.js';
import { CopyActInput, RefuseCopyInput, RequestCopyInput } from './copy.inputs.js';
import { actOnCopy, type CopyAct, type CopyOutcome } from './copy.lifecycle.js';
import { requestCopy } from './copy.request.js';
import { copyOf } from './copy-row.js';
import { CopyResult, StaleCopy, type CertifiedCopy } from './copy.type.js';

type Answer = CertifiedCopy | MoveRefused | StaleCopy;

/** One mutation per verb. Each asks the machine; none decides. */
@Resolver()
export class CopyActsResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => CopyResult, { description: 'Đề nghị sao văn bản, by clerk or archivist of an agency that holds the plan.' })
  async requestCopy(@Args('input') input: RequestCopyInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    await leaveReading(context);
    return answerOf(await requestCopy(this.source, actor, this.clock.now(), input));
  }

  @Mutation(() => CopyResult, { description: 'Duyệt sao, by whoever may have copies made (NĐ 30/2020, Điều 27).' })
  certifyCopy(@Args('input') input: CopyActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('certify', input, actor, context);
  }

  @Mutation(() => CopyResult, { description: 'Không duyệt sao, with a reason.' })
  refuseCopy(@Args('input') input: RefuseCopyInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('refuse', input, actor, context, { reason: input.reason.trim() });
  }

  @Mutation(() => CopyResult, { description: 'Rút đề nghị, by who asked.' })
  withdrawCopy(@Args('input') input: CopyActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('withdraw', input, actor, context);
  }

  @Mutation(() => CopyResult, { description: "Cấp số bản sao: the next number of the year's one series for copies, today as date." })
  numberCopy(@Args('input') input: CopyActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('number', input, actor, context);
  }

  private async act(event: CopyAct['event'], { copyId, version, idempotencyKey }: CopyActInput, actor: Actor, context: RequestContext, input: CopyAct['input'] = {}): Promise<Answer> {
    await leaveReading(context);
    return answerOf(await actOnCopy(this.source, actor, this.clock.now(), { copyId, version, event, idempotencyKey, input }));
  }
}

function answerOf(outcome: CopyOutcome): Answer {
  switch (outcome.kind) {
    case 'moved':
      return copyOf(outcome.row);
    case 'refused':
      return refused(outcome.event, outcome.state, outcome.unmet);
    case 'stale':
      return Object.assign(new StaleCopy(), { copy: copyOf(outcome.row) });
  }
}
