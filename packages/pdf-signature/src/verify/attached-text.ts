/** Parts of a plan's data that are printed, and the entries in them that hold printed words. */
const PRINTED_PARTS = ['title', 'body', 'recipients', 'signer', 'annexes'];
const PRINTED_ENTRIES = new Set(['text', 'type', 'subject', 'label', 'title', 'caption', 'columns', 'content', 'lead', 'partners', 'time', 'authority', 'office', 'name']);
const DATA_ONLY = new Set(['assignees', 'deadline', 'citations', 'events', 'targets']);
const MAX_SHOWN = 5;
const SHORTEST_WORDS = 4;
/** Printed lines shorter than this may be the form's own: page numbers, "Nơi nhận:", the agency's name. */
const SHORTEST_LINE = 45;

/** Whether a plan's data and its print say the same; `differences` are texts that stand in only one of them. */
export interface TextComparison {
  readonly agrees: boolean;
  readonly differences: readonly string[];
}

/** Letters alone: case, spaces and the line breaks of print do not count. */
export const letters = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[\s\u00ad\u200b]/gu, '');

/**
 * Compares the data of a plan (`format: plan-document/…`) with its printed pages, both ways: every printed text of the data must stand on
 * the pages in one run (over page breaks too), and every long printed line must come from the data. Null for data of another format.
 */
export function compareWithPrint(data: unknown, pages: readonly (readonly string[])[]): TextComparison | null {
  if (!isRecord(data) || typeof data['format'] !== 'string' || !data['format'].startsWith('plan-document/')) return null;
  const texts = PRINTED_PARTS.flatMap((part) => printedTexts(data[part], part)).map((text) => text.replace(/\[\^[^\]]+\]/gu, ''));
  const printed = pages.map((lines) => letters(lines.join('')));
  const missing = texts.filter((text) => letters(text).length >= SHORTEST_WORDS && !stands(letters(text), printed));
  const all = letters(texts.join('\n'));
  const unknown = pages.flat().filter((line) => letters(line).length >= SHORTEST_LINE && !comesFrom(letters(line), all));
  return { agrees: missing.length + unknown.length === 0, differences: [...missing, ...unknown].slice(0, MAX_SHOWN) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function printedTexts(value: unknown, key: string): string[] {
  if (typeof value === 'string') return PRINTED_ENTRIES.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => printedTexts(each, key));
  return isRecord(value) ? Object.entries(value).flatMap(([name, each]) => (DATA_ONLY.has(name) ? [] : printedTexts(each, name))) : [];
}

/** Whether the text stands on a page, or starts on one and goes on where the next begins. */
function stands(text: string, pages: readonly string[]): boolean {
  if (pages.some((page) => page.includes(text))) return true;
  return pages.some((page, index) => {
    const begun = longestStart(text, page);
    const rest = text.slice(begun);
    const next = pages[index + 1];
    return begun > 0 && next !== undefined && (next.includes(rest) || (longestStart(rest, next) > 0 && stands(rest, pages.slice(index + 1))));
  });
}

/** How many letters of the start of `text` stand on the page in one run. */
function longestStart(text: string, page: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (page.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line is the marker of a paragraph and its words, or words alone. */
const comesFrom = (line: string, data: string): boolean => data.includes(line) || data.includes(line.replace(/^[\p{L}\d.()+-]{1,6}?(?=[\p{L}“"])/u, '')) || data.includes(line.slice(6));
