import DataLoader from 'dataloader';
import type { Statement } from '../platform/database/database.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import type { Move } from '../plans/index.js';

const movesStatement: Statement = {
  name: 'moves_of_many',
  text: `
    select id, aggregate_id as of, event, from_state as "fromState", to_state as "toState", occurred_at as "occurredAt", actor_id as "actorId",
      position_id as "positionId", agency_id as "agencyId", document_hash as "documentHash", coalesce(input ->> 'reason', input ->> 'result') as note
    from move where aggregate_id = any ($1::uuid[]) order by id`,
};

/** The history of deliveries, assignments and copies, oldest first, by the id of the row. */
export function moveLoader(context: RequestContext): DataLoader<string, Move[]> {
  return loaderOf(context, 'move', () =>
    new DataLoader<string, Move[]>(async (ids) => {
      const found = new Map(ids.map((id): [string, Move[]] => [id, []]));
      for (const { of, ...move } of await context.reading.all<Move & { of: string }>(movesStatement, [ids])) found.get(of)!.push(move);
      return ids.map((id) => found.get(id)!);
    }),
  );
}
