import { AlignmentType, BorderStyle, Paragraph, type Table } from 'docx';
import { dateOf, one } from './docx-header.js';
import { sideBySide, type Block } from './docx-layout.js';
import { centredLines, gap, letters, paragraph, pitchOf, rule, twips } from './docx-text.js';
import { type Sheet } from './sheet.js';
import { type SheetCopy } from './sheet-copy.js';
import { END_COLUMNS, type SheetLines, type SignerLines, TEXT_WIDTH } from './sheet-lines.js';

const SIGNATURE_HEIGHT = (28 * 72) / 25.4;
const STAMP_BLUE = '1F3F94';
const LONGEST_WHOLE_LIST = 40;

/** Boxes 7, 9b and 12: who receives beside who signs. */
export function endTable({ recipients, signer, marks, layout }: Sheet, lines: SignerLines | null): Block[] {
  const list = recipientParagraphs(recipients.map(({ text }) => text), layout === 'party-unverified');
  const drafter = marks.drafter === null ? [] : [paragraph([letters(marks.drafter, { size: 11 })], { pitch: pitchOf(11), before: 6 })];
  const inTheRoom = signer?.stamp ? stampParagraph(signer.stamp) : signer?.signed ? one(signer.signed, { size: 14 }) : null;
  const signing = signer && lines ? signerParagraphs(lines, inTheRoom, signer.name) : [];
  if (list.length + drafter.length + signing.length === 0) return [];
  return [gap(15), sideBySide(END_COLUMNS, [[[...list, ...drafter], [], signing]], recipients.length > LONGEST_WHOLE_LIST)];
}

function recipientParagraphs(lines: readonly string[], party: boolean): Paragraph[] {
  if (lines.length === 0) return [];
  const label = party ? letters('Nơi nhận:', { size: 14, underline: true }) : letters('Nơi nhận:', { size: 12, bold: true, italics: true });
  const size = party ? 12 : 11;
  return [paragraph([label], { pitch: pitchOf(12) }), ...lines.map((line) => paragraph([letters(line, { size })], { pitch: size * 1.107 + 1.5 }))];
}

function signerParagraphs({ roles, size }: SignerLines, inTheRoom: Paragraph | null, name: string | null): Paragraph[] {
  const room = inTheRoom === null ? [gap(SIGNATURE_HEIGHT)] : [gap(SIGNATURE_HEIGHT / 3), inTheRoom, gap(SIGNATURE_HEIGHT / 3)];
  return [
    ...roles.map((role) => centredLines(role, { size, bold: true })),
    ...room,
    ...(name === null ? [] : [one(name, { size: 14, bold: true })]),
  ];
}

function stampParagraph(stamp: readonly string[]): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 6, space: 3, color: STAMP_BLUE };
  const children = stamp.map((line, index) => letters(line, { size: 9, bold: index === 0, colour: STAMP_BLUE }, index > 0 ? { break: 1 } : {}));
  return new Paragraph({ children, alignment: AlignmentType.CENTER, border: { top: border, bottom: border, left: border, right: border }, indent: { left: twips(20), right: twips(20) } });
}

/** Mẫu 3.1, under a solid line. */
export function copyBlock(copy: SheetCopy, { agency, signer }: SheetLines['copies'][number]): Block[] {
  const heading: Table = sideBySide(END_COLUMNS, [
    [[centredLines(agency, { size: 13, bold: true }), rule(agency.width * 0.42, END_COLUMNS[0], { before: 4 })], [], [one(copy.form, { size: 14, bold: true })]],
    [[one(`${copy.numberLabel}${copy.number ?? '\u00a0'.repeat(9)}${copy.numberJoin}${copy.symbol}`, { size: 13 })], [], [one(`${copy.place}, ${dateOf(copy)}`, { size: 14, italics: true })]],
  ]);
  const signing = signerParagraphs(signer, null, copy.name);
  const signature = sideBySide(END_COLUMNS, [[recipientParagraphs(copy.recipients, false), [], signing]]);
  // A row of a table is never cut: the block stays on one page.
  return [gap(10), sideBySide([TEXT_WIDTH], [[[rule(TEXT_WIDTH, TEXT_WIDTH, { after: 4 }), heading, gap(10), signature]]])];
}
