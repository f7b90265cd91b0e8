import { type PlanDocument, type PlanNode } from '../../src/index.js';
import { SPACE, textWidth } from '../../src/import/text-width.js';

/** How a plan is laid out as the text that programs extract from a printed page. */
export interface Layout {
  /** Width of a line in 1/1000 em; Infinity: one paragraph a line. */
  width: number;
  firstLineIndent: number;
  /** White space typed before a first line. */
  indentMark: string;
  /** Blank lines after each line, and further ones after each paragraph. */
  blankAfterLine: number;
  blankAfterParagraph: number;
  /** Lines of a page; 0: no pages. */
  pageLines: number;
  pageNumbers: 'none' | 'number' | 'dashes';
  header: 'none' | 'stacked' | 'columns' | 'joined';
  closing: 'list-first' | 'columns' | 'signature-first';
  eol: '\n' | '\r\n';
}

export const plainLayout: Layout = {
  width: 33000, firstLineIndent: 2400, indentMark: '', blankAfterLine: 0, blankAfterParagraph: 0,
  pageLines: 0, pageNumbers: 'none', header: 'none', closing: 'list-first', eol: '\n',
};

/** Breaks a paragraph as a page does: greedily by width, the first line indented. */
export function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  for (const word of text.split(' ')) {
    const needed = textWidth(word) + (line === '' ? 0 : SPACE);
    if (line !== '' && used + needed > width) {
      lines.push(line);
      line = word;
      used = textWidth(word);
    } else {
      line += (line === '' ? '' : ' ') + word;
      used += needed;
    }
  }
  return [...lines, line];
}

interface Page {
  lines: string[];
  notes: string[];
}

export function printPlan(document: PlanDocument, layout: Layout): string {
  const out: string[] = [];
  const page: Page = { lines: [], notes: [] };
  let number = 1;
  const blank = (count: number): void => void out.push(...Array<string>(count).fill(''));
  const put = (line: string): void => {
    out.push(line);
    blank(layout.blankAfterLine);
    page.lines.push(line);
    if (layout.pageLines > 0 && page.lines.length + page.notes.length >= layout.pageLines) turnPage();
  };
  const turnPage = (): void => {
    if (page.notes.length > 0) {
      out.push(' '.repeat(40));
      for (const note of page.notes) for (const line of wrap(note, layout.width * 1.2, 0)) out.push(line, ...Array<string>(layout.blankAfterLine).fill(''));
    }
    page.lines = [];
    page.notes = [];
    number++;
    blank(3);
    if (layout.pageNumbers === 'number') out.push(String(number), '', '');
    if (layout.pageNumbers === 'dashes') out.push(`- ${number} -`, '', '');
  };
  const paragraph = (text: string, notes: string[] = []): void => {
    wrap(text, layout.width, layout.firstLineIndent).forEach((line, i) => {
      for (const match of line.matchAll(/\[\^(\d+)\]/g)) page.notes.push(notes.find((note) => note.startsWith(`${match[1]} `))!);
      put((i === 0 ? layout.indentMark : '') + line.replace(/\[\^(\d+)\]/g, '$1'));
    });
    blank(layout.blankAfterParagraph);
  };
  const node = (each: PlanNode): void => {
    paragraph([each.marker, each.text].filter(Boolean).join(' '), each.footnotes?.map((note) => `${note.marker} ${note.text}`));
    each.children.forEach(node);
  };

  printHeader(document, layout).forEach((line) => out.push(line));
  out.push(document.title.type, ...wrap(document.title.subject, layout.width * 0.8, 0).flatMap((line) => [line, ...Array<string>(layout.blankAfterLine).fill('')]));
  blank(2);
  document.body.forEach(node);
  if (page.notes.length > 0) turnPage();
  blank(1);
  printClosing(document, layout).forEach((line) => out.push(line));
  return out.join(layout.eol);
}

function printHeader({ header }: PlanDocument, { header: style }: Layout): string[] {
  if (style === 'none') return [];
  const symbol = `Số: ${header.number ?? ''}/${header.symbol}`;
  const [year, month, day] = (header.date ?? '').split('-');
  const dated = header.date ? `${header.place}, ngày ${day} tháng ${month} năm ${year}` : `${header.place}, ngày     tháng     năm 2025`;
  const left = [header.superior, header.agency, symbol].filter((line) => line !== null);
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', dated];
  if (style === 'stacked') return [...left, ...right, ''];
  const rows = Math.max(left.length, right.length);
  const between = style === 'columns' ? '          ' : ' ';
  const shiftRight = rows - right.length;
  return [...Array.from({ length: rows }, (_, i) => [left[i], right[i - shiftRight]].filter(Boolean).join(between)), ''];
}

function printClosing({ recipients, signer }: PlanDocument, { closing }: Layout): string[] {
  const list = recipients.map(({ text }, i) => `- ${text}${i === recipients.length - 1 ? '.' : ';'}`).flatMap((line) => wrap(line, 17000, 0));
  const signature = signer ? [...signer.authority, signer.office] : [];
  const name = signer?.name ? ['', '', '', signer.name] : [];
  if (closing === 'signature-first') return [...signature, ...name, 'Nơi nhận:', ...list];
  if (closing === 'list-first') return ['Nơi nhận:', ...list, ...signature, ...name];
  const left = ['Nơi nhận:', ...list];
  const right = [...signature, '', '', ...name.filter(Boolean)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => (right[i] ? `${(left[i] ?? '').padEnd(60)}${right[i]}` : (left[i] ?? '')));
}
