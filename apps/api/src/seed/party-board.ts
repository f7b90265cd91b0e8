import type { SeedOffice } from './offices.js';

/** A Party body with people enough to draft, check, sign and number a plan of its own. */
export const board: SeedOffice = {
  code: 'H99.42',
  units: [
    { symbol: 'VP', name: 'Văn phòng Ban', shortName: 'Văn phòng Ban' },
    { symbol: 'TT', name: 'Phòng Tuyên truyền', shortName: 'Phòng Tuyên truyền' },
  ],
  officers: [
    { username: 'soanthao.h99.42', fullName: 'Lâm Khánh Linh', title: 'Chuyên viên', rank: 'staff', unit: 'TT', duties: ['drafter'], label: 'Chuyên viên của Ban' },
    { username: 'truongphong.h99.42', fullName: 'Nông Văn Khánh', title: 'Trưởng phòng', rank: 'unit_head', unit: 'TT', duties: ['unit_head'], label: 'Trưởng phòng của Ban' },
    { username: 'chanhvanphong.h99.42', fullName: 'Hà Thị Xuân Mai', title: 'Chánh Văn phòng', rank: 'unit_head', unit: 'VP', duties: ['form_checker', 'unit_head'], label: 'Chánh Văn phòng Ban' },
    { username: 'photruongban.h99.42', fullName: 'Tô Mạnh Dũng', title: 'Phó Trưởng Ban', rank: 'deputy', unit: null, duties: ['leader'], label: 'Phó Trưởng Ban' },
    { username: 'truongban.h99.42', fullName: 'Phùng Thị Hải Vân', title: 'Trưởng Ban', rank: 'head', unit: null, duties: ['leader'], label: 'Trưởng Ban' },
    { username: 'vanthu.h99.42', fullName: 'Sùng Thị Chứ', title: 'Văn thư', rank: 'staff', unit: 'VP', duties: ['clerk'], label: 'Văn thư của Ban' },
  ],
  fields: [
    { code: 'tuyen-truyen', name: 'Tuyên truyền, báo chí', keywords: ['tuyên truyền', 'báo chí', 'thông tin', 'dư luận'], deputy: 'photruongban.h99.42' },
    { code: 'dan-van', name: 'Dân vận', keywords: ['dân vận', 'đại đoàn kết', 'tôn giáo', 'quy chế dân chủ'], deputy: 'photruongban.h99.42' },
  ],
  fieldDocument: 'Thông báo số 12-TB/BTGDVTU ngày 02/7/2025 của Trưởng Ban về phân công công tác của lãnh đạo Ban',
  routeName: 'Kế hoạch của Ban: nội dung, thể thức, ký',
};
