import { AlignmentType, FootnoteReferenceRun, type Paragraph, type ParagraphChild, TextRun } from 'docx';
import { BODY_PITCH, letters, paragraph, PARAGRAPH_GAP, twipsOfMm } from './docx-text.js';
import { type SheetLine } from './sheet-body.js';
import { type SheetRun } from './sheet-run.js';

export interface DocxBody {
  paragraphs: Paragraph[];
  /** Keyed by the order of their references, which is how Word counts them. */
  footnotes: Record<string, { children: Paragraph[] }>;
}

const FIRST_LINE = twipsOfMm(12.7);
const OUTLINE_LEVELS = 9;

/** Box 6 with its numbers as literal text, which every reader keeps and citations rely on. */
export function composeDocxBody(lines: readonly SheetLine[]): DocxBody {
  const footnotes: DocxBody['footnotes'] = {};
  const paragraphs = lines.map((line, index) => bodyParagraph(line, index === lines.length - 1, footnotes));
  return { paragraphs, footnotes };
}

function bodyParagraph(line: SheetLine, last: boolean, footnotes: DocxBody['footnotes']): Paragraph {
  const titled = line.role === 'title' || line.role === 'division';
  const runs = line.runs.map((run) => runOf(run, { bold: titled, italics: line.role === 'basis-line' }, footnotes));
  const common = { pitch: BODY_PITCH, after: PARAGRAPH_GAP, ...(titled && { keepNext: true, outlineLevel: Math.min(line.level, OUTLINE_LEVELS - 1) }) };
  if (line.role === 'division') {
    const label = line.label === null ? [] : [letters(line.label, { size: 14, bold: true }), new TextRun({ break: 1 })];
    return paragraph([...label, ...runs], { ...common, alignment: AlignmentType.CENTER });
  }
  // The end of the text stays with the signature below it.
  return paragraph(runs, { ...common, alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE }, ...(last && { keepNext: true, keepLines: true }) });
}

function runOf(run: SheetRun, style: { bold: boolean; italics: boolean }, footnotes: DocxBody['footnotes']): ParagraphChild {
  if (run.kind === 'words') return letters(run.text, { size: 14, bold: style.bold || run.bold, italics: style.italics });
  if (run.kind === 'note-again') return letters(run.marker, { size: 14, italics: style.italics }, { superScript: true });
  const id = Object.keys(footnotes).length + 1;
  footnotes[String(id)] = { children: [paragraph([letters(` ${run.text}`, { size: 10 })], { pitch: 13, alignment: AlignmentType.JUSTIFIED })] };
  return new FootnoteReferenceRun(id);
}
