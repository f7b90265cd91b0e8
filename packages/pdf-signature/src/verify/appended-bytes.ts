import { type PdfFile } from '../pdf/pdf-file.js';
import { Parser } from '../pdf/parser.js';

/**
 * Whether bytes after the signed revision belong to nothing its cross-reference sections list. A lenient reader might find objects
 * there that a strict one does not see, so they count as a change.
 */
export function unaccountedBytes(before: PdfFile, after: PdfFile): boolean {
  if (after.end === before.end) return false;
  const spans: { start: number; end: number }[] = [];
  for (const section of after.sections) {
    if (section.offset < before.end) continue;
    spans.push({ start: section.offset, end: section.end });
    for (const [num, entry] of section.entries) {
      if (entry.kind !== 'at' || entry.offset < before.end) continue;
      if (section.isStream && entry.offset === section.offset) continue;
      spans.push({ start: entry.offset, end: after.objectAt(entry.offset, num, entry.gen).end });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  let at = before.end;
  for (const span of spans) {
    if (span.start < at || !isQuiet(after, at, span.start)) return true;
    at = span.end;
  }
  return !isQuiet(after, at, after.end);
}

/** Only white space, and the `startxref … %%EOF` that ends a revision. */
function isQuiet(file: PdfFile, start: number, end: number): boolean {
  const parser = new Parser(file.bytes, start, end);
  if (parser.takeWord('startxref')) parser.integer();
  parser.skipSpace();
  return parser.pos >= end;
}
