import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { keepDraft } from './plan.drafting.js';
import { ActInput, FilePlanInput, ReasonInput, ReportPlanInput, RevokePlanInput } from './plan.inputs.js';
import { actOnPlan, type PlanAct } from './plan.lifecycle.js';
import { PrintTrial } from './print-trial.js';
import { readPlan, type PlanRow } from './plan-row.js';
import { planOf, PlanResult, refused, stale } from './plan.type.js';

type Answer = ReturnType<typeof planOf> | ReturnType<typeof refused> | ReturnType<typeof stale>;

/** One mutation per verb. Each asks the machine; none decides. */
@Resolver()
export class PlanActsResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly trial: PrintTrial,
  ) {}

  @Mutation(() => PlanResult, { description: 'Trình duyệt: freezes the text and opens the route.' })
  async submitPlan(@Args('input') input: ActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    await leaveReading(context);
    const kept = await keepDraft(this.source, actor, this.clock.now(), input.planId);
    if (kept.kind === 'invalid') throw invalidInput(`Bản đang soạn chưa lưu được thành kế hoạch. ${kept.problems[0] ?? ''}`.trim());
    return this.act('submit', input, actor, context, { note: input.note ?? undefined }, await this.printableHash(input.planId, context));
  }

  @Mutation(() => PlanResult, { description: 'Hủy dự thảo. Cannot be undone.' })
  cancelPlan(@Args('input') input: ActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('cancel', input, actor, context, { note: input.note ?? undefined });
  }

  @Mutation(() => PlanResult, { description: 'Đồng ý at an open check of the route.' })
  approvePlan(@Args('input') input: ActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('approve', input, actor, context, { note: input.note ?? undefined });
  }

  @Mutation(() => PlanResult, { description: 'Trả lại the drafter, with a reason.' })
  returnPlan(@Args('input') input: ReasonInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('return', input, actor, context, { reason: input.reason });
  }

  @Mutation(() => PlanResult, { description: 'Thu hồi bản trình, by the drafter.' })
  recallPlan(@Args('input') input: ReasonInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('recall', input, actor, context, { reason: input.reason });
  }

  @Mutation(() => PlanResult, { description: 'Cấp số: the next number of the year, today as date, an entry in the register.' })
  numberPlan(@Args('input') input: ActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('number', input, actor, context, { note: input.note ?? undefined });
  }

  @Mutation(() => PlanResult, { description: 'Báo cáo tổng hợp by the drafting unit.' })
  reportPlan(@Args('input') input: ReportPlanInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('report', input, actor, context, { summary: input.summary });
  }

  @Mutation(() => PlanResult, { description: 'Thu hồi an issued plan, by a leader. Cannot be undone.' })
  revokePlan(@Args('input') input: RevokePlanInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('revoke', input, actor, context, { reason: input.reason, replacedById: input.replacedById ?? undefined });
  }

  @Mutation(() => PlanResult, { description: 'Lưu hồ sơ with a retention period.' })
  filePlan(@Args('input') input: FilePlanInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('file', input, actor, context, { recordFile: input.recordFile, retention: input.retention });
  }

  /** Setting takes a moment, so it is done before the act takes the plan's row. */
  private async printableHash(planId: string, { reading }: RequestContext): Promise<string | null> {
    const row = await reading.one<PlanRow>(readPlan, [planId]);
    return row?.state === 'draft' && (await this.trial.passes(await reading.transaction(), row)) ? row.document_hash : null;
  }

  private async act(
    event: PlanAct['event'],
    { planId, version, idempotencyKey }: { planId: string; version: number; idempotencyKey: string },
    actor: Actor,
    context: RequestContext,
    input: PlanAct['input'],
    printableHash: string | null = null,
  ): Promise<Answer> {
    await leaveReading(context);
    const outcome = await actOnPlan(this.source, actor, this.clock.now(), { planId, version, event, idempotencyKey, printableHash, input });
    switch (outcome.kind) {
      case 'moved':
        return planOf(outcome.row);
      case 'refused':
        return refused(outcome.event, outcome.state, outcome.unmet);
      case 'stale':
        return stale(outcome.row);
    }
  }
}
