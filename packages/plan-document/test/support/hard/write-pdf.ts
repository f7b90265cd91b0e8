import { textWidth } from '../../../src/import/text-width.js';
import { type PlanDocument, type PlanNode } from '../../../src/index.js';
import { PdfLetters, pdfOf, PdfSheet } from '../pdf-writer.js';
import { wrap } from '../print-plan.js';
import { columnEdges, printedRows } from './annex-widths.js';
import { diceOf, type Dice } from './dice.js';
import { type HardAnnex } from './hard-annex.js';
import { letterheadLines } from './letterhead-lines.js';

interface PrintStyle {
  indent: number;
  gap: number;
  leading: number;
  size: number;
  pageNumbers: 'none' | 'top' | 'bottom';
  footer: boolean;
  filledRules: boolean;
  watermark: boolean;
  turned: boolean;
  spacedTitle: boolean;
  shuffled: boolean;
  splitRows: boolean;
  hiddenLayer: boolean;
  cellGap: number;
}

const styleOf = (dice: Dice): PrintStyle => {
  const telling = dice.pick(['indent', 'gap', 'both', 'both']);
  return {
    indent: telling === 'gap' ? 0 : dice.pick([28, 36]),
    gap: telling === 'indent' ? 0 : dice.pick([6, 8]),
    leading: dice.pick([16, 18, 20]),
    size: dice.pick([13, 14]),
    pageNumbers: dice.pick(['none', 'top', 'top', 'bottom']),
    footer: dice.chance(0.2),
    filledRules: dice.chance(0.3),
    watermark: dice.chance(0.15),
    turned: dice.chance(0.3),
    spacedTitle: dice.chance(0.15),
    shuffled: dice.chance(0.2),
    splitRows: dice.chance(0.3),
    hiddenLayer: dice.chance(0.1),
    cellGap: dice.pick([0, 3]),
  };
};

const [LEFT, RIGHT, TOP, BOTTOM] = [85, 552, 70, 775];
const widthOf = (text: string, size: number): number => (textWidth(text) * size) / 1000;

/** Prints the plan as one of many programs would; what is random follows from the seed. */
export function printHard(plan: PlanDocument, seed: number): Uint8Array {
  const dice = diceOf(seed + 7);
  const style = styleOf(dice);
  const letters = new PdfLetters();
  const pages: PdfSheet[] = [];
  let sheet = new PdfSheet(letters);
  let y = TOP;
  let notes: string[] = [];
  const width = ((RIGHT - LEFT) / style.size) * 1000;
  const noteHeight = (): number => (notes.length === 0 ? 0 : notes.flatMap((note) => wrap(note, ((RIGHT - LEFT - 12) / 10) * 1000, 0)).length * 12 + 24);
  const turn = (): void => {
    if (notes.length > 0) writeNotes(sheet, notes, BOTTOM - noteHeight() + 24);
    notes = [];
    pages.push(sheet);
    sheet = new PdfSheet(letters);
    y = TOP;
  };
  const paragraph = (text: string, own: readonly string[], bold: boolean): void => {
    y += style.gap;
    // A figure above the line is as narrow as one sign, wherever the line breaks.
    const marked = text.replace(/\[\^(\d)\]/g, (_, figure: string) => String.fromCharCode(0xe000 + Number(figure)));
    const lines = wrap(marked, width, (style.indent / style.size) * 1000).map((line) => line.replace(/[\ue001-\ue009]/g, (sign) => `[^${sign.charCodeAt(0) - 0xe000}]`));
    lines.forEach((line, i) => {
      const found = [...line.matchAll(/\[\^(\d+)\]/g)].map((match) => own.find((note) => note.startsWith(`${match[1]} `))!);
      if (y + (found.length > 0 ? 70 : 0) > BOTTOM - noteHeight()) turn();
      notes.push(...found);
      writeNoted(sheet, LEFT + (i === 0 ? style.indent : 0), y, style.size, line, bold);
      y += style.leading;
    });
  };
  const write = (node: PlanNode): void => {
    paragraph([node.marker, node.text].filter(Boolean).join(' '), node.footnotes?.map((note) => `${note.marker} ${note.text}`) ?? [], node.kind === 'section' && node.children.length > 0);
    node.children.forEach(write);
  };
  y = writeLetterhead(plan, sheet) + 40;
  writeTitle(plan, sheet, y, style);
  y += 20;
  for (const line of wrap(plan.title.subject, 28_000, 0)) sheet.middle((LEFT + RIGHT) / 2, (y += 16) - 16, 14, line, 'F2');
  sheet.line(270, y, 370, y);
  y += 24;
  plan.body.forEach(write);
  if (y + 40 + plan.recipients.length * 27 > BOTTOM || y + 150 > BOTTOM || notes.length > 0) turn();
  writeClosing(plan, sheet, y + 20, dice);
  turn();
  const body = pages.length;
  for (const annex of plan.annexes as HardAnnex[]) pages.push(...annexPages(annex, letters, style));
  pages.forEach((page, i) => furnish(page, i, body, style));
  return pdfOf(pages, letters);
}

function writeNotes(sheet: PdfSheet, notes: readonly string[], top: number): void {
  let at = top;
  sheet.line(LEFT, at - 14, LEFT + 140, at - 14);
  for (const note of notes) {
    const [number, ...words] = note.split(' ');
    wrap(words.join(' '), ((RIGHT - LEFT - 12) / 10) * 1000, 500).forEach((line, i) => {
      if (i === 0) sheet.text(LEFT, at - 3, 6, number!);
      sheet.text(i === 0 ? LEFT + 5 : LEFT, at, 10, line);
      at += 12;
    });
  }
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

function writeLetterhead({ header }: PlanDocument, sheet: PdfSheet): number {
  const { superior, agency, symbol, motto, dated } = letterheadLines(header, 15_000);
  let y = 70;
  for (const line of superior) sheet.middle(180, (y += 15) - 15, 13, line);
  for (const line of agency) sheet.middle(180, (y += 15) - 15, 13, line, 'F2');
  motto.forEach((line, i) => sheet.middle(425, 70 + 16 * i, i === 0 ? 12 : 13, line, 'F2'));
  sheet.line(345, 92, 495, 92);
  sheet.line(150, y - 8, 210, y - 8);
  if (motto.length === 1) sheet.middle(180, (y += 12) - 6, 13, '*');
  y = Math.max(y + 8, 112);
  sheet.middle(180, y, 13, symbol);
  sheet.middle(425, y + 1, 13, dated);
  return y;
}

function writeTitle({ title }: PlanDocument, sheet: PdfSheet, y: number, style: PrintStyle): void {
  if (!style.spacedTitle) return sheet.middle((LEFT + RIGHT) / 2, y, 14, title.type, 'F2');
  sheet.middle((LEFT + RIGHT) / 2 - 10, y, 14, title.type, 'F2');
  sheet.content.push(`2.5 Tc ${sheet.content.pop()} 0 Tc`);
}

function writeClosing({ recipients, signer }: PlanDocument, sheet: PdfSheet, top: number, dice: Dice): void {
  sheet.text(LEFT, top + dice.pick([0, 2]), 12, 'Nơi nhận:', 'F2');
  let y = top + 16;
  recipients.forEach(({ text }, i) => {
    for (const line of wrap(`- ${text}${i < recipients.length - 1 ? ';' : '.'}`, 19_000, 0)) sheet.text(LEFT, (y += 13) - 13, 11, line);
  });
  if (!signer) return;
  let at = top;
  for (const line of [...signer.authority, signer.office]) for (const part of wrap(line, 16_000, 0)) sheet.middle(450, (at += 17) - 17, 14, part, 'F2');
  if (signer.name) sheet.middle(450, at + 70, 14, signer.name, 'F2');
}

const COLUMN = 12;

function annexPages(annex: HardAnnex, letters: PdfLetters, style: PrintStyle): PdfSheet[] {
  const edges = columnEdges(annex, 50, 800);
  const pages: PdfSheet[] = [];
  const open = (): PdfSheet => Object.assign(new PdfSheet(letters, 842, 595), { turned: style.turned });
  let sheet = open();
  let y = 66;
  const head = [annex.label, ...(annex.title ? [annex.title] : []), ...wrap(annex.caption ?? '', 45_000, 0)];
  head.forEach((line, i) => sheet.middle(421, (y += 16) - 16, 14, line, i < head.length - 1 ? 'F2' : 'F1'));
  const rule = (x1: number, y1: number, x2: number, y2: number): void => (style.filledRules ? sheet.bar(x1, y1, x2, y2) : sheet.line(x1, y1, x2, y2));
  const turn = (heading: boolean): void => {
    pages.push(sheet);
    sheet = open();
    y = 60;
    if (heading) draw(annex.columns, false);
  };
  const box = (lines: readonly string[][], own: readonly number[]): void => {
    const height = Math.max(1, ...lines.map((each) => each.length)) * 14 + 8;
    lines.forEach((each, i) => {
      each.forEach((line, n) => sheet.text(own[i]! + 5, y + style.cellGap + 11 + n * 14, COLUMN, line));
      rule(own[i]!, y, own[i]!, y + height);
    });
    rule(own.at(-1)!, y, own.at(-1)!, y + height);
    rule(own[0]!, y, own.at(-1)!, y);
    y += height;
    rule(own[0]!, y, own.at(-1)!, y);
  };
  const draw = (cells: readonly string[], across: boolean): void => {
    const own = across ? [edges[0]!, edges.at(-1)!] : edges;
    let lines = cells.map((text, i) => text.split('\n').flatMap((part) => wrap(part, ((own[i + 1]! - own[i]! - 10) / COLUMN) * 1000, 0)));
    const rows = (): number => Math.max(...lines.map((each) => each.length));
    const fitting = Math.floor((555 - y - 8) / 14);
    if (rows() > fitting && style.splitRows && fitting >= 2 && rows() >= 4) {
      box(lines.map((each) => each.slice(0, fitting)), own);
      lines = lines.map((each) => each.slice(fitting));
      turn(true);
    } else if (rows() > fitting) turn(true);
    box(lines, own);
  };
  y += 14;
  for (const { cells, across } of printedRows(annex)) draw(cells, across);
  return [...pages, sheet];
}

/** What programs put beside the text: page numbers, running feet, watermarks; and words out of their order. */
function furnish(page: PdfSheet, index: number, bodyPages: number, style: PrintStyle): void {
  if (style.shuffled) page.content.reverse();
  const number = index < bodyPages ? index + 1 : index - bodyPages + 1;
  if (style.pageNumbers !== 'none' && number > 1) page.middle(page.width / 2, style.pageNumbers === 'top' ? 40 : page.height - 30, 13, String(number));
  if (style.footer) page.text(60, page.height - 18, 9, 'Hệ thống quản lý văn bản tỉnh Sơn Hà');
  if (style.watermark) page.watermark('DỰ THẢO');
  if (style.hiddenLayer) page.content.push(`3 Tr ${page.content.filter((each) => /^BT/.test(each)).join(' ')} 0 Tr`);
}

