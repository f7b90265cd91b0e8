import { foldVietnamese } from '../../fold-vietnamese.js';
import { pageNumberOf, newLine } from '../../import/lines.js';
import { type PageBody } from './page-body.js';
import { type PageLine, textOfLine } from './text-lines.js';

/** Parts of the page height, from the top and from the bottom, where page numbers and running heads stand. */
const EDGE = 0.12;

/** Takes page numbers and what is printed alike on most pages out of the lines. */
export function withoutFurniture(pages: readonly PageBody[]): PageBody[] {
  const heads = new Map<string, number>();
  const keyOf = (page: PageBody, line: PageLine): string => `${Math.round(line.y / 4)}|${Math.round(page.width)}|${foldVietnamese(textOfLine(line)).replace(/\d+/g, '#')}`;
  for (const page of pages) for (const line of edgeLines(page)) heads.set(keyOf(page, line), (heads.get(keyOf(page, line)) ?? 0) + 1);
  return pages.map((page) => {
    const dropped = new Set(edgeLines(page).filter((line) => isPageNumber(line) || isRunning(heads.get(keyOf(page, line)) ?? 0, pages.length)));
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

const isPageNumber = (line: PageLine): boolean => pageNumberOf(newLine(0, textOfLine(line))) !== null;

const isRunning = (count: number, pages: number): boolean => count >= 3 && count > pages / 2;

/** The first and last lines of a page, if no table stands between them and the edge. */
function edgeLines(page: PageBody): PageLine[] {
  const top = page.lines.slice(0, 2).filter((line) => line.y < page.height * EDGE && page.tables.every((table) => table.top > line.y));
  const bottom = page.lines.slice(-2).filter((line) => line.y > page.height * (1 - EDGE) && page.tables.every((table) => table.bottom < line.y));
  const [first] = top;
  const isOutermost = (line: PageLine): boolean => line === first || line === page.lines.at(-1);
  return [...top, ...bottom].filter((line) => isOutermost(line) || !isPageNumber(line));
}
