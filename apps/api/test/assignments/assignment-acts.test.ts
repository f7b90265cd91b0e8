import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelAssignmentsEffect } from '../../src/assignments/effects/cancel-assignments.effect.js';
import { LapseOverdueAssignments } from '../../src/assignments/lapse-overdue-assignments.js';
import { FinishDeliveryEffect, StartDeliveryEffect } from '../../src/deliveries/effects/follow-work.effects.js';
import { actOn } from '../../src/journey/acts.js';
import { actOnRow, followUp, issuePlan, lastMove, rowOf, type IssuedPlan, type RowAnswer } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';

const newspaper = 'H99.31';
const reporter = 'baocao.h99.31';

describe('an assignment', () => {
  let api: TestApi;
  let plan: IssuedPlan;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    plan = await issuePlan(api);
    await followUp(api, plan);
  });
  afterAll(() => api.close());
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.owner.query<Row[]>(sql, values);
  const own = () => rowOf(api, 'assignment', plan.id, newspaper);
  const delivery = () => rowOf(api, 'delivery', plan.id, newspaper);
  const act = async (username: string, mutation: string, input: Record<string, unknown> = {}, type = 'AssignmentActInput'): Promise<RowAnswer> => {
    const { id, version } = await own();
    return actOnRow(api, username, mutation, type, { assignmentId: id, version, ...input });
  };
  const effect = async (name: 'start' | 'finish'): Promise<void> => {
    const { id } = await own();
    const asked = { moveId: await lastMove(api, id), planId: plan.id, aggregateId: id };
    await (name === 'start' ? api.app.get(StartDeliveryEffect) : api.app.get(FinishDeliveryEffect)).run(asked);
  };

  it('cannot be worked on before its agency has acknowledged the plan', async () => {
    expect(await act(reporter, 'startAssignment')).toEqual({ __typename: 'MoveRefused', unmet: ['planIsReceived'] });
    const { id, version } = await delivery();
    await actOnRow(api, 'vanthu.h99.31', 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: id, version });
    expect(await act(reporter, 'startAssignment')).toMatchObject({ __typename: 'Assignment', state: 'IN_PROGRESS' });
    await effect('start');
    expect(await delivery()).toMatchObject({ state: 'in_progress' });
  });

  it('is reported by its own reporter alone', async () => {
    const result = { result: 'Đã mở chuyên mục, đăng 12 bài.' };
    expect(await act('vanthu.h99.31', 'reportAssignment', result, 'ReportAssignmentInput')).toEqual({ __typename: 'MoveRefused', unmet: ['viewerIsTheReporterOfTheAssignee'] });
    expect(await act('soanthao', 'acceptAssignment')).toEqual({ __typename: 'MoveRefused', unmet: ['stateAllowsTheEvent'] });
    await expect(act('baocao.h99.09', 'startAssignment')).rejects.toThrow('Không tìm thấy');
    expect(await act(reporter, 'reportAssignment', result, 'ReportAssignmentInput')).toMatchObject({ state: 'REPORTED' });
  });

  it('returned with a reason is reported again, and the reason stays in its history', async () => {
    const reason = 'Đề nghị bổ sung số liệu lượt đọc.';
    expect(await act('truongphong', 'returnAssignment', { reason }, 'AssignmentReasonInput')).toMatchObject({ state: 'IN_PROGRESS' });
    expect(await act(reporter, 'reportAssignment', { result: 'Đã đăng 12 bài, 48.000 lượt đọc.' }, 'ReportAssignmentInput')).toMatchObject({ state: 'REPORTED' });
    const { plan: seen } = await (await api.people.as(reporter)).ask<{ plan: { assignments: { nodes: { reason: string | null; result: string; moves: { event: string; note: string | null }[] }[] } } }>(
      `query ($id: ID!) { plan(id: $id) { assignments { nodes { reason result moves { event note } } } } }`,
      { id: plan.id },
    );
    expect(seen.assignments.nodes).toHaveLength(1);
    expect(seen.assignments.nodes[0]).toMatchObject({ reason: null, result: 'Đã đăng 12 bài, 48.000 lượt đọc.' });
    expect(seen.assignments.nodes[0]!.moves).toContainEqual({ event: 'return', note: reason });
  });

  it('accepted by the drafting unit finishes the delivery, once, even before the start is known', async () => {
    await api.database.owner.query(`update delivery set state = 'acknowledged' where plan_id = $1 and agency_id = (select id from agency where code = $2)`, [plan.id, newspaper]);
    expect(await act('soanthao', 'acceptAssignment')).toMatchObject({ state: 'ACCEPTED' });
    await Promise.all([effect('finish'), effect('finish')]);
    await effect('start');
    expect(await delivery()).toMatchObject({ state: 'done' });
    const events = await rows<{ event: string }>('select event from move where aggregate_id = $1 order by id', [(await delivery()).id]);
    expect(events.map(({ event }) => event).filter((event) => event === 'finish')).toHaveLength(1);
  });

  it('of an own unit needs no delivery, and is that unit’s to report', async () => {
    const [unit] = await rows<{ id: string; version: number }>(
      `select a.id, a.version from assignment a join org_unit u on u.id = a.unit_id where a.plan_id = $1 and u.symbol = 'QLTT'`,
      [plan.id],
    );
    const input = { assignmentId: unit!.id, version: unit!.version };
    expect(await actOnRow(api, 'baocao.h99.14.qldl', 'startAssignment', 'AssignmentActInput', input)).toEqual({ __typename: 'MoveRefused', unmet: ['viewerIsTheReporterOfTheAssignee'] });
    expect(await actOnRow(api, 'baocao.h99.14.qltt', 'startAssignment', 'AssignmentActInput', input)).toMatchObject({ state: 'IN_PROGRESS' });
  });

  it('not reported by its last day lapses once, and may lapse again after it came back', async () => {
    const commune = await rowOf(api, 'assignment', plan.id, 'H99.59');
    await rows(`update assignment set due_on = '2026-01-05' where id = $1`, [commune.id]);
    const task = api.app.get(LapseOverdueAssignments);
    await Promise.all([task.tick(), task.tick()]);
    await task.tick();
    expect(await rowOf(api, 'assignment', plan.id, 'H99.59')).toMatchObject({ state: 'overdue' });
    const { id, version } = await rowOf(api, 'delivery', plan.id, 'H99.59');
    await actOnRow(api, 'vanthu.h99.59', 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: id, version });
    const late = async () => ({ assignmentId: commune.id, version: (await rowOf(api, 'assignment', plan.id, 'H99.59')).version });
    await actOnRow(api, 'baocao.h99.59', 'reportAssignment', 'ReportAssignmentInput', { ...(await late()), result: 'Đã tổ chức.' });
    await actOnRow(api, 'soanthao', 'returnAssignment', 'AssignmentReasonInput', { ...(await late()), reason: 'Chưa có số người tham gia.' });
    await task.tick();
    const events = await rows<{ event: string }>('select event from move where aggregate_id = $1 order by id', [commune.id]);
    expect(events.map(({ event }) => event)).toEqual(['lapse', 'report', 'return', 'lapse']);
  });

  it('of a revoked plan is cancelled unless its result was accepted', async () => {
    await actOn(await api.people.as('giamdoc'), plan.id, 'revokePlan', { reason: 'Ban hành sai thẩm quyền.' });
    const asked = { moveId: await lastMove(api, plan.id), planId: plan.id, aggregateId: plan.id };
    const cancel = api.app.get(CancelAssignmentsEffect);
    await Promise.all([cancel.run(asked), cancel.run(asked)]);
    const states = await rows<{ state: string; count: number }>('select state, count(*)::int as count from assignment where plan_id = $1 group by 1 order by 1', [plan.id]);
    expect(states[0]).toEqual({ state: 'accepted', count: 1 });
    expect(states.slice(1).map(({ state }) => state)).toEqual(['cancelled']);
    const [moves] = await rows<{ count: number }>(`select count(*)::int as count from move where plan_id = $1 and aggregate = 'assignment' and event = 'cancel'`, [plan.id]);
    expect(moves!.count).toBe(states[1]!.count);
  });
});
