const TEXTS = {
  FIELD_TAKEN: 'Ô chữ ký hoặc ô dữ liệu này đã được dùng.',
  FIELD_MISSING: 'Tệp không có ô đã định để ghi.',
  PAGE_MISSING: 'Tệp không có trang đã chọn.',
  CERTIFICATION_NOT_FIRST: 'Chỉ chữ ký đầu tiên mới được giới hạn những thay đổi về sau.',
  CHANGES_NOT_ALLOWED: 'Chữ ký trước không cho phép thay đổi này.',
  SIGNATURE_TOO_LARGE: 'Dữ liệu chữ ký lớn hơn chỗ đã dành trong tệp.',
  SIGNATURE_WRONG: 'Giá trị chữ ký không khớp với chứng thư của người ký.',
  KEY_MISSING: 'Chưa có khóa ký số.',
  CERTIFICATE_EXPIRED: 'Chứng thư của khóa ký đã hết hạn.',
  CERTIFICATE_MISSING: 'Khóa ký không có chứng thư.',
  KEY_UNSUPPORTED: 'Loại khóa này chưa được hỗ trợ; hãy dùng RSA từ 2048 bit, ECDSA P-256 hoặc P-384.',
  PIN_MISSING: 'Vui lòng nhập mã PIN của khóa ký.',
  OTP_MISSING: 'Vui lòng nhập mã dùng một lần (OTP) của khóa ký.',
  KEY_LOCKED: 'Mật khẩu hoặc mã PIN không đúng.',
  KEY_FILE_DAMAGED: 'Tệp khóa bị hỏng hoặc không đúng loại.',
  KEY_FILE_CIPHER: 'Tệp khóa được mã hóa bằng cách cũ; hãy xuất lại tệp với mã hóa AES-256.',
  PROVIDER_DOWN: 'Nơi giữ khóa ký không trả lời. Chưa có gì được ký; việc ký sẽ được thực hiện lại.',
  PROVIDER_REFUSED: 'Nơi giữ khóa ký từ chối yêu cầu.',
  TIMESTAMP_MISSING: 'Chưa khai báo máy chủ cấp dấu thời gian.',
  TIMESTAMP_DOWN: 'Máy chủ cấp dấu thời gian không trả lời. Chưa có gì được ký; việc ký sẽ được thực hiện lại.',
  TIMESTAMP_REFUSED: 'Máy chủ cấp dấu thời gian từ chối yêu cầu hoặc trả lời sai.',
  REVOCATION_DOWN: 'Chưa lấy được thông tin thu hồi chứng thư. Việc bổ sung sẽ được thực hiện lại.',
} as const;

export type SigningErrorCode = keyof typeof TEXTS;

const LATER: ReadonlySet<SigningErrorCode> = new Set(['PROVIDER_DOWN', 'TIMESTAMP_DOWN', 'REVOCATION_DOWN']);

/** Signing did not happen; the document is as it was. `message` is a Vietnamese sentence for the person. */
export class SigningError extends Error {
  constructor(
    readonly code: SigningErrorCode,
    options?: ErrorOptions,
  ) {
    super(TEXTS[code], options);
    this.name = 'SigningError';
  }

  /** Whether trying again later can succeed without anybody doing anything. */
  get temporary(): boolean {
    return LATER.has(this.code);
  }
}
