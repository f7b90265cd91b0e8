/** Why a file was not read as a plan. `message` is shown to the user. */
export interface ImportRefusal {
  code:
    | 'EMPTY_FILE'
    | 'FILE_TOO_LARGE'
    | 'BINARY_FILE'
    | 'NOT_UTF8'
    | 'LEGACY_FONT'
    | 'NOT_A_PLAN'
    | 'SECRET_DOCUMENT'
    | 'UNSUPPORTED_FILE'
    | 'CORRUPT_FILE'
    | 'PASSWORD_PROTECTED'
    | 'SCANNED_PDF'
    | 'TOO_MANY_PAGES'
    | 'UNSAFE_FILE';
  message: string;
}

const MESSAGES: Record<ImportRefusal['code'], string> = {
  EMPTY_FILE: 'Tệp không có nội dung.',
  FILE_TOO_LARGE: 'Tệp lớn hơn 50 MB. Chỉ nhận tệp đến 50 MB.',
  BINARY_FILE: 'Tệp không phải văn bản thuần. Hãy lưu thành tệp .txt (mã UTF-8) rồi nhập lại.',
  NOT_UTF8: 'Không đọc được bảng mã của tệp. Hãy lưu lại thành văn bản thuần với mã UTF-8 rồi nhập lại.',
  LEGACY_FONT: 'Nội dung không đọc được thành tiếng Việt có dấu, có thể do phông chữ cũ (TCVN3, VNI). Hãy chuyển sang Unicode rồi nhập lại.',
  SECRET_DOCUMENT: 'Tệp mang dấu chỉ độ mật. Hệ thống không nhận tài liệu bí mật nhà nước; hãy xử lý theo quy định về bảo vệ bí mật nhà nước.',
  NOT_A_PLAN: 'Không nhận ra kế hoạch: không thấy dòng tên loại “KẾ HOẠCH”, cũng không thấy các mục đánh số.',
  UNSUPPORTED_FILE: 'Chưa đọc được loại tệp này. Chỉ nhận tệp Word (.docx), PDF có chữ và văn bản thuần (.txt).',
  CORRUPT_FILE: 'Tệp bị hỏng hoặc thiếu dữ liệu, không mở được. Hãy lưu lại tệp rồi nhập lại.',
  PASSWORD_PROTECTED: 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.',
  SCANNED_PDF: 'Tệp PDF chỉ có ảnh chụp, không có lớp chữ để đọc. Hãy dùng tệp gốc (.docx) hoặc PDF xuất từ phần mềm soạn thảo.',
  TOO_MANY_PAGES: 'Tệp PDF có quá 500 trang. Chỉ nhận kế hoạch đến 500 trang.',
  UNSAFE_FILE: 'Tệp có cấu tạo bất thường, có thể gây hại cho hệ thống nên không mở. Hãy mở tệp bằng Word, lưu thành tệp mới rồi nhập lại.',
};

export const refusal = (code: ImportRefusal['code'], message = MESSAGES[code]): ImportRefusal => ({ code, message });
