import type { Actor } from '../../src/platform/database/actor.js';
import { inTransaction } from '../../src/platform/database/database.js';
import type { TestDatabase } from './test-database.js';

/** A demo person as an actor, with what he or she holds today. */
export async function actorNamed(database: TestDatabase, username: string): Promise<Actor> {
  const [actor] = await database.owner.query<Actor[]>(
    `select p.id as "personId", p.full_name as "fullName", q.agency_id as "agencyId", array_remove(array_agg(distinct q.unit_id), null) as units,
       array_agg(distinct q.id) as positions, array_remove(array_agg(distinct d.duty), null) as duties
     from account a join person p on p.id = a.person_id join appointment x on x.person_id = p.id join position q on q.id = x.position_id
     left join lateral unnest(q.duties) as d (duty) on true where a.username = $1 group by p.id, q.agency_id`,
    [username],
  );
  return actor!;
}

/** Runs SQL as the application role in a transaction of this person: what a fault in a resolver could do at worst. Answers the rows it touched. */
export async function sqlAs(database: TestDatabase, username: string, sql: string, values: unknown[] = []): Promise<number> {
  const actor = await actorNamed(database, username);
  return inTransaction(database.app, actor, async ({ client }) => (await client.query(sql, values)).rowCount ?? 0);
}
