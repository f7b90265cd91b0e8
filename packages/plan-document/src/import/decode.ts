import { type ImportRefusal, refusal } from './refusal.js';

export { type ImportRefusal };

/** Bytes of a file of any kind. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Bytes of plain text: four thousand pages. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;

const OFFICE_FILES: readonly (readonly [number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'Đây là tệp PDF. Hãy dùng văn bản thuần (.txt), mã UTF-8.'],
  [[0x50, 0x4b, 0x03, 0x04], 'Đây là tệp nén hoặc tệp Word/Excel. Hãy lưu thành văn bản thuần (.txt), mã UTF-8, rồi nhập lại.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Đây là tệp Word/Excel đời cũ. Hãy lưu thành văn bản thuần (.txt), mã UTF-8, rồi nhập lại.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'Đây là tệp RTF. Hãy lưu thành văn bản thuần (.txt), mã UTF-8, rồi nhập lại.'],
];

/** The text of a file in UTF-8 (with or without BOM) or UTF-16 with BOM, in NFC; or why it cannot be read. */
export function decodeText(bytes: Uint8Array): { ok: true; text: string } | { ok: false; refusal: ImportRefusal } {
  if (bytes.length === 0) return no('EMPTY_FILE');
  if (bytes.length > MAX_FILE_BYTES) return no('FILE_TOO_LARGE');
  if (bytes.length > MAX_TEXT_BYTES) return no('FILE_TOO_LARGE', 'Tệp văn bản thuần lớn hơn 5 MB. Chỉ nhận tệp .txt đến 5 MB.');
  for (const [magic, message] of OFFICE_FILES) if (magic.every((byte, i) => bytes[i] === byte)) return no('BINARY_FILE', message);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) return no('BINARY_FILE');
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return no('NOT_UTF8');
  }
  if (controlShare(text) > 0.01) return no('BINARY_FILE');
  if (!/[\p{L}\d]/u.test(text)) return no('EMPTY_FILE');
  return looksLegacy(text) ? no('LEGACY_FONT') : { ok: true, text };
}

const no = (code: ImportRefusal['code'], message?: string): { ok: false; refusal: ImportRefusal } => ({ ok: false, refusal: refusal(code, message) });

function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) controls++;
  }
  return controls / Math.max(1, text.length);
}

const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỊỈĨỌỎỐỒỔỖỘỚỜỞỠỢỤỦŨỨỪỬỮỰỲỴỶỸ]/;
const LEGACY = /[¡¢£¤¥¦§¨©ª«®¯°±²³´µ¶·¸¹»¼½¾¿ÆÇÐÑ×ØÞßæçîïñöøûýþÿ]/;
const WITHOUT_MARKS = /\b(?:ke hoach|uy ban nhan dan|cong hoa xa hoi|noi nhan|to chuc thuc hien)\b/i;

/** Old fonts keep Vietnamese letters in the places of Western signs, so almost no word has a Vietnamese letter. */
export function looksLegacy(text: string): boolean {
  const words = text.slice(0, 200_000).match(/\S+/gu) ?? [];
  const lettered = words.filter((word) => /\p{L}/u.test(word));
  if (lettered.length < 5) return false;
  const vietnamese = lettered.filter((word) => VIETNAMESE.test(word)).length / lettered.length;
  if (vietnamese > 0.3) return false;
  const legacy = lettered.filter((word) => LEGACY.test(word)).length / lettered.length;
  return (legacy > 0.15 && legacy > vietnamese) || (vietnamese < 0.05 && (legacy > 0.08 || WITHOUT_MARKS.test(text)));
}
