import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadlineMoves, emptyPlanDocument, eventsSuggestedBy, type PlanDocument, type PlanEvent, timetableOf } from './index.js';

const context = { issuedOn: '2025-03-07', asOf: '2025-06-01' };
const event = (id: string, name: string, from: string | null, to = from): PlanEvent => ({ id, name, from, to });
const row = (id: string, no: string, time: string) => ({ id, no, content: 'Treo băng rôn', lead: ['Sở Nội vụ'], partners: [], time });

const times = ['Trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày', 'Hoàn thành trước ngày 15/12/2025', 'Từ tháng 6/2025 đến hết sự kiện', 'Hoàn thành trước Lễ mít tinh 01 ngày', 'Trong các tháng diễn ra các sự kiện', 'Theo chỉ đạo'];

function plan(events: PlanEvent[], written = times): PlanDocument {
  return {
    ...emptyPlanDocument(),
    title: { type: 'KẾ HOẠCH', subject: 'Tuyên truyền kỷ niệm các ngày lễ lớn' },
    body: [{ id: 'n1', kind: 'section', marker: 'II.', text: 'NỘI DUNG', children: [{ id: 'n2', kind: 'section', marker: '1.', text: 'Đợt 1. Từ sau Lễ mít tinh đến ngày 30/12/2025', children: [] }] }],
    annexes: [
      {
        id: 'a1', label: 'PHỤ LỤC', title: null, caption: null, columns: [],
        groups: [{ id: 'g1', number: 'III', title: 'Kỷ niệm 60 năm thành lập tỉnh; 30 năm tái lập huyện Mường Lay', rows: written.map((time, index) => row(`w${index + 1}`, String(index + 1), time)) }],
      },
    ],
    events,
  };
}

const sixty = (day: string | null) => event('e1', 'Kỷ niệm 60 năm thành lập tỉnh', day);
const thirty = (day: string | null) => event('e2', '30 năm tái lập huyện Mường Lay', day);
const rally = (day: string | null) => event('e3', 'Lễ mít tinh', day);
const all = (first: string | null, second: string | null, third: string | null) => plan([sixty(first), thirty(second), rally(third)]);

describe('what moves when an event gets other dates', () => {
  it('are the deadlines that hang on it, each with its days before and after', () => {
    const moves = deadlineMoves(all('2025-09-20', '2025-11-05', '2025-09-19'), all('2025-09-27', '2025-11-05', '2025-09-19'), context);
    const name = 'Kỷ niệm 60 năm thành lập tỉnh';
    expect(moves).toEqual([
      { where: 'Phụ lục, III.1', id: 'w1', written: times[0], event: name, before: { from: '2025-09-10', to: '2025-09-25' }, after: { from: '2025-09-17', to: '2025-10-02' }, isPast: false },
    ]);
  });

  it('moves a span over several events only with the outermost, and a month only with the month', () => {
    const moved = (from: string, to: string) => deadlineMoves(all('2025-09-20', from, null), all('2025-09-20', to, null), context).map(({ where, after }) => [where, after?.from, after?.to]);
    expect(moved('2025-11-05', '2025-11-06')).toEqual([['Phụ lục, III.1', '2025-10-27', '2025-11-11'], ['Phụ lục, III.3', '2025-06-01', '2025-11-06']]);
    expect(moved('2025-11-05', '2025-08-30').map(([where]) => where)).toEqual(['Phụ lục, III.1', 'Phụ lục, III.3', 'Phụ lục, III.5']);
  });

  it('tells what an event that was entered made known, and what one that was removed took away', () => {
    const [without, given] = [all('2025-09-20', '2025-11-05', null), all('2025-09-20', '2025-11-05', '2025-09-19')];
    expect(deadlineMoves(without, given, context)).toMatchObject([
      { where: 'Mục II.1', written: 'Từ sau Lễ mít tinh đến ngày 30/12/2025', before: { from: null, to: '2025-12-30' }, after: { from: '2025-09-20', to: '2025-12-30' } },
      { where: 'Phụ lục, III.4', id: 'w4', event: 'Lễ mít tinh', before: null, after: { from: null, to: '2025-09-18' } },
    ]);
    expect(deadlineMoves(given, plan(given.events.slice(0, 2)), context)).toMatchObject([{ id: 'n2' }, { id: 'w4', before: { to: '2025-09-18' }, after: null }]);
  });

  it('warns of a last day that has gone by', () => {
    expect(deadlineMoves(all(null, null, '2025-09-19'), all(null, null, '2025-05-20'), context)).toMatchObject([{ id: 'n2', isPast: false }, { id: 'w4', after: { to: '2025-05-19' }, isPast: true }]);
  });

  it('is nothing for another name of the same event, other words, or another text', () => {
    const before = all('2025-09-20', '2025-11-05', '2025-09-19');
    const renamed = plan([{ ...sixty('2025-09-20'), name: 'Kỷ niệm 60 năm thành lập tỉnh Sơn Hà' }, thirty('2025-11-05'), rally('2025-09-19')]);
    expect(deadlineMoves(before, renamed, context)).toEqual([]);
    expect(deadlineMoves(before, plan(before.events, ['Trước kỷ niệm 15 ngày và sau kỷ niệm 5 ngày', ...times.slice(1)]), context)).toEqual([]);
  });

  it('counts a date of the title and one entered for it as the same event', () => {
    const titled = { ...plan([], ['Hoàn thành trước sự kiện 10 ngày']) };
    titled.annexes = [{ ...titled.annexes[0]!, groups: [{ ...titled.annexes[0]!.groups[0]!, title: 'Kỷ niệm 60 năm thành lập tỉnh (20/9/1965 - 20/9/2025)' }] }];
    expect(deadlineMoves(titled, { ...titled, events: [sixty('2025-09-18')] }, context)).toMatchObject([{ before: { to: '2025-09-10' }, after: { to: '2025-09-08' } }]);
  });

  it('is empty between equal plans, and mirrored in the other direction', () => {
    const day = fc.option(fc.constantFrom('2025-09-20', '2025-09-27', '2025-11-05', '2026-01-03'));
    const state = fc.tuple(day, day, day).map((days) => all(...days));
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(deadlineMoves(before, before, context)).toEqual([]);
        const there = deadlineMoves(before, after, context).map((move) => [move.id, move.event, move.before, move.after]);
        const back = deadlineMoves(after, before, context).map((move) => [move.id, move.event, move.after, move.before]);
        const sorted = (list: unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort();
        expect(sorted(back)).toEqual(sorted(there));
      }),
      { numRuns: 40 },
    );
  });
});

describe('events the plan names and nobody entered', () => {
  it('are those of group titles and deadlines, each once, with the date a title carries', () => {
    const document = plan([thirty('2025-11-05')]);
    const [annex] = document.annexes;
    const dated = { id: 'g2', number: 'IV', title: 'Kỷ niệm 70 năm Ngày truyền thống ngành (12/6/1955 - 12/6/2025).', rows: [] };
    expect(eventsSuggestedBy({ ...document, annexes: [{ ...annex!, groups: [...annex!.groups, dated] }] })).toEqual([
      { name: 'Kỷ niệm 60 năm thành lập tỉnh', from: null, to: null, where: 'Phụ lục, III', id: 'g1' },
      { name: 'Kỷ niệm 70 năm Ngày truyền thống ngành', from: '2025-06-12', to: '2025-06-12', where: 'Phụ lục, IV', id: 'g2' },
      { name: 'Lễ mít tinh', from: null, to: null, where: 'Mục II.1', id: 'n2' },
    ]);
  });

  it.each<[string, string[]]>([
    ['Tuyên truyền Đại hội Thi đua yêu nước tỉnh lần thứ VI', ['Đại hội Thi đua yêu nước tỉnh lần thứ VI']],
    ['Tuyên truyền đại hội các cấp, Đại hội Đảng bộ tỉnh và Đại hội toàn quốc', ['Đại hội Đảng bộ tỉnh', 'Đại hội toàn quốc']],
    ['Tổ chức kỷ niệm 70 năm Ngày Chiến thắng (7/5/1954 - 7/5/2024)', ['kỷ niệm 70 năm Ngày Chiến thắng']],
    ['Phát triển văn hóa đọc giai đoạn 2026 - 2030', []],
    ['Tuyên truyền kỷ niệm các ngày lễ lớn năm 2026', []],
  ])('of the subject “%s” are %j', (subject, names) => {
    const suggested = eventsSuggestedBy({ ...emptyPlanDocument(), title: { type: 'KẾ HOẠCH', subject } });
    expect(suggested.map(({ name }) => name)).toEqual(names);
    for (const { where, id } of suggested) expect([where, id]).toEqual(['Trích yếu', null]);
  });

  it('are a title of any words where “sự kiện” of its rows means it', () => {
    const document = plan([], ['Hoàn thành trước sự kiện 10 ngày']);
    const [annex] = document.annexes;
    const group = { ...annex!.groups[0]!, title: 'Sơ kết công tác năm' };
    expect(eventsSuggestedBy({ ...document, body: [], annexes: [{ ...annex!, groups: [group] }] }).map(({ name }) => name)).toEqual(['Sơ kết công tác năm']);
    expect(eventsSuggestedBy({ ...document, body: [], annexes: [{ ...annex!, groups: [{ ...group, rows: [row('w1', '1', 'Tháng 5/2025')] }] }] })).toEqual([]);
  });

  it('once entered under their names with dates, leave nothing waiting', () => {
    const document = plan([]);
    const entered = eventsSuggestedBy(document).map(({ name }, index) => event(`e${index}`, name, '2025-10-01'));
    expect(timetableOf(document, context).some(({ status }) => status === 'needs-event')).toBe(true);
    expect(timetableOf({ ...document, events: entered }, context).filter(({ status }) => status === 'needs-event')).toEqual([]);
    expect(eventsSuggestedBy({ ...document, events: entered })).toEqual([]);
  });
});
