import { describe, expect, it } from '@jest/globals';
import { namesBody, splitBodies } from './bodies.js';

describe('splitBodies', () => {
  it.each<[string, string[]]>([
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Các sở, ban, ngành, đoàn thể tỉnh;', ['Các sở, ban, ngành, đoàn thể tỉnh']],
    ['các sở, ban, ngành, UBND các huyện, thành phố', ['các sở, ban, ngành', 'UBND các huyện, thành phố']],
    ['Trung tâm Văn hóa tỉnh, Văn phòng Sở', ['Trung tâm Văn hóa tỉnh', 'Văn phòng Sở']],
    ['Báo Sơn Hà, Đài PTTH tỉnh; Hội Văn học – Nghệ thuật', ['Báo Sơn Hà', 'Đài PTTH tỉnh', 'Hội Văn học – Nghệ thuật']],
    ['Trường Chính trị tỉnh, các huyện ủy, thành ủy', ['Trường Chính trị tỉnh', 'các huyện ủy, thành ủy']],
    ['Ban tuyên giáo (tuyên huấn; văn hóa) các huyện', ['Ban tuyên giáo (tuyên huấn; văn hóa) các huyện']],
    ['Công an tỉnh (Phòng Cảnh sát, Phòng Hậu cần', ['Công an tỉnh (Phòng Cảnh sát', 'Phòng Hậu cần']],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', ['Ban Tuyên giáo và Dân vận Tỉnh ủy']],
    ['Phòng Thông tin – Báo chí – Xuất bản', ['Phòng Thông tin – Báo chí – Xuất bản']],
    [' ; ', []],
  ])('%s', (text, bodies) => expect(splitBodies(text)).toEqual(bodies));
});

describe('namesBody', () => {
  it.each(['Sở Nội vụ', 'các cơ quan báo chí', 'Các phòng chuyên môn', 'UBND các xã', 'Uỷ ban nhân dân', 'Tỉnh Đoàn', 'Thư viện tỉnh', 'Tổ giúp việc', 'Công an tỉnh'])('%s can be given work', (text) => expect(namesBody(text)).toBe(true));
  it.each(['Tổ chức hội nghị', 'Báo cáo kết quả', 'Các hoạt động', 'Ban hành văn bản', 'Hội thảo khoa học', 'Phòng, chống dịch', 'Trang trí khánh tiết', 'Kinh phí', 'Chế độ báo cáo', 'Bộ máy'])('%s cannot', (text) => expect(namesBody(text)).toBe(false));
});
