import { describe, expect, it } from '@jest/globals';
import { assignmentsOf, importText, type PlanDocument } from '@banhanh/plan-document';
import { dueDatesOf } from '../../src/assignments/due-dates.js';
import { givenWork } from '../../src/assignments/given-work.js';
import type { ResolvedAssignee } from '../../src/organisation/index.js';
import { followUpText } from '../support/follow-up-plan.js';
import { annexedText } from './annexed-plan.js';

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
      rowId: null,
      partners: [],
      written: null,
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

describe('the work of annex rows', () => {
  const issuedOn = '2026-03-16';
  function annexed(change: (text: string) => string = (text) => text): PlanDocument {
    const read = importText(new TextEncoder().encode(change(annexedText)));
    if (!read.ok) throw new Error(read.refusal.message);
    return read.document;
  }
  /** Each written name as one agency of that name; `Phòng …` as a unit of the issuer. */
  const named = (document: PlanDocument): ResolvedAssignee[] =>
    assignmentsOf(document).map(({ nodeId, rowId, partners, written, modality, tasks, assignees }) => ({
      nodeId,
      rowId,
      partners,
      written,
      modality,
      tasks: tasks.map(({ text }) => text),
      isResolved: true,
      assignees: assignees.map((text) => {
        const isOwn = /phòng/iu.test(text) && !text.startsWith('UBND');
        return { text, kind: isOwn ? ('internal' as const) : ('agency' as const), agencyId: null, groupId: null, agencyIds: isOwn ? [] : [text], unitIds: isOwn ? [text] : [], byHand: false, suggestion: null };
      }),
    }));
  const workOf = (document: PlanDocument) => givenWork(document, named(document), 'so', issuedOn);
  const dayOf = (document: PlanDocument, words: string) => workOf(document).filter(({ tasks }) => tasks.some((each) => each.startsWith(words))).map(({ dueOn }) => dueOn);

  it('is due by the event of its group, whatever other events the plan has', () => {
    const other = { id: 'e1', name: 'Đại hội Đảng bộ tỉnh', from: '2030-01-01', to: '2030-01-01' };
    expect(dayOf({ ...annexed(), events: [other] }, 'Treo băng rôn')).toEqual(['2035-09-25', '2035-09-25']);
  });

  it('gets its day when the event it names is entered', () => {
    const rally = { id: 'e1', name: 'Lễ mít tinh', from: '2035-09-19', to: '2035-09-19' };
    expect(dayOf(annexed(), 'Trưng bày')).toEqual([null]);
    expect(dayOf({ ...annexed(), events: [rally] }, 'Trưng bày')).toEqual(['2035-09-18']);
  });

  it('does not fall back on the day of reports where a time is written, and does where none is', () => {
    const reports = (text: string): string => text.replace('Việc tuyên truyền thiết thực', 'Các cơ quan, đơn vị báo cáo kết quả về Sở trước ngày 15/11/2026. Việc tuyên truyền thiết thực');
    expect(dayOf(annexed(reports), 'Trưng bày')).toEqual([null]);
    const blank = annexed(reports);
    for (const { rows } of blank.annexes.flatMap(({ groups }) => groups)) for (const row of rows) row.time = '';
    expect(dayOf(blank, 'Trưng bày')).toEqual(['2026-11-14']);
  });

  it('leaves two rows of the same words apart, and takes out of a row only what the text already gives', () => {
    const document = annexed();
    const [group] = document.annexes[0]!.groups;
    const [first, second] = group!.rows;
    group!.rows = [first!, { ...first!, id: 'again' }, { ...second!, content: `- ${second!.content}\n- Thống kê sách tặng.` }];
    const work = workOf(document);
    expect(work.filter(({ tasks }) => tasks.includes(first!.content)).map(({ nodeId, assignee }) => [nodeId, assignee])).toEqual([
      [first!.id, 'Sở Giáo dục và Đào tạo'], [first!.id, 'Báo Sơn Hà'], ['again', 'Sở Giáo dục và Đào tạo'], ['again', 'Báo Sơn Hà'],
    ]);
    expect(work.filter(({ assignee }) => assignee === 'UBND các xã, phường').map(({ tasks, dueOn }) => [tasks, dueOn])).toEqual([
      [[second!.content], '2035-09-10'],
      [['Thống kê sách tặng.'], '2035-09-10'],
    ]);
  });

  it('keeps the later of two days where text and row set one each', () => {
    const own = (day: string) => (text: string): string => text.replaceAll('Tổ chức ngày hội trao đổi sách tại nhà văn hóa.', `Tổ chức ngày hội trao đổi sách tại nhà văn hóa, hoàn thành trước ngày ${day}.`);
    expect(dayOf(annexed(own('01/12/2035')), 'Tổ chức ngày hội')).toEqual(['2035-11-30']);
    expect(dayOf(annexed(own('01/12/2030')), 'Tổ chức ngày hội')).toEqual(['2035-09-10']);
  });
});
