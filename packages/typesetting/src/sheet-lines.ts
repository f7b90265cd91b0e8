import { linesBySense } from './lines-by-sense.js';
import { type Sheet } from './sheet.js';
import { type SheetAnnex } from './sheet-annex.js';
import { type SheetCopy } from './sheet-copy.js';
import { type SheetHeader } from './sheet-header.js';
import { textWidth } from './text-width.js';

const POINTS_IN_MM = 72 / 25.4;
/** Between the margins of an upright page, in points. */
export const TEXT_WIDTH = 165 * POINTS_IN_MM;
export const TEXT_WIDTH_ACROSS = 252 * POINTS_IN_MM;
const HEADER_GUTTER = 2 * POINTS_IN_MM;
const SIGNER_WIDTH = 82 * POINTS_IN_MM;
const SIGNER_GUTTER = 4 * POINTS_IN_MM;
/** Columns of Nơi nhận and of the signature, with the gap between them. */
export const END_COLUMNS = [TEXT_WIDTH - SIGNER_WIDTH - SIGNER_GUTTER, SIGNER_GUTTER, SIGNER_WIDTH] as const;
/** Left and right in a cell of an annex. */
export const CELL_INSETS = 8;

/** A centred text on its lines, and how wide the longest is in points. */
export interface CentredText {
  lines: string[];
  width: number;
}

/** Everything centred on the paper, broken by sense once for the PDF and the Word file. Lengths in points. */
export interface SheetLines {
  header: HeaderLines;
  subject: CentredText;
  signer: SignerLines | null;
  annexes: { title: CentredText | null; caption: CentredText; headings: CentredText[] }[];
  copies: { agency: CentredText; signer: SignerLines }[];
}

export interface HeaderLines {
  left: number;
  gutter: number;
  right: number;
  superior: CentredText | null;
  agency: CentredText;
  /** 14, or 13 where a long place would not fit. */
  dateSize: number;
}

export interface SignerLines {
  roles: CentredText[];
  /** 14, or 13 where one more role then fits its line (NĐ 30/2020, Phụ lục I: 13–14). */
  size: number;
}

export function composeLines(sheet: Sheet): SheetLines {
  return {
    header: headerLines(sheet.header, sheet.layout === 'party-unverified' ? 14 : 13, sheet.layout === 'party-unverified' ? 15 : 13),
    subject: centred(sheet.title.subject, TEXT_WIDTH - 6 * POINTS_IN_MM, 14, true),
    signer: sheet.signer && signerLines(sheet.signer.lines),
    annexes: sheet.annexes.map(annexLines),
    copies: sheet.copies.map((copy: SheetCopy) => ({ agency: centred(copy.agency, END_COLUMNS[0], 13, true), signer: signerLines(copy.lines) })),
  };
}

function headerLines(header: SheetHeader, size: number, countrySize: number): HeaderLines {
  const country = textWidth(header.country, countrySize, true);
  const date = `${header.place}, ngày 30 tháng 12 năm 2026`;
  const dateSize = textWidth(date, 14) > country ? 13 : 14;
  const right = Math.min(TEXT_WIDTH * 0.66, Math.max(country, textWidth(date, dateSize)) + 1);
  const left = TEXT_WIDTH - right - HEADER_GUTTER;
  return { left, gutter: HEADER_GUTTER, right, superior: header.superior === null ? null : centred(header.superior, left, size), agency: centred(header.agency, left, size, true), dateSize };
}

function signerLines(roles: readonly string[]): SignerLines {
  const fits = (role: string, size: number): boolean => textWidth(role, size, true) <= SIGNER_WIDTH;
  const size = roles.some((role) => fits(role, 13) && !fits(role, 14)) ? 13 : 14;
  return { size, roles: roles.map((role) => centred(role, SIGNER_WIDTH, size, true)) };
}

function annexLines({ across, title, caption, columns }: SheetAnnex): SheetLines['annexes'][number] {
  const width = across ? TEXT_WIDTH_ACROSS : TEXT_WIDTH;
  return {
    title: title === null ? null : centred(title, width, 14, true),
    caption: centred(caption ?? '', width, 14),
    headings: columns.map((column) => centred(column.heading, column.width * POINTS_IN_MM - CELL_INSETS, 12, true)),
  };
}

function centred(text: string, width: number, size: number, bold = false): CentredText {
  const measure = (line: string): number => textWidth(line, size, bold);
  const lines = linesBySense(text, width, measure);
  return { lines, width: Math.min(width, Math.max(...lines.map(measure))) };
}
