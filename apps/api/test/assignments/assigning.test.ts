import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignTasksEffect } from '../../src/assignments/effects/assign-tasks.effect.js';
import { issuePlan, followUpText, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

describe('the work given by an issued plan', () => {
  let api: TestApi;
  let plan: IssuedPlan;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    plan = await issuePlan(api);
  });
  afterAll(() => api.close());
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.owner.query<Row[]>(sql, values);
  const assign = ({ id, sealId }: IssuedPlan): Promise<void> => api.app.get(AssignTasksEffect).run({ moveId: sealId, planId: id, aggregateId: id });
  const given = (planId: string) =>
    rows<{ assignee: string; own: boolean; modality: string; count: number; tasks: string[]; due_on: string | null }>(
      `select assignee, agency_id = issuer_agency_id as own, modality, count(*)::int as count, (array_agg(tasks))[1] as tasks, min(due_on) as due_on
       from assignment where plan_id = $1 group by 1, 2, 3 order by min(ordinal)`,
      [planId],
    );

  it('is one row for each own unit, each agency and each member of a group', async () => {
    await assign(plan);
    const [units] = await rows<{ count: number }>(`select count(*)::int as count from org_unit u join agency a on a.id = u.agency_id where a.code = 'H99.14'`);
    expect(await given(plan.id)).toEqual([
      {
        assignee: 'Các phòng chuyên môn, đơn vị thuộc Sở',
        own: true,
        modality: 'order',
        count: units!.count,
        tasks: ['Treo pa nô, áp phích tại trụ sở.', 'Cử người tham gia ngày hội trao đổi sách.'],
        due_on: null,
      },
      { assignee: 'Báo Sơn Hà', own: false, modality: 'request', count: 1, tasks: ['Mở chuyên mục về văn hóa đọc, hoàn thành trước ngày 20/12/2027.'], due_on: '2027-12-19' },
      { assignee: 'UBND các xã, phường', own: false, modality: 'request', count: 38, tasks: ['Tổ chức ngày hội trao đổi sách tại nhà văn hóa.'], due_on: null },
    ]);
    const [unitRows] = await rows<{ count: number }>('select count(distinct unit_id)::int as count from assignment where plan_id = $1 and unit_id is not null', [plan.id]);
    expect(unitRows!.count).toBe(units!.count);
  });

  it('is given once, and its reporters told once, however often the job runs', async () => {
    const before = await given(plan.id);
    const told = () => rows<{ count: number }>(`select count(*)::int as count from notification where plan_id = $1 and kind = 'assignTasks'`, [plan.id]);
    const [first] = await told();
    expect(first!.count).toBe(before.reduce((sum, { count }) => sum + count, 0));
    await Promise.all([assign(plan), assign(plan)]);
    expect(await given(plan.id)).toEqual(before);
    expect(await told()).toEqual([first]);
  });

  it('waits for the plan to arrive before it stands in the list of another agency', async () => {
    const work = async (username: string) =>
      (await (await api.people.as(username)).ask<{ assignments: { totalCount: number; nodes: { assignee: string }[] } }>('{ assignments(first: 100) { totalCount nodes { assignee } } }')).assignments;
    expect(await work('baocao.h99.31')).toEqual({ totalCount: 0, nodes: [] });
    const own = await work('baocao.h99.14.ttbcxb');
    expect(own.totalCount).toBe(own.nodes.length);
    expect(own.totalCount).toBeGreaterThan(0);
  });

  it('is listed page by page, that of the viewer’s own unit first', async () => {
    const reporter = await api.people.as('baocao.h99.14.qldl');
    const units: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { assignments }: { assignments: { nodes: { unit: { symbol: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } = await reporter.ask(
        `query ($after: String) { assignments(first: 2, after: $after) { nodes { unit { symbol } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      units.push(...assignments.nodes.map(({ unit }) => unit.symbol));
      ({ endCursor: after, hasNextPage: more } = assignments.pageInfo);
    }
    expect(units[0]).toBe('QLDL');
    expect(new Set(units).size).toBe(units.length);
    expect(units.length).toBe((await rows('select 1 from assignment where plan_id = $1 and unit_id is not null', [plan.id])).length);
  });

  it('of a plan that gives nobody any is none, and the plan counts as assigned', async () => {
    const bare = followUpText.replace(/III\. TỔ CHỨC THỰC HIỆN[\s\S]*?(?=Trên đây)/, '');
    const quiet = await issuePlan(api, bare);
    await assign(quiet);
    expect(await given(quiet.id)).toEqual([]);
    const [row] = await rows<{ assigned: boolean }>('select assigned_at is not null as assigned from plan where id = $1', [quiet.id]);
    expect(row).toEqual({ assigned: true });
  });
});
