import { type ImportRefusal, refusal } from '../import/refusal.js';
import { type ImportResult } from '../import/read-plan.js';

/**
 * A plan read from a file. `sourceText`: the text the lines of `provenance` and of the doubts count, line 1 first; cells of a row
 * are parted by ` | `.
 */
export type FileImportResult = (Extract<ImportResult, { ok: true }> & { sourceText: string }) | Extract<ImportResult, { ok: false }>;

export const refused = (code: ImportRefusal['code'], message?: string): { ok: false; refusal: ImportRefusal } => ({ ok: false, refusal: refusal(code, message) });
