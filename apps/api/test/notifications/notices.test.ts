import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { actOn } from '../../src/journey/acts.js';
import { LapseOverdueAssignments } from '../../src/assignments/lapse-overdue-assignments.js';
import { WorkerService } from '../../src/platform/jobs/worker.service.js';
import { buildPlan } from '../support/plan-builder.js';
import { actOnRow, followUp, issuePlan, rowOf, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Bell {
  viewer: { unreadNotifications: number };
  notifications: { nodes: { kind: string; readAt: string | null; plan: { id: string } }[] };
}

describe('a notice', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.owner.query<Row[]>(sql, values);
  const bell = async (username: string): Promise<Bell> => (await api.people.as(username)).ask<Bell>('{ viewer { unreadNotifications } notifications(first: 100) { nodes { kind readAt plan { id } } } }');
  const kinds = async (username: string, planId: string): Promise<string[]> =>
    (await bell(username)).notifications.nodes.filter(({ plan }) => plan.id === planId).map(({ kind }) => kind);
  const usersTold = async (planId: string, kind: string): Promise<string[]> =>
    (await rows<{ username: string }>(`select distinct a.username from notification n join account a on a.person_id = n.person_id where n.plan_id = $1 and n.kind = $2 order by 1`, [planId, kind])).map(({ username }) => username);

  /** Runs the notices asked for so far, twice each, as a killed worker would. */
  const runNotices = async (): Promise<void> => {
    const tasks = api.app.get(WorkerService).taskList();
    const jobs = await rows<{ name: string; payload: unknown; id: string }>(
      `select t.identifier as name, p.payload, p.id from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id
       where t.identifier like 'notify%' or t.identifier like 'withdraw%' order by p.id`,
    );
    for (const { name, payload, id } of jobs) {
      for (let time = 0; time < 2; time += 1) await tasks[name]!(payload, {} as never);
      await rows('delete from graphile_worker._private_jobs where id = $1', [id]);
    }
  };

  it('asks the holders of the open step, and moves on with the route', async () => {
    const { id } = await buildPlan(api, 'REVIEW');
    await runNotices();
    expect(await usersTold(id, 'notifyReviewers')).toEqual(['truongphong']);
    await actOn(await api.people.as('truongphong'), id, 'approvePlan');
    await runNotices();
    expect(await usersTold(id, 'notifyReviewers')).toEqual(['thethuc', 'truongphong']);
    expect(await kinds('thethuc', id)).toEqual(['notifyReviewers']);
  });

  it('of a recalled plan settles what was asked and says so', async () => {
    const { id } = await buildPlan(api, 'REVIEW');
    await runNotices();
    const unread = (await bell('truongphong')).viewer.unreadNotifications;
    await actOn(await api.people.as('soanthao'), id, 'recallPlan', { reason: 'Cần sửa lại thời gian.' });
    await runNotices();
    const told = await rows<{ kind: string; read: boolean }>(`select kind, read_at is not null as read from notification where plan_id = $1 order by id`, [id]);
    expect(told).toEqual([
      { kind: 'notifyReviewers', read: true },
      { kind: 'withdrawFromReviewers', read: false },
    ]);
    expect((await bell('truongphong')).viewer.unreadNotifications).toBeLessThanOrEqual(unread);
  });

  it('of a return goes to the drafter, whose bell is moved once', async () => {
    const { id } = await buildPlan(api, 'REVIEW');
    await runNotices();
    await actOn(await api.people.as('truongphong'), id, 'returnPlan', { reason: 'Thiếu căn cứ.' });
    const listener = new pg.Client(api.database.ownerUrl);
    await listener.connect();
    const heard: { planId: string; event: string }[] = [];
    listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload!) as { planId: string; event: string }));
    await listener.query('listen banhanh_changes');
    await runNotices();
    await listener.query('select 1');
    await listener.end();
    expect(await kinds('soanthao', id)).toEqual(['return']);
    expect(heard.filter(({ planId, event }) => planId === id && event === 'notify')).toHaveLength(1);
  });

  it('never tells a person of the own act', async () => {
    const plan = await issuePlan(api);
    await runNotices();
    expect(await usersTold(plan.id, 'notifyClerk')).toEqual(['vanthu']);
    expect(await kinds('soanthao', plan.id)).toEqual(['seal', 'sign']);
    const own = await rows('select 1 from notification n join move m on m.id = n.move_id where n.person_id = m.actor_id');
    expect(own).toEqual([]);
  });

  describe('of what follows issue', () => {
    let plan: IssuedPlan;
    beforeAll(async () => {
      plan = await issuePlan(api);
      await followUp(api, plan);
      await runNotices();
    });

    it('tells the clerks of each recipient and nobody of the sender', async () => {
      const told = await usersTold(plan.id, 'arrive');
      expect(told).toHaveLength(41);
      expect(told).toContain('vanthu.h99.31');
      expect(told).not.toContain('vanthu');
    });

    it('tells the sender’s clerk and the drafter of a refusal', async () => {
      const { id, version } = await rowOf(api, 'delivery', plan.id, 'H99.09');
      await actOnRow(api, 'vanthu.h99.09', 'refuseDelivery', 'RefuseDeliveryInput', { deliveryId: id, version, reason: 'Sai nơi nhận.' });
      await runNotices();
      expect(await usersTold(plan.id, 'refuse')).toEqual(['soanthao', 'vanthu']);
    });

    it('tells the drafting unit of a result and the reporter of a return', async () => {
      const delivery = await rowOf(api, 'delivery', plan.id, 'H99.31');
      await actOnRow(api, 'vanthu.h99.31', 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: delivery.id, version: delivery.version });
      const { id, version } = await rowOf(api, 'assignment', plan.id, 'H99.31');
      const reported = await actOnRow(api, 'baocao.h99.31', 'reportAssignment', 'ReportAssignmentInput', { assignmentId: id, version, result: 'Đã thực hiện.' });
      await actOnRow(api, 'soanthao', 'returnAssignment', 'AssignmentReasonInput', { assignmentId: id, version: reported.version, reason: 'Thiếu số liệu.' });
      await runNotices();
      expect(await usersTold(plan.id, 'notifyDraftingUnit')).toEqual(expect.arrayContaining(['soanthao', 'truongphong']));
      expect(await usersTold(plan.id, 'notifyReporter')).toEqual(['baocao.h99.31']);
    });

    it('tells both sides of work that is overdue', async () => {
      await rows(`update assignment set due_on = '2026-01-05' where plan_id = $1 and agency_id = (select id from agency where code = 'H99.60')`, [plan.id]);
      await api.app.get(LapseOverdueAssignments).tick();
      await runNotices();
      expect(await usersTold(plan.id, 'lapse')).toEqual(expect.arrayContaining(['baocao.h99.60', 'soanthao']));
    });
  });

  it('is counted until it is read, by its own reader alone', async () => {
    const before = await bell('soanthao');
    expect(before.viewer.unreadNotifications).toBe(before.notifications.nodes.filter(({ readAt }) => readAt === null).length);
    expect(before.viewer.unreadNotifications).toBeGreaterThan(0);
    const others = (await bell('truongphong')).viewer.unreadNotifications;
    const { readNotifications } = await (await api.people.as('soanthao')).ask<{ readNotifications: number }>('mutation { readNotifications }');
    expect(readNotifications).toBe(before.viewer.unreadNotifications);
    expect((await bell('soanthao')).viewer.unreadNotifications).toBe(0);
    expect((await bell('truongphong')).viewer.unreadNotifications).toBe(others);
  });

  it('of a plan gone out of sight is neither shown nor counted', async () => {
    const { id } = await buildPlan(api, 'REVIEW');
    const [move] = await rows<{ id: string }>('select id from move where aggregate_id = $1', [id]);
    const unread = (await bell('vanthu.h99.31')).viewer.unreadNotifications;
    await rows(
      `insert into notification (id, agency_id, person_id, plan_id, move_id, kind, created_at)
       select $1, q.agency_id, a.person_id, $2, $3, 'arrive', now() from account a join appointment x on x.person_id = a.person_id join position q on q.id = x.position_id where a.username = 'vanthu.h99.31'`,
      [randomUUID(), id, move!.id],
    );
    expect((await bell('vanthu.h99.31')).viewer.unreadNotifications).toBe(unread);
    expect(await kinds('vanthu.h99.31', id)).toEqual([]);
  });
});
