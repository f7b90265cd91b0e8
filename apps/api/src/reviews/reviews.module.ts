import { Module } from '@nestjs/common';
import { ReviewDecisionResolver, ReviewStepResolver } from './review.resolver.js';

@Module({ providers: [ReviewStepResolver, ReviewDecisionResolver] })
export class ReviewsModule {}
