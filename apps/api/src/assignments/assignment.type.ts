import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { assignmentEvents, assignmentStates, type AssignmentEventName, type AssignmentState } from '@banhanh/lifecycle';
import { ModalityEnum } from '../organisation/index.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { PageInfo, StateCount } from '../platform/graphql/page.js';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { Move, MoveRefused } from '../plans/index.js';

export const AssignmentStateEnum = enumOf(assignmentStates);
registerEnumType(AssignmentStateEnum, { name: 'AssignmentState' });
export const AssignmentEventEnum = enumOf(assignmentEvents);
registerEnumType(AssignmentEventEnum, { name: 'AssignmentEvent' });

@ObjectType()
export class AssignmentAction {
  @Field(() => AssignmentEventEnum) name: AssignmentEventName;
  @Field() allowed: boolean;
  @Field(() => [String]) unmet: string[];
}

@ObjectType({ description: 'Nhiệm vụ được giao: the work one body was given by one passage of a plan.' })
export class Assignment {
  @Field(() => ID) id: string;
  @Field(() => AssignmentStateEnum) state: AssignmentState;
  @Field(() => Int, { description: 'Optimistic lock: send it back with every mutation.' }) version: number;
  @Field(() => DateTimeScalar) stateSince: Date;
  @Field({ description: 'The name written in the plan.' }) assignee: string;
  @Field(() => ModalityEnum) modality: 'order' | 'request';
  @Field(() => [String]) tasks: string[];
  @Field(() => DateScalar, { nullable: true, description: 'The last day, when the plan gives one that is safe to count on.' }) dueOn: string | null;
  @Field(() => String, { nullable: true, description: 'What was reported.' }) result: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) reportedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned or cancelled.' }) reason: string | null;
  agencyId: string;
  unitId: string | null;
  issuerAgencyId: string;
  issuerUnitId: string;
  planId: string;
  reportedById: string | null;
  /** The plan is acknowledged by the assignee, or is its own agency's. */
  isReceived: boolean;
}

/** Which assignments a connection counts: those of one plan, or (null) the work of the viewer's agency. */
export interface AssignmentScope {
  planId: string | null;
  states: AssignmentState[] | null;
}

@ObjectType({ description: '`counts` covers all rows, not only this page.' })
export class AssignmentConnection {
  @Field(() => [Assignment]) nodes: Assignment[];
  @Field(() => PageInfo) pageInfo: PageInfo;
  @Field(() => Int, { description: 'Rows of the states asked for, on all pages.' }) totalCount?: number;
  @Field(() => [StateCount]) counts?: StateCount[];
  scope: AssignmentScope;
}

@ObjectType({ description: 'Somebody else was faster; nothing was written. `lastMove` tells what happened.' })
export class StaleAssignment {
  @Field(() => Assignment) assignment: Assignment;
  @Field(() => Move, { nullable: true }) lastMove?: Move | null;
}

export const AssignmentResult = createUnionType({ name: 'AssignmentResult', types: () => [Assignment, MoveRefused, StaleAssignment] as const });
