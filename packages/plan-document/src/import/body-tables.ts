import { type Doubt } from './doubts.js';
import { type Line } from './lines.js';
import { type Grown } from './tree.js';

const PARTED = ' | ';

/** A table between the paragraphs of the body has no place of its own in a plan: each row becomes a paragraph, its cells parted by ` | `. */
export function tablesAsText(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    if (!line.row) return line;
    const cells = line.row.cells.filter(({ goesOn }) => !goesOn).map(({ paragraphs }) => paragraphs.join(' ')).filter(Boolean);
    return { ...line, text: cells.join(PARTED), columns: [cells.join(PARTED)], begins: true };
  });
}

/** One doubt for each table of the body, at its first row. */
export function tableDoubts(lines: readonly Line[], all: readonly Grown[]): Doubt[] {
  const seen = new Set<number>();
  return lines.flatMap((line): Doubt[] => {
    if (!line.row || seen.has(line.row.table)) return [];
    seen.add(line.row.table);
    const nodeId = all.find(({ block }) => block.line === line.number)?.node.id ?? null;
    return [{ nodeId, where: 'body', code: 'TABLE_IN_BODY', line: line.number, message: 'Bảng trong thân kế hoạch được giữ thành từng đoạn, mỗi hàng một đoạn: cần sắp xếp lại hoặc chuyển sang phụ lục.' }];
  });
}
