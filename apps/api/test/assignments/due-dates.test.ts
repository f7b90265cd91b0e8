import { describe, expect, it } from '@jest/globals';
import { importText, type PlanDocument } from '@banhanh/plan-document';
import { dueDatesOf } from '../../src/assignments/due-dates.js';
import { givenWork } from '../../src/assignments/given-work.js';
import type { ResolvedAssignee } from '../../src/organisation/index.js';
import { followUpText } from '../support/follow-up-plan.js';

const task = 'Mở chuyên mục về văn hóa đọc, hoàn thành trước ngày 20/12/2027.';

function planWith(words: string, closing = ''): PlanDocument {
  const text = followUpText.replace(task, words).replace('Việc tuyên truyền thiết thực', `${closing}Việc tuyên truyền thiết thực`);
  const read = importText(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.document;
}

const daysOf = (document: PlanDocument): string[] => [...dueDatesOf(document, '2026-03-16').ofTask.values()];

describe('the due day of work', () => {
  it.each([
    [task, '2027-12-19', '“trước ngày” ends the day before'],
    ['Mở chuyên mục, hoàn thành trong tháng 6/2026.', '2026-06-30', 'a month ends with its last day'],
    ['Mở chuyên mục, hoàn thành trong quý II/2026.', '2026-06-30', 'so does a quarter'],
    ['Đăng bài, hoàn thành trước ngày 01/5/2026; gửi ảnh, hoàn thành trước ngày 01/9/2026.', '2026-08-31', 'work is due when its last part is'],
  ])('%s → %s: %s', (words, day) => expect(daysOf(planWith(words))).toEqual([day]));

  it.each([
    ['Mở chuyên mục về văn hóa đọc.', 'no time is written'],
    ['Đăng bài hằng tháng.', 'a turn that comes again has no last day'],
    ['Mở chuyên mục, hoàn thành trước ngày 31/02/2026.', 'there is no such day'],
    ['Mở chuyên mục, hoàn thành trước ngày 01/3/2026.', 'the day had passed when the plan was issued: a person decides'],
  ])('%s → none: %s', (words) => expect(daysOf(planWith(words))).toEqual([]));

  it('of work without a time of its own is the day by which everybody reports', () => {
    const document = planWith('Mở chuyên mục về văn hóa đọc.', 'Các cơ quan, đơn vị báo cáo kết quả về Sở trước ngày 15/11/2026. ');
    expect(dueDatesOf(document, '2026-03-16')).toMatchObject({ ofReports: '2026-11-14' });
    const nodeId = [...document.body.flatMap(({ children }) => children)].find(({ assignment }) => assignment)!.id;
    const unit: ResolvedAssignee = {
      nodeId,
      modality: 'order',
      tasks: ['Treo pa nô'],
      isResolved: true,
      assignees: [{ text: 'Các phòng', kind: 'internal', agencyId: 'so', groupId: null, agencyIds: [], unitIds: ['a', 'b', 'a'], byHand: false, suggestion: null }],
    };
    expect(givenWork(document, [unit], 'so', '2026-03-16').map(({ agencyId, unitId, dueOn }) => [agencyId, unitId, dueOn])).toEqual([
      ['so', 'a', '2026-11-14'],
      ['so', 'b', '2026-11-14'],
    ]);
  });
});
