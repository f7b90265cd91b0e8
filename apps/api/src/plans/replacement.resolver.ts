import DataLoader from 'dataloader';
import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Statement } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { referenceOf, type PlanRow } from './plan-row.js';
import { Plan } from './plan.type.js';

@ObjectType({ description: 'What took the place of a revoked plan. `id` is null when the viewer may not open it.' })
export class Replacement {
  @Field(() => ID, { nullable: true }) id: string | null;
  @Field() reference: string;
  @Field(() => DateScalar) issuedOn: string;
}

type ReplacementRow = Pick<PlanRow, 'number' | 'symbol'> & { plan_id: string; id: string | null; issued_on: string };

const replacementsStatement: Statement = { name: 'replacement_of', text: 'select * from replacement_of($1)' };

@Resolver(() => Plan)
export class ReplacementResolver {
  @ResolveField(() => Replacement, { nullable: true })
  replacedBy(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<Replacement | null> | null {
    return row.replaced_by === null ? null : replacementLoader(context).load(row.id);
  }
}

const replacementLoader = (context: RequestContext): DataLoader<string, Replacement | null> =>
  loaderOf(context, 'replacement', () =>
    new DataLoader<string, Replacement | null>(async (ids) => {
      const rows = await context.reading.all<ReplacementRow>(replacementsStatement, [ids]);
      const byPlan = new Map(rows.map((row) => [row.plan_id, Object.assign(new Replacement(), { id: row.id, reference: referenceOf(row)!, issuedOn: row.issued_on })]));
      return ids.map((id) => byPlan.get(id) ?? null);
    }),
  );
