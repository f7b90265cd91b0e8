import { type HardAnnex } from './hard-annex.js';

const SHARES: Record<string, number> = { no: 0.35, content: 3, lead: 1.6, partners: 1.7, time: 1.4, product: 1.4, money: 1, remark: 1 };

/** Edges of the columns between `left` and `right`, by what the columns hold. */
export function columnEdges({ printed: { kinds } }: HardAnnex, left: number, right: number): number[] {
  const whole = kinds.reduce((sum, kind) => sum + SHARES[kind]!, 0);
  const edges = [left];
  for (const kind of kinds) edges.push(edges.at(-1)! + ((right - left) * SHARES[kind]!) / whole);
  return edges;
}

/** The rows of the table as printed, group rows with one cell or with empty ones. */
export function printedRows(annex: HardAnnex): { cells: string[]; across: boolean }[] {
  const rows: { cells: string[]; across: boolean }[] = [{ cells: annex.columns, across: false }];
  annex.groups.forEach((group, g) => {
    const { across, rows: own } = annex.printed.groups[g]!;
    if (group.number !== null) rows.push(across ? { cells: [`${group.number}. ${group.title}`], across: true } : { cells: annex.columns.map((_, i) => (i === 0 ? group.number! : i === 1 ? group.title : '')), across: false });
    for (const cells of own) rows.push({ cells, across: false });
  });
  return rows;
}
