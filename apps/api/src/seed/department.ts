import type { Duty } from '../platform/database/actor.js';

/** The demo department: Sở Văn hóa, Thể thao và Du lịch. */
export const departmentCode = 'H99.14';

export interface SeedUnit {
  symbol: string;
  name: string;
  shortName: string;
}

export const units: SeedUnit[] = [
  { symbol: 'VP', name: 'Văn phòng', shortName: 'Văn phòng Sở' },
  { symbol: 'TTBCXB', name: 'Phòng Thông tin – Báo chí – Xuất bản', shortName: 'Phòng TTBCXB' },
  { symbol: 'QLVHGĐ', name: 'Phòng Quản lý Văn hóa và Gia đình', shortName: 'Phòng QLVHGĐ' },
  { symbol: 'QLTT', name: 'Phòng Quản lý Thể thao', shortName: 'Phòng QLTT' },
  { symbol: 'QLDL', name: 'Phòng Quản lý Du lịch', shortName: 'Phòng QLDL' },
  { symbol: 'TTVHNT', name: 'Trung tâm Văn hóa Nghệ thuật tỉnh', shortName: 'Trung tâm VHNT tỉnh' },
  { symbol: 'TTHLTĐ', name: 'Trung tâm Huấn luyện và Thi đấu Thể thao tỉnh', shortName: 'Trung tâm HLTĐTT tỉnh' },
  { symbol: 'BT', name: 'Bảo tàng tỉnh', shortName: 'Bảo tàng tỉnh' },
  { symbol: 'TV', name: 'Thư viện tỉnh', shortName: 'Thư viện tỉnh' },
];

export interface SeedOfficer {
  username: string;
  fullName: string;
  title: string;
  rank: 'head' | 'deputy' | 'unit_head' | 'unit_deputy' | 'staff';
  unit: string | null;
  duties: Duty[];
  /** Authorised by the head to certify copies (NĐ 30/2020, Điều 27). */
  mayCertifyCopies?: boolean;
  /** Offered on the sign-in page under this role. */
  label?: string;
}

/** In the order of the sign-in page; the main job goes through their hands in this order too. */
export const officers: SeedOfficer[] = [
  { username: 'soanthao', fullName: 'Nguyễn Thanh Mai', title: 'Chuyên viên', rank: 'staff', unit: 'TTBCXB', duties: ['drafter'], label: 'Chuyên viên soạn thảo' },
  { username: 'truongphong', fullName: 'Trần Đức Long', title: 'Trưởng phòng', rank: 'unit_head', unit: 'TTBCXB', duties: ['unit_head'], label: 'Trưởng phòng' },
  { username: 'thethuc', fullName: 'Vũ Hồng Nhung', title: 'Chánh Văn phòng', rank: 'unit_head', unit: 'VP', duties: ['form_checker', 'unit_head'], mayCertifyCopies: true, label: 'Người kiểm tra thể thức' },
  { username: 'phogiamdoc1', fullName: 'Lê Thu Hằng', title: 'Phó Giám đốc', rank: 'deputy', unit: null, duties: ['leader'], label: 'Phó Giám đốc phụ trách thông tin, văn hóa' },
  { username: 'phogiamdoc2', fullName: 'Phạm Quốc Việt', title: 'Phó Giám đốc', rank: 'deputy', unit: null, duties: ['leader'], label: 'Phó Giám đốc phụ trách thể thao, du lịch' },
  { username: 'giamdoc', fullName: 'Đặng Minh Khôi', title: 'Giám đốc', rank: 'head', unit: null, duties: ['leader'], label: 'Giám đốc' },
  { username: 'vanthu', fullName: 'Hoàng Thị Yến', title: 'Văn thư', rank: 'staff', unit: 'VP', duties: ['clerk'], label: 'Văn thư' },
  { username: 'luutru', fullName: 'Bùi Văn Sơn', title: 'Lưu trữ viên', rank: 'staff', unit: 'VP', duties: ['archivist'], label: 'Lưu trữ' },
  { username: 'thanhtra', fullName: 'Đỗ Anh Tuấn', title: 'Chuyên viên kiểm tra', rank: 'staff', unit: 'VP', duties: ['auditor'], label: 'Thanh tra' },
  { username: 'quantri', fullName: 'Ngô Gia Bảo', title: 'Chuyên viên công nghệ thông tin', rank: 'staff', unit: 'VP', duties: ['administrator'], label: 'Quản trị' },
  { username: 'soanthao2', fullName: 'Lò Văn Thịnh', title: 'Chuyên viên', rank: 'staff', unit: 'TTBCXB', duties: ['drafter'] },
  { username: 'truongphong.qlvhgđ', fullName: 'Phan Thị Hòa', title: 'Trưởng phòng', rank: 'unit_head', unit: 'QLVHGĐ', duties: ['unit_head'] },
  { username: 'soanthao.qlvhgđ', fullName: 'Giàng A Páo', title: 'Chuyên viên', rank: 'staff', unit: 'QLVHGĐ', duties: ['drafter'] },
  { username: 'truongphong.qltt', fullName: 'Đinh Công Tráng', title: 'Trưởng phòng', rank: 'unit_head', unit: 'QLTT', duties: ['unit_head'] },
  { username: 'soanthao.qltt', fullName: 'Mai Thế Vinh', title: 'Chuyên viên', rank: 'staff', unit: 'QLTT', duties: ['drafter'] },
  { username: 'truongphong.qldl', fullName: 'Tạ Bích Ngọc', title: 'Trưởng phòng', rank: 'unit_head', unit: 'QLDL', duties: ['unit_head'] },
  { username: 'soanthao.qldl', fullName: 'Vàng Thị Mỷ', title: 'Chuyên viên', rank: 'staff', unit: 'QLDL', duties: ['drafter'] },
  { username: 'giamdoc.ttvhnt', fullName: 'Chu Văn Khải', title: 'Giám đốc Trung tâm', rank: 'unit_head', unit: 'TTVHNT', duties: ['unit_head'] },
  { username: 'giamdoc.tthltđ', fullName: 'Lương Mạnh Hùng', title: 'Giám đốc Trung tâm', rank: 'unit_head', unit: 'TTHLTĐ', duties: ['unit_head'] },
  { username: 'giamdoc.bt', fullName: 'Quách Thu Trang', title: 'Giám đốc Bảo tàng', rank: 'unit_head', unit: 'BT', duties: ['unit_head'] },
  { username: 'giamdoc.tv', fullName: 'Hà Diệu Linh', title: 'Giám đốc Thư viện', rank: 'unit_head', unit: 'TV', duties: ['unit_head'] },
];

export interface SeedField {
  code: string;
  name: string;
  keywords: string[];
  /** User name of the deputy who has the field in writing. */
  deputy: string;
}

/** Fields of work, and words of titles that point to them. */
export const fields: SeedField[] = [
  { code: 'thong-tin-bao-chi', name: 'Thông tin, báo chí, xuất bản', keywords: ['tuyên truyền', 'thông tin', 'báo chí', 'xuất bản', 'truyền thông'], deputy: 'phogiamdoc1' },
  { code: 'van-hoa-gia-dinh', name: 'Văn hóa, gia đình', keywords: ['văn hóa', 'gia đình', 'lễ hội', 'di sản', 'nghệ thuật', 'văn nghệ', 'thư viện', 'bảo tàng'], deputy: 'phogiamdoc1' },
  { code: 'the-duc-the-thao', name: 'Thể dục, thể thao', keywords: ['thể thao', 'thể dục', 'thi đấu', 'vận động viên', 'olympic'], deputy: 'phogiamdoc2' },
  { code: 'du-lich', name: 'Du lịch', keywords: ['du lịch', 'xúc tiến', 'du khách', 'điểm đến', 'lữ hành'], deputy: 'phogiamdoc2' },
];

/** By which the fields were given to the deputies (NĐ 30/2020, Điều 13). */
export const fieldDocument = 'Thông báo số 45/TB-SVHTTDL ngày 02/7/2025 của Giám đốc Sở về việc phân công nhiệm vụ của Ban Giám đốc Sở';
export const fieldsFrom = '2025-07-02';

/** Content by the head of the drafting unit, form by the Văn phòng, then the signature. */
export const routeSteps = [
  { kind: 'content', addressee: 'unit_head', rule: 'any' },
  { kind: 'form', addressee: 'form_checker', rule: 'any' },
  { kind: 'sign', addressee: 'signer', rule: 'any' },
];
