import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StepKind, StepState } from '@banhanh/lifecycle';
import { Person, Position } from '../organisation/index.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';

export const StepKindEnum = { CONTENT: 'content', FORM: 'form', CONSULT: 'consult', APPROVE: 'approve', SIGN: 'sign' } as const;
registerEnumType(StepKindEnum, { name: 'StepKind' });
export const StepStateEnum = { WAITING: 'waiting', OPEN: 'open', APPROVED: 'approved', RETURNED: 'returned', WITHDRAWN: 'withdrawn' } as const;
registerEnumType(StepStateEnum, { name: 'StepState' });

@ObjectType({ description: 'What one person decided at a step, in which position.' })
export class ReviewDecision {
  @Field(() => ID) id: string;
  @Field() decision: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => DateTimeScalar) decidedAt: Date;
  @Field(() => Person) person?: Person;
  @Field(() => Position) position?: Position;
  personId: string;
  positionId: string;
}

@ObjectType({ description: "One step of a plan's route in the current or an earlier round." })
export class ReviewStep {
  @Field(() => ID) id: string;
  @Field(() => Int) ordinal: number;
  @Field(() => Int, { description: 'Counts the submissions of the plan, from 1.' }) round: number;
  @Field(() => StepKindEnum) kind: StepKind;
  @Field(() => StepStateEnum) state: StepState;
  @Field(() => DateTimeScalar, { nullable: true }) openedAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) dueAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) closedAt: Date | null;
  @Field(() => [ReviewDecision]) decisions: ReviewDecision[];
  @Field(() => [Position]) positions?: Position[];
  positionIds: string[];
}
