import { textWidth } from '../../src/import/text-width.js';
import { type Annex, type PlanDocument, type PlanNode } from '../../src/index.js';
import { A4, PdfLetters, pdfOf, PdfSheet } from './pdf-writer.js';
import { wrap } from './print-plan.js';

/** How a program sets a plan on pages. */
export interface PageStyle {
  /** Points. */
  firstLineIndent: number;
  paragraphGap: number;
  leading: number;
  size: number;
  pageNumbers: boolean;
  /** Tables ruled by strokes, or by filled shapes as browsers do. */
  filledRules: boolean;
}

export const officeStyle: PageStyle = { firstLineIndent: 36, paragraphGap: 6, leading: 18, size: 14, pageNumbers: true, filledRules: false };

const [LEFT, RIGHT, TOP, BOTTOM] = [85, 552, 70, 780];

/** Sets a plan as a program would: two-column letterhead, wrapped paragraphs, notes under a line, Nơi nhận beside the signature. */
export function pdfOfPlan(plan: PlanDocument, style: PageStyle): Uint8Array {
  const letters = new PdfLetters();
  const pages: PdfSheet[] = [];
  let sheet = new PdfSheet(letters);
  let y = TOP;
  let notes: string[] = [];
  const noteLines = (): string[] => notes.flatMap((note) => wrap(note, ((RIGHT - LEFT) / 10) * 1000, 0));
  const turn = (): void => {
    if (notes.length > 0) {
      let at = BOTTOM - noteLines().length * 12;
      sheet.line(LEFT, at - 12, LEFT + 140, at - 12);
      for (const note of notes) {
        const [number, ...words] = note.split(' ');
        wrap(words.join(' '), ((RIGHT - LEFT) / 10) * 1000, 500).forEach((line, i) => {
          if (i === 0) sheet.text(LEFT, at - 3, 6, number!);
          sheet.text(i === 0 ? LEFT + 5 : LEFT, at, 10, line);
          at += 12;
        });
      }
    }
    notes = [];
    pages.push(sheet);
    sheet = new PdfSheet(letters);
    if (style.pageNumbers) sheet.middle(A4.width / 2, 45, 13, String(pages.length + 1));
    y = TOP;
  };
  const paragraph = (text: string, own: string[], bold: boolean): void => {
    y += style.paragraphGap;
    wrap(text, ((RIGHT - LEFT) / style.size) * 1000, (style.firstLineIndent / style.size) * 1000).forEach((line, i) => {
      const found = [...line.matchAll(/\[\^(\d+)\]/g)].map((match) => own.find((note) => note.startsWith(`${match[1]} `))!);
      if (y + (found.length > 0 ? 60 : 0) > BOTTOM - (notes.length > 0 ? noteLines().length * 12 + 30 : 0)) turn();
      notes.push(...found);
      writeNoted(sheet, LEFT + (i === 0 ? style.firstLineIndent : 0), y, style.size, line, bold);
      y += style.leading;
    });
  };
  const write = (node: PlanNode): void => {
    paragraph([node.marker, node.text].filter(Boolean).join(' '), node.footnotes?.map((note) => `${note.marker} ${note.text}`) ?? [], node.kind === 'section' && node.children.length > 0);
    node.children.forEach(write);
  };
  writeLetterhead(plan, sheet);
  sheet.middle((LEFT + RIGHT) / 2, 170, 14, plan.title.type, 'F2');
  y = 188;
  for (const line of wrap(plan.title.subject, 28_000, 0)) sheet.middle((LEFT + RIGHT) / 2, (y += 16) - 16, 14, line, 'F2');
  sheet.line(270, y, 370, y);
  y += 24;
  plan.body.forEach(write);
  if (y + 160 > BOTTOM || notes.length > 0) turn();
  writeClosing(plan, sheet, y + 20);
  turn();
  for (const annex of plan.annexes) pages.push(...annexPages(annex, letters, style));
  return pdfOf(pages, letters);
}

function writeNoted(sheet: PdfSheet, x: number, y: number, size: number, line: string, bold: boolean): void {
  let at = x;
  for (const part of line.split(/(\[\^\d+\])/)) {
    const note = /^\[\^(\d+)\]$/.exec(part);
    if (part === '') continue;
    if (note) sheet.text(at, y - 5, size * 0.6, note[1]!);
    else sheet.text(at, y, size, part, bold ? 'F2' : 'F1');
    at += note ? size * 0.3 * note[1]!.length : widthOf(part, size);
  }
}

const widthOf = (text: string, size: number): number => (textWidth(text) * size) / 1000;

function writeLetterhead({ header }: PlanDocument, sheet: PdfSheet): void {
  const [year, month, day] = (header.date ?? '').split('-');
  sheet.middle(180, 70, 13, header.superior ?? '');
  wrap(header.agency ?? '', 13_000, 0).forEach((line, i) => sheet.middle(180, 86 + 15 * i, 13, line, 'F2'));
  sheet.line(150, 120, 210, 120);
  sheet.middle(180, 138, 13, `Số: ${header.number}/${header.symbol}`);
  sheet.middle(420, 71, 12, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'F2');
  sheet.middle(420, 87, 13, 'Độc lập - Tự do - Hạnh phúc', 'F2');
  sheet.line(345, 92, 495, 92);
  sheet.middle(420, 139, 13, `${header.place}, ngày ${day} tháng ${month} năm ${year}`);
}

function writeClosing({ recipients, signer }: PlanDocument, sheet: PdfSheet, top: number): void {
  sheet.text(LEFT, top + 2, 12, 'Nơi nhận:', 'F2');
  let y = top + 16;
  recipients.forEach(({ text }, i) => {
    for (const line of wrap(`- ${text}${i < recipients.length - 1 ? ';' : '.'}`, 19_000, 0)) sheet.text(LEFT, (y += 13) - 13, 11, line);
  });
  if (!signer) return;
  [...signer.authority, signer.office].forEach((line, i) => sheet.middle(450, top + 17 * i, 14, line, 'F2'));
  if (signer.name) sheet.middle(450, top + 110, 14, signer.name, 'F2');
}

const COLUMNS = [60, 95, 375, 520, 665, 785];

function annexPages(annex: Annex, letters: PdfLetters, style: PageStyle): PdfSheet[] {
  const rows: string[][] = [annex.columns];
  for (const group of annex.groups) {
    rows.push([group.number ?? '', group.title, '', '', '']);
    for (const each of group.rows) rows.push([each.no, each.content, each.lead.join('; '), each.partners.join('; '), each.time]);
  }
  const pages: PdfSheet[] = [];
  let sheet = new PdfSheet(letters, 842, 595);
  let y = 100;
  sheet.middle(421, 70, 14, annex.label, 'F2');
  sheet.middle(421, 86, 14, annex.caption ?? '');
  const rule = (x1: number, y1: number, x2: number, y2: number): void => (style.filledRules ? sheet.bar(x1, y1, x2, y2) : sheet.line(x1, y1, x2, y2));
  const draw = (cells: readonly string[]): void => {
    const lines = cells.map((text, i) => text.split('\n').flatMap((part) => wrap(part, ((COLUMNS[i + 1]! - COLUMNS[i]! - 10) / 12) * 1000, 0)));
    const height = Math.max(...lines.map((each) => each.length)) * 14 + 8;
    if (y + height > 560) {
      pages.push(sheet);
      sheet = new PdfSheet(letters, 842, 595);
      sheet.middle(421, 40, 13, String(pages.length + 7));
      y = 60;
      draw(annex.columns);
    }
    lines.forEach((each, i) => {
      const top = y + (height - each.length * 14) / 2 + 11;
      each.forEach((line, n) => sheet.text(COLUMNS[i]! + 5, top + n * 14, 12, line));
      rule(COLUMNS[i]!, y, COLUMNS[i]!, y + height);
    });
    rule(COLUMNS.at(-1)!, y, COLUMNS.at(-1)!, y + height);
    rule(COLUMNS[0]!, y, COLUMNS.at(-1)!, y);
    y += height;
    rule(COLUMNS[0]!, y, COLUMNS.at(-1)!, y);
  };
  rows.forEach(draw);
  return [...pages, sheet];
}
