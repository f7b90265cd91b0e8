import pg from 'pg';
import { randomUUID } from 'node:crypto';
import { GraphqlLoad, runAll } from './load.js';
import { clonePlan, openOffice } from './office.js';
import { median, printResult } from './result.js';
import { submitSamplePlan } from './sample-plan.js';

interface Statement {
  name: string;
  text: string;
}
interface Sql {
  approveAct: { setActor: Statement; lockPlan: Statement; writesAlong: Statement; openStep: Statement; approve: Statement; record: Statement };
}

const clients = 8;
const plansPerRound = Number(process.env['PLANS'] ?? 2000);
const rounds = 3;

// One `approve` through GraphQL (session, authorisation, move, audit row, job) against the same SQL on bare connections.
const office = await openOffice();
try {
  const { planId } = await submitSamplePlan(office);
  const copies = await clonePlan(office.owner, planId, plansPerRound * 2);
  const reset = async (): Promise<void> => {
    await office.owner.query(`delete from review_decision; delete from move where event = 'approve'; delete from audit_queue;`);
    await office.owner.query(`delete from graphile_worker._private_jobs`);
    await office.owner.query(`update review_step set state = 'waiting', opened_at = null, closed_at = null where ordinal > 1 and plan_id <> $1`, [planId]);
    await office.owner.query(`update review_step set state = 'open', closed_at = null where ordinal = 1 and plan_id <> $1`, [planId]);
    await office.owner.query('vacuum analyze');
  };
  const versions = async (ids: string[]): Promise<{ id: string; version: number }[]> =>
    (await office.owner.query<{ id: string; version: number }>('select id, version from plan where id = any ($1)', [ids])).rows;

  const head = await office.signIn('truongphong');
  const load = new GraphqlLoad(new URL(office.url), head.cookie, clients);
  const query = 'mutation ($input: ActInput!) { approvePlan(input: $input) { __typename ... on Plan { id state version } ... on MoveRefused { unmet } } }';
  const throughGraphql = async (ids: string[]): Promise<number> => {
    const seconds = await runAll(await versions(ids), clients, async ({ id, version }) => {
      const answer = await load.ask(JSON.stringify({ query, variables: { input: { planId: id, version, idempotencyKey: randomUUID() } } }));
      if (!answer.includes('"__typename":"Plan"')) throw new Error(answer);
    });
    return ids.length / seconds;
  };

  const { approveAct: sql } = await office.fromApi<Sql>('plans/approve-act.js');
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: office.appUrl });
      await client.connect();
      return client;
    }),
  );
  const actor = (
    await office.owner.query<{ person: string; agency: string; units: string[]; positions: string[]; duties: string[] }>(
      `select x.person_id as person, q.agency_id as agency, array_agg(q.unit_id) as units, array_agg(q.id) as positions, array_agg(d) as duties
       from account a join appointment x using (person_id) join position q on q.id = x.position_id, unnest(q.duties) d where a.username = 'truongphong' group by 1, 2`,
    )
  ).rows[0]!;
  const throughSql = async (ids: string[]): Promise<number> => {
    const seconds = await runAll(await versions(ids), clients, async ({ id }, index) => {
      const client = connections[index]!;
      const now = new Date();
      await client.query('begin');
      await client.query({ ...sql.setActor, values: [actor.person, actor.agency, actor.units, actor.positions, actor.duties] });
      const plan = (await client.query<Record<string, string>>({ ...sql.lockPlan, values: [id] })).rows[0]!;
      await client.query({ ...sql.writesAlong, values: [id, actor.person, 'review'] });
      const step = (await client.query<Record<string, string>>({ ...sql.openStep, values: [id, actor.person] })).rows[0]!;
      await client.query({
        ...sql.approve,
        values: [id, 'review', now, step['id'], 'approved', step['next_id'], actor.agency, actor.positions[0], actor.person, 'approve', null, plan['document_hash']],
      });
      await client.query({
        ...sql.record,
        values: ['plan', id, id, actor.agency, null, 'approve', 'review', 'review', actor.person, actor.positions[0], now, randomUUID(), '{}', plan['document_hash'], actor.agency, 'PlanApproved', ['notifyReviewers']],
      });
      await client.query('commit');
    });
    return ids.length / seconds;
  };

  const graphql: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [first, second] = round % 2 ? [copies.slice(plansPerRound), copies.slice(0, plansPerRound)] : [copies.slice(0, plansPerRound), copies.slice(plansPerRound)];
    const rate = await throughSql(first);
    const answered = await throughGraphql(second);
    if (round > 0) {
      bare.push(rate);
      graphql.push(answered);
    }
    await reset();
  }
  load.close();
  await Promise.all(connections.map((client) => client.end()));
  const [acts, baseline] = [median(graphql), median(bare)];
  printResult('act', { clients, actsPerRound: plansPerRound, rounds, graphqlActsPerSecond: acts, bareSqlActsPerSecond: baseline }, { graphqlToBareSql: acts / baseline });
} finally {
  await office.close();
}
