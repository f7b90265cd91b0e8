import { type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Doubt } from '../../import/doubts.js';
import { type FoundFootnote } from '../../import/footnotes.js';
import { type Line } from '../../import/lines.js';
import { type PlanDocument } from '../../model.js';
import { validatePlanDocument } from '../../validate.js';
import { walk } from '../../walk.js';

const NAME = 'plan.json';
const LARGEST = 20 * 1024 * 1024;

/**
 * The plan attached to a PDF of our own, when it is valid and the pages say the same: whoever reads the paper and whoever reads the
 * data must not read two plans. Data whose text is not on the pages is left, with a doubt.
 */
export async function attachedPlan(pdf: PDFDocumentProxy, lines: readonly Line[], footnotes: readonly FoundFootnote[]): Promise<{ document: PlanDocument | null; doubts: Doubt[] }> {
  const attachments = await pdf.getAttachments();
  if (!attachments?.has(NAME)) return { document: null, doubts: [] };
  const document = parse(await pdf.getAttachmentContent(NAME));
  if (!document) return { document: null, doubts: [unused('Dữ liệu kèm theo tệp PDF không đọc được nên đã đọc chữ trên trang.', 'ATTACHED_DATA_UNUSED')] };
  const missing = textsMissing(document, lines, footnotes);
  if (missing.length === 0) return { document, doubts: [] };
  const example = missing[0]!.slice(0, 80);
  return { document: null, doubts: [unused(`Dữ liệu kèm theo tệp PDF khác chữ in trên trang (ví dụ “${example}”) nên đã đọc chữ trên trang.`, 'ATTACHED_DATA_DIFFERS')] };
}

const unused = (message: string, code: Doubt['code']): Doubt => ({ nodeId: null, where: 'body', code, message, line: null });

function parse(bytes: Uint8Array | null | undefined): PlanDocument | null {
  if (!bytes || bytes.length > LARGEST) return null;
  try {
    const checked = validatePlanDocument(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return checked.ok ? checked.document : null;
  } catch {
    return null;
  }
}

const bare = (text: string): string => text.replace(/\[\^[^\]]*\]/g, '').replace(/[^\p{L}\d]/gu, '').toLowerCase();

/** Texts of the plan that are not printed, letter by letter. */
function textsMissing(document: PlanDocument, lines: readonly Line[], footnotes: readonly FoundFootnote[]): string[] {
  const printed = bare([...lines.filter(({ row }) => !row), ...footnotes].map(({ text }) => text).join(''));
  const cells = bare(lines.flatMap(({ row }) => row?.cells.map(({ paragraphs }) => paragraphs.join('')) ?? []).join('\u0000'));
  let from = 0;
  const isPrinted = (text: string): boolean => {
    const wanted = bare(text);
    const next = printed.indexOf(wanted, from);
    if (next >= 0) from = next;
    return next >= 0 || printed.includes(wanted) || cells.includes(wanted);
  };
  const missing: string[] = [];
  for (const text of textsOf(document)) {
    if (missing.length >= 20) break;
    if (!isPrinted(text)) missing.push(text);
  }
  return missing;
}

function* textsOf(document: PlanDocument): Generator<string> {
  yield document.title.subject;
  for (const { node } of walk(document)) {
    yield node.text;
    for (const note of node.footnotes ?? []) yield note.text;
  }
  for (const recipient of document.recipients) yield recipient.text;
  if (document.signer) yield* [...document.signer.authority, document.signer.office, document.signer.name ?? ''];
  for (const annex of document.annexes) for (const group of annex.groups) {
    yield group.title;
    for (const row of group.rows) yield* [...row.content.split('\n'), ...row.lead, ...row.partners, ...row.time.split('\n')];
  }
}
