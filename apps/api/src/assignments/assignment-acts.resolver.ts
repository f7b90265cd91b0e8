import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { refused, type MoveRefused } from '../plans/index.js';
import { AssignmentActInput, AssignmentReasonInput, ReportAssignmentInput } from './assignment.inputs.js';
import { actOnAssignment, type AssignmentAct } from './assignment.lifecycle.js';
import { assignmentOf } from './assignment-row.js';
import { AssignmentResult, StaleAssignment, type Assignment } from './assignment.type.js';

type Answer = Assignment | MoveRefused | StaleAssignment;

/** One mutation per verb. Each asks the machine; none decides. */
@Resolver()
export class AssignmentActsResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => AssignmentResult, { description: 'Bắt đầu thực hiện, by the reporter of the assignee.' })
  startAssignment(@Args('input') input: AssignmentActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('start', input, {}, actor, context);
  }

  @Mutation(() => AssignmentResult, { description: 'Báo cáo kết quả, by the reporter of the assignee.' })
  reportAssignment(@Args('input') input: ReportAssignmentInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('report', input, { result: input.result.trim() }, actor, context);
  }

  @Mutation(() => AssignmentResult, { description: 'Chấp nhận kết quả, by the drafting unit.' })
  acceptAssignment(@Args('input') input: AssignmentActInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('accept', input, {}, actor, context);
  }

  @Mutation(() => AssignmentResult, { description: 'Trả lại báo cáo, by the drafting unit, with a reason.' })
  returnAssignment(@Args('input') input: AssignmentReasonInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('return', input, { reason: input.reason.trim() }, actor, context);
  }

  @Mutation(() => AssignmentResult, { description: 'Hủy nhiệm vụ, by the drafting unit, with a reason.' })
  cancelAssignment(@Args('input') input: AssignmentReasonInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Answer> {
    return this.act('cancel', input, { reason: input.reason.trim() }, actor, context);
  }

  private async act(
    event: AssignmentAct['event'],
    { assignmentId, version, idempotencyKey }: AssignmentActInput,
    input: AssignmentAct['input'],
    actor: Actor,
    context: RequestContext,
  ): Promise<Answer> {
    await leaveReading(context);
    const outcome = await actOnAssignment(this.source, actor, this.clock.now(), { assignmentId, version, event, idempotencyKey, input });
    switch (outcome.kind) {
      case 'moved':
        return assignmentOf(outcome.row);
      case 'refused':
        return refused(outcome.event, outcome.state, outcome.unmet);
      case 'stale':
        return Object.assign(new StaleAssignment(), { assignment: assignmentOf(outcome.row) });
    }
  }
}
