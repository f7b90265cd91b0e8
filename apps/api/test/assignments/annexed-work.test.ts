import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignTasksEffect } from '../../src/assignments/effects/assign-tasks.effect.js';
import { issuePlan, type IssuedPlan } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { annexedText } from './annexed-plan.js';

interface Given {
  assignee: string;
  agency: string;
  unit: string | null;
  modality: string;
  tasks: string[];
  due_on: string | null;
}

describe('the work given by the annex of an issued plan', () => {
  let api: TestApi;
  let plan: IssuedPlan;
  let given: Given[];
  beforeAll(async () => {
    api = await startApi({ worker: false });
    plan = await issuePlan(api, annexedText);
    await api.app.get(AssignTasksEffect).run({ moveId: plan.sealId, planId: plan.id, aggregateId: plan.id });
    given = await api.database.owner.query<Given[]>(
      `select m.assignee, a.code as agency, u.symbol as unit, m.modality, m.tasks, m.due_on from assignment m
       join agency a on a.id = m.agency_id left join org_unit u on u.id = m.unit_id where m.plan_id = $1 order by m.ordinal`,
      [plan.id],
    );
  });
  afterAll(() => api.close());

  const ofTask = (task: string): Given[] => given.filter(({ tasks }) => tasks.includes(task));

  it('is one row for each lead, by the time of its cell; partners get none', () => {
    expect(ofTask('Treo băng rôn tại các trục đường chính.').map(({ assignee, modality, due_on }) => [assignee, modality, due_on])).toEqual([
      ['Sở Giáo dục và Đào tạo', 'request', '2035-09-25'],
      ['Báo Sơn Hà', 'request', '2035-09-25'],
    ]);
    expect(given.some(({ assignee }) => assignee === 'Các đơn vị có liên quan')).toBe(false);
    expect(ofTask('Trưng bày sách tại thư viện tỉnh.').map(({ assignee }) => assignee)).toEqual(['Phòng Quản lý Du lịch']);
  });

  it('is an order to a unit of the issuer, without a day while its event has none', () => {
    expect(ofTask('Trưng bày sách tại thư viện tỉnh.')).toMatchObject([{ agency: 'H99.14', unit: 'QLDL', modality: 'order', due_on: null }]);
  });

  it('is given once where the text says the same to the same body, with the day of the row', () => {
    const communes = ofTask('Tổ chức ngày hội trao đổi sách tại nhà văn hóa.');
    expect(communes).toHaveLength(38);
    expect(new Set(communes.map(({ agency }) => agency)).size).toBe(38);
    expect(new Set(communes.map(({ due_on }) => due_on))).toEqual(new Set(['2035-09-10']));
  });

  it('is none for a row the plan itself calls done', () => {
    expect(ofTask('Biên soạn tài liệu giới thiệu sách.')).toEqual([]);
  });

  it('shows every lead among the names of the plan', async () => {
    const { plan: seen } = await (await api.people.as('soanthao')).ask<{ plan: { assignees: { tasks: string[]; isResolved: boolean; assignees: { text: string }[] }[] } }>(
      'query ($id: ID!) { plan(id: $id) { assignees { tasks isResolved assignees { text } } } }',
      { id: plan.id },
    );
    const row = seen.assignees.find(({ tasks }) => tasks.includes('Trưng bày sách tại thư viện tỉnh.'));
    expect(row).toMatchObject({ isResolved: true, assignees: [{ text: 'Phòng Quản lý Du lịch' }] });
  });
});
