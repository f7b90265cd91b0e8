import { describe, expect, it } from '@jest/globals';
import { assignmentsOf, importText } from './index.js';

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
    ['Giao is no part of the name', '1. Giao Phòng Nghiệp vụ:\n- Một.', [['order', ['Phòng Nghiệp vụ'], ['Một.']]]],
  ])('%s', (_, section, expected) => expect(assignments(section)).toEqual(expected));
});
