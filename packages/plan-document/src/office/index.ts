export { importFile } from './import-file.js';
export { type FileImportResult } from './import-result.js';
