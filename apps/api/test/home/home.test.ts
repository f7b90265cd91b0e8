import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOn } from '../../src/journey/acts.js';
import { buildPlan } from '../support/plan-builder.js';
import { actOnRow, followUp, issuePlan, rowOf, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Item {
  id: string;
  primaryAction: string;
  title: string;
  from: string;
  dueAt: string | null;
  isOverdue: boolean;
  plan: { id: string } | null;
  delivery: { id: string; plan: { id: string } } | null;
  assignment: { id: string; plan: { id: string } } | null;
}

interface Home {
  waiting: Item[];
  drafts: { id: string }[];
  following: { id: string }[];
  counts: { state: string; count: number }[];
}

const about = ({ plan, delivery, assignment }: Item): string => (plan ?? delivery?.plan ?? assignment!.plan).id;

describe('“Việc của tôi”', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  const home = async (username: string): Promise<Home> =>
    (
      await (await api.people.as(username)).ask<{ home: Home }>(
        `{ home { waiting { id primaryAction title from dueAt isOverdue plan { id } delivery { id plan { id } } assignment { id plan { id } } }
           drafts { id } following { id } counts { state count } } }`,
      )
    ).home;
  const waits = async (username: string, planId: string): Promise<[action: string, from: string][]> =>
    (await home(username)).waiting.filter((item) => about(item) === planId).map(({ primaryAction, from }) => [primaryAction, from]);

  it('follows a plan from hand to hand: it waits for one person at a time', async () => {
    const { id } = await buildPlan(api, 'DRAFT');
    expect((await home('soanthao')).drafts).toContainEqual({ id });
    const everybody = ['soanthao', 'truongphong', 'thethuc', 'phogiamdoc1', 'phogiamdoc2', 'vanthu', 'luutru'];
    const whose = async (): Promise<Record<string, [string, string][]>> => {
      const all = await Promise.all(everybody.map(async (username) => [username, await waits(username, id)] as const));
      return Object.fromEntries(all.filter(([, items]) => items.length > 0));
    };
    expect(await whose()).toEqual({});
    await actOn(await api.people.as('soanthao'), id, 'submitPlan');
    expect(await whose()).toEqual({ truongphong: [['APPROVE', 'Nguyễn Thanh Mai']] });
    await actOn(await api.people.as('truongphong'), id, 'approvePlan');
    expect(await whose()).toEqual({ thethuc: [['APPROVE', 'Trần Đức Long']] });
    await actOn(await api.people.as('thethuc'), id, 'returnPlan', { reason: 'Sai thể thức.' });
    expect(await whose()).toEqual({ soanthao: [['SUBMIT', 'Vũ Hồng Nhung']] });
    expect((await home('soanthao')).drafts).not.toContainEqual({ id });
    await actOn(await api.people.as('soanthao'), id, 'submitPlan');
    await actOn(await api.people.as('truongphong'), id, 'approvePlan');
    await actOn(await api.people.as('thethuc'), id, 'approvePlan');
    expect(await whose()).toEqual({ phogiamdoc1: [['SIGN', 'Vũ Hồng Nhung']] });
    await actOn(await api.people.as('phogiamdoc1'), id, 'signPlan');
    expect(await whose()).toEqual({ vanthu: [['NUMBER', 'Lê Thu Hằng']] });
    expect((await home('soanthao')).following).toContainEqual({ id });
  });

  describe('after issue', () => {
    let plan: IssuedPlan;
    beforeAll(async () => {
      plan = await issuePlan(api);
      await followUp(api, plan);
    });

    it('asks the recipient’s clerk to acknowledge, within its time', async () => {
      const [item] = (await home('vanthu.h99.31')).waiting;
      expect(item).toMatchObject({ primaryAction: 'ACKNOWLEDGE', from: 'Sở Văn hóa, Thể thao và Du lịch', isOverdue: false, plan: null, assignment: null });
      expect(new Date(item!.dueAt!).getTime()).toBeGreaterThan(Date.now());
      expect(await waits('vanthu', plan.id)).toEqual([]);
    });

    it('asks the reporter once the plan is acknowledged, what is overdue first', async () => {
      expect(await waits('baocao.h99.31', plan.id)).toEqual([]);
      const { id, version } = await rowOf(api, 'delivery', plan.id, 'H99.31');
      await actOnRow(api, 'vanthu.h99.31', 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: id, version });
      expect(await waits('baocao.h99.31', plan.id)).toEqual([['REPORT', 'Sở Văn hóa, Thể thao và Du lịch']]);
      const later = await issuePlan(api);
      await followUp(api, later);
      const next = await rowOf(api, 'delivery', later.id, 'H99.31');
      await actOnRow(api, 'vanthu.h99.31', 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: next.id, version: next.version });
      await api.database.owner.query(`update assignment set due_on = '2026-01-05' where plan_id = $1 and agency_id = (select id from agency where code = 'H99.31')`, [later.id]);
      const { waiting } = await home('baocao.h99.31');
      expect(waiting.map(about)).toEqual([later.id, plan.id]);
      expect(waiting.map(({ isOverdue }) => isOverdue)).toEqual([true, false]);
    });

    it('asks each own unit’s reporter for that unit’s work alone', async () => {
      const { waiting } = await home('baocao.h99.14.qldl');
      expect(waiting.filter((item) => about(item) === plan.id)).toHaveLength(1);
      expect(waiting[0]).toMatchObject({ primaryAction: 'REPORT', from: 'Phòng Thông tin – Báo chí – Xuất bản' });
    });

    it('gives a result to the drafting unit, a refusal to the sender, and the sum to who drafted', async () => {
      const { id, version } = await rowOf(api, 'assignment', plan.id, 'H99.31');
      await actOnRow(api, 'baocao.h99.31', 'reportAssignment', 'ReportAssignmentInput', { assignmentId: id, version, result: 'Đã thực hiện.' });
      expect(await waits('soanthao', plan.id)).toEqual([['ACCEPT', 'Báo Sơn Hà']]);
      const refused = await rowOf(api, 'delivery', plan.id, 'H99.09');
      await actOnRow(api, 'vanthu.h99.09', 'refuseDelivery', 'RefuseDeliveryInput', { deliveryId: refused.id, version: refused.version, reason: 'Sai nơi nhận.' });
      expect(await waits('vanthu', plan.id)).toEqual([['RESEND', 'Sở Giáo dục và Đào tạo']]);
      const open = await api.database.owner.query<{ id: string; version: number }[]>(`select id, version from assignment where plan_id = $1`, [plan.id]);
      for (const row of open) await actOnRow(api, 'soanthao', 'cancelAssignment', 'AssignmentReasonInput', { assignmentId: row.id, version: row.version, reason: 'Không còn cần thiết.' });
      expect(await waits('truongphong', plan.id)).toEqual([['REPORT', 'Phòng Thông tin – Báo chí – Xuất bản']]);
      await actOn(await api.people.as('soanthao'), plan.id, 'reportPlan', { summary: 'Các đơn vị đã hoàn thành nhiệm vụ.' });
      expect(await waits('luutru', plan.id)).toEqual([['FILE', 'Phòng Thông tin – Báo chí – Xuất bản']]);
      expect((await home('soanthao')).counts).toContainEqual({ state: 'REPORTED', count: 1 });
    });
  });
});
