import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { actionsOf, assignmentMachine } from '@banhanh/lifecycle';
import { moveLoader } from '../deliveries/index.js';
import { Agency, agencyLoader, OrgUnit, Person, personLoader, unitLoader } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { idCursor, page, pageSize, StateCount } from '../platform/graphql/page.js';
import { Move, Plan, planLoader } from '../plans/index.js';
import { assignmentFacts } from './assignment.facts.js';
import { assignmentOf } from './assignment-row.js';
import { assignmentsOfPlanLoader, countAssignments, reportsForOf } from './assignment.reading.js';
import { Assignment, AssignmentAction, AssignmentConnection, StaleAssignment } from './assignment.type.js';

@Resolver(() => Assignment)
export class AssignmentFieldsResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => Agency, { description: 'The body that has the work.' })
  agency(@Parent() { agencyId }: Assignment, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(agencyId);
  }

  @ResolveField(() => OrgUnit, { nullable: true, description: 'Its unit, when the issuing agency gave the work to one of its own.' })
  unit(@Parent() { unitId }: Assignment, @Context() context: RequestContext): Promise<OrgUnit> | null {
    return unitId ? unitLoader(context).load(unitId) : null;
  }

  @ResolveField(() => Plan)
  plan(@Parent() { planId }: Assignment, @Context() context: RequestContext): Promise<Plan | null> {
    return planLoader(context).load(planId);
  }

  @ResolveField(() => Person, { nullable: true })
  reportedBy(@Parent() { reportedById }: Assignment, @Context() context: RequestContext): Promise<Person> | null {
    return reportedById ? personLoader(context).load(reportedById) : null;
  }

  @ResolveField(() => [AssignmentAction], { description: 'Every event of the state, asked of the machine for this viewer.' })
  async actions(@Parent() assignment: Assignment, @Context() context: RequestContext): Promise<AssignmentAction[]> {
    if (!context.actor) return [];
    const facts = assignmentFacts(assignment, context.actor, await reportsForOf(context), this.clock.today());
    return actionsOf(assignmentMachine, assignment.state, facts);
  }

  @ResolveField(() => [Move], { description: 'The history of the assignment, oldest first.' })
  moves(@Parent() { id }: Assignment, @Context() context: RequestContext): Promise<Move[]> {
    return moveLoader(context).load(id);
  }
}

@Resolver(() => AssignmentConnection)
export class AssignmentConnectionResolver {
  @ResolveField(() => [StateCount])
  async counts(@Parent() { scope }: AssignmentConnection, @Context() context: RequestContext): Promise<StateCount[]> {
    const counts = await countAssignments(context, scope);
    return counts.map(({ state, count }) => ({ state: state.toUpperCase(), count }));
  }

  @ResolveField(() => Int)
  async totalCount(@Parent() { scope }: AssignmentConnection, @Context() context: RequestContext): Promise<number> {
    const counts = await countAssignments(context, scope);
    return counts.reduce((sum, { state, count }) => (!scope.states || scope.states.some((wanted) => wanted === state) ? sum + count : sum), 0);
  }
}

@Resolver(() => StaleAssignment)
export class StaleAssignmentResolver {
  @ResolveField(() => Move, { nullable: true })
  async lastMove(@Parent() { assignment }: StaleAssignment, @Context() context: RequestContext): Promise<Move | null> {
    return (await moveLoader(context).load(assignment.id)).at(-1) ?? null;
  }
}

/** What a plan shows of the work it gives. */
@Resolver(() => Plan)
export class PlanAssignmentsResolver {
  @ResolveField(() => AssignmentConnection, { description: 'All of them for the issuing agency; for a recipient, its own.' })
  async assignments(
    @Parent() { id }: Plan,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AssignmentConnection> {
    const rows = await assignmentsOfPlanLoader(context, pageSize(first) + 1).load({ planId: id, after: idCursor(after) });
    const { nodes, pageInfo } = page(rows, first, (row) => [row.id]);
    return Object.assign(new AssignmentConnection(), { nodes: nodes.map(assignmentOf), pageInfo, scope: { planId: id, states: null } });
  }
}
