import { describe, expect, it } from '@jest/globals';
import { type Deadline, type EventDates } from './deadline.js';
import { describeDeadline } from './describe-deadline.js';
import { findDeadlines } from './find-deadlines.js';
import { parseDeadlines } from './parse-deadlines.js';
import { recurringDays } from './recurring-days.js';
import { resolveDeadline } from './resolve-deadline.js';

const only = (written: string): Deadline => {
  const [first, second] = parseDeadlines(written);
  if (!first || second) throw new Error(`One deadline expected in: ${written}`);
  return first;
};
const founding: EventDates = { name: 'Kỷ niệm 115 năm thành lập tỉnh', from: '2024-06-28', to: '2024-06-28' };
const split: EventDates = { name: 'Kỷ niệm 20 năm chia tách tỉnh', from: '2024-01-01', to: '2024-01-03' };
const party: EventDates = { name: 'Kỷ niệm 75 năm thành lập Đảng bộ tỉnh', from: null, to: null };

describe('resolving a deadline against events', () => {
  it('gives one period for each event and waits for those without a date', () => {
    const resolved = resolveDeadline(only('Trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày'), [founding, split, party]);
    expect(resolved.periods).toEqual([
      { from: '2023-12-22', to: '2024-01-08', event: split.name },
      { from: '2024-06-18', to: '2024-07-03', event: founding.name },
    ]);
    expect(resolved).toMatchObject({ from: '2023-12-22', due: '2024-07-03', waitingFor: [party.name], isProposal: false });
  });

  it('takes the event a name means, and no guess when several could be meant', () => {
    const deadline = only('Hoàn thành trước Đại hội 10 ngày');
    const one: EventDates = { name: 'Đại hội Thi đua yêu nước tỉnh', from: '2025-09-18', to: '2025-09-19' };
    const other: EventDates = { name: 'Đại hội Đảng bộ tỉnh', from: '2025-10-10', to: '2025-10-12' };
    expect(resolveDeadline(deadline, [one, founding])).toMatchObject({ due: '2025-09-08', waitingFor: [] });
    expect(resolveDeadline(deadline, [one, other])).toMatchObject({ due: null, waitingFor: ['Đại hội'] });
    expect(resolveDeadline(deadline, [one, other, { name: 'Đại hội', from: '2025-12-01', to: null }])).toMatchObject({ due: '2025-11-21' });
    expect(resolveDeadline(deadline, [])).toMatchObject({ due: null, waitingFor: ['Đại hội'] });
  });

  it('moves with the event', () => {
    const deadline = only('Từ nay đến hết Đại hội');
    const events = (to: string): EventDates[] => [{ name: 'Đại hội', from: '2025-09-18', to }];
    expect(resolveDeadline(deadline, events('2025-09-19'), { issuedOn: '2025-03-07' })).toMatchObject({ from: '2025-03-07', due: '2025-09-19' });
    expect(resolveDeadline(deadline, events('2025-09-25'), { issuedOn: '2025-03-07' })).toMatchObject({ from: '2025-03-07', due: '2025-09-25' });
    expect(resolveDeadline(deadline, events('2025-09-25'))).toMatchObject({ from: null, due: '2025-09-25', waitingFor: ['ISSUE'] });
  });

  it('spans from the day after one event to the first day of the next', () => {
    const deadline = only('Từ sau Đại hội tỉnh đến Đại hội toàn quốc');
    const events = [{ name: 'Đại hội tỉnh', from: '2025-09-18', to: '2025-09-19' }, { name: 'Đại hội toàn quốc', from: '2026-01-19', to: '2026-01-25' }];
    expect(resolveDeadline(deadline, events)).toMatchObject({ from: '2025-09-20', due: '2026-01-19', waitingFor: [] });
  });

  it('counts working days when the text says so', () => {
    const event = [{ name: 'Đại hội', from: '2025-05-05', to: '2025-05-06' }];
    expect(resolveDeadline(only('Trước Đại hội 03 ngày làm việc'), event).due).toBe('2025-04-26');
    expect(resolveDeadline(only('Trước Đại hội 03 ngày'), event).due).toBe('2025-05-02');
    expect(resolveDeadline(only('Trong 05 ngày làm việc kể từ ngày kết thúc Đại hội'), event)).toMatchObject({ from: '2025-05-06', due: '2025-05-13' });
  });

  it('says so when working days run over days off that are not announced', () => {
    const resolve = (written: string, on: string) => resolveDeadline(only(written), [{ name: 'Đại hội', from: on, to: on }], { issuedOn: on });
    expect(resolve('Trước Đại hội 03 ngày làm việc', '2025-05-05')).toMatchObject({ due: '2025-04-26', isProvisional: false });
    expect(resolve('Trước Đại hội 03 ngày làm việc', '2026-11-27')).toMatchObject({ due: '2026-11-24', isProvisional: true });
    expect(resolve('Trước Đại hội 03 ngày làm việc', '2028-05-05')).toMatchObject({ due: '2028-04-28', isProvisional: true });
    expect(resolve('Trước Đại hội 03 ngày', '2028-05-05')).toMatchObject({ due: '2028-05-02', isProvisional: false });
    expect(resolve('Trong 05 ngày làm việc kể từ ngày ban hành', '2026-12-28')).toMatchObject({ due: '2027-01-05', isProvisional: true });
    expect(resolve('Trong 05 ngày làm việc kể từ ngày ban hành', '2024-12-23')).toMatchObject({ due: '2024-12-30', isProvisional: false });
  });

  it('keeps the caution where the plan is read with the date of its event', () => {
    const [deadline] = parseDeadlines('Trước sự kiện 03 ngày làm việc', { event: { name: 'Đại hội', from: '2028-05-05', to: '2028-05-05' } });
    expect(deadline).toMatchObject({ kind: 'DUE', by: '2028-04-28', isProvisional: true });
    expect(resolveDeadline(deadline!, []).isProvisional).toBe(true);
    expect([describeDeadline(deadline!, 'vi'), describeDeadline(deadline!, 'en')]).toEqual([
      'Chậm nhất thứ Sáu, 28/04/2028 (tạm tính, lịch nghỉ chưa công bố)',
      'By Friday, 28/04/2028 (provisional, days off not announced yet)',
    ]);
  });

  it('lets EACH mean the events of the group, and a name an event elsewhere in the plan', () => {
    const rally: EventDates = { name: 'Lễ mít tinh', from: '2024-01-06', to: '2024-01-06' };
    expect(resolveDeadline(only('Hoàn thành trước Lễ mít tinh 01 ngày'), [founding], { otherEvents: [rally, founding] }).due).toBe('2024-01-05');
    expect(resolveDeadline(only('Hoàn thành trước mỗi sự kiện 10 ngày'), [founding], { otherEvents: [rally, founding] }).periods).toEqual([{ from: null, to: '2024-06-18', event: founding.name }]);
    expect(resolveDeadline(only('Hoàn thành trước mỗi sự kiện 10 ngày'), [], { otherEvents: [rally] }).waitingFor).toEqual(['EACH']);
  });

  it('gives the months of events, cut to the written period', () => {
    const deadline = only('Các tháng có sự kiện diễn ra (từ tháng 12/2023-3/2024)');
    expect(resolveDeadline(deadline, [founding, split]).periods).toEqual([{ from: '2024-01-01', to: '2024-01-31', event: split.name }]);
  });

  it('only proposes days when the text gives no numbers', () => {
    expect(resolveDeadline(only('Trước, trong, sau các sự kiện'), [split])).toMatchObject({ from: '2023-12-22', due: '2024-01-08', isProposal: true });
    expect(resolveDeadline(only('Trước và trong các sự kiện'), [split])).toMatchObject({ from: '2023-12-22', due: '2024-01-03', isProposal: true });
  });

  it('ends the day before an event for a newspaper issue, and keeps an hour', () => {
    expect(resolveDeadline(only('Trên số báo gần nhất trước sự kiện'), [split])).toMatchObject({ due: '2023-12-31', from: null });
    expect(resolveDeadline(only('Trước 17h00 ngày 15/11/2025'), [])).toMatchObject({ due: '2025-11-15', time: '17:00', dueIsWorkingDay: false });
  });

  it('leaves an unresolved deadline open and says nothing about days outside the calendar', () => {
    expect(resolveDeadline(only('Theo chỉ đạo'), [])).toEqual({ from: null, due: null, time: null, periods: [], waitingFor: [], isProposal: false, isProvisional: false, dueIsWorkingDay: null });
    expect(resolveDeadline(only('Trước ngày 15/11/2033'), []).dueIsWorkingDay).toBeNull();
  });
});

describe('recurring deadlines', () => {
  const days = (written: string, from: string, to: string): string[] => {
    const deadline = only(written);
    return deadline.kind === 'RECURRING' ? recurringDays(deadline, { from, to }) : [];
  };

  it.each([
    ['Trước ngày 15 hằng tháng', '2025-01-01', '2025-03-31', ['2025-01-14', '2025-02-14', '2025-03-14']],
    ['Hằng tháng', '2025-01-15', '2025-03-31', ['2025-01-31', '2025-02-28', '2025-03-31']],
    ['Trước ngày 01 hằng tháng', '2025-01-01', '2025-02-28', ['2025-01-31', '2025-02-28']],
    ['Ngày 31 hằng tháng', '2025-01-01', '2025-02-28', ['2025-01-31', '2025-02-28']],
    ['Thứ Sáu hằng tuần', '2025-03-01', '2025-03-15', ['2025-03-07', '2025-03-14']],
    ['Định kỳ hằng quý trước ngày 20 của tháng cuối quý', '2025-01-01', '2025-07-01', ['2025-03-19', '2025-06-19']],
    ['Trước ngày 15/6 và 15/12 hằng năm', '2025-01-01', '2026-01-01', ['2025-06-14', '2025-12-14']],
    ['Định kỳ 6 tháng', '2025-01-01', '2025-12-31', ['2025-06-30', '2025-12-31']],
    ['Hằng tháng, từ tháng 6 đến tháng 8/2025', '2025-01-01', '2025-12-31', ['2025-06-30', '2025-07-31', '2025-08-31']],
  ])('%s falls on its days', (written, from, to, expected) => {
    expect(days(written, from, to)).toEqual(expected);
  });
});

describe('saying what a deadline means', () => {
  it.each([
    ['Trước ngày 15/11/2023', 'Chậm nhất thứ Ba, 14/11/2023', 'By Tuesday, 14/11/2023'],
    ['Trước 17h00 ngày 15/11/2023', 'Chậm nhất 17:00 thứ Tư, 15/11/2023', 'By 17:00 on Wednesday, 15/11/2023'],
    ['Hoàn thành tháng 11/2023', 'Từ 01/11/2023, chậm nhất thứ Năm, 30/11/2023', 'From 01/11/2023, by Thursday, 30/11/2023'],
    ['Tháng 5/2024', 'Từ 01/05/2024 đến hết 31/05/2024', 'From 01/05/2024 to 31/05/2024'],
    ['Ngày 07/5/2024', 'Trong ngày thứ Ba, 07/05/2024', 'On Tuesday, 07/05/2024'],
    ['Đã hoàn thành (12/4/2023)', 'Đã hoàn thành ngày 12/04/2023', 'Done on 12/04/2023'],
    ['Tổng kết trao giải ngày 10/10/2024', 'Tổng kết trao giải: ngày 10/10/2024', 'Tổng kết trao giải: on 10/10/2024'],
    ['Trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày', 'Từ 10 ngày trước từng sự kiện đến 5 ngày sau từng sự kiện', 'From 10 days before each event to 5 days after each event'],
    ['Trước Lễ mít tinh 01 ngày', 'Chậm nhất 1 ngày trước Lễ mít tinh', 'By 1 day before Lễ mít tinh'],
    ['Từ nay đến hết Đại hội', 'Từ ngày ban hành đến ngày kết thúc Đại hội', 'From the day of issue to the last day of Đại hội'],
    ['Sau khi bế mạc Đại hội', 'Từ sau khi kết thúc Đại hội, không ghi hạn cuối', 'From after the end of Đại hội, no end written'],
    ['Trước ngày 15 hằng tháng', 'Hằng tháng, trước ngày 15', 'Every month, before day 15'],
    ['Thứ Sáu hằng tuần', 'Hằng tuần, thứ Sáu', 'Every week, Friday'],
    ['Thường xuyên trong năm 2025', 'Thường xuyên, từ 01/01/2025 đến hết 31/12/2025', 'All the time, from 01/01/2025 to 31/12/2025'],
    ['Theo chỉ đạo', 'Chưa xác định được thời hạn, cần người đọc', 'Not understood, a person must read it'],
  ])('%s', (written, vi, en) => {
    expect([describeDeadline(only(written), 'vi'), describeDeadline(only(written), 'en')]).toEqual([vi, en]);
  });
});

describe('deadlines in running text', () => {
  const found = (text: string) => findDeadlines(text, { issuedOn: '2025-03-07' }).map(({ raw, kind }) => [kind, raw]);
  it('takes the turn a day in brackets or after a comma belongs to', () => {
    expect(found('Báo cáo kết quả hằng năm (trước ngày 15/12) về Bộ.')).toEqual([['RECURRING', 'hằng năm (trước ngày 15/12']]);
    expect(found('Định kỳ hằng năm, trước ngày 15/12, báo cáo UBND tỉnh.')).toEqual([['RECURRING', 'Định kỳ hằng năm, trước ngày 15/12']]);
    expect(found('Báo cáo định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12).').map(([kind]) => kind)).toEqual(['RECURRING', 'RECURRING']);
    expect(found('Hằng năm, các xã tổ chức ngày hội.')).toEqual([]);
  });

  it.each<[string, string[][]]>([
    ['Các đơn vị báo cáo kết quả về Sở (qua Phòng Quản lý văn hóa) trước ngày 15/12/2025 để tổng hợp.', [['DUE', 'trước ngày 15/12/2025']]],
    ['Gửi tác phẩm chậm nhất 17h00 ngày 30/9/2025; báo cáo trước ngày 20 hằng tháng.', [['DUE', 'chậm nhất 17h00 ngày 30/9/2025'], ['RECURRING', 'trước ngày 20 hằng tháng']]],
    ['Treo băng rôn từ ngày 15/8/2025 đến hết ngày 05/9/2025 tại trụ sở.', [['WINDOW', 'từ ngày 15/8/2025 đến hết ngày 05/9/2025']]],
    ['Hoàn thành trước Đại hội 10 ngày và tháo dỡ sau Đại hội 5 ngày.', [['EVENT_OFFSET', 'trước Đại hội 10 ngày'], ['EVENT_OFFSET', 'sau Đại hội 5 ngày']]],
    ['Rà soát tài khoản, hoàn thành trong Quý III/2025; tập huấn xong trong tháng 9/2025.', [['DUE', 'trong Quý III/2025'], ['DUE', 'trong tháng 9/2025']]],
    ['Lập danh sách (xong trước ngày 20/9/2025); báo cáo quý (trước ngày 25 tháng cuối quý).', [['DUE', 'trước ngày 20/9/2025'], ['RECURRING', 'trước ngày 25 tháng cuối quý']]],
    ['Xã đã hoàn thành trong tháng 9/2025 và phấn đấu trong năm 2026.', []],
    ['Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2025 của UBND tỉnh.', []],
    ['Phát huy thành tích trong năm 2024 và truyền thống trước ngày 30/4/1975.', []],
    ['Tuyên truyền rộng rãi trong Nhân dân.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
