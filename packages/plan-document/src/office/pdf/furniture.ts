import { foldVietnamese } from '../../fold-vietnamese.js';
import { pageNumberOf, newLine } from '../../import/lines.js';
import { type PageBody } from './page-body.js';
import { type PlacedText } from './placed-text.js';
import { type PageLine, textOfLine } from './text-lines.js';

/** Parts of the page height, from the top and from the bottom, where page numbers and running heads stand. */
const EDGE = 0.12;
/** Where nothing but furniture stands. */
const RIM = 0.06;
/** Lines of furniture at one edge of a page. */
const MOST = 4;

type Edge = 'top' | 'bottom';

/** Takes page numbers and what is printed alike on most pages out of the lines. */
export function withoutFurniture(read: readonly PageBody[]): PageBody[] {
  const pages = read.map((page, i) => withoutSpill(page, read[i + 1]));
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const edge of ['top', 'bottom'] as const) for (const key of new Set(edgeLines(page, edge).map((line) => keyOf(page, line, edge)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (page: PageBody, line: PageLine, edge: Edge): boolean => {
    const count = counts.get(keyOf(page, line, edge)) ?? 0;
    return count > pages.length / 2 && (count >= 3 || (count === 2 && distance(page, line, edge) < page.height * RIM));
  };
  return pages.map((page) => {
    const dropped = new Set<PageLine>();
    for (const edge of ['top', 'bottom'] as const) {
      // From the edge inwards: what is no furniture ends it, so that no number inside the text is taken for one of a page.
      let number: PageLine | null = null;
      for (const line of edgeLines(page, edge)) {
        if (number === null && isPageNumber(line)) number = line;
        else if (!isRunning(page, line, edge) && !isOfBrowser(page, line, edge)) break;
        dropped.add(line);
      }
    }
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

/** Browsers paint tall letters of the next page's first line below the foot of this one too, where they are cut off. */
function withoutSpill(page: PageBody, next: PageBody | undefined): PageBody {
  const last = page.lines.at(-1);
  if (!last || !next || distance(page, last, 'bottom') > page.height * EDGE) return page;
  const top = next.lines.slice(0, MOST).filter(({ y }) => y < next.height * EDGE).flatMap(({ texts }) => texts);
  const isThere = ({ text, x, width }: PlacedText): boolean => text.length <= 2 && top.some((each) => each.text.endsWith(text) && Math.abs(each.x + each.width - x - width) < 0.5);
  return last.texts.every(isThere) ? { ...page, lines: page.lines.slice(0, -1) } : page;
}

const distance = (page: PageBody, line: PageLine, edge: Edge): number => (edge === 'top' ? line.y : page.height - line.y);

const keyOf = (page: PageBody, line: PageLine, edge: Edge): string => `${edge}|${Math.round(distance(page, line, edge) / 4)}|${foldVietnamese(withoutPageNumber(textOfLine(line).trim())).replace(/\d+/g, '#')}`;

/** Page numbers change sides from page to page (`2 … CÔNG BÁO`, `CÔNG BÁO … 3`). */
const withoutPageNumber = (text: string): string => text.replace(/^\d{1,3}\s+|\s+\d{1,3}$/g, '');

/** When a page of the web was printed, and whence: browsers write it above and below, on a single page too. */
const OF_BROWSER = /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},\s\d{1,2}:\d{2}|(?:https?|file):\/\/\S+\s+\d{1,3}\/\d{1,3}$)/;
const isOfBrowser = (page: PageBody, line: PageLine, edge: Edge): boolean => distance(page, line, edge) < page.height * RIM && OF_BROWSER.test(textOfLine(line).trim());

const isPageNumber = (line: PageLine): boolean => pageNumberOf(newLine(0, textOfLine(line))) !== null;

/** The lines near one edge of a page, outermost first, up to the first table. */
function edgeLines(page: PageBody, edge: Edge): PageLine[] {
  const near = edge === 'top' ? page.lines.slice(0, MOST) : page.lines.slice(-MOST).reverse();
  const isOutside = (line: PageLine): boolean => page.tables.every((table) => (edge === 'top' ? table.top > line.y : table.bottom < line.y));
  return near.filter((line) => distance(page, line, edge) < page.height * EDGE && isOutside(line));
}
