import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../organisation/index.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'Phiên bản: the text as it was submitted once, known by its hash and never changed.' })
export class PlanVersion {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Counts from 1.' }) ordinal: number;
  @Field({ description: 'SHA-256 of the canonical JSON.' }) hash: string;
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => Person) createdBy?: Person;
  @Field(() => Boolean, { description: 'The viewer decided on this very text (approved, returned or signed), and on no later one.' }) isLastDecidedByViewer: boolean;
  createdById: string;
  planId: string;
}
