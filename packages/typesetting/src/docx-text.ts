import { AlignmentType, BorderStyle, type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { type CentredText } from './sheet-lines.js';

// Word counts lengths in twentieths of a point, sizes in half points.

export const twips = (points: number): number => Math.round(points * 20);
export const twipsOfMm = (length: number): number => twips((length * 72) / 25.4);

export interface LetterStyle {
  /** In points. */
  size: number;
  bold?: boolean;
  italics?: boolean;
  underline?: boolean;
  /** Six hexadecimal digits; black when left out. */
  colour?: string;
}

export function letters(text: string, { size, bold, italics, underline, colour }: LetterStyle, more: IRunOptions = {}): TextRun {
  return new TextRun({ ...more, text, size: size * 2, ...(bold && { bold }), ...(italics && { italics }), ...(underline && { underline: {} }), ...(colour && { color: colour }) });
}

/** Height of a line in points: as in the PDF, where Word's own line of 14 pt (16.1 pt) is always lower. */
export const BODY_PITCH = 18.4;
export const PARAGRAPH_GAP = 6;

export function paragraph(children: readonly ParagraphChild[], { pitch, before = 0, after = 0, ...options }: IParagraphOptions & { pitch: number; before?: number; after?: number }): Paragraph {
  return new Paragraph({ ...options, children, spacing: { line: twips(pitch), lineRule: LineRuleType.AT_LEAST, before: twips(before), after: twips(after) } });
}

/** How high a line of text is in the parts that are not body. */
export const pitchOf = (size: number): number => size * 1.107 + 2;

/** A centred text on the lines the PDF has. */
export function centredLines({ lines }: CentredText, style: LetterStyle, options: IParagraphOptions = {}): Paragraph {
  const children = lines.map((line, index) => letters(line, style, index > 0 ? { break: 1 } : {}));
  return paragraph(children, { ...options, alignment: AlignmentType.CENTER, pitch: pitchOf(style.size) });
}

/** A rule `length` wide in the middle of `room`, drawn as the upper border of an empty paragraph. Both in points. */
export function rule(length: number, room: number, { before = 0, after = 0 } = {}): Paragraph {
  const side = twips((room - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { line: twips(3), lineRule: LineRuleType.EXACT, before: twips(before), after: twips(after) },
  });
}

/** An empty paragraph `height` points high. */
export function gap(height: number): Paragraph {
  return new Paragraph({ spacing: { line: twips(height), lineRule: LineRuleType.EXACT, before: 0, after: 0 } });
}
