import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsArray, IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { planStates, type PlanState } from '@banhanh/lifecycle';
import { PageInfo } from '../platform/graphql/page.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { Plan, PlanStateEnum } from '../plans/index.js';

@InputType()
export class SearchInput {
  @Field(() => String, { nullable: true, description: 'Words with or without diacritics, “a phrase”, or số, ký hiệu.' })
  @IsOptional() @IsString() @MaxLength(300, { message: 'Từ cần tìm dài quá 300 ký tự.' }) text?: string | null;
  @Field(() => String, { nullable: true, description: 'Số, ký hiệu or its beginning.' })
  @IsOptional() @IsString() @MaxLength(60, { message: 'Số, ký hiệu dài quá 60 ký tự.' }) number?: string | null;
  @Field(() => DateScalar, { nullable: true }) @IsOptional() @IsISO8601() issuedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true }) @IsOptional() @IsISO8601() issuedTo?: string | null;
  @Field(() => [PlanStateEnum], { nullable: true }) @IsOptional() @IsArray() @IsIn(planStates, { each: true }) states?: PlanState[] | null;
}

@ObjectType({ description: 'A plan found; `headline` marks the words with <mark>, everything else escaped.' })
export class SearchHit {
  @Field(() => Plan) plan: Plan;
  @Field(() => String, { nullable: true }) headline?: string | null;
  /** The folded words to mark. */
  marks: string[];
}

@ObjectType({ description: 'At most 1,000 candidates are ranked; `isCapped` says there were more.' })
export class SearchResult {
  @Field(() => [SearchHit]) hits: SearchHit[];
  @Field(() => Int) totalCount: number;
  @Field() isCapped: boolean;
  @Field(() => PageInfo) pageInfo: PageInfo;
}
