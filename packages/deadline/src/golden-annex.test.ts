import { describe, expect, it } from '@jest/globals';
import { type DeadlineContext } from './deadline.js';
import { parseDeadlines } from './parse-deadlines.js';

/** Every form of the annex table, in invented words: what is written, and what it means. Group II has one dated event, III events without dates. */
const undated: DeadlineContext = { issuedOn: '2023-05-30', event: { name: 'Kỷ niệm 90 năm thành lập tỉnh Sơn Hà', from: null, to: null } };
const dated: DeadlineContext = { issuedOn: '2023-05-30', event: { name: 'Kỷ niệm 70 năm ngày giải phóng thị trấn', from: '2023-12-12', to: '2023-12-12' } };

const WINDOW = (from: string, to: string) => ({ kind: 'WINDOW', from, to });
const table: [written: string, context: DeadlineContext, meaning: object[]][] = [
  ['Đã hoàn thành (12/4/2023)', undated, [{ kind: 'DONE', on: '2023-04-12' }]],
  ['Từ tháng 6 đến hết tháng 8/2023', undated, [WINDOW('2023-06-01', '2023-08-31')]],
  ['- Từ tháng 6 đến hết tháng 8/2023\n- Trên số báo gần nhất trước Hội nghị sơ kết', undated, [WINDOW('2023-06-01', '2023-08-31'), { kind: 'ISSUE_BEFORE', event: 'Hội nghị sơ kết' }]],
  ['Hoàn thành trước ngày 10/8/2023', undated, [{ kind: 'DUE', by: '2023-08-09' }]],
  ['Từ tháng 6 đến hết tháng 8/2023 (vào các thời điểm phù hợp', undated, [WINDOW('2023-06-01', '2023-08-31')]],
  ['Hoàn thành trong quý IV/2023', dated, [{ kind: 'DUE', by: '2023-12-31', from: '2023-10-01' }]],
  ['Hoàn thành trước 15/11/2023', dated, [{ kind: 'DUE', by: '2023-11-14' }]],
  ['Hoàn thành tháng 11/2023', dated, [{ kind: 'DUE', by: '2023-11-30', from: '2023-11-01' }]],
  ['Trên số báo gần nhất trước ngày diễn ra sự kiện', dated, [{ kind: 'ISSUE_BEFORE', event: 'EACH', by: '2023-12-11' }]],
  ['Hoàn thành trước sự kiện 10 ngày', dated, [{ kind: 'DUE', by: '2023-12-02' }]],
  ['Từ tháng 6/2023 đến hết sự kiện', dated, [WINDOW('2023-06-01', '2023-12-12')]],
  ['Quý II/2023', undated, [WINDOW('2023-04-01', '2023-06-30')]],
  ['Quý III/2023', undated, [WINDOW('2023-07-01', '2023-09-30')]],
  ['Quý IV/2023', undated, [WINDOW('2023-10-01', '2023-12-31')]],
  ['Trong tháng 11/2023', undated, [WINDOW('2023-11-01', '2023-11-30')]],
  ['Tháng 12/2023', undated, [WINDOW('2023-12-01', '2023-12-31')]],
  ['- Triển khai từ quý I/2024\n- Tổng kết trao giải ngày 10/10/2024', undated, [{ kind: 'START', from: '2024-01-01' }, { kind: 'MILESTONE', from: '2024-10-10', to: '2024-10-10', label: 'Tổng kết trao giải' }]],
  ['Tổng kết tháng 10/2023', undated, [{ kind: 'MILESTONE', from: '2023-10-01', to: '2023-10-31', label: 'Tổng kết' }]],
  ['Hoàn thành trước 10/12/2023', undated, [{ kind: 'DUE', by: '2023-12-09' }]],
  ['Hoàn thành trước ngày 15/12/2023', undated, [{ kind: 'DUE', by: '2023-12-14' }]],
  ['Xuất bản số các tháng có sự kiện diễn ra (từ tháng 12/2023-10/2024)', undated, [{ kind: 'EVENT_MONTHS', event: 'EACH', clip: { from: '2023-12-01', to: '2024-10-31' } }]],
  ['Trước kỷ niệm 10 ngày và sau kỷ niệm 5 ngày', undated, [{ kind: 'EVENT_OFFSET', event: 'EACH', fromDays: -10, toDays: 5, role: 'WINDOW' }]],
  ['Trước, trong, sau các sự kiện kỷ niệm', undated, [{ kind: 'EVENT_AROUND', event: 'EACH', phases: ['BEFORE', 'DURING', 'AFTER'] }]],
  ['Từ ngày 29/12/2023 - 7/01/2024\n(Trước lễ mít tinh 5 ngày và sau 2 ngày)', undated, [WINDOW('2023-12-29', '2024-01-07')]],
  ['Từ tháng 6/2023 -10/2024 (Tuyên truyền sâu đậm từng sự kiện theo KH)', undated, [WINDOW('2023-06-01', '2024-10-31')]],
  ['Từ tháng 12/2023 đến hết tháng 01/2024 và từng sự kiện theo Kế hoạch', undated, [WINDOW('2023-12-01', '2024-01-31'), { kind: 'EVENT_DURING', event: 'EACH' }]],
  ['Hoàn thành trước Lễ mít tinh kỷ niệm 01 ngày', undated, [{ kind: 'EVENT_OFFSET', event: 'Lễ mít tinh kỷ niệm', toDays: -1, role: 'DUE' }]],
  [
    '- Hoàn thành trước mỗi sự kiện 10 ngày\n- Số báo chuyên đề hoàn thành trước mỗi sự kiện 3 ngày',
    undated,
    [{ kind: 'EVENT_OFFSET', event: 'EACH', toDays: -10, role: 'DUE' }, { kind: 'EVENT_OFFSET', event: 'EACH', toDays: -3, role: 'DUE', subject: 'Số báo chuyên đề' }],
  ],
  ['Trong các tháng diễn ra các sự kiện', undated, [{ kind: 'EVENT_MONTHS', event: 'EACH' }]],
  ['Trong tháng 1/2024 và tháng 10/2024', undated, [{ kind: 'WINDOWS', list: [{ from: '2024-01-01', to: '2024-01-31' }, { from: '2024-10-01', to: '2024-10-31' }] }]],
  ['Hoàn thành trước 15/3/2024', dated, [{ kind: 'DUE', by: '2024-03-14' }]],
  ['Tháng 5/2024', dated, [WINDOW('2024-05-01', '2024-05-31')]],
  ['Thời gian diễn ra các hoạt động kỷ niệm', dated, [{ kind: 'EVENT_DURING', event: 'EACH', needsHuman: true }]],
  ['Từ 20/4/2024 - 7/5/2024', dated, [WINDOW('2024-04-20', '2024-05-07')]],
];

describe('the forms of an annex table', () => {
  it.each(table)('%j', (written, context, meaning) => {
    const read = parseDeadlines(written, context);
    expect(read).toHaveLength(meaning.length);
    expect(read).toMatchObject(meaning);
  });

  it('asks for the date of an event only while nobody has entered it', () => {
    const codes = (context: DeadlineContext) => parseDeadlines('Hoàn thành trước sự kiện 10 ngày', context)[0]?.notes.map(({ code }) => code);
    expect(codes(undated)).toEqual(['EVENT_UNDATED']);
    expect(codes(dated)).toEqual([]);
  });

  it('keeps a bracket that is not closed as a note and says so', () => {
    const [read] = parseDeadlines('Tháng 8/2023 (vào các thời điểm phù hợp', undated);
    expect(read?.notes).toEqual([
      { code: 'WRITTEN_NOTE', text: 'vào các thời điểm phù hợp' },
      { code: 'UNCLOSED_BRACKET', text: 'Thiếu dấu đóng ngoặc.' },
    ]);
  });

  it('finds that a window and its note lead to different days', () => {
    const [read] = parseDeadlines('Từ ngày 29/12/2023 - 7/01/2024\n(Trước lễ mít tinh 5 ngày và sau 2 ngày)', undated);
    expect(read?.needsHuman).toBe(true);
    expect(read?.notes.at(-1)).toMatchObject({ code: 'NOTE_CONTRADICTS', text: expect.stringContaining('03/01/2024') });
    const [agreeing] = parseDeadlines('Từ ngày 29/12/2023 - 05/01/2024 (trước lễ mít tinh 5 ngày và sau 2 ngày)', undated);
    expect(agreeing?.needsHuman).toBe(false);
  });

  it('hints that a deadline lies after the event it serves, before the issue, or begins before it', () => {
    const codes = (written: string) => parseDeadlines(written, dated)[0]?.notes.map(({ code }) => code);
    expect(codes('Hoàn thành trong quý IV/2023')).toEqual(['DUE_AFTER_EVENT']);
    expect(codes('Quý II/2023')).toEqual(['STARTS_BEFORE_ISSUE']);
    expect(codes('Hoàn thành trước 15/3/2023')).toEqual(['DUE_BEFORE_ISSUE']);
    expect(codes('Đã hoàn thành (12/4/2023)')).toEqual(['WRITTEN_NOTE']);
    expect(codes('Đã hoàn thành (12/7/2023)')).toEqual(['WRITTEN_NOTE', 'DUE_BEFORE_ISSUE']);
  });
});
