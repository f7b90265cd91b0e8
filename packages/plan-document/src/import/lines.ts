/** One physical line of the file that has text. */
export interface Line {
  /** From 1. */
  number: number;
  /** Trimmed, white space single, invisible signs removed. */
  text: string;
  /** White-space signs before the text. */
  indent: number;
  /** Blank lines before it. */
  gap: number;
  /** Pieces of the line that wide spaces or tabs part: more than one where two columns stand side by side. */
  columns: string[];
  /** The line as it stands, where tabs or wide spaces part it. */
  raw?: string;
  /** The words with their blanks, where two stand between words; not for lines that blanks part into columns. */
  spaced?: string;
  /** A drawn line, or a run of spaces as wide as one, stands directly above (where a page keeps its footnotes). */
  ruled: boolean;
  /** A page begins here: a form feed or a page number was taken away above. */
  pageStart: boolean;
  /** From 1, in files that have pages. */
  page?: number;
  /** Whether a paragraph begins here, where the file or its layout says so; plain text leaves it open. */
  begins?: boolean;
  /** Whether the line stands in the middle of the page, where known. */
  centered?: boolean;
  /** The row of a drawn table this line stands for; its text is that of the cells, one after the other. */
  row?: TableRow;
}

export interface TableRow {
  /** The same for all rows of a table; a table that goes on over a page keeps it. */
  table: number;
  cells: TableCell[];
  /** The writer marked it as a heading repeated on each page. */
  heading: boolean;
  /** The first row of the table on its page, but not its first of all. */
  afterBreak: boolean;
}

export interface TableCell {
  paragraphs: string[];
  /** First column of the table the cell covers, from 0, and how many. */
  column: number;
  span: number;
  /** The cell began in a row above and reaches down into this one; `paragraphs` are those of the cell. */
  goesOn: boolean;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\ufffc]/g;
const DRAWN = /^(?:[-_=~–—─━]{3,}|\*{3,}|(?:\*\s+){2,}\*|[|¦][\s|¦]*)$/;
const WIDE = /\t| {2}/;
const RULE_OF_SPACES = /^[ \t\u00a0]{15,}$/;

/** The lines with text; blank lines become `gap`, drawn lines `ruled`. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let ruled = false;
  let pageStart = false;
  const physical = text.replace(INVISIBLE, '').split(/\r\n|[\n\r\u0085\u2028\u2029\v]/);
  physical.forEach((raw, index) => {
    const feeds = raw.includes('\f');
    if (feeds) pageStart = true;
    const spaced = feeds ? raw.replaceAll('\f', '') : raw;
    const trimmed = spaced.trim();
    if (trimmed === '' || DRAWN.test(trimmed)) {
      ruled ||= trimmed !== '' || RULE_OF_SPACES.test(spaced);
      gap++;
      return;
    }
    lines.push({
      number: index + 1,
      text: singleSpaced(trimmed),
      indent: spaced.length - spaced.trimStart().length,
      gap,
      columns: columnsOf(trimmed),
      ...spacedOf(trimmed),
      ...(WIDE.test(trimmed) ? { raw: spaced.replace(/ +$/, '') } : {}),
      ruled,
      pageStart,
    });
    gap = 0;
    ruled = false;
    pageStart = false;
  });
  return lines;
}

/** A line of its own, nothing known but its text. */
export const newLine = (number: number, raw: string): Line => ({ number, text: singleSpaced(raw), indent: 0, gap: 0, columns: columnsOf(raw), ruled: false, pageStart: false });

export const isDrawn = (text: string): boolean => DRAWN.test(text);

export const singleSpaced = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();

/** Two blanks in the running words; three and more, and tabs, set columns apart. */
export const spacedOf = (trimmed: string): { spaced?: string } => (/\S {2}\S/.test(trimmed) && !/\t| {3}/.test(trimmed) ? { spaced: trimmed } : {});

const LONE_MARKER = /^(?:[-–—+•*]|\(?[\p{L}\d]{1,4}[.)])$/u;

/** The pieces that tabs or wide spaces part; a tab after a marker parts nothing. */
export function columnsOf(text: string): string[] {
  const [first = '', second, ...others] = text.split(/\t+\s*| {3,}/).map(singleSpaced).filter(Boolean);
  if (second === undefined) return [first].filter(Boolean);
  return LONE_MARKER.test(first) ? [`${first} ${second}`, ...others] : [first, second, ...others];
}

const PAGE_NUMBER = /^(?:[-–—]\s*(\d{1,3})\s*[-–—]|(\d{1,3})|[Tt]rang\s+(\d{1,3})(?:\s*[/|]\s*\d{1,3})?|(\d{1,3})\s*\/\s*\d{1,3})$/;

/** The page number that a line alone holds, or null. */
export function pageNumberOf(line: Line): number | null {
  const match = PAGE_NUMBER.exec(line.text);
  return match ? Number(match[1] ?? match[2] ?? match[3] ?? match[4]) : null;
}

/**
 * Takes page numbers out of running text. A lone number is one when it counts the pages on (the first may be 1, 2 or 3)
 * or stands at a gap wider than the usual one; the line after it knows that a page begins.
 */
export function dropPageNumbers(lines: readonly Line[], usualGap: number): Line[] {
  const kept: Line[] = [];
  let last = 0;
  let carried: { gap: number } | null = null;
  lines.forEach((line, index) => {
    const page = pageNumberOf(line);
    const next = lines[index + 1];
    if (page !== null) {
      const wide = line.pageStart || line.gap > usualGap + 1 || (next !== undefined && (next.pageStart || next.gap > usualGap + 1));
      const counts = page === last + 1 || (last === 0 && page <= 3);
      if ((counts || (wide && page > last)) && page < last + 50) {
        last = page;
        carried = { gap: (carried?.gap ?? 0) + line.gap + 1 };
        return;
      }
    }
    kept.push(carried ? { ...line, gap: line.gap + carried.gap, pageStart: true } : line);
    carried = null;
  });
  return kept;
}

/** The gap after which most lines stand: 0 where lines follow each other, 1 where each is followed by a blank line. */
export function usualGapOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  let usual = 0;
  for (const [gap, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = gap;
  return usual;
}
