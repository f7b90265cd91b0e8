/** Tên loại of documents a plan cites, as they open a citation; the abbreviations are those of offices in a hurry. */
export const DOCUMENT_TYPES = [
  'Luật', 'Bộ luật', 'Pháp lệnh', 'Nghị định', 'Nghị quyết', 'Quyết định', 'Chỉ thị', 'Kế hoạch', 'Công văn', 'Công điện', 'Thông báo', 'Thông tư',
  'Kết luận', 'Hướng dẫn', 'Chương trình', 'Đề án', 'Báo cáo', 'Tờ trình', 'Quy định', 'Quy chế', 'Điều lệ', 'Lệnh', 'Sắc lệnh', 'Chỉ lệnh', 'Mệnh lệnh', 'Văn bản', 'Phương án',
  'Dự án', 'Thông tri', 'Thông cáo', 'Giấy mời', 'Biên bản', 'Hợp đồng', 'Thư ngỏ', 'Phiếu trình', 'Ý kiến', 'Chiến lược', 'Thỏa thuận', 'Lời kêu gọi',
] as const;

/** Abbreviation → tên loại. */
export const SHORT_TYPES: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết', QĐ: 'Quyết định', CT: 'Chỉ thị', KH: 'Kế hoạch', CV: 'Công văn', TB: 'Thông báo', KL: 'Kết luận', HD: 'Hướng dẫn', NĐ: 'Nghị định', TT: 'Thông tư', BC: 'Báo cáo', TTr: 'Tờ trình', CTr: 'Chương trình',
};

/** `KH` → `Kế hoạch`; a type written in full stays. */
export const longType = (type: string): string => SHORT_TYPES[type] ?? type;
