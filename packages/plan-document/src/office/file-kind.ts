export type FileKind = 'zip' | 'pdf' | 'ole' | 'rtf' | 'image' | 'markup' | 'text';

/** PNG, JPEG, GIF, TIFF (both byte orders). */
const PICTURES = ['\u0089PNG\r\n', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*'];
/** Web pages and the XML of old Word, which some systems save under the name of a Word file. */
const MARKUP = /^\ufeff?\s*(?:<!doctype\s+html|<html|<\?xml|mime-version:)/i;

const startsWith = (bytes: Uint8Array, signs: string, at = 0): boolean => [...signs].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));

/** What a file is by its first bytes, whatever it is called. A PDF may begin within its first kilobyte (ISO 32000-1, annex H). */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return 'zip';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'ole';
  if (startsWith(bytes, '{\\rtf')) return 'rtf';
  if (PICTURES.some((signs) => startsWith(bytes, signs)) || (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) || (startsWith(bytes, 'BM') && bytes[6] === 0 && bytes[7] === 0)) return 'image';
  if (MARKUP.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return 'markup';
  for (let at = 0; at < Math.min(1024, bytes.length); at++) if (bytes[at] === 0x25 && startsWith(bytes, '%PDF-', at)) return 'pdf';
  return 'text';
}
