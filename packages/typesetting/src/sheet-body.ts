import { type PlanNode } from '@banhanh/plan-document';
import { composeRuns, type SheetRun } from './sheet-run.js';

/**
 * - `title`: a numbered heading, bold, kept with what follows. - `item`: a numbered sentence.
 * - `division`: Phần, Chương, Mục, Tiểu mục: its label and, under it, its title in capitals, both centred.
 * - `basis-line`: a basis on a line of its own, italic (NĐ 30/2020, Phụ lục I, mục 6a); a basis in prose is a `paragraph`.
 */
export type SheetLineRole = 'division' | 'title' | 'item' | 'bullet' | 'paragraph' | 'basis-line' | 'closing';

export interface SheetLine {
  id: string;
  role: SheetLineRole;
  /** 1 for the top of the plan. A title's level never skips one. */
  level: number;
  /** Of a division: `Chương I`, printed above `runs`. */
  label: string | null;
  runs: SheetRun[];
}

const UPPER_MARKER = /^[A-ZĐ]+\.$/u;
const DIVISION_MARKER = /^(?:phần|chương|mục|tiểu mục)(?=\s|$)/iu;
const ARTICLE_MARKER = /^điều \d+\.?$/iu;
const LONGEST_TITLE = 200;
const RUN_IN_TITLE = /^([^:;.]{2,100}:)(?=\s)/u;

/** The body flattened to the lines of the paper: every node gives one line, in reading order. */
export function composeBody(body: PlanNode[]): SheetLine[] {
  const basisLines = findBasisLines(body);
  return composeSiblings(body, 1, basisLines);
}

function composeSiblings(nodes: PlanNode[], level: number, basisLines: Set<string>): SheetLine[] {
  const titled = nodes.some(isTitle);
  const lines: SheetLine[] = [];
  const pending = [...nodes].reverse().map((node) => ({ node, level, titled }));
  // A stack, not recursion: the depth of a plan is the writer's, not ours.
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node } = next;
    lines.push(composeLine(node, next.level, next.titled, basisLines));
    const inner = { level: isTitle(node) ? next.level + 1 : next.level, titled: node.children.some(isTitle) };
    for (const child of [...node.children].reverse()) pending.push({ node: child, ...inner });
  }
  return lines;
}

function composeLine(node: PlanNode, level: number, besideTitles: boolean, basisLines: Set<string>): SheetLine {
  const role = roleOf(node, basisLines);
  const footnotes = node.footnotes ?? [];
  if (role === 'division') {
    const runs = composeRuns(node.text, footnotes, node.text.length).map((run) => (run.kind === 'words' ? { ...run, text: run.text.toLocaleUpperCase('vi') } : run));
    return { id: node.id, role, level, label: node.marker, runs };
  }
  const text = node.marker === null ? node.text : `${node.marker} ${node.text}`;
  const runIn = role === 'item' && besideTitles ? RUN_IN_TITLE.exec(node.text) : null;
  const boldLength = role === 'title' ? text.length : runIn ? text.length - node.text.length + (runIn[1] ?? '').length : 0;
  return { id: node.id, role, level, label: null, runs: composeRuns(text, footnotes, boldLength) };
}

function roleOf(node: PlanNode, basisLines: Set<string>): SheetLineRole {
  switch (node.kind) {
    case 'section':
      if (DIVISION_MARKER.test(node.marker ?? '')) return 'division';
      return isTitle(node) ? 'title' : 'item';
    case 'basis':
      return basisLines.has(node.id) ? 'basis-line' : 'paragraph';
    default:
      return node.kind;
  }
}

/** A number alone does not make a title: `1. Tuyên truyền rộng rãi … xã hội.` is a sentence even with dashes under it. */
function isTitle(node: PlanNode): boolean {
  if (node.kind !== 'section' || node.text.length > LONGEST_TITLE) return false;
  if (DIVISION_MARKER.test(node.marker ?? '') || ARTICLE_MARKER.test(node.marker ?? '')) return true;
  if (UPPER_MARKER.test(node.marker ?? '')) return node.children.length > 0 || !RUN_IN_TITLE.test(node.text);
  return node.children.length > 0 && !/[.;,]$/u.test(node.text);
}

/** Bases are lines when two neighbours start with `Căn cứ`; the sentence that announces the plan (`…:`) stays upright. */
function findBasisLines(body: PlanNode[]): Set<string> {
  const lines = new Set<string>();
  for (let start = 0; start < body.length; start += 1) {
    let end = start;
    while (body[end]?.kind === 'basis') end += 1;
    const block = body.slice(start, end);
    const onLines = block.some((node, index) => startsWithCanCu(node) && startsWithCanCu(block[index + 1]));
    if (onLines) for (const node of block) if (!node.text.endsWith(':')) lines.add(node.id);
    start = Math.max(start, end);
  }
  return lines;
}

function startsWithCanCu(node: PlanNode | undefined): boolean {
  return node !== undefined && /^căn cứ\s/iu.test(node.text);
}
