import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Proposal } from '@banhanh/plan-document';
import { Person } from '../organisation/index.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.js';
import { DocumentRefused, MoveRefused } from '../plans/index.js';

const suggestionStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const;
export type SuggestionState = (typeof suggestionStates)[number];
const SuggestionStateEnum = enumOf(suggestionStates);
registerEnumType(SuggestionStateEnum, { name: 'SuggestionState' });

@ObjectType({ description: 'Đề xuất sửa: one change somebody proposes; the drafters accept or reject it.' })
export class Suggestion {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'Those sent together.' }) batchId: string;
  @Field(() => JsonScalar, { description: 'Proposal of plan-document.' }) proposal: Proposal;
  @Field(() => String, { nullable: true, description: 'What was said with them.' }) note: string | null;
  @Field(() => SuggestionStateEnum) state: SuggestionState;
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected.' }) reason: string | null;
  @Field(() => Person) author?: Person;
  @Field(() => Person, { nullable: true }) decidedBy?: Person | null;
  authorId: string;
  decidedById: string | null;
}

@ObjectType()
export class UnfitSuggestion {
  @Field(() => ID) id: string;
  @Field({ description: 'NODE_IS_GONE, TEXT_CHANGED or PARENT_IS_GONE.' }) reason: string;
}

@ObjectType({ description: 'The suggestions as they stand now.' })
export class Suggestions {
  @Field(() => [Suggestion]) suggestions: Suggestion[];
  @Field(() => [UnfitSuggestion], { description: 'Those the text has moved away from: nothing was changed for them, they stay open.' }) unfit: UnfitSuggestion[];
}

export const SuggestionsResult = createUnionType({ name: 'SuggestionsResult', types: () => [Suggestions, DocumentRefused, MoveRefused] as const });
