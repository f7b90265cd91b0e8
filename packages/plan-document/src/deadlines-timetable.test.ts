import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AnnexRow, emptyPlanDocument, eventsSuggestedBy, importText, type PlanDocument, type PlanEvent, timetableOf, validatePlanDocument } from './index.js';

const context = { issuedOn: '2025-03-07', asOf: '2025-06-01' };
const row = (id: string, no: string, time: string, more: Partial<AnnexRow> = {}): AnnexRow => ({ id, no, content: 'Treo băng rôn', lead: ['Sở Nội vụ'], partners: [], time, ...more });
const event = (id: string, name: string, from: string | null, to = from): PlanEvent => ({ id, name, from, to });

function annexed(rows: AnnexRow[], title = 'Kỷ niệm 60 năm thành lập tỉnh; 30 năm tái lập huyện Mường Lay', events: PlanEvent[] = []): PlanDocument {
  return { ...emptyPlanDocument(), events, annexes: [{ id: 'a1', label: 'PHỤ LỤC', title: null, caption: null, columns: [], groups: [{ id: 'g1', number: 'III', title, rows }] }] };
}

function imported(text: string): PlanDocument {
  const result = importText(new TextEncoder().encode(`KẾ HOẠCH\nTuyên truyền Ngày hội văn hóa\n${text}`));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

const sixty = event('e1', 'Kỷ niệm 60 năm thành lập tỉnh', '2025-09-20');
const thirty = event('e2', '30 năm tái lập huyện Mường Lay', '2025-11-05');

describe('the timetable of an annex', () => {
  it('resolves “mỗi sự kiện” against every event of the group, and no other', () => {
    const document = annexed([row('w1', '11', 'Trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày')], undefined, [sixty, thirty, event('e3', 'Đại hội Đảng bộ tỉnh', '2025-10-14')]);
    expect(timetableOf(document, context)).toMatchObject([
      {
        key: 'w1/0', id: 'w1', part: 'annex', where: 'Phụ lục, III.11', task: 'Treo băng rôn', leads: ['Sở Nội vụ'], status: 'resolved', from: '2025-09-10', to: '2025-11-10', isPast: false,
        events: [sixty.name, thirty.name], waitingFor: [],
        periods: [{ from: '2025-09-10', to: '2025-09-25', event: sixty.name }, { from: '2025-10-26', to: '2025-11-10', event: thirty.name }],
      },
    ]);
  });

  it('waits for an event of the title that nobody entered, though the other has a date', () => {
    const [entry] = timetableOf(annexed([row('w1', '1', 'Hoàn thành trước mỗi sự kiện 10 ngày')], undefined, [sixty]), context);
    expect(entry).toMatchObject({ status: 'needs-event', to: '2025-09-10', waitingFor: ['Kỷ niệm 30 năm tái lập huyện Mường Lay'] });
  });

  it('takes the date of the title, and the date people entered before it', () => {
    const title = 'Kỷ niệm 60 năm Ngày thành lập tỉnh (20/9/1965 - 20/9/2025)';
    const rows = [row('w1', '1', 'Hoàn thành trước sự kiện 10 ngày')];
    expect(timetableOf(annexed(rows, title), context)).toMatchObject([{ status: 'resolved', to: '2025-09-10', events: ['Kỷ niệm 60 năm Ngày thành lập tỉnh'] }]);
    expect(timetableOf(annexed(rows, title, [event('e1', 'Kỷ niệm 60 năm Ngày thành lập tỉnh', '2025-09-18')]), context)).toMatchObject([{ to: '2025-09-08' }]);
    expect(timetableOf(annexed(rows, title, [event('e1', 'Kỷ niệm 60 năm Ngày thành lập tỉnh', null)]), context)).toMatchObject([{ to: '2025-09-10' }]);
  });

  it('says the name of the event where “sự kiện” can mean one only', () => {
    const meanings = (title: string) => timetableOf(annexed([row('w1', '1', 'Hoàn thành trước sự kiện 10 ngày'), row('w2', '2', 'Từ tháng 6/2025 đến hết sự kiện')], title), context).map(({ meaning }) => meaning);
    expect(meanings('Kỷ niệm 60 năm thành lập tỉnh')).toEqual(['Chậm nhất 10 ngày trước Kỷ niệm 60 năm thành lập tỉnh', 'Từ 01/06/2025 đến ngày kết thúc Kỷ niệm 60 năm thành lập tỉnh']);
    expect(meanings('Kỷ niệm 60 năm thành lập tỉnh; 30 năm tái lập huyện')[0]).toBe('Chậm nhất 10 ngày trước từng sự kiện');
  });

  it('finds an event named in the cell among all events of the plan', () => {
    const rows = [row('w1', '17', 'Hoàn thành trước Lễ mít tinh 01 ngày')];
    expect(timetableOf(annexed(rows), context)).toMatchObject([{ status: 'needs-event', from: null, to: null, waitingFor: ['Lễ mít tinh'], meaning: 'Chậm nhất 1 ngày trước Lễ mít tinh' }]);
    expect(timetableOf(annexed(rows, undefined, [sixty, thirty, event('e3', 'Lễ mít tinh', '2025-09-19')]), context)).toMatchObject([{ status: 'resolved', to: '2025-09-18', waitingFor: [] }]);
  });

  it.each<[string, string, string | null]>([
    ['Đã hoàn thành (12/02/2025)', 'done', '2025-02-12'],
    ['Hoàn thành trước ngày 15/5/2025', 'resolved', '2025-05-14'],
    ['Trước, trong, sau các sự kiện', 'needs-event', null],
    ['Theo chỉ đạo của cấp trên', 'needs-human', null],
    ['Từ ngày 29/12/2025 - 07/01/2026 (trước lễ 5 ngày và sau 2 ngày)', 'needs-human', '2026-01-07'],
    ['Hoàn thành trước ngày 01/3/2025', 'needs-human', '2025-02-28'],
    ['Thường xuyên', 'resolved', null],
    ['Trước ngày 15 hằng tháng', 'resolved', null],
  ])('%s stands there as %s', (time, status, to) => {
    expect(timetableOf(annexed([row('w1', '1', time)]), context)).toMatchObject([{ written: time, status, to }]);
  });

  it('asks a person to choose the days where the text gives no numbers', () => {
    const [entry] = timetableOf(annexed([row('w1', '1', 'Trước, trong, sau các sự kiện')], undefined, [sixty, thirty]), context);
    expect(entry).toMatchObject({ status: 'needs-human', isProposal: true, from: '2025-09-10', to: '2025-11-10' });
  });

  it('pairs the items of two cells of one length, else gives each deadline the whole work', () => {
    const time = '- Triển khai từ quý II/2025\n- Tổng kết ngày 10/10/2025';
    const tasks = (content: string) => timetableOf(annexed([row('w1', '1', time, { content })]), context).map(({ task }) => task);
    expect(tasks('- Phát động cuộc thi\n- Trao giải')).toEqual(['Phát động cuộc thi', 'Trao giải']);
    expect(tasks('Tổ chức cuộc thi')).toEqual(['Tổ chức cuộc thi', 'Tổ chức cuộc thi']);
  });

  it('marks a count of working days over days off that are not announced', () => {
    const [entry] = timetableOf(annexed([row('w1', '1', 'Trước sự kiện 05 ngày làm việc')], 'Đại hội', [event('e1', 'Đại hội', '2028-05-10')]), context);
    expect(entry).toMatchObject({ status: 'resolved', to: '2028-05-03', isProvisional: true });
  });

  it('waits for the issue of a draft only where no last day is known', () => {
    const rows = [row('w1', '1', 'Từ nay đến hết tháng 8/2025'), row('w2', '2', 'Trong 10 ngày kể từ ngày ban hành')];
    const draft = { issuedOn: null, asOf: '2025-03-01' };
    expect(timetableOf(annexed(rows), draft)).toMatchObject([{ status: 'resolved', from: null, to: '2025-08-31' }, { status: 'needs-event', to: null, waitingFor: ['ngày ban hành'] }]);
    expect(timetableOf(annexed(rows), context)).toMatchObject([{ from: '2025-03-07' }, { status: 'resolved', to: '2025-03-17' }]);
  });

  it('counts rows without a number, and names the second annex', () => {
    const document = annexed([row('w1', '', 'Tháng 5/2025')]);
    const second = { ...document.annexes[0]!, id: 'a2', label: 'PHỤ LỤC II', groups: [{ id: 'g2', number: null, title: '', rows: [row('w2', '4', 'Tháng 6/2025')] }] };
    expect(timetableOf({ ...document, annexes: [...document.annexes, second] }, context).map(({ where }) => where)).toEqual(['Phụ lục, III, dòng 1', 'Phụ lục II, 4']);
  });
});

describe('the timetable of the body', () => {
  it('holds times after a label, of stages, of tasks and inside sentences, each with its place', () => {
    const document = imported(
      'I. NỘI DUNG\n1. Đợt 1. Từ nay đến hết ngày 30/4/2025\n- Treo cờ.\n2. Đợt 2. Từ sau Ngày hội văn hóa đến hết năm 2025\n- Tổng kết.\n3. Thời gian, địa điểm: Theo thông báo sau.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\n- Lập dự toán, hoàn thành trước ngày 10/6/2025.\n- Báo cáo định kỳ hằng tháng.\n2. Sở Nội vụ: Theo dõi, gửi báo cáo trước ngày 15/12/2025.',
    );
    expect(timetableOf(document, context).map(({ where, written, status, to, leads }) => [where, written, status, to, ...leads])).toEqual([
      ['Mục I.1', 'Từ nay đến hết ngày 30/4/2025', 'resolved', '2025-04-30'],
      ['Mục I.2', 'Từ sau Ngày hội văn hóa đến hết năm 2025', 'needs-event', '2025-12-31'],
      ['Mục I.3', 'Theo thông báo sau', 'needs-human', null],
      ['Mục II.1, gạch đầu dòng 1', 'hoàn thành trước ngày 10/6/2025', 'resolved', '2025-06-09', 'Văn phòng Sở'],
      ['Mục II.1, gạch đầu dòng 2', 'định kỳ hằng tháng', 'resolved', null, 'Văn phòng Sở'],
      ['Mục II.2', 'trước ngày 15/12/2025', 'resolved', '2025-12-14', 'Sở Nội vụ'],
    ]);
  });

  it('leaves periods that only tell what was, and the bases, alone', () => {
    const document = imported('Căn cứ Kế hoạch số 12/KH-UBND ngày 15/01/2025 của Ủy ban nhân dân tỉnh;\nI. MỤC ĐÍCH\n1. Phát huy kết quả đạt được từ năm 2020 đến nay.\n2. Kỷ niệm ngày 30/4/1975.');
    expect(timetableOf(document, context)).toEqual([]);
  });

  it('is not changed by the date in the header: the day of issue is that of the context', () => {
    const document = imported('I. NỘI DUNG\n1. Đợt 1. Từ nay đến hết ngày 30/4/2025\n- Treo cờ.');
    expect(timetableOf({ ...document, header: { ...document.header, date: '2024-01-01' } }, context)).toEqual(timetableOf(document, context));
  });
});

describe('what always holds of a timetable', () => {
  it.each(['đợt 1 ', 'Thời gian ', '; ', 'và Lễ ', '. Thời gian:'])('takes no more than its share of time for %j and a long blank', (start) => {
    const document: PlanDocument = { ...annexed([row('w1', '1', start + ' '.repeat(20_000))]), title: { type: 'KẾ HOẠCH', subject: `Lễ ${start}${' '.repeat(20_000)}x` } };
    document.body = [{ id: 'n', kind: 'paragraph', marker: null, text: `${start}${' '.repeat(20_000)}x`, children: [] }];
    const before = process.cpuUsage().user;
    timetableOf(document, context);
    eventsSuggestedBy(document);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1500);
  });

  const time = fc.array(fc.constantFrom('Trước', 'sự kiện', '10 ngày', 'và sau', 'kỷ niệm', '5 ngày', 'từ tháng 6', 'đến hết', 'tháng 8/2025', '.', '\n- ', 'Lễ mít tinh', 'ngày 15/8/2025', 'hoàn thành', '(', ')', 'mỗi', 'hằng tháng'), { maxLength: 9 });
  const day = fc.option(fc.constantFrom('2025-09-20', '2025-11-05', '2026-01-03'));

  it('shows every word of every time cell, whatever the events', () => {
    fc.assert(
      fc.property(time, day, day, (words, first, second) => {
        const written = words.join(' ');
        const document = annexed([row('w1', '1', written)], undefined, [event('e1', sixty.name, first), event('e2', thirty.name, second)]);
        if (!validatePlanDocument(document).ok) throw new Error('not a plan');
        const entries = timetableOf(document, context);
        const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{Nd}]+/gu) ?? [];
        const shown = new Set(entries.flatMap((entry) => wordsOf(entry.written)));
        expect(wordsOf(written).filter((word) => !shown.has(word))).toEqual([]);
        for (const { status, waitingFor, from, to } of entries) {
          if (status === 'resolved') expect(waitingFor.filter((name) => name !== 'ngày ban hành')).toEqual([]);
          if (from && to) expect(from <= to).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
