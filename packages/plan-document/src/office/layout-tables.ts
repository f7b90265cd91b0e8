import { opensTable } from '../import/annex-columns.js';
import { isSignatureLine } from '../import/signer.js';

const LETTERHEAD = /CỘNG\s+H(?:ÒA|OÀ)\s+X(?:Ã|Ả)\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT|^\s*Độc\s+lập\s*[-–]\s*Tự\s+do/iu;
const RECIPIENTS = /^\s*(?:\*\s*)?N[ơƠ][iI]\s+nhận\s*(?::|$)|^\s*NƠI NHẬN/u;

/**
 * Whether a table only sets columns side by side, as offices do for the letterhead and for Nơi nhận beside the signature: its
 * columns are then read one after the other. `rows`: the lines of each cell.
 */
export function isLayoutTable(rows: readonly (readonly (readonly string[])[])[]): boolean {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  if (columns <= 1) return true;
  if (rows.some((cells) => opensTable(cells[0]?.[0] ?? ''))) return false;
  const lines = rows.flat(2);
  if (lines.some((line) => LETTERHEAD.test(line) || RECIPIENTS.test(line))) return true;
  return columns <= 3 && rows.length <= 6 && lines.some((line) => isSignatureLine(line.trim()));
}

export const isLetterhead = (text: string): boolean => LETTERHEAD.test(text);

export const opensRecipients = (text: string): boolean => RECIPIENTS.test(text);
