import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('what the application role may see and do in the database itself', () => {
  let api: TestApi;
  let planId: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    planId = (await buildPlan(api, 'REVIEW')).id;
  });
  afterAll(() => api.close());
  const app = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.app.query<Row[]>(sql, values);

  it.each(['plan', 'plan_document', 'plan_version', 'review_step', 'move', 'delivery', 'assignment', 'register_entry', 'notification', 'audit_event', 'audit_link', 'agency', 'person'])(
    'without an actor there is nothing in %s',
    async (table) => expect(await app(`select 1 from ${table} limit 1`)).toEqual([]),
  );

  it.each(['account', 'session'])('%s cannot be read at all', async (table) => {
    await expect(app(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['an audit event', `update audit_event set kind = 'x'`],
    ['an audit event', 'delete from audit_event'],
    ['a move', `update move set event = 'x'`],
    ['a move', 'delete from move'],
    ['a version', `update plan_version set hash = hash`],
    ['a register entry', 'delete from register_entry'],
    ['a plan', 'delete from plan'],
    ['a link of the chain', 'delete from audit_link'],
  ])('nobody rewrites %s (%s)', async (_, sql) => {
    await expect(app(sql)).rejects.toThrow(/permission denied/);
    await expect(api.database.worker.query(sql)).rejects.toThrow(/permission denied/);
  });

  it('a clerk of another agency does not see a plan that was not sent there', async () => {
    const [other] = await api.database.owner.query<{ username: string }[]>(
      `select a.username from account a join appointment x using (person_id) join position p on p.id = x.position_id
       where 'clerk' = any (p.duties) and a.username <> 'vanthu' order by a.username limit 1`,
    );
    const stranger = await api.people.as(other!.username);
    expect(await stranger.ask('query ($id: ID!) { plan(id: $id) { title } }', { id: planId })).toEqual({ plan: null });
    await expect(stranger.download(`/plans/${planId}/document.pdf`)).rejects.toThrow(/404/);
  });

  it('the unit head sees it, with the act that waits', async () => {
    const head = await api.people.as('truongphong');
    const { plan } = await head.ask<{ plan: { actions: { name: string; allowed: boolean }[]; waiting: { forWhom: string[] } } }>(
      'query ($id: ID!) { plan(id: $id) { actions { name allowed unmet } waiting { forWhom } } }',
      { id: planId },
    );
    expect(plan.actions.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual(['COMMENT', 'SUGGEST', 'APPROVE', 'RETURN']);
    expect(plan.waiting.forWhom).toHaveLength(1);
  });

  it('every table of the schema is under row-level security, or the runtime roles have no right to it', async () => {
    const open = await api.database.owner.query<{ relname: string }[]>(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
         and (has_table_privilege('banhanh_app', c.oid, 'select,insert,update,delete') or has_table_privilege('banhanh_worker', c.oid, 'select,insert,update,delete'))`,
    );
    expect(open).toEqual([]);
  });

  it('the runtime roles own nothing and do not bypass row-level security', async () => {
    const [counts] = await api.database.owner.query<{ owned: number; bypass: number }[]>(
      `select (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('banhanh_app', 'banhanh_worker')) as owned,
              (select count(*)::int from pg_roles where rolname in ('banhanh_app', 'banhanh_worker') and (rolbypassrls or rolsuper)) as bypass`,
    );
    expect(counts).toEqual({ owned: 0, bypass: 0 });
  });
});
