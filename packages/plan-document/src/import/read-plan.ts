import { markAssignments } from '../assignments.js';
import { isBasis, markBases, markClosing } from '../basis.js';
import { emptyPlanDocument } from '../empty-plan-document.js';
import { type PlanDocument } from '../model.js';
import { validatePlanDocument } from '../validate.js';
import { cuttingBudget, readAnnex } from './annex.js';
import { tableDoubts, tablesAsText } from './body-tables.js';
import { readClosingBlock } from './closing-block.js';
import { bodyDoubts, type Doubt } from './doubts.js';
import { findCompounds } from './false-markers.js';
import { cutFootnotes, type FoundFootnote } from './footnotes.js';
import { readHeader } from './header.js';
import { joinAll } from './joining.js';
import { dropPageNumbers, type Line, newLine } from './lines.js';
import { markDoubts, marksOf } from './marks.js';
import { findNormalised, type Normalised } from './normalised.js';
import { gatherEvidence } from './page-evidence.js';
import { type Block, reflow } from './reflow.js';
import { type ImportRefusal, refusal } from './refusal.js';
import { cutRegions } from './regions.js';
import { growTree, type Grown } from './tree.js';
import { wholeDoubts } from './whole-doubts.js';

/**
 * Lines of the source a node was read from, from 1, inclusive; `page` (from 1) in files that have pages. Keyed by node, recipient,
 * annex, group and row id.
 */
export type Provenance = Record<string, { line: number; endLine: number; page?: number }>;

export type ImportResult =
  | { ok: true; document: PlanDocument; doubts: Doubt[]; provenance: Provenance; normalised: Normalised[] }
  | { ok: false; refusal: ImportRefusal };

/** What a file was found to hold, in reading order. */
export interface PlanSource {
  lines: Line[];
  /** The notes of the file, their references `[^n]` already in the text; null where notes and page numbers stand among the lines. */
  footnotes: FoundFootnote[] | null;
  /** Doubts of the reader of the file itself. */
  doubts?: Doubt[];
}

/** Reads a plan from the lines of a file: parts, numbering, tree, meaning. What has no other place stays as a paragraph. */
export function readPlan(source: PlanSource): ImportResult {
  const all = source.lines;
  if (all.length > MOST_LINES) return tooBig();
  const regions = cutRegions(all);
  if (regions.annexes.length > MOST_ANNEXES) return tooBig();
  const gap = regions.usualGap;
  const foreign = foreignType(regions.title ? [] : all);
  if (foreign) return { ok: false, refusal: refusal('NOT_A_PLAN', `Tệp này là “${foreign}”, không phải kế hoạch.`) };

  const withoutPages = (lines: Line[]): Line[] => (source.footnotes ? lines : dropPageNumbers(lines, gap));
  const header = readHeader(withoutPages(regions.header));
  const running = source.footnotes ? { lines: regions.body, footnotes: source.footnotes } : cutFootnotes(withoutPages(regions.body), gap);
  const body = readBody(running.lines, running.footnotes);
  if (!regions.title && regions.annexes.length === 0 && body.all.filter(({ node }) => node.kind === 'section').length < 2) {
    return { ok: false, refusal: refusal('NOT_A_PLAN') };
  }
  const closing = readClosingBlock(withoutPages(regions.recipients), regions.signature);
  const budget = cuttingBudget();
  const annexes = regions.annexes.map((lines, i) => readAnnex(lines, `a${i + 1}`, budget));

  const marks = [...regions.marks, ...header.marks];
  // Secrets belong on networks apart (Luật Bảo vệ bí mật nhà nước 117/2025/QH15): nothing of the file is kept.
  if (marks.some(({ kind }) => kind === 'secrecy')) return { ok: false, refusal: refusal('SECRET_DOCUMENT') };
  const document: PlanDocument = {
    ...emptyPlanDocument(),
    header: header.header,
    title: { type: regions.title?.type ?? '', subject: joinAll(regions.title?.lines.map(({ text }) => text) ?? []) },
    body: body.roots.map(({ node }) => node),
    recipients: closing.recipients.map(({ line }) => line),
    signer: closing.signer,
    annexes: annexes.map(({ annex }) => annex),
    ...marksOf(marks),
  };
  markBases(document.body);
  markClosing(document.body);
  markAssignments(document.body);
  const doubts: Doubt[] = [...(source.doubts ?? []), ...markDoubts(marks), ...body.doubts, ...annexes.flatMap((annex) => annex.doubts)];
  const provenance: Provenance = Object.fromEntries(body.all.map(({ node, block }) => [node.id, { line: block.line, endLine: block.endLine }]));
  for (const recipient of closing.recipients) provenance[recipient.line.id] = { line: recipient.from, endLine: recipient.to };
  for (const annex of annexes) Object.assign(provenance, annex.provenance);
  keepUnplaced(document, [...header.rest, ...withoutPages(regions.act)], 'first', doubts, provenance);
  keepUnplaced(document, [...closing.rest, ...body.rest], 'last', doubts, provenance);
  doubts.push(...wholeDoubts(document, { headerSeen: header.seen, signerLine: closing.signerLine, titleLine: regions.title?.line ?? null }));
  addPages(all, doubts, provenance);
  return validatePlanDocument(document).ok ? { ok: true, document, doubts, provenance, normalised: findNormalised(all, provenance) } : tooBig();
}

/** Lines with text: 5 MB of lines as short as those of an annex have fewer. */
const MOST_LINES = 150_000;
const MOST_ANNEXES = 100;

export const tooBig = (): ImportResult => ({ ok: false, refusal: refusal('NOT_A_PLAN', 'Tệp có đoạn quá dài hoặc có quá nhiều đoạn, không giống một kế hoạch.') });

const FOREIGN_TYPES = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|CHỈ THỊ|THÔNG TƯ|NGHỊ ĐỊNH|CÔNG ĐIỆN|BIÊN BẢN|GIẤY MỜI|HỢP ĐỒNG)$/u;

function foreignType(lines: readonly Line[]): string | null {
  return lines.slice(0, 40).find(({ text }) => FOREIGN_TYPES.test(text))?.text ?? null;
}

function addPages(lines: readonly Line[], doubts: readonly Doubt[], provenance: Provenance): void {
  const pages = new Map(lines.flatMap(({ number, page }) => (page === undefined ? [] : [[number, page] as const])));
  if (pages.size === 0) return;
  for (const place of [...doubts, ...Object.values(provenance)]) {
    const page = place.line === null ? undefined : pages.get(place.line);
    if (page !== undefined) place.page = page;
  }
}

interface ReadBody {
  roots: Grown[];
  all: Grown[];
  doubts: Doubt[];
  /** Notes of a file that has no body to carry them. */
  rest: Line[];
}

function readBody(regionLines: readonly Line[], footnotes: readonly FoundFootnote[]): ReadBody {
  const lines = tablesAsText(regionLines);
  const blocks = reflow(lines, gatherEvidence(lines), findCompounds(lines));
  const { roots, all } = growTree(blocks, (index) => `n${index + 1}`);
  const doubts = [...bodyDoubts(roots, all), ...tableDoubts(regionLines, all)];
  for (const footnote of footnotes) attachFootnote(footnote, all, doubts);
  const rest = all.length > 0 ? [] : footnotes.map(({ marker, text, line }) => newLine(line, `${marker} ${text}`));
  return { roots, all, doubts, rest };
}

function attachFootnote(footnote: FoundFootnote, all: readonly Grown[], doubts: Doubt[]): void {
  const line = footnote.referenceLine ?? footnote.line;
  const owner = all.findLast(({ block }) => block.line <= line) ?? all[0];
  if (!owner) return;
  (owner.node.footnotes ??= []).push({ marker: footnote.marker, text: footnote.text });
  if (footnote.referenceLine === null || footnote.referenceLine > all.at(-1)!.block.endLine) {
    doubts.push({
      nodeId: owner.node.id, where: 'body', code: 'FOOTNOTE_WITHOUT_REFERENCE', line: footnote.line,
      message: `Không thấy chỗ dẫn đến chú thích ${footnote.marker}: cần đặt lại chỗ dẫn.`,
    });
  }
}

/** Text no part of the plan claims stays as paragraphs at the edge of the body. */
function keepUnplaced(document: PlanDocument, lines: readonly Line[], edge: 'first' | 'last', doubts: Doubt[], provenance: Provenance): void {
  const blocks: Block[] = reflow(tablesAsText(lines));
  const nodes = blocks.map((block, i) => {
    const id = `${edge === 'first' ? 'h' : 't'}${i + 1}`;
    provenance[id] = { line: block.line, endLine: block.endLine };
    doubts.push({
      nodeId: id, where: edge === 'first' ? 'header' : 'signer', code: edge === 'first' ? 'HEADER_TEXT_UNPLACED' : 'TEXT_UNPLACED', line: block.line,
      message: 'Đoạn chữ này không thuộc phần nào của kế hoạch: cần chuyển về đúng chỗ hoặc xóa.',
    });
    const text = [block.marker?.label, block.text].filter(Boolean).join(' ');
    const kind = edge === 'first' && isBasis(text) ? ('basis' as const) : ('paragraph' as const);
    return { id, kind, marker: null, text, children: [] };
  });
  if (edge === 'first') document.body.unshift(...nodes);
  else document.body.push(...nodes);
}
