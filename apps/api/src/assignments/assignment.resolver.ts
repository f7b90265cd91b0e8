import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import type { AssignmentState } from '@banhanh/lifecycle';
import type { RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { decodeCursor, page, pageSize } from '../platform/graphql/page.js';
import { assignmentOf } from './assignment-row.js';
import { readWork } from './assignment.reading.js';
import { AssignmentConnection, AssignmentStateEnum } from './assignment.type.js';

@Resolver()
export class AssignmentResolver {
  @Query(() => AssignmentConnection, { description: "The work of the viewer's agency: that of the viewer's own units first, then the newest." })
  async assignments(
    @Context() context: RequestContext,
    @Args('states', { type: () => [AssignmentStateEnum], nullable: true }) states: AssignmentState[] | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AssignmentConnection> {
    const scope = { planId: null, states: states?.length ? states : null };
    const rows = await readWork(context.reading, scope.states, workCursor(after), pageSize(first) + 1);
    const { nodes, pageInfo } = page(rows, first, ({ isOwnUnit, id }) => [isOwnUnit, id]);
    return Object.assign(new AssignmentConnection(), { nodes: nodes.map(({ isOwnUnit: _, ...row }) => assignmentOf(row)), pageInfo, scope });
  }
}

function workCursor(cursor: string | null): [boolean, string] | null {
  const values = decodeCursor(cursor);
  if (!values) return null;
  const [isOwnUnit, id] = values;
  if (typeof isOwnUnit !== 'boolean' || !isUUID(id)) throw invalidInput('Con trỏ trang không hợp lệ.');
  return [isOwnUnit, String(id)];
}
