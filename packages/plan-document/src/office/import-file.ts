import { decodeText, MAX_FILE_BYTES } from '../import/decode.js';
import { importText } from '../import/import-text.js';
import { importDocx } from './docx/import-docx.js';
import { kindOfFile } from './file-kind.js';
import { type FileImportResult, refused } from './import-result.js';
import { importPdf } from './pdf/import-pdf.js';
import { type Archive, openArchive, UnreadableArchive } from './unzip.js';

/**
 * Reads a plan from a file of any kind an office keeps one in, told by its content: plain text (5 MB), `.docx` and PDF with a text
 * layer (50 MB, 500 pages); a PDF of our own gives back the data attached to it. Anything else, and whatever could harm the
 * reader, is refused with a reason. Never throws for what a file holds. Runs on the calling thread: give strangers' files to a worker.
 */
export async function importFile(bytes: Uint8Array, options: { fileName?: string } = {}): Promise<FileImportResult> {
  if (bytes.length > MAX_FILE_BYTES) return refused('FILE_TOO_LARGE');
  switch (kindOfFile(bytes)) {
    case 'zip':
      return importZip(bytes);
    case 'pdf':
      return importPdf(bytes);
    case 'ole':
      return refuseOle(bytes);
    case 'rtf':
      return refused('UNSUPPORTED_FILE', 'Đây là tệp RTF. Hãy mở bằng Word, lưu thành .docx rồi nhập lại.');
    case 'image':
      return refused('UNSUPPORTED_FILE', 'Đây là tệp ảnh, không có chữ để đọc. Hãy dùng tệp gốc (.docx) hoặc PDF xuất từ phần mềm soạn thảo.');
    case 'markup':
      return refused('UNSUPPORTED_FILE', 'Đây là trang web hoặc tệp XML. Hãy mở bằng Word, lưu thành .docx rồi nhập lại.');
    case 'text':
      return importPlainText(bytes, options);
  }
}

function importPlainText(bytes: Uint8Array, options: { fileName?: string }): FileImportResult {
  const result = importText(bytes, options);
  const decoded = decodeText(bytes);
  return result.ok ? { ...result, sourceText: decoded.ok ? decoded.text : '' } : result;
}

function importZip(bytes: Uint8Array): FileImportResult {
  let archive: Archive;
  try {
    archive = openArchive(bytes);
  } catch (error) {
    if (error instanceof UnreadableArchive) return { ok: false, refusal: error.refusal };
    throw error;
  }
  if (archive.names.includes('[content_types].xml') && !archive.names.some((name) => /^(?:xl|ppt)\//.test(name))) return importDocx(archive);
  if (archive.names.includes('meta-inf/manifest.xml') && archive.names.includes('content.xml')) return refused('UNSUPPORTED_FILE', 'Đây là tệp OpenDocument (.odt). Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập lại.');
  return refused('UNSUPPORTED_FILE', 'Đây không phải tệp Word (.docx). Hãy mở bằng Word, lưu thành .docx rồi nhập lại.');
}

/** An OLE container is an old `.doc`, or a `.docx` with a password, whose stream names stand in it in UTF-16. */
function refuseOle(bytes: Uint8Array): FileImportResult {
  const encrypted = [...'EncryptedPackage'].map((sign) => `${sign}\0`).join('');
  const found = new TextDecoder('latin1').decode(bytes).includes(encrypted);
  return found ? refused('PASSWORD_PROTECTED') : refused('UNSUPPORTED_FILE', 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, lưu thành .docx rồi nhập lại.');
}
