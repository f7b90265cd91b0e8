import { type Doubt } from '../import/doubts.js';
import { type Line } from '../import/lines.js';
import { readMarker } from '../import/markers.js';

const LEAST = 5;
const SHARE = 0.12;

/**
 * Files made from a PDF or by somebody who pressed Enter at the end of each line hold a paragraph for each line. They show by the
 * many paragraphs that go on in lower case; their lines are then joined as those of plain text are.
 */
export function distrustParagraphs(lines: readonly Line[]): { lines: Line[]; doubts: Doubt[] } {
  const running = lines.filter((line) => !line.row && !line.centered);
  const continued = running.filter((line, i) => i > 0 && line.begins && /^\p{Ll}/u.test(line.text) && !readMarker(line.text) && !/[.;:!?]$/.test(running[i - 1]!.text));
  if (continued.length < LEAST || continued.length < running.length * SHARE) return { lines: [...lines], doubts: [] };
  const open = lines.map((line) => {
    const { begins: _, ...rest } = line;
    return rest;
  });
  const doubt: Doubt = {
    nodeId: null, where: 'body', code: 'LINES_TAKEN_FOR_PARAGRAPHS', line: continued[0]!.number,
    message: 'Tệp xuống dòng bằng phím Enter ở cuối mỗi dòng nên các dòng đã được nối lại thành đoạn: cần kiểm tra chỗ ngắt đoạn.',
  };
  return { lines: open, doubts: [doubt] };
}
