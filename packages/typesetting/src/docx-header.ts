import { AlignmentType, type Paragraph, type Table } from 'docx';
import { frameOf, sideBySide, type Block } from './docx-layout.js';
import { BODY_PITCH, centredLines, gap, letters, type LetterStyle, paragraph, pitchOf, rule } from './docx-text.js';
import { type Sheet } from './sheet.js';
import { type SheetHeader } from './sheet-header.js';
import { type CentredText, type HeaderLines, TEXT_WIDTH } from './sheet-lines.js';
import { type SheetFrame } from './sheet-marks.js';
import { textWidth } from './text-width.js';

/** Millimetres as points. */
const mm = (length: number): number => (length * 72) / 25.4;
const BLANK = '\u00a0'.repeat(9);
/** Beside the name of the Party there is less room: a date to be filled in is no longer than one filled in. */
const SHORT_BLANK = '\u00a0'.repeat(5);
const INK = { red: 'C00000', black: '000000' };

/** Boxes 1–4 and the frames under the number, as a table without lines. */
export function headerTable({ header, marks, layout }: Sheet, { left, gutter, right, superior, agency, dateSize }: HeaderLines): Table {
  const party = layout === 'party-unverified';
  const sizes = party ? { issuer: 14, country: 15, number: 14 } : { issuer: 13, country: 13, number: 13 };
  const issuer: Block[] = [
    ...(superior === null ? [] : [centredLines(superior, { size: sizes.issuer })]),
    centredLines(agency, { size: sizes.issuer, bold: true }),
    party ? one('*', { size: sizes.issuer, bold: true }) : rule(agency.width * 0.42, left, { before: 4 }),
  ];
  const motto = header.motto === null ? [] : [one(header.motto, { size: 14, bold: true })];
  const underlined = header.motto === null ? textWidth(header.country, sizes.country, true) : textWidth(header.motto, 14, true);
  const nation: Block[] = [one(header.country, { size: sizes.country, bold: true }), ...motto, rule(underlined, right + gutter, { before: 4 })];
  const number = `${header.numberLabel}${header.number ?? BLANK}${header.numberJoin}${header.symbol}`;
  // Word keeps less room in a cell than it says: the right column gets the gutter too.
  return sideBySide([left, right + gutter], [
    [issuer, nation],
    [[gap(7), one(number, { size: sizes.number }), ...marks.frames.flatMap((frame) => [gap(5), frameMark(frame)])], [gap(7), one(`${header.place}, ${dateOf(header, party ? SHORT_BLANK : BLANK)}`, { size: dateSize, italics: true })]],
  ]);
}

export function dateOf({ day, month, year }: Pick<SheetHeader, 'day' | 'month' | 'year'>, blank = BLANK): string {
  return `ngày ${day ?? blank} tháng ${month ?? blank} năm ${year ?? blank}`;
}

/** Box 5a. */
export function titleParagraphs({ title, layout }: Sheet, { lines, width }: CentredText): Paragraph[] {
  const party = layout === 'party-unverified';
  const type = letters(title.type, { size: party ? 16 : 14, bold: true });
  const subject = lines.map((line) => letters(line, { size: 14, bold: true }, { break: 1 }));
  const heading = paragraph([type, ...subject], { alignment: AlignmentType.CENTER, pitch: BODY_PITCH, before: 15, keepNext: true, outlineLevel: 0 });
  return [heading, party ? one('-----', { size: 14, bold: true }) : rule(width * 0.4, TEXT_WIDTH, { before: 4 }), gap(13)];
}

function frameMark({ text, size, colour }: SheetFrame): Table {
  const width = size ? mm(size.width) : textWidth(text, 13, true) + 14;
  return frameOf(width, mm(size?.height ?? 8), INK[colour], one(text, { size: 13, bold: true, colour: INK[colour] }));
}

export function one(text: string, style: LetterStyle): Paragraph {
  return paragraph([letters(text, style)], { alignment: AlignmentType.CENTER, pitch: pitchOf(style.size) });
}
