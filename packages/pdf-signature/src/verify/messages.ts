import { type CmsProblem } from '../cms/read-cms.js';
import { type PdfSyntaxError } from '../pdf/object.js';
import { type PathProblem } from './certificate-path.js';
import { type Change, type ChangeCode } from './change.js';
import { seen } from './seen.js';

/** What is said of one signature or time-stamp. */
export type SignatureCode =
  | CmsProblem
  | PathProblem
  | 'BYTE_RANGE_INVALID'
  | 'CMS_MALFORMED'
  | 'SUBFILTER_UNKNOWN'
  | 'CERTIFICATE_BROKEN'
  | 'CERTIFICATE_REVOKED'
  | 'REVOCATION_UNKNOWN'
  | 'TIMESTAMP_MISSING'
  | 'TIMESTAMP_INVALID'
  | 'TIMESTAMP_UNTRUSTED'
  | 'TIMESTAMP_EXPIRED'
  | 'CLAIMED_TIME_DOUBTFUL'
  | 'SEAL_MISSING'
  | 'CHANGED_AFTER_LOCK'
  | 'EVIDENCE_UNREADABLE';

export type MessageCode = SignatureCode | ChangeCode | PdfSyntaxError['code'] | 'VERIFIER_FAILED' | 'NOT_SIGNED' | 'ROOTS_MISSING' | 'ATTACHED_DIFFERS' | 'ACTIVE_CONTENT';

export interface Message {
  readonly code: MessageCode;
  /** One Vietnamese sentence for the reader. */
  readonly text: string;
  /** `problem` makes the verdict invalid. */
  readonly weight: 'note' | 'remark' | 'problem';
}

const TEXTS: Readonly<Record<MessageCode, string>> = {
  SIGNER_CERTIFICATE_MISSING: 'Chữ ký không kèm chứng thư của người ký.',
  SIGNING_CERTIFICATE_MISMATCH: 'Chứng thư kèm theo không phải chứng thư đã dùng để ký.',
  ALGORITHM_WEAK: 'Thuật toán hoặc độ dài khóa không còn được chấp nhận (SHA-1, MD5 hoặc RSA dưới 2048 bit).',
  ALGORITHM_UNKNOWN: 'Thuật toán ký không được hỗ trợ nên không kiểm tra được.',
  DIGEST_MISMATCH: 'Nội dung đã bị thay đổi sau khi ký.',
  SIGNATURE_WRONG: 'Giá trị chữ ký không đúng.',
  CERTIFICATE_UNTRUSTED: 'Chứng thư không do tổ chức chứng thực được tin cậy cấp.',
  CERTIFICATE_EXPIRED: 'Chứng thư đã hết hạn vào thời điểm cần xét.',
  CERTIFICATE_NOT_YET_VALID: 'Chứng thư chưa có hiệu lực vào thời điểm cần xét.',
  CERTIFICATE_PURPOSE: 'Chứng thư không được cấp cho mục đích này.',
  BYTE_RANGE_INVALID: 'Phạm vi ký không hợp lệ: chữ ký không bao trọn phần văn bản của nó.',
  CMS_MALFORMED: 'Dữ liệu chữ ký bị hỏng hoặc không đúng chuẩn.',
  SUBFILTER_UNKNOWN: 'Loại chữ ký không được hỗ trợ.',
  CERTIFICATE_BROKEN: 'Có chứng thư kèm theo không kiểm tra được.',
  CERTIFICATE_REVOKED: 'Chứng thư đã bị thu hồi vào thời điểm cần xét.',
  REVOCATION_UNKNOWN: 'Chưa có thông tin để biết chứng thư có bị thu hồi hay không.',
  TIMESTAMP_MISSING: 'Không có dấu thời gian: thời điểm ký chỉ do người ký khai.',
  TIMESTAMP_INVALID: 'Dấu thời gian không đúng hoặc bị hỏng.',
  TIMESTAMP_UNTRUSTED: 'Dấu thời gian không do tổ chức được tin cậy cấp.',
  TIMESTAMP_EXPIRED: 'Chứng thư của dấu thời gian đã hết hạn và không được gia hạn bằng dấu thời gian lưu trữ.',
  CLAIMED_TIME_DOUBTFUL: 'Thời điểm do người ký khai lệch hơn một ngày so với thời điểm được chứng minh.',
  SEAL_MISSING: 'Số và ngày được ghi sau chữ ký của người ký nhưng chưa có chữ ký của cơ quan xác nhận.',
  CHANGED_AFTER_LOCK: 'Chữ ký đã khóa văn bản nhưng văn bản vẫn bị thêm nội dung.',
  EVIDENCE_UNREADABLE: 'Có vật chứng kèm theo tệp không đọc được.',
  EVIDENCE_ADDED: 'Sau chữ ký, tệp được thêm vật chứng để kiểm tra lâu dài.',
  TIMESTAMP_ADDED: 'Sau chữ ký, tệp được thêm dấu thời gian lưu trữ.',
  SIGNATURE_ADDED: 'Sau chữ ký, tệp được thêm một chữ ký khác ở ô đã định.',
  FIELD_FILLED: 'Sau chữ ký, ô đã định được ghi',
  SIGNATURE_ADDED_VISIBLY: 'Sau chữ ký, tệp được thêm một chữ ký có hình hiển thị ở chỗ chưa định trước.',
  METADATA_CHANGED: 'Sau chữ ký, thông tin mô tả hoặc thiết đặt của tệp bị sửa; nội dung các trang không đổi.',
  PAGE_CHANGED: 'Sau chữ ký, nội dung trang bị sửa hoặc bị vẽ đè.',
  PAGES_CHANGED: 'Sau chữ ký, các trang bị thêm, bớt hoặc thay.',
  ANNOTATION_ADDED: 'Sau chữ ký, trang bị thêm chú thích hoặc hình che phủ.',
  FIELD_CHANGED: 'Sau chữ ký, một ô đã ghi bị sửa.',
  FIELD_ADDED: 'Sau chữ ký, tệp bị thêm một ô chưa định trước.',
  FIELD_COVERS_PAGE: 'Sau chữ ký, ô được ghi che lên phần lớn nội dung của trang.',
  SIGNATURE_REMOVED: 'Một chữ ký đã bị gỡ khỏi tệp.',
  ATTACHMENT_CHANGED: 'Sau chữ ký, dữ liệu đính kèm bị thay.',
  DOCUMENT_CHANGED: 'Sau chữ ký, cấu trúc của tệp bị sửa.',
  BYTES_UNACCOUNTED: 'Sau chữ ký, tệp bị thêm dữ liệu không rõ thuộc về đâu.',
  REVISION_DETACHED: 'Phần thêm sau chữ ký bỏ qua bản đã ký.',
  NOT_A_PDF: 'Tệp không phải PDF.',
  PDF_MALFORMED: 'Tệp PDF bị hỏng, bị cắt hoặc có cấu trúc mà mỗi phần mềm đọc một khác.',
  PDF_ENCRYPTED: 'Tệp PDF có mật khẩu nên không kiểm tra được.',
  PDF_TOO_LARGE: 'Tệp quá lớn để kiểm tra.',
  PDF_TOO_MANY_REVISIONS: 'Tệp có quá nhiều lần sửa hoặc quá nhiều chữ ký để kiểm tra.',
  VERIFIER_FAILED: 'Không kiểm tra được tệp này.',
  NOT_SIGNED: 'Tệp không có chữ ký số.',
  ACTIVE_CONTENT: 'Tệp chứa mã lệnh hoặc lấy dữ liệu từ ngoài tệp: phần hiển thị có thể không giống lúc ký.',
  ATTACHED_DIFFERS: 'Dữ liệu đính kèm khác với bản in.',
  ROOTS_MISSING: 'Chưa chọn tổ chức chứng thực nào để tin cậy nên không chữ ký nào được coi là hợp lệ.',
};

const NOTES: ReadonlySet<MessageCode> = new Set(['EVIDENCE_ADDED', 'TIMESTAMP_ADDED', 'SIGNATURE_ADDED', 'FIELD_FILLED']);
const REMARKS: ReadonlySet<MessageCode> = new Set(['SIGNATURE_ADDED_VISIBLY', 'METADATA_CHANGED', 'REVOCATION_UNKNOWN', 'TIMESTAMP_MISSING', 'TIMESTAMP_UNTRUSTED', 'TIMESTAMP_EXPIRED', 'SEAL_MISSING', 'EVIDENCE_UNREADABLE', 'ATTACHED_DIFFERS', 'ACTIVE_CONTENT', 'CLAIMED_TIME_DOUBTFUL']);

export const message = (code: MessageCode, text: string = TEXTS[code]): Message => ({ code, text, weight: NOTES.has(code) ? 'note' : REMARKS.has(code) ? 'remark' : 'problem' });

/** A change as a sentence, with its page and what was written. */
export function changeMessage({ code, page, field, text }: Change): Message {
  if (code === 'FIELD_FILLED') return message(code, seen(`${TEXTS[code]} “${text}” (ô ${field}${page === undefined ? '' : `, trang ${page}`}).`)!);
  const where = [field === undefined ? '' : `ô ${field}`, page === undefined ? '' : `trang ${page}`].filter(Boolean).join(', ');
  return message(code, where ? TEXTS[code].replace(/\.$/, ` (${seen(where)}).`) : TEXTS[code]);
}
