import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Assignment } from '../assignments/index.js';
import { CertifiedCopy } from '../copies/index.js';
import { Delivery } from '../deliveries/index.js';
import { StateCount } from '../platform/graphql/page.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { Plan } from '../plans/index.js';

@ObjectType({ description: 'What waits for the viewer. Exactly one of plan, delivery, assignment, copy says what it is about.' })
export class WaitingItem {
  @Field(() => ID) id: string;
  @Field() kind: string;
  @Field() title: string;
  @Field({ description: 'Who passed it on.' }) from: string;
  @Field(() => DateTimeScalar) since: Date;
  @Field(() => DateTimeScalar, { nullable: true }) dueAt: Date | null;
  @Field() isOverdue: boolean;
  @Field(() => String, { nullable: true, description: 'The event it waits for, as the machines name it.' }) primaryAction: string | null;
  @Field(() => Plan, { nullable: true }) plan?: Plan | null;
  @Field(() => Delivery, { nullable: true }) delivery?: Delivery | null;
  @Field(() => Assignment, { nullable: true }) assignment?: Assignment | null;
  @Field(() => CertifiedCopy, { nullable: true }) copy?: CertifiedCopy | null;
  about: 'plan' | 'delivery' | 'assignment' | 'copy';
  /** The id of the plan, delivery, assignment or copy it is about. */
  aboutId: string;
}

@ObjectType({ description: 'Official files whose archive time-stamps should have been renewed: how many plans, and since when the first.' })
export class OverdueRenewals {
  @Field(() => Int) count: number;
  @Field(() => DateTimeScalar) since: Date;
  @Field(() => ID, { description: 'The plan that is overdue longest.' }) planId: string;
}

@ObjectType({ description: 'Việc của tôi.' })
export class Home {
  @Field(() => [WaitingItem], { description: 'Most urgent first.' }) waiting?: WaitingItem[];
  @Field(() => [Plan], { description: "The viewer's drafts and those he or she writes along, except own ones that were returned and wait above." }) drafts?: Plan[];
  @Field(() => [Plan], { description: 'Plans of the viewer that are on their way.' }) following?: Plan[];
  @Field(() => [StateCount], { description: "Plans the viewer or the viewer's units drafted, by state." }) counts?: StateCount[];
  @Field(() => OverdueRenewals, { nullable: true, description: 'For archivists; null while all is in order.' }) overdueRenewals?: OverdueRenewals | null;
}
