import { describe, expect, it } from '@jest/globals';
import { type AnnexRow, assignmentsOf, emptyPlanDocument, importText } from './index.js';

function assignments(section: string): unknown[] {
  const result = importText(new TextEncoder().encode(`KẾ HOẠCH\nThử\n\nI. NỘI DUNG\n1. Sở Nội vụ: không tính ở đây.\nII. TỔ CHỨC THỰC HIỆN\n${section}`));
  if (!result.ok) throw new Error(result.refusal.message);
  return assignmentsOf(result.document).map(({ assignees, modality, tasks }) => [modality, assignees, tasks.map(({ text }) => text)]);
}

describe('assignments of TỔ CHỨC THỰC HIỆN', () => {
  it.each<[string, string, unknown[]]>([
    ['a heading gives its direct children', '1. Sở Nội vụ\n- Một:\n+ Hai.\n- Ba.', [['order', ['Sở Nội vụ'], ['Một:', 'Ba.']]]],
    ['Đề nghị makes a request and is no part of the name', '1. Đề nghị các sở, ban, ngành, UBND các xã\nPhối hợp.', [['request', ['các sở, ban, ngành', 'UBND các xã'], ['Phối hợp.']]]],
    ['the text after a colon is the task', '1. Các đoàn thể tỉnh: Vận động: đoàn viên.', [['order', ['Các đoàn thể tỉnh'], ['Vận động: đoàn viên.']]]],
    ['a bullet to a narrower body is no task of its heading', '1. Đề nghị các sở\n- Một.\n- Sở Nội vụ: Hai.', [['request', ['các sở'], ['Một.']], ['request', ['Sở Nội vụ'], ['Hai.']]]],
    ['units inside the office give their own', '1. Sở Văn hóa, Thể thao và Du lịch\na) Văn phòng Sở\n- Một.\nb) Phòng Nghiệp vụ: Hai.', [['order', ['Văn phòng Sở'], ['Một.']], ['order', ['Phòng Nghiệp vụ'], ['Hai.']]]],
    ['a heading that names nobody gives none', '1. Chế độ báo cáo\n- Một.\n2. Tổ chức kiểm tra\n- Hai.\n3. Báo cáo kết quả: Ba.', []],
    ['a sentence names somebody, then says what to do', '1. Giao Sở Y tế chủ trì, phối hợp với các sở, ngành thực hiện.\n2. Các sở, ban, ngành và UBND các xã căn cứ chức năng, nhiệm vụ triển khai.\n3. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức thành viên vận động Nhân dân.', [
      ['order', ['Sở Y tế'], ['chủ trì, phối hợp với các sở, ngành thực hiện.']],
      ['order', ['Các sở, ban, ngành và UBND các xã'], ['căn cứ chức năng, nhiệm vụ triển khai.']],
      ['request', ['Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức thành viên'], ['vận động Nhân dân.']],
    ]],
    ['committees lead, forces take part', '1. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo xây dựng kế hoạch.\n2. Đề nghị lực lượng tham gia bảo vệ trật tự: Tuần tra.\n3. Các đoàn thể tỉnh tham gia đầy đủ.\n4. Cấp ủy, lãnh đạo các cơ quan chủ động triển khai.', [
      ['order', ['Đảng ủy Ủy ban nhân dân tỉnh'], ['lãnh đạo, chỉ đạo xây dựng kế hoạch.']],
      ['order', ['Các đoàn thể tỉnh'], ['tham gia đầy đủ.']],
      ['order', ['Cấp ủy, lãnh đạo các cơ quan'], ['chủ động triển khai.']],
    ]],
    ['bullets of a part that names nobody do the same', '- Văn phòng Sở theo dõi, đôn đốc.\n- Công an tỉnh đảm bảo an ninh.\n- Các hoạt động tổ chức tiết kiệm.\n- Kinh phí thực hiện theo quy định.', [['order', ['Văn phòng Sở'], ['theo dõi, đôn đốc.']], ['order', ['Công an tỉnh'], ['đảm bảo an ninh.']]]],
    ['schools and hospitals give work to people by their posts', '1. Hiệu trưởng\n- Chỉ đạo chung.\n2. Giáo viên chủ nhiệm: Nhắc học sinh.\n3. Khoa Khám bệnh\n- Trực cấp cứu.\n4. Cơ sở vật chất\n- Đủ ghế.', [
      ['order', ['Hiệu trưởng'], ['Chỉ đạo chung.']], ['order', ['Giáo viên chủ nhiệm'], ['Nhắc học sinh.']], ['order', ['Khoa Khám bệnh'], ['Trực cấp cứu.']],
    ]],
    ['who leads and who helps are labels, no bodies', '1. Treo băng rôn\n- Cơ quan chủ trì: Sở Nội vụ.\n- Đơn vị phối hợp: Công an tỉnh.', []],
    ['Giao is no part of the name', '1. Giao Phòng Nghiệp vụ:\n- Một.', [['order', ['Phòng Nghiệp vụ'], ['Một.']]]],
  ])('%s', (_, section, expected) => expect(assignments(section)).toEqual(expected));
});

describe('assignments of annex rows', () => {
  const row = (more: Partial<AnnexRow>): AnnexRow => ({ id: 'w1', no: '1', content: 'Treo băng rôn', lead: ['Sở Nội vụ'], partners: [], time: 'Tháng 5/2025', ...more });
  const of = (...rows: AnnexRow[]) =>
    assignmentsOf({ ...emptyPlanDocument(), annexes: [{ id: 'a1', label: 'PHỤ LỤC', title: null, caption: null, columns: [], groups: [{ id: 'g1', number: 'I', title: 'Việc', rows }] }] });

  it('give the leads the work, its time and the partners as written; the partners get none', () => {
    expect(of(row({ lead: ['Sở Nội vụ', 'UBND các xã, phường'], partners: ['Các đơn vị có liên quan'] }))).toEqual([
      {
        nodeId: 'w1', rowId: 'w1', role: 'lead', modality: 'request', assignees: ['Sở Nội vụ', 'UBND các xã, phường'], partners: ['Các đơn vị có liên quan'], written: 'Tháng 5/2025',
        tasks: [{ text: 'Treo băng rôn', nodeId: 'w1' }],
      },
    ]);
  });

  it('have one task for each item of the content', () => {
    expect(of(row({ content: '- Phát động cuộc thi;\n\n- Trao giải.' }))[0]!.tasks.map(({ text }) => text)).toEqual(['Phát động cuộc thi;', 'Trao giải.']);
  });

  it('are none for a row without a lead, or without content', () => {
    expect(of(row({ lead: [] }), row({ id: 'w2', content: ' \n ' }), row({ id: 'w3' })).map(({ rowId }) => rowId)).toEqual(['w3']);
  });

  it('follow the work of the body, which has no row', () => {
    const result = importText(new TextEncoder().encode('KẾ HOẠCH\nThử\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ: Theo dõi.'));
    if (!result.ok) throw new Error(result.refusal.message);
    const annexes = [{ id: 'a1', label: 'PHỤ LỤC', title: null, caption: null, columns: [], groups: [{ id: 'g1', number: 'I', title: 'Việc', rows: [row({ id: 'row' })] }] }];
    expect(assignmentsOf({ ...result.document, annexes }).map(({ rowId, modality, written, partners }) => [rowId, modality, written, partners])).toEqual([
      [null, 'order', null, []],
      ['row', 'request', 'Tháng 5/2025', []],
    ]);
  });
});
