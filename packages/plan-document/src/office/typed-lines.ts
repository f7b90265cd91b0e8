import { columnsOf, isDrawn, type Line, singleSpaced, spacedOf, type TableRow } from '../import/lines.js';

/** What an adapter knows about the next line; the rest is counted here. */
export interface LineFacts {
  begins?: boolean;
  centered?: boolean;
  page?: number;
  indent?: number;
  /** The line as it is set, where wide gaps part it. */
  raw?: string;
  /** Its pieces, where they are known to stand in columns. */
  columns?: string[];
}

/** Collects the lines of a file in reading order; blank ones become gaps, drawn ones rules. */
export interface LineCollector {
  readonly lines: Line[];
  /** Adds a line; returns its number, or null for one without text. */
  add(raw: string, facts?: LineFacts): number | null;
  addRow(row: TableRow, facts?: LineFacts): number;
  blank(count?: number): void;
  rule(): void;
  startPage(): void;
}

const MOST_LINES = 300_000;
/** Letters of a cell that are repeated in every row it reaches over. Beyond, a file could grow without end. */
const MOST_SHARED = 1_000;

export const sharedText = (paragraphs: readonly string[]): string[] => (paragraphs.reduce((sum, { length }) => sum + length, 0) > MOST_SHARED ? [] : [...paragraphs]);

/** `typed`: somebody typed the blanks between the words, no program set them. @throws RangeError when the file has more lines than any plan. */
export function collectLines({ typed }: { typed: boolean }): LineCollector {
  const lines: Line[] = [];
  let gap = 0;
  let ruled = false;
  let pageStart = false;
  const push = (text: string, columns: string[], facts: LineFacts & Pick<Line, 'spaced'>, row?: TableRow): number => {
    if (lines.length >= MOST_LINES) throw new RangeError('too many lines');
    lines.push({ number: lines.length + 1, text, indent: 0, gap, columns, ruled, pageStart, ...facts, ...(row ? { row } : {}) });
    gap = 0;
    ruled = false;
    pageStart = false;
    return lines.length;
  };
  return {
    lines,
    add(raw, facts = {}) {
      const text = singleSpaced(raw.normalize('NFC'));
      if (text !== '' && !isDrawn(text)) return push(text, columnsOf(raw.normalize('NFC').trim()), { ...(typed ? spacedOf(raw.normalize('NFC').trim()) : {}), ...facts });
      ruled ||= text !== '';
      gap++;
      return null;
    },
    addRow(row, facts = {}) {
      const text = row.cells.filter(({ goesOn }) => !goesOn).flatMap(({ paragraphs }) => paragraphs).join(' ');
      return push(text, [text], facts, row);
    },
    blank: (count = 1) => void (gap += count),
    rule: () => void (ruled = true),
    startPage: () => void (pageStart = true),
  };
}

/** The lines as one text, so that line n of it is the line with the number n; cells of a row parted by ` | `. */
export function sourceTextOf(lines: readonly Line[]): string {
  return lines.map(({ text, row }) => (row ? row.cells.map(({ paragraphs }) => paragraphs.join(' ')).join(' | ') : text)).join('\n');
}
