/** What a program hands over when words are pasted. */
export interface Pasted {
  text: string;
  html: string;
}

/** Signs no line of a plan holds: soft hyphens, marks of order and blanks without width. */
const UNSEEN = /[\u00ad\u200b\u200c\u2060\ufeff]/gu;
/** Signs other programs put before the lines of a list; letters of picture fonts only before a tab, as Word writes them. */
const BULLET = /^\s*(?:[·•●○◦▪■□‣∙*\uf000-\uf0ff]\s+|[§Øüvqo]\t\s*)/u;
/** Numbers with a stroke or, for letters, a full stop, which the decree writes otherwise. */
const NUMBER = /^\s*(?:(\d{1,2}|[IVX]{1,5})\/|(\p{Ll})[./])\s+(?=\S)/u;

const cellsParted = ' | ';

/**
 * The lines of what was pasted, each with its number or dash before it as a plan writes it, in composed letters and single blanks.
 * A list whose numbers the browser drew itself has none in its text: they are read from the HTML.
 */
export function linesOfPaste({ text, html }: Pasted): string[] {
  const lines = /<li\b/i.test(html) ? linesOfLists(html) : text.split(/\r\n?|\n/u).map((line) => withOwnNumber(line, /<table\b/i.test(html)));
  return lines.map(tidied).filter((line) => line.trim() !== '').map((line, _, all) => (all.length > 1 ? line.trim() : line));
}

const tidied = (text: string): string => text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ');

function withOwnNumber(line: string, isTable: boolean): string {
  const numbered = line.replace(BULLET, '- ').replace(NUMBER, (_, number: string | undefined, letter: string | undefined) => (number ? `${number}. ` : `${letter ?? ''}) `));
  // A table has no place between paragraphs: a row is a line, as the import writes it.
  return isTable ? numbered.trim().replace(/ *\t */gu, cellsParted) : numbered;
}

/** The series of an ordered list by its style or type, then those that may stand under it. */
const SERIES = ['I.', '1.', 'a)', '(1)'] as const;
const STYLES: Readonly<Record<string, (typeof SERIES)[number]>> = { 'upper-roman': 'I.', I: 'I.', decimal: '1.', '1': '1.', 'lower-alpha': 'a)', 'lower-latin': 'a)', a: 'a)', 'lower-roman': '(1)', i: '(1)' };
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, div, tr, pre, blockquote, ul, ol, table';

function linesOfLists(html: string): string[] {
  const lines: string[] = [];
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const aside of body.querySelectorAll('style, script')) aside.remove();
  const visit = (parent: Element, lead: string): void => {
    let said = lead;
    let run = '';
    const end = (): void => {
      if (run.trim() !== '') {
        lines.push(said + run);
        said = '';
      }
      run = '';
    };
    for (const child of parent.childNodes) {
      if (!(child instanceof Element)) run += child.textContent ?? '';
      else if (child.tagName === 'BR') end();
      else if (child.matches(BLOCKS) || child.querySelector(BLOCKS)) {
        end();
        const own = child.tagName === 'LI' ? `${markerOf(child)} ` : said;
        const before = lines.length;
        visit(child, own);
        if (lines.length > before && child.tagName !== 'LI') said = '';
      } else run += child.textContent ?? '';
    }
    end();
  };
  visit(body, '');
  return lines;
}

function markerOf(item: Element): string {
  const list = item.closest('ol, ul');
  if (list?.tagName !== 'OL') return depthOf(list, 'ul') > 1 ? '+' : '-';
  const style = (item as HTMLElement).style.listStyleType || (list as HTMLElement).style.listStyleType || list.getAttribute('type') || '1';
  const own = STYLES[style] ?? '1.';
  const outer = list.parentElement?.closest('ol');
  const above = outer && markerOf(outer.querySelector(':scope > li')!);
  return above && SERIES.indexOf(above as typeof own) >= SERIES.indexOf(own) ? (SERIES[SERIES.indexOf(above as typeof own) + 1] ?? '-') : own;
}

function depthOf(list: Element | null, tag: string): number {
  let depth = 0;
  for (let at = list; at; at = at.parentElement?.closest(tag) ?? null) depth += 1;
  return depth;
}
