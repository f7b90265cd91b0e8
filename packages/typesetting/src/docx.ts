import { AlignmentType, BorderStyle, Document, Footer, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { annexContent } from './docx-annex.js';
import { composeDocxBody } from './docx-body.js';
import { copyBlock, endTable } from './docx-end.js';
import { type Block } from './docx-layout.js';
import { headerTable, titleParagraphs } from './docx-header.js';
import { coreProperties, reproducible } from './docx-file.js';
import { letters, paragraph, pitchOf, twipsOfMm } from './docx-text.js';
import { TypesettingFailed } from './failure.js';
import { type RenderInput } from './render-input.js';
import { composeSheet, type Sheet } from './sheet.js';
import { composeLines } from './sheet-lines.js';
import { findUnprintable, replaceCharacters } from './unprintable.js';

export { type RenderInput } from './render-input.js';

/** The mode of Word 2010: later ones squeeze the spaces of a justified line to fit one word more, and pages would differ from the PDF's. */
const NO_SQUEEZED_SPACES = 14;

/**
 * The plan as a Word file with the words and the layout of the PDF: numbers as literal text, real footnotes, the table of an annex with
 * its headings repeated, names of fonts left to the reader (Times New Roman). The same input gives the same bytes.
 * Footnotes are counted by Word itself, so that a marker that is no running number is lost.
 * @throws TypesettingFailed `INVALID_INPUT`, `INVALID_COPY`, and `UNPRINTABLE_TEXT` for a final document; a draft gets `□`.
 */
export async function renderDocx(input: RenderInput): Promise<Uint8Array> {
  const sheet = printable(composed(input), input.draft);
  const lines = composeLines(sheet);
  const { paragraphs, footnotes } = composeDocxBody(sheet.body);
  const copies = sheet.copies.flatMap((copy, index) => copyBlock(copy, lines.copies[index]!));
  const main = [headerTable(sheet, lines.header), ...titleParagraphs(sheet, lines.subject), ...paragraphs, ...endTable(sheet, lines.signer), ...(sheet.annexes.length === 0 ? copies : [])];
  const annexes = sheet.annexes.map((annex, index, all) => ({ across: annex.across, children: [...annexContent(annex, lines.annexes[index]!), ...(index === all.length - 1 ? copies : [])] }));
  const document = new Document({
    compatabilityModeVersion: NO_SQUEEZED_SPACES,
    footnotes,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, kern: 2, language: { value: 'vi-VN' } }, paragraph: { spacing: { before: 0, after: 0 } } } } },
    sections: [section(main, false, sheet, input.draft, true), ...annexes.map(({ children, across }) => section(children, across, sheet, input.draft, false))],
  });
  const file = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(input) }]);
  return reproducible(new Uint8Array(file));
}

function composed({ document, issue, signature, ...form }: RenderInput): Sheet {
  try {
    return composeSheet(document, issue, signature, form);
  } catch (error) {
    if (error instanceof RangeError) throw new TypesettingFailed('INVALID_INPUT', error.message);
    throw error;
  }
}

/** A page and what stands around it: its own numbers, the first of which is not shown, and the watermark of a draft. */
function section(children: Block[], across: boolean, sheet: Sheet, draft: boolean, first: boolean): ISectionOptions {
  const margin = { top: twipsOfMm(20), bottom: twipsOfMm(20), left: twipsOfMm(30), right: twipsOfMm(15), header: twipsOfMm(9), footer: twipsOfMm(8) };
  const watermark = draft ? [new TextWatermark({ text: 'DỰ THẢO', font: 'Times New Roman', bold: true, color: 'E8E8E8', opacity: 1 })] : [];
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 });
  const footer = first && sheet.marks.contact.length > 0 ? { footers: { first: new Footer({ children: contactLines(sheet.marks.contact) }) } } : {};
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { size: { width: twipsOfMm(210), height: twipsOfMm(297), orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin, pageNumbers: { start: 1 } },
    },
    headers: { default: new Header({ children: [new Paragraph({ children: [number, ...watermark], alignment: AlignmentType.CENTER })] }), first: new Header({ children: [new Paragraph({ children: watermark })] }) },
    ...footer,
    children,
  };
}

/** Box 13. */
function contactLines(lines: readonly string[]): Paragraph[] {
  const border = { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } };
  return lines.map((line, index) => paragraph([letters(line, { size: 11 })], { pitch: pitchOf(11), alignment: AlignmentType.CENTER, ...(index === 0 && { border }) }));
}

/** What no reader shows, and XML does not even allow, becomes `□` in a draft and is refused in a final document. */
function printable(sheet: Sheet, draft: boolean): Sheet {
  const unprintable = new Set<string>();
  const clean = (value: unknown, replaced: ReadonlySet<string>): unknown =>
    JSON.parse(
      JSON.stringify(value, (_key, part: unknown) => {
        if (typeof part !== 'string') return part;
        const text = replaceCharacters(part.replaceAll('\t', ' '), replaced);
        for (const character of findUnprintable(text)) unprintable.add(character);
        return text;
      }),
    );
  const once = clean(sheet, new Set()) as Sheet;
  if (unprintable.size === 0) return once;
  if (!draft) throw new TypesettingFailed('UNPRINTABLE_TEXT', 'controls', [...unprintable]);
  return clean(once, new Set(unprintable)) as Sheet;
}
