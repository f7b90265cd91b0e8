import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliverPlanEffect } from '../../src/deliveries/effects/deliver-plan.effect.js';
import { DistributePlanEffect } from '../../src/deliveries/effects/distribute-plan.effect.js';
import { issuePlan, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Job {
  moveId: string;
  planId: string;
  aggregateId: string;
  deliveryIds: string[];
}

describe('the distribution of an issued plan', () => {
  let api: TestApi;
  let plan: IssuedPlan;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    plan = await issuePlan(api);
  });
  afterAll(() => api.close());
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.owner.query<Row[]>(sql, values);
  const distribute = (): Promise<void> => api.app.get(DistributePlanEffect).run({ moveId: plan.sealId, planId: plan.id, aggregateId: plan.id });
  const states = async (): Promise<Record<string, number>> => {
    const counts = await rows<{ state: string; count: number }>('select state, count(*)::int as count from delivery where plan_id = $1 group by 1', [plan.id]);
    return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
  };
  const jobs = (): Promise<Job[]> =>
    rows<{ payload: Job }>(`select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'deliverPlan' order by p.id`)
      .then((found) => found.map(({ payload }) => payload));

  it('sends to each agency of Nơi nhận once, groups expanded, never to the issuer', async () => {
    await distribute();
    expect(await states()).toEqual({ sent: 41 });
    const named = await rows<{ code: string; line: string; purpose: string }>(
      `select a.code, d.line, d.purpose from delivery d join agency a on a.id = d.agency_id where d.plan_id = $1 and a.kind <> 'commune' order by d.id`,
      [plan.id],
    );
    expect(named).toEqual([
      { code: 'H99', line: 'UBND tỉnh (báo cáo)', purpose: 'report' },
      { code: 'H99.09', line: 'Sở Giáo dục và Đào tạo', purpose: 'execute-or-know' },
      { code: 'H99.31', line: 'Báo Sơn Hà', purpose: 'execute-or-know' },
    ]);
  });

  it('run again by a killed worker sends nothing twice', async () => {
    await Promise.all([distribute(), distribute()]);
    expect(await states()).toEqual({ sent: 41 });
    expect(await jobs()).toHaveLength(1);
  });

  it('brings every delivery to its recipient, once however often the job runs', async () => {
    const [job] = await jobs();
    const deliver = api.app.get(DeliverPlanEffect);
    await Promise.all([deliver.run(job!), deliver.run(job!)]);
    await deliver.run(job!);
    expect(await states()).toEqual({ arrived: 41 });
    const [moves] = await rows<{ count: number }>(`select count(*)::int as count from move where plan_id = $1 and event = 'arrive'`, [plan.id]);
    expect(moves!.count).toBe(41);
    const [told] = await rows<{ ids: number }>(
      `select jsonb_array_length((p.payload::jsonb) -> 'moveIds')::int as ids from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'notifyRecipient'`,
    );
    expect(told!.ids).toBe(41);
  });

  it('is told to the log and leaves the version of the plan as its readers saw it', async () => {
    const events = await rows<{ kind: string; data: { deliveries: number } }>(`select kind, data from audit_event where entity_id = $1 and kind = 'PlanDistributed'`, [plan.id]);
    expect(events).toEqual([{ kind: 'PlanDistributed', data: { moveId: plan.sealId, deliveries: 41 } }]);
    const [row] = await rows<{ state: string; distributed: boolean; version: number; moves: number }>(
      `select state, distributed_at is not null as distributed, version, (select count(*)::int from move where aggregate_id = plan.id) as moves from plan where id = $1`,
      [plan.id],
    );
    expect(row).toMatchObject({ state: 'issued', distributed: true, version: row!.moves + 1 });
  });
});
