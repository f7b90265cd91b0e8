import { Args, Context, ID, Int, ObjectType, Field, Query, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import { foldVietnamese } from '@banhanh/plan-document';
import { CurrentReading, type RequestContext } from '../platform/graphql/context.js';
import type { Reading } from '../platform/database/database.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { decodeCursor, page, PageInfo, pageSize } from '../platform/graphql/page.js';
import { PlanFilter } from './plan.inputs.js';
import { listPlans, planLoader } from './plan.reading.js';
import { Plan, planOf } from './plan.type.js';

@ObjectType()
export class PlanConnection {
  @Field(() => [Plan]) nodes: Plan[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => Plan, { nullable: true, description: 'Null when there is none or the viewer may not see it.' })
  plan(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<Plan | null> {
    return isUUID(id) ? planLoader(context).load(id) : Promise.resolve(null);
  }

  @Query(() => PlanConnection, { description: 'The plans the viewer may see, newest change first.' })
  async plans(
    @CurrentReading() reading: Reading,
    @Args('filter', { type: () => PlanFilter, nullable: true }) filter: PlanFilter | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PlanConnection> {
    const rows = await listPlans(reading, {
      states: filter?.states?.length ? filter.states : null,
      mine: filter?.mine ?? false,
      ofOwnAgency: filter?.ofOwnAgency ?? false,
      text: filter?.text?.trim() ? escapeLike(foldVietnamese(filter.text.trim())) : null,
      after: changeCursor(after),
      limit: pageSize(first) + 1,
    });
    const { nodes, pageInfo } = page(rows, first, (row) => [row.updated_at.toISOString(), row.id]);
    return { nodes: nodes.map(planOf), pageInfo };
  }
}

function changeCursor(cursor: string | null): [string, string] | null {
  const values = decodeCursor(cursor);
  if (!values) return null;
  const [at, id] = values;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isUUID(id)) throw invalidInput('Con trỏ trang không hợp lệ.');
  return [at, String(id)];
}
