/**
 * Why a plan could not be set:
 * - `INVALID_INPUT`: a date is not ISO. - `TOO_LARGE`: more text than a plan can have.
 * - `UNPRINTABLE_TEXT`: characters the official font has no shape for; `characters` lists them.
 * - `INVALID_COPY`: a sao lục not made from a sao y. - `INVALID_IMAGE`: an image that is no PNG or far too large.
 * - `TIME_OUT`, `RENDERER_LOST`, `TEMPLATE_FAILED`: this render failed; others are not touched. - `CLOSED`: after `close()`.
 */
export type TypesettingFailure = 'INVALID_INPUT' | 'TOO_LARGE' | 'UNPRINTABLE_TEXT' | 'INVALID_COPY' | 'INVALID_IMAGE' | 'TIME_OUT' | 'RENDERER_LOST' | 'TEMPLATE_FAILED' | 'CLOSED';

const MESSAGES: Record<TypesettingFailure, string> = {
  INVALID_INPUT: 'Ngày ban hành hoặc thời điểm ký không hợp lệ.',
  TOO_LARGE: 'Kế hoạch quá dài, không dàn trang được.',
  UNPRINTABLE_TEXT: 'Kế hoạch có ký tự không in được.',
  INVALID_COPY: 'Sao lục chỉ thực hiện từ bản sao y.',
  INVALID_IMAGE: 'Hình ảnh chữ ký, con dấu phải là tệp PNG, tối đa 2 MB.',
  TIME_OUT: 'Dàn trang quá thời gian cho phép.',
  RENDERER_LOST: 'Tiến trình dàn trang đã dừng giữa chừng. Xin thử lại.',
  TEMPLATE_FAILED: 'Không dàn trang được kế hoạch này.',
  CLOSED: 'Bộ dàn trang đã đóng.',
};

/** The one error of this package. `message` is a Vietnamese sentence for people, `detail` is for the log. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';

  constructor(
    readonly code: TypesettingFailure,
    readonly detail: string = '',
    readonly characters: string[] = [],
  ) {
    super(characters.length === 0 ? MESSAGES[code] : `Kế hoạch có ký tự không in được: ${characters.map(nameCharacter).join(', ')}. Xin thay bằng chữ thường dùng.`);
  }
}

function nameCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `“${character}” (${code})` : code;
}
