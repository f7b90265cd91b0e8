import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TextAnchor } from '@banhanh/plan-document';
import { Person } from '../organisation/index.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.js';
import { MoveRefused } from '../plans/index.js';

const threadStates = ['open', 'resolved'] as const;
type ThreadState = (typeof threadStates)[number];
const ThreadStateEnum = enumOf(threadStates);
registerEnumType(ThreadStateEnum, { name: 'ThreadState' });

@ObjectType({ description: 'Nhận xét: one remark of a thread, never rewritten.' })
export class Comment {
  @Field(() => ID) id: string;
  @Field() text: string;
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => Person) author?: Person;
  authorId: string;
  threadId: string;
}

@ObjectType({ description: 'A talk about some words of a plan, or (anchor null) about the whole of it.' })
export class CommentThread {
  @Field(() => ID) id: string;
  @Field(() => ThreadStateEnum) state: ThreadState;
  @Field(() => JsonScalar, { nullable: true, description: 'TextAnchor of plan-document: node, place, the words and the text around them when it was made.' }) anchor: TextAnchor | null;
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was resolved.' }) closedAt: Date | null;
  @Field(() => Person, { nullable: true }) closedBy?: Person | null;
  @Field(() => [Comment]) comments?: Comment[];
  closedById: string | null;
  planId: string;
}

export const ThreadResult = createUnionType({ name: 'ThreadResult', types: () => [CommentThread, MoveRefused] as const });
