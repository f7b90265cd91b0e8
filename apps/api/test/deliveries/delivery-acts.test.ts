import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliverPlanEffect } from '../../src/deliveries/effects/deliver-plan.effect.js';
import { FinishDeliveryEffect } from '../../src/deliveries/effects/follow-work.effects.js';
import { RecallDeliveriesEffect } from '../../src/deliveries/effects/recall-deliveries.effect.js';
import { actOn } from '../../src/journey/acts.js';
import { actOnRow, followUp, issuePlan, lastMove, rowOf, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

const newspaper = 'H99.31';
const education = 'H99.09';

describe('a delivery', () => {
  let api: TestApi;
  let plan: IssuedPlan;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    plan = await issuePlan(api);
    await followUp(api, plan);
  });
  afterAll(() => api.close());
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.owner.query<Row[]>(sql, values);
  const inbox = async (username: string, states?: string[]) =>
    (
      await (await api.people.as(username)).ask<{ inbox: { nodes: { id: string; state: string; line: string; plan: { id: string; title: string }; dueAt: string }[]; totalCount: number; counts: { state: string; count: number }[] } }>(
        `query ($states: [DeliveryState!]) { inbox(states: $states) { nodes { id state line dueAt plan { id title } } totalCount counts { state count } } }`,
        { states },
      )
    ).inbox;

  it('stands in the inbox of its agency with the plan, and in no other', async () => {
    const own = await inbox(`vanthu.${newspaper}`.toLowerCase());
    expect(own).toMatchObject({ totalCount: 1, counts: [{ state: 'ARRIVED', count: 1 }], nodes: [{ state: 'ARRIVED', line: 'Báo Sơn Hà', plan: { id: plan.id } }] });
    expect((await inbox('vanthu')).nodes).toEqual([]);
    const other = await (await api.people.as('vanthu.h99.09')).ask<{ delivery: unknown; plan: { deliveries: { nodes: { agency: { code: string } }[] } } }>(
      `query ($id: ID!, $plan: ID!) { delivery(id: $id) { id } plan(id: $plan) { deliveries { nodes { agency { code } } } } }`,
      { id: own.nodes[0]!.id, plan: plan.id },
    );
    expect(other).toEqual({ delivery: null, plan: { deliveries: { nodes: [{ agency: { code: education } }] } } });
  });

  it('to an agency that is no recipient shows nothing of the plan', async () => {
    const stranger = await (await api.people.as('vanthu.h99.04')).ask<{ plan: unknown; inbox: { nodes: unknown[] } }>(`query ($id: ID!) { plan(id: $id) { id } inbox { nodes { id } } }`, { id: plan.id });
    expect(stranger).toEqual({ plan: null, inbox: { nodes: [] } });
  });

  it('is refused to anybody but the clerk of the recipient, by the name of the rule', async () => {
    const { id, version } = await rowOf(api, 'delivery', plan.id, newspaper);
    for (const username of ['vanthu', 'baocao.h99.31']) {
      const answer = await actOnRow(api, username, 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: id, version });
      expect(answer).toEqual({ __typename: 'MoveRefused', unmet: ['viewerIsTheClerkOfTheRecipient'] });
    }
    await expect(actOnRow(api, 'vanthu.h99.09', 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: id, version })).rejects.toThrow('Không tìm thấy');
    expect(await rowOf(api, 'delivery', plan.id, newspaper)).toMatchObject({ state: 'arrived', version });
  });

  it('acknowledged by two at once is won by one; the other is told who did it', async () => {
    const { id, version } = await rowOf(api, 'delivery', plan.id, newspaper);
    const input = { deliveryId: id, version };
    const answers = await Promise.all([1, 2, 3].map(() => actOnRow(api, 'vanthu.h99.31', 'acknowledgeDelivery', 'DeliveryActInput', input)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Delivery', 'StaleDelivery', 'StaleDelivery']);
    const stale = answers.find(({ __typename }) => __typename === 'StaleDelivery')!;
    expect(stale).toMatchObject({ delivery: { state: 'ACKNOWLEDGED', version: version + 1 }, lastMove: { event: 'acknowledge' } });
    expect(stale.lastMove!.actor!.fullName).not.toBe('');
    expect(await rows(`select 1 from move where aggregate_id = $1 and event = 'acknowledge'`, [id])).toHaveLength(1);
    expect(await rows(`select 1 from audit_event where entity_id = $1 and kind = 'DeliveryAcknowledged'`, [id])).toHaveLength(1);
  });

  it('refused with a reason comes back to the sender, who sends it again once', async () => {
    const { id, version } = await rowOf(api, 'delivery', plan.id, education);
    const reason = 'Văn bản không thuộc thẩm quyền giải quyết của cơ quan.';
    for (const nothing of ['', '  a  ', 'a'.repeat(2001)])
      await expect(actOnRow(api, 'vanthu.h99.09', 'refuseDelivery', 'RefuseDeliveryInput', { deliveryId: id, version, reason: nothing })).rejects.toThrow('Lý do cần từ 3 đến 2.000 ký tự.');
    const refused = await actOnRow(api, 'vanthu.h99.09', 'refuseDelivery', 'RefuseDeliveryInput', { deliveryId: id, version, reason });
    expect(refused).toMatchObject({ __typename: 'Delivery', state: 'REFUSED' });
    const clerk = await api.people.as('vanthu');
    const { delivery } = await clerk.ask<{ delivery: { reason: string; actedBy: { fullName: string }; actions: { name: string; allowed: boolean }[]; moves: { event: string; note: string | null }[] } }>(
      `query ($id: ID!) { delivery(id: $id) { reason actedBy { fullName } actions { name allowed } moves { event note } } }`,
      { id },
    );
    expect(delivery.reason).toBe(reason);
    expect(delivery.actions).toContainEqual({ name: 'RESEND', allowed: true });
    expect(delivery.moves.at(-1)).toEqual({ event: 'refuse', note: reason });
    const key = randomUUID();
    const input = { deliveryId: id, version: refused.version, idempotencyKey: key };
    const first = await actOnRow(api, 'vanthu', 'resendDelivery', 'DeliveryActInput', input);
    expect(first).toMatchObject({ __typename: 'Delivery', state: 'SENT' });
    expect(await actOnRow(api, 'vanthu', 'resendDelivery', 'DeliveryActInput', input)).toEqual(first);
    const asked = { moveId: await lastMove(api, id), planId: plan.id, aggregateId: id };
    await api.app.get(DeliverPlanEffect).run(asked);
    await api.app.get(DeliverPlanEffect).run(asked);
    expect((await rows<{ event: string }>('select event from move where aggregate_id = $1 order by id', [id])).map(({ event }) => event)).toEqual(['arrive', 'refuse', 'resend', 'arrive']);
    const [again] = await rows<{ state: string; reason: string | null; acted_by: string | null }>('select state, reason, acted_by from delivery where id = $1', [id]);
    expect(again).toEqual({ state: 'arrived', reason: null, acted_by: null });
  });

  it('of a revoked plan is recalled unless it is finished, and cannot be acknowledged any more', async () => {
    const work = await rowOf(api, 'assignment', plan.id, newspaper);
    const reported = await actOnRow(api, 'baocao.h99.31', 'reportAssignment', 'ReportAssignmentInput', { assignmentId: work.id, version: work.version, result: 'Đã đăng 12 bài.' });
    await actOnRow(api, 'soanthao', 'acceptAssignment', 'AssignmentActInput', { assignmentId: work.id, version: reported.version });
    await api.app.get(FinishDeliveryEffect).run({ moveId: await lastMove(api, work.id), planId: plan.id, aggregateId: work.id });
    await actOn(await api.people.as('giamdoc'), plan.id, 'revokePlan', { reason: 'Ban hành sai thẩm quyền.' });
    const before = await rowOf(api, 'delivery', plan.id, education);
    const late = await actOnRow(api, 'vanthu.h99.09', 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: before.id, version: before.version });
    expect(late).toEqual({ __typename: 'MoveRefused', unmet: ['planIsInForce'] });
    const asked = { moveId: await lastMove(api, plan.id), planId: plan.id, aggregateId: plan.id };
    await api.app.get(RecallDeliveriesEffect).run(asked);
    await api.app.get(RecallDeliveriesEffect).run(asked);
    expect(await rows('select state, count(*)::int as count from delivery where plan_id = $1 group by 1', [plan.id])).toEqual(
      expect.arrayContaining([
        { state: 'recalled', count: 40 },
        { state: 'done', count: 1 },
      ]),
    );
    expect(await rows(`select 1 from move where plan_id = $1 and event = 'recall'`, [plan.id])).toHaveLength(40);
    const told = await rows<{ username: string }>(`select a.username from notification n join account a on a.person_id = n.person_id where n.plan_id = $1 and n.kind = 'revoke'`, [plan.id]);
    expect(told).toEqual([{ username: 'vanthu.h99.31' }]);
  });
});
