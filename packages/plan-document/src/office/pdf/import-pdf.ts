import { type FileImportResult, refused } from '../import-result.js';
export async function importPdf(_bytes: Uint8Array): Promise<FileImportResult> { return refused('SCANNED_PDF'); }
