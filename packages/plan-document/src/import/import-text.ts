import { decodeText } from './decode.js';
import { readLines } from './lines.js';
import { type ImportResult, readPlan, tooBig } from './read-plan.js';

export { type ImportResult, type Provenance } from './read-plan.js';

export interface ImportOptions {
  fileName?: string;
}

/**
 * Reads a plan from plain text: UTF-8 or UTF-16 with BOM, NFC or NFD, any line ends, wrapped or not, at most 5 MB.
 * Nothing of the text is lost: what has no other place stays as a paragraph. What is uncertain is listed in `doubts`.
 */
export function importText(bytes: Uint8Array, _options: ImportOptions = {}): ImportResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (countLines(decoded.text) > MOST_LINES) return tooBig();
  return readPlan({ lines: readLines(decoded.text), footnotes: null });
}

/** Physical lines; 5 MB of lines as short as those of an annex, each followed by a blank one, have fewer. */
const MOST_LINES = 300_000;

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
