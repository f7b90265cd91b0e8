import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../platform/graphql/page.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';

@ObjectType()
export class Notification {
  @Field(() => ID) id: string;
  @Field({ description: 'The effect or the event that told it, as the machines name them.' }) kind: string;
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) readAt: Date | null;
  planId: string;
}

@ObjectType()
export class NotificationConnection {
  @Field(() => [Notification]) nodes: Notification[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}
