import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { decodeCursor, encodeCursor, pageSize } from '../platform/graphql/page.js';
import { planLoader } from '../plans/index.js';
import { headlineOf } from './headline.js';
import { mostCandidates, plainTextLoader, searchPlans } from './search.reading.js';
import { SearchHit, SearchInput, SearchResult } from './search.type.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => SearchResult, { description: 'Tra cứu: the plans the viewer may see, best first.' })
  async search(
    @Context() context: RequestContext,
    @Args('input') input: SearchInput,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SearchResult> {
    const start = placeCursor(after);
    const end = start + pageSize(first);
    const { ids, isCapped, marks } = await searchPlans(context.reading, input);
    const plans = await planLoader(context).loadMany(ids.slice(start, end));
    return {
      hits: plans.flatMap((plan) => (plan === null || plan instanceof Error ? [] : [Object.assign(new SearchHit(), { plan, marks })])),
      totalCount: ids.length,
      isCapped,
      pageInfo: { endCursor: ids.length > start ? encodeCursor([Math.min(end, ids.length)]) : null, hasNextPage: ids.length > end },
    };
  }

  @ResolveField(() => String, { nullable: true })
  async headline(@Parent() { plan, marks }: SearchHit, @Context() context: RequestContext): Promise<string | null> {
    if (marks.length === 0) return null;
    const text = await plainTextLoader(context).load(plan.id);
    return text === null ? null : headlineOf(text, marks);
  }
}

/** How many hits were shown before. */
function placeCursor(cursor: string | null): number {
  const values = decodeCursor(cursor);
  if (!values) return 0;
  const place = Number(values[0]);
  if (!Number.isInteger(place) || place < 0 || place > mostCandidates) throw invalidInput('Con trỏ trang không hợp lệ.');
  return place;
}
