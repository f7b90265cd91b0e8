import { Module } from '@nestjs/common';
import { PlanSuggestionsResolver, SuggestionResolver } from './suggestion.resolver.js';
import { CommentResolver, PlanThreadsResolver, ThreadResolver } from './thread.resolver.js';

@Module({ providers: [ThreadResolver, CommentResolver, PlanThreadsResolver, SuggestionResolver, PlanSuggestionsResolver] })
export class DiscussionModule {}
