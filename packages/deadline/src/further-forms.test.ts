import { describe, expect, it } from '@jest/globals';
import { type DeadlineContext } from './deadline.js';
import { parseDeadlines } from './parse-deadlines.js';

const context: DeadlineContext = { issuedOn: '2025-03-07', event: { name: 'Đại hội Thi đua yêu nước tỉnh Sơn Hà', from: null, to: null } };
const month = (m: number, y = 2025) => ({ from: `${y}-${String(m).padStart(2, '0')}-01`, to: new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10) });
const every = (unit: string, due: object[] = []) => ({ kind: 'RECURRING', every: unit, due });

const forms: [written: string, ...meaning: object[]][] = [
  // Recurring and continuous
  ['Hằng tháng', every('MONTH')],
  ['Hàng quý', every('QUARTER')],
  ['Trước ngày 15 hằng tháng', every('MONTH', [{ day: 15, before: true }])],
  ['Hằng tháng, trước ngày 25', every('MONTH', [{ day: 25, before: true }])],
  ['Thứ Sáu hằng tuần', every('WEEK', [{ weekday: 5, before: false }])],
  ['Trước ngày 15/6 và 15/12 hằng năm', every('YEAR', [{ day: 15, month: 6, before: true }, { day: 15, month: 12, before: true }])],
  ['Định kỳ 6 tháng', every('HALF_YEAR')],
  ['Định kỳ 6 tháng, 1 năm', every('HALF_YEAR'), every('YEAR')],
  ['Định kỳ hằng quý trước ngày 20 của tháng cuối quý', every('QUARTER', [{ day: 20, before: true }])],
  ['6 tháng/lần', every('HALF_YEAR')],
  ['01 lần/tháng', every('MONTH')],
  ['Hằng tháng, từ tháng 6 đến tháng 12/2025', { ...every('MONTH'), from: '2025-06-01', to: '2025-12-31' }],
  ['Thường xuyên', { kind: 'CONTINUOUS', from: null, to: null }],
  ['Thường xuyên trong năm 2025', { kind: 'CONTINUOUS', from: '2025-01-01', to: '2025-12-31' }],
  // Counted from the issue or from a day
  ['Ngay sau khi Kế hoạch được ban hành', { kind: 'START', from: '2025-03-07' }],
  ['Từ nay đến 30/6/2025', { kind: 'WINDOW', from: '2025-03-07', to: '2025-06-30' }],
  ['Hoàn thành trong 10 ngày kể từ ngày ban hành', { kind: 'DUE', from: '2025-03-07', by: '2025-03-17' }],
  ['Trong 05 ngày làm việc kể từ ngày ký ban hành Kế hoạch', { kind: 'DUE', by: '2025-03-14' }],
  ['Trong thời hạn 10 ngày kể từ ngày 15/8/2025', { kind: 'DUE', from: '2025-08-15', by: '2025-08-25' }],
  ['Trong thời hạn 01 tháng kể từ ngày 31/8/2025', { kind: 'DUE', by: '2025-09-30' }],
  ['Trước ngày 12/12/2025 10 ngày', { kind: 'DUE', by: '2025-12-02' }],
  // Latest day, with and without an hour
  ['Chậm nhất ngày 15/11/2025', { kind: 'DUE', by: '2025-11-15' }],
  ['Không muộn hơn 17h00 ngày 15/11/2025', { kind: 'DUE', by: '2025-11-15', time: '17:00' }],
  ['Trước 16 giờ 30 phút, ngày 15/11/2025', { kind: 'DUE', by: '2025-11-15', time: '16:30' }],
  ['Đến hết tháng 10/2025', { kind: 'DUE', by: '2025-10-31' }],
  ['Đến cuối năm 2025', { kind: 'DUE', by: '2025-12-31' }],
  ['Trước tháng 10/2025', { kind: 'DUE', by: '2025-09-30' }],
  ['Sau ngày 15/11/2025', { kind: 'START', from: '2025-11-16' }],
  ['Từ 01/6/2025 trở đi', { kind: 'START', from: '2025-06-01' }],
  ['Năm 2025 và những năm tiếp theo', { kind: 'START', from: '2025-01-01' }],
  ['Bắt đầu từ tháng 6/2025, hoàn thành trước 15/11/2025', { kind: 'START', from: '2025-06-01' }, { kind: 'DUE', by: '2025-11-14' }],
  // Parts of a month, quarter, year
  ['Đầu tháng 8/2025', { kind: 'WINDOW', from: '2025-08-01', to: '2025-08-10', needsHuman: true }],
  ['Giữa tháng 8/2025', { kind: 'WINDOW', from: '2025-08-11', to: '2025-08-20', needsHuman: true }],
  ['Hoàn thành cuối tháng 02/2028', { kind: 'DUE', from: '2028-02-21', by: '2028-02-29', needsHuman: true }],
  ['Trung tuần tháng 8/2025', { kind: 'WINDOW', from: '2025-08-11', to: '2025-08-20', needsHuman: false }],
  ['Nửa cuối tháng 8/2025', { kind: 'WINDOW', from: '2025-08-16', to: '2025-08-31', needsHuman: false }],
  ['Tuần cuối tháng 8/2025', { kind: 'WINDOW', from: '2025-08-25', to: '2025-08-31' }],
  ['Đầu quý III/2025', { kind: 'WINDOW', ...month(7) }],
  ['6 tháng đầu năm 2025', { kind: 'WINDOW', from: '2025-01-01', to: '2025-06-30' }],
  ['Sáu tháng cuối năm 2025', { kind: 'WINDOW', from: '2025-07-01', to: '2025-12-31' }],
  ['Từ đầu tháng 6 đến cuối tháng 8/2025', { kind: 'WINDOW', from: '2025-06-01', to: '2025-08-31', needsHuman: false }],
  ['Cả năm', { kind: 'WINDOW', from: '2025-01-01', to: '2025-12-31' }],
  // Ranges and lists that share a month or year
  ['Từ ngày 15 đến 20/8/2025', { kind: 'WINDOW', from: '2025-08-15', to: '2025-08-20' }],
  ['15-20/8/2025', { kind: 'WINDOW', from: '2025-08-15', to: '2025-08-20' }],
  ['Từ ngày 25/8 đến ngày 02 tháng 9 năm 2025', { kind: 'WINDOW', from: '2025-08-25', to: '2025-09-02' }],
  ['Từ tháng 11 đến tháng 02/2026', { kind: 'WINDOW', from: '2025-11-01', to: '2026-02-28' }],
  ['Từ 25/12/2025 đến 05/01', { kind: 'WINDOW', from: '2025-12-25', to: '2026-01-05' }],
  ['Quý III-IV/2025', { kind: 'WINDOW', from: '2025-07-01', to: '2025-12-31' }],
  ['Quý I, II/2026', { kind: 'WINDOWS', list: [{ from: '2026-01-01', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-06-30' }] }],
  ['Tháng 6, 9 năm 2025', { kind: 'WINDOWS', list: [month(6), month(9)] }],
  ['Các ngày 15, 16/8/2025', { kind: 'WINDOWS', list: [{ from: '2025-08-15', to: '2025-08-15' }, { from: '2025-08-16', to: '2025-08-16' }] }],
  ['Giai đoạn 2025 - 2030', { kind: 'WINDOW', from: '2025-01-01', to: '2030-12-31' }],
  ['T6/2025', { kind: 'WINDOW', ...month(6) }],
  ['15.8.2025', { kind: 'WINDOW', from: '2025-08-15', to: '2025-08-15' }],
  ['Tháng mười một năm 2025', { kind: 'WINDOW', ...month(11) }],
  // Events
  ['10 ngày trước Đại hội', { kind: 'EVENT_OFFSET', event: 'Đại hội', toDays: -10, role: 'DUE' }],
  ['Trước khi khai mạc Đại hội 05 ngày làm việc', { kind: 'EVENT_OFFSET', event: 'Đại hội', toDays: -5, role: 'DUE', workingDays: true }],
  ['Hoàn thành trước khi Đại hội diễn ra 02 tuần', { kind: 'EVENT_OFFSET', event: 'Đại hội', toDays: -14, role: 'DUE' }],
  ['Chậm nhất 05 ngày sau khi kết thúc sự kiện', { kind: 'EVENT_OFFSET', event: 'EACH', toDays: 5, role: 'DUE' }],
  ['Từ 10 ngày trước đến 5 ngày sau Đại hội', { kind: 'EVENT_OFFSET', event: 'Đại hội', fromDays: -10, toDays: 5, role: 'WINDOW' }],
  ['Trước Đại hội 01 tháng', { kind: 'SPAN', from: null, to: { at: 'EVENT', event: 'Đại hội', edge: 'START', months: -1, days: 0 }, role: 'DUE' }],
  ['Trước Đại hội', { kind: 'EVENT_OFFSET', event: 'Đại hội', toDays: -1, role: 'DUE' }],
  ['Trước và trong Đại hội', { kind: 'EVENT_AROUND', event: 'Đại hội', phases: ['BEFORE', 'DURING'] }],
  ['Trong thời gian diễn ra Đại hội', { kind: 'EVENT_DURING', event: 'Đại hội' }],
  [
    'Từ sau Đại hội tỉnh đến Đại hội toàn quốc',
    { kind: 'SPAN', from: { at: 'EVENT', event: 'Đại hội tỉnh', edge: 'END', days: 1 }, to: { at: 'EVENT', event: 'Đại hội toàn quốc', edge: 'START', days: 0 } },
  ],
  ['Sau khi bế mạc Đại hội', { kind: 'SPAN', from: { at: 'EVENT', event: 'Đại hội', edge: 'END', days: 1 }, to: null }],
  // Forms that are easily misread
  ['Đợt 1 tháng 6/2025, đợt 2 tháng 12/2025', { kind: 'WINDOW', ...month(6), subject: 'Đợt 1' }, { kind: 'WINDOW', ...month(12), subject: 'đợt 2' }],
  ['Quý 2, 3, 4/2025', { kind: 'WINDOWS', list: [{ from: '2025-04-01', to: '2025-06-30' }, { from: '2025-07-01', to: '2025-09-30' }, { from: '2025-10-01', to: '2025-12-31' }] }],
  ['Trước ngày 20/6 và 20/12', { kind: 'DUE', by: '2025-06-19' }, { kind: 'DUE', by: '2025-12-19' }],
  ['Báo cáo 6 tháng trước ngày 15/6/2025', { kind: 'DUE', by: '2025-06-14', subject: 'Báo cáo 6 tháng' }],
  ['Trong 03 ngày, từ ngày 15/8/2025 đến ngày 17/8/2025', { kind: 'WINDOW', from: '2025-08-15', to: '2025-08-17' }],
  ['Từ 8h00 đến 17h00 ngày 15/8/2025', { kind: 'WINDOW', from: '2025-08-15', to: '2025-08-15', notes: [{ code: 'WRITTEN_NOTE', text: '08:00 – 17:00' }] }],
  ['Trước 3h chiều ngày 15/8/2025', { kind: 'DUE', by: '2025-08-15', time: '15:00' }],
  ['Từ ngày 12-8 đến ngày 5-9-2025', { kind: 'WINDOW', from: '2025-08-12', to: '2025-09-05' }],
  ['Từ ngày 15 đến 20 tháng 8 năm 2025', { kind: 'WINDOW', from: '2025-08-15', to: '2025-08-20' }],
  ['Quý I hằng năm', every('YEAR', [{ month: 3, before: false }])],
  ['Trước tháng 12 hằng năm', every('YEAR', [{ day: 1, month: 12, before: true }])],
  ['Hằng quý, 6 tháng, 9 tháng và năm', every('QUARTER'), every('HALF_YEAR'), every('NINE_MONTHS'), every('YEAR')],
  ['Ba tháng một lần', every('QUARTER')],
  ['Thường xuyên, liên tục', { kind: 'CONTINUOUS' }],
  ['2025', { kind: 'WINDOW', from: '2025-01-01', to: '2025-12-31' }],
  ['Từ khi ban hành Kế hoạch đến hết năm', { kind: 'WINDOW', from: '2025-03-07', to: '2025-12-31' }],
  ['Hạn cuối: 15/8/2025', { kind: 'DUE', by: '2025-08-15' }],
  ['Thời hạn: tháng 8/2025', { kind: 'DUE', by: '2025-08-31' }],
  ['Tháng 4-5, tháng 9-10/2025', { kind: 'WINDOWS', list: [{ from: '2025-04-01', to: '2025-05-31' }, { from: '2025-09-01', to: '2025-10-31' }] }],
  ['Tuần 2 tháng 8/2025', { kind: 'WINDOW', from: '2025-08-08', to: '2025-08-14', needsHuman: true }],
  ['Hằng năm (trước ngày 15/12)', every('YEAR', [{ day: 15, month: 12, before: true }])],
  ['Định kỳ hằng tháng (trước ngày 20), hằng quý (trước ngày 20 tháng cuối quý) và năm (trước ngày 10/12)', every('MONTH', [{ day: 20, before: true }]), every('QUARTER', [{ day: 20, before: true }]), every('YEAR', [{ day: 10, month: 12, before: true }])],
  ['Đợt 1 trước ngày 20 tháng 3 hằng năm, đợt 2 trước ngày 30 tháng 9 hằng năm', { ...every('YEAR', [{ day: 20, month: 3, before: true }]), subject: 'Đợt 1' }, { ...every('YEAR', [{ day: 30, month: 9, before: true }]), subject: 'đợt 2' }],
  ['Trước ngày 20 tháng 5 và tháng 11 hằng năm', every('YEAR', [{ day: 20, month: 5, before: true }, { day: 20, month: 11, before: true }])],
  ['Hằng quý, năm', every('QUARTER'), every('YEAR')],
  ['Mỗi năm 02 lần', { ...every('YEAR'), notes: [{ code: 'WRITTEN_NOTE', text: '2 lần' }] }],
  ['Thứ Hai tuần đầu tiên hằng tháng', { ...every('MONTH'), needsHuman: true }],
  ['Từ ngày 01/8 đến cuối năm 2027', { kind: 'WINDOW', from: '2027-08-01', to: '2027-12-31' }],
  ['Từ tháng 8/2026 đến cuối năm', { kind: 'WINDOW', from: '2026-08-01', to: '2026-12-31' }],
  ['Tuần 2, tháng 8/2025', { kind: 'WINDOW', from: '2025-08-08', to: '2025-08-14', needsHuman: true }],
  ['Q3/2025', { kind: 'WINDOW', from: '2025-07-01', to: '2025-09-30' }],
  ['Mùa khô năm 2025', { kind: 'WINDOW', needsHuman: true }],
  ['Tháng 8/2025 (trước ngày 20/8)', { kind: 'WINDOW', from: '2025-08-01', needsHuman: true }],
  ['Ngay khi có kết quả (trước ngày 20/8/2025)', { kind: 'DUE', by: '2025-08-19', needsHuman: true }],
  ['Ngày 10 tháng Giêng năm Bính Ngọ (tức ngày 26/02/2026)', { kind: 'WINDOW', from: '2026-02-26', needsHuman: true }],
  ['Từ 18 giờ 00 ngày 29/4/2025 đến 18 giờ 00 ngày 02/5/2025', { kind: 'WINDOW', from: '2025-04-29', to: '2025-05-02', notes: [{ code: 'WRITTEN_NOTE', text: '18:00 – 18:00' }] }],
  // Refusals
  ['Ngay khi có kết quả', { kind: 'UNRESOLVED', notes: [{ code: 'AT_ONCE', text: 'Thực hiện ngay sau khi: có kết quả.' }] }],
  ['Ngày 10/3 âm lịch', { kind: 'UNRESOLVED', notes: [{ code: 'LUNAR_DATE', text: expect.stringContaining('07/04/2025') }] }],
  ['Rằm tháng Bảy', { kind: 'UNRESOLVED', notes: [{ code: 'LUNAR_DATE' }] }],
  ['Trước 31/11/2025', { kind: 'UNRESOLVED', notes: [{ code: 'DATE_IMPOSSIBLE' }] }],
  ['Từ 15/8/2025 đến 10/8/2025', { kind: 'UNRESOLVED', notes: [{ code: 'DATES_REVERSED' }] }],
  ['Trước ngày 15', { kind: 'UNRESOLVED', notes: [{ code: 'MONTH_MISSING' }] }],
  ['Tháng năm 2025', { kind: 'UNRESOLVED', notes: [{ code: 'NOT_UNDERSTOOD' }] }],
  ['Từ sau Ngày hội văn hóa đến hết năm 2025', { kind: 'SPAN', from: { at: 'EVENT', event: 'Ngày hội văn hóa', edge: 'END', days: 1 }, to: { at: 'DATE', date: '2025-12-31' } }],
  ['Hoàn thành trước Quốc khánh', { kind: 'EVENT_OFFSET', event: 'Quốc khánh', toDays: -1, role: 'DUE' }],
  ['Theo chỉ đạo của Ban Tổ chức', { kind: 'UNRESOLVED', notes: [{ code: 'NOT_UNDERSTOOD' }] }],
  ['Theo Kế hoạch số 805/KH-SVHTTDL ngày 22/4/2025', { kind: 'UNRESOLVED' }],
];

describe('further forms of deadlines', () => {
  it.each(forms)('%j', (written, ...meaning) => {
    const read = parseDeadlines(written, context);
    expect(read).toHaveLength(meaning.length);
    expect(read).toMatchObject(meaning);
  });

  it('reads other spellings and Unicode forms of the same words alike', () => {
    const written = 'Hoàn thành trước ngày 15/12/2025';
    for (const other of [written.normalize('NFD'), written.toUpperCase(), 'Hòan thành trước ngày 15/12/2025', 'Hoàn  thành\ntrước ngày 15 / 12 / 2025']) {
      expect(parseDeadlines(other, context)).toMatchObject([{ kind: 'DUE', by: '2025-12-14', needsHuman: false }]);
    }
    expect(parseDeadlines('Quí III/2025')).toMatchObject([{ kind: 'WINDOW', from: '2025-07-01' }]);
    expect(parseDeadlines('Từ 01/6/2025 – 30/6/2025')).toMatchObject([{ kind: 'WINDOW', to: '2025-06-30' }]);
  });

  it('takes a missing year from the plan, else from its issue, else asks', () => {
    expect(parseDeadlines('Trước ngày 25/12', { issuedOn: '2025-03-07' })).toMatchObject([{ kind: 'DUE', by: '2025-12-24', needsHuman: false }]);
    expect(parseDeadlines('Tháng 01', { issuedOn: '2025-03-07' })).toMatchObject([{ kind: 'WINDOW', from: '2026-01-01', needsHuman: true }]);
    expect(parseDeadlines('Tháng 01', { issuedOn: '2024-12-20', year: 2025 })).toMatchObject([{ kind: 'WINDOW', from: '2025-01-01', needsHuman: false }]);
    expect(parseDeadlines('Tháng 01')).toMatchObject([{ kind: 'UNRESOLVED', notes: [{ code: 'YEAR_MISSING' }] }]);
  });

  it('reads "trước" as inclusive only when the office says so', () => {
    expect(parseDeadlines('Trước ngày 15/11/2025')).toMatchObject([{ by: '2025-11-14' }]);
    expect(parseDeadlines('Trước ngày 15/11/2025', { beforeIsInclusive: true })).toMatchObject([{ by: '2025-11-15' }]);
    expect(parseDeadlines('Trước tháng 11/2025', { beforeIsInclusive: true })).toMatchObject([{ by: '2025-10-31' }]);
  });

  it('tells a weekday that does not fit its date', () => {
    expect(parseDeadlines('Thứ Sáu, ngày 20/11/2026')[0]?.needsHuman).toBe(false);
    expect(parseDeadlines('Thứ Năm, ngày 20/11/2026')).toMatchObject([{ kind: 'WINDOW', needsHuman: true, notes: [{ code: 'WEEKDAY_MISMATCH' }] }]);
  });

  it('checks a lunar day in brackets against the solar day beside it', () => {
    expect(parseDeadlines('Ngày 07/4/2025 (10/3 âm lịch)', context)[0]?.needsHuman).toBe(false);
    expect(parseDeadlines('Ngày 08/4/2025 (10/3 âm lịch)', context)[0]).toMatchObject({ needsHuman: true, notes: [{}, { code: 'NOTE_CONTRADICTS' }] });
  });

  it('says what each deadline of a clause is about', () => {
    expect(parseDeadlines('Nộp bài dự thi trước ngày 15/8/2025, tổng kết tháng 10/2025')).toMatchObject([
      { kind: 'DUE', by: '2025-08-14', subject: 'Nộp bài dự thi', raw: 'Nộp bài dự thi trước ngày 15/8/2025,' },
      { kind: 'MILESTONE', label: 'tổng kết', raw: 'tổng kết tháng 10/2025' },
    ]);
  });

  it('prefers a time said clearly to a period inside other words', () => {
    expect(parseDeadlines('Hội nghị tháng 5/2025, hoàn thành trước ngày 20/5/2025')).toMatchObject([{ kind: 'DUE', by: '2025-05-19', subject: 'Hội nghị tháng 5/2025' }]);
  });

  it('asks a person when words about time are left over', () => {
    expect(parseDeadlines('Tháng 8/2025 trừ ngày nghỉ')).toMatchObject([{ kind: 'WINDOW', needsHuman: true, notes: [{ code: 'UNREAD_TEXT' }] }]);
    expect(parseDeadlines('Trước hoặc trong tháng 8/2025')).toMatchObject([{ needsHuman: true, notes: [{ code: 'UNREAD_TEXT' }] }]);
    expect(parseDeadlines('Tháng 8/2025 tại hội nghị báo cáo viên')).toMatchObject([{ kind: 'WINDOW', needsHuman: false, notes: [{ code: 'WRITTEN_NOTE' }] }]);
  });

  it('takes a time that stands only in brackets, for confirmation', () => {
    expect(parseDeadlines('Theo tiến độ (hoàn thành trước 15/11/2025)')).toMatchObject([{ kind: 'DUE', by: '2025-11-14', subject: 'Theo tiến độ', needsHuman: true }]);
    expect(parseDeadlines('(Tháng 6/2025)')).toMatchObject([{ kind: 'WINDOW', ...month(6), needsHuman: false }]);
  });

  it('goes on with a range whose dash opens the next line', () => {
    expect(parseDeadlines('Từ ngày 29/12/2025\n- 7/01/2026')).toMatchObject([{ kind: 'WINDOW', from: '2025-12-29', to: '2026-01-07' }]);
    expect(parseDeadlines('- 10/8/2025: nộp\n- 15/8/2025: chấm')).toMatchObject([{ from: '2025-08-10' }, { from: '2025-08-15' }]);
  });
});
