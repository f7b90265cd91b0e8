import { type Doubt } from '../../import/doubts.js';
import { type FoundFootnote } from '../../import/footnotes.js';
import { joinAll } from '../../import/joining.js';
import { type Line } from '../../import/lines.js';
import { readPlan } from '../../import/read-plan.js';
import { distrustParagraphs } from '../hard-wrapped.js';
import { type FileImportResult, refused } from '../import-result.js';
import { isLetterhead } from '../layout-tables.js';
import { isLegacyText } from '../legacy-fonts.js';
import { sourceTextOf } from '../typed-lines.js';
import { type Archive, UnreadableArchive } from '../unzip.js';
import { type DocxBlock, type DocxReading, readBlocks } from './blocks.js';
import { linesIn, linesOfBlocks } from './docx-lines.js';
import { readNumbering } from './numbering.js';
import { type DocxParts, openParts } from './parts.js';
import { type Findings } from './paragraph-text.js';
import { readStyles } from './styles.js';
import { childOf, elementsOf, UnreadableXml } from './xml.js';

/**
 * Reads a plan from Office Open XML (ECMA-376, transitional and strict): automatic numbers through the style chain, tables with
 * merged cells, footnotes, text boxes; tracked changes are accepted and said so. Comments are no text of the plan, nor are page
 * headers, but for one that holds the letterhead.
 */
export function importDocx(archive: Archive): FileImportResult {
  try {
    const parts = openParts(archive);
    return parts ? readDocument(parts) : refused('CORRUPT_FILE');
  } catch (error) {
    if (error instanceof UnreadableArchive) return { ok: false, refusal: error.refusal };
    if (error instanceof UnreadableXml) return refused(error.reason === 'unsafe' ? 'UNSAFE_FILE' : 'CORRUPT_FILE');
    if (error instanceof RangeError) return refused('UNSAFE_FILE');
    throw error;
  }
}

function readDocument(parts: DocxParts): FileImportResult {
  const styles = readStyles(parts.styles);
  const findings: Findings = { trackedChanges: 0, hiddenText: false, legacyText: [], notes: new Map() };
  const reading: DocxReading = { styles, numbering: readNumbering(parts.numbering, styles), findings, depth: 0 };
  const body = childOf(parts.document, 'w:body');
  if (!body) return refused('CORRUPT_FILE');
  const blocks = readBlocks(body, reading);
  const { lines, doubts } = distrustParagraphs(linesOfBlocks([...letterheadAbove(parts, blocks, reading), ...blocks]));
  const whole = lines.map(({ text }) => text).join('\n');
  if (!/\p{L}/u.test(whole)) return refused('EMPTY_FILE', 'Tệp Word không có chữ.');
  if (isLegacyText(whole, findings.legacyText)) return refused('LEGACY_FONT');
  const footnotes = readNotes(parts, reading, lines);
  const result = readPlan({ lines, footnotes, doubts: [...doubts, ...foundDoubts(findings, parts)] });
  return result.ok ? { ...result, sourceText: sourceTextOf(lines) } : result;
}

/** Some templates keep the letterhead in the header of the first page. */
function letterheadAbove(parts: DocxParts, blocks: readonly DocxBlock[], reading: DocxReading): DocxBlock[] {
  const shows = (some: readonly DocxBlock[]): boolean => some.flatMap(linesIn).some(isLetterhead);
  if (shows(blocks.slice(0, LONGEST_TOP))) return [];
  return parts.headers().map((header) => readBlocks(header, reading)).find(shows) ?? [];
}

/** Paragraphs and tables that a letterhead and the marks around it take. */
const LONGEST_TOP = 20;

/** Notes in the order of their references, numbered through the document as Word prints them. */
function readNotes(parts: DocxParts, reading: DocxReading, lines: readonly Line[]): FoundFootnote[] {
  const kinds = { footnote: notesById(parts, 'footnotes', 'w:footnote'), endnote: notesById(parts, 'endnotes', 'w:endnote') };
  const places = new Map(lines.flatMap(({ text, number }) => [...text.matchAll(/\[\^(\d+)\]/g)].map((match) => [match[1]!, number] as const)));
  return [...reading.findings.notes.values()].map(({ kind, id, marker: order, sign }): FoundFootnote => {
    const note = kinds[kind].get(id);
    const marker = String(order);
    const line = places.get(marker) ?? null;
    const written = note ? joinAll(readBlocks(note, reading).flatMap(linesIn)) : '';
    const text = sign === '' ? written : withoutSign(written, sign);
    return { marker, text, line: line ?? 1, endLine: line ?? 1, referenceLine: line };
  });
}

/** The sign is typed once more before the note; some programs repeat it. */
const withoutSign = (text: string, sign: string): string => (text.startsWith(sign) ? withoutSign(text.slice(sign.length).trim(), sign) : text);

function notesById(parts: DocxParts, part: 'footnotes' | 'endnotes', name: string): Map<string, ReturnType<typeof elementsOf>[number]> {
  return new Map(elementsOf(parts[part] ?? undefined, name).map((note) => [note.attributes['w:id'] ?? '', note]));
}

function foundDoubts(findings: Findings, parts: DocxParts): Doubt[] {
  const doubts: Doubt[] = [];
  const add = (code: Doubt['code'], message: string): void => void doubts.push({ nodeId: null, where: 'body', code, message, line: null });
  if (findings.trackedChanges > 0) add('TRACKED_CHANGES_ACCEPTED', `Tệp còn ${findings.trackedChanges} chỗ sửa được theo dõi (Track Changes): đã đọc như khi chấp nhận tất cả, cần kiểm tra.`);
  if (findings.hiddenText) add('HIDDEN_TEXT_LEFT_OUT', 'Tệp có chữ ẩn (Hidden): chữ ẩn không được nhập, cần kiểm tra.');
  if (elementsOf(parts.comments ?? undefined, 'w:comment').length > 0) add('COMMENTS_LEFT_OUT', 'Tệp có nhận xét bên lề: nhận xét không được nhập.');
  return doubts;
}
