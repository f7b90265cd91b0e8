import { type AssignmentMark, type Footnote, markAssignments, numberNodes, type PlanNode, type PlanNodeKind, typedMarkers } from '@banhanh/plan-document';

/**
 * One line of the body while it is written: the tree laid flat, so that moving a line in or out is one attribute and two
 * people who do it at once lose nothing.
 */
export interface DraftLine {
  id: string;
  kind: PlanNodeKind;
  /** Depth in the tree, 0 for the nodes of `body` itself. */
  level: number;
  /** As last written; says which series the line counts in (`I.`, `1.`, `a)`). Null lets the lines around it decide. */
  marker: string | null;
  /** A person typed the marker: it stays as it is; all others are numbered by their place (`numberNodes`). */
  isTyped: boolean;
  /** Only what a person decided; null reads it from the words (`markAssignments`), `none` says that no work is given here. */
  assignment: AssignmentMark | 'none' | null;
  content: DraftContent[];
  /** Notes no reference in the text names. */
  looseNotes: Footnote[];
}

/** A run of text, or a footnote where its reference stands. `marker` only when it is not the next number of the plan. */
export type DraftContent = string | { note: string; marker: string | null };

const REFERENCE = /\[\^([^\]\s]{1,8})\]/gu;

/** The lines of a body in reading order. `bodyOf(linesOf(body))` equals `body`. */
export function linesOf(body: readonly PlanNode[]): DraftLine[] {
  const typed = typedMarkers(body);
  const read = assignmentsRead(body);
  const lines: DraftLine[] = [];
  let nextNote = 1;
  const visit = (nodes: readonly PlanNode[], level: number): void => {
    for (const node of nodes) {
      const { content, looseNotes, noteCount } = contentOf(node, nextNote);
      nextNote += noteCount;
      lines.push({
        id: node.id,
        kind: node.kind,
        level,
        marker: node.marker,
        isTyped: typed.has(node.id),
        assignment: sameMark(node.assignment, read.get(node.id)) ? null : (node.assignment ?? 'none'),
        content,
        looseNotes,
      });
      visit(node.children, level + 1);
    }
  };
  visit(body, 0);
  return lines;
}

/**
 * The tree the lines stand for, with every marker, footnote number and assignment worked out. A line too deep for the one
 * above it stands one step below that; of two lines with one id the second gets an id of its own.
 */
export function bodyOf(lines: readonly DraftLine[]): PlanNode[] {
  const roots: PlanNode[] = [];
  const open: PlanNode[] = [];
  const typed = new Set<string>();
  const taken = new Set<string>();
  const decided: [PlanNode, AssignmentMark | 'none'][] = [];
  let nextNote = 1;
  for (const line of lines) {
    open.length = Math.max(0, Math.min(line.level, open.length));
    const { text, footnotes } = textOf(line, nextNote);
    nextNote += footnotes.length - line.looseNotes.length;
    const node: PlanNode = { id: freeId(line.id, taken), kind: line.kind, marker: line.marker, text, children: [], ...(footnotes.length > 0 && { footnotes }) };
    if (line.isTyped) typed.add(node.id);
    if (line.assignment !== null) decided.push([node, line.assignment]);
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  markAssignments(roots);
  for (const [node, mark] of decided) {
    if (mark === 'none') delete node.assignment;
    else node.assignment = mark;
  }
  return numberNodes(roots, typed);
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let copy = 2; taken.has(free); copy++) free = `${id}-${copy}`;
  taken.add(free);
  return free;
}

function contentOf({ text, footnotes = [] }: PlanNode, nextNote: number): { content: DraftContent[]; looseNotes: Footnote[]; noteCount: number } {
  const content: DraftContent[] = [];
  const left = [...footnotes];
  let from = 0;
  let noteCount = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const at = left.findIndex(({ marker }) => marker === match[1]);
    if (at < 0) continue;
    const [note] = left.splice(at, 1);
    if (match.index > from) content.push(text.slice(from, match.index));
    content.push({ note: note!.text, marker: note!.marker === String(nextNote + noteCount) ? null : note!.marker });
    noteCount += 1;
    from = match.index + match[0].length;
  }
  if (from < text.length) content.push(text.slice(from));
  return { content, looseNotes: left, noteCount };
}

function textOf({ content, looseNotes }: DraftLine, nextNote: number): { text: string; footnotes: Footnote[] } {
  let text = '';
  const footnotes: Footnote[] = [];
  for (const part of content) {
    if (typeof part === 'string') text += part;
    else {
      const marker = part.marker ?? String(nextNote + footnotes.length);
      text += `[^${marker}]`;
      footnotes.push({ marker, text: part.note });
    }
  }
  return { text, footnotes: [...footnotes, ...looseNotes] };
}

function assignmentsRead(body: readonly PlanNode[]): Map<string, AssignmentMark> {
  const bare = (node: PlanNode): PlanNode => ({ id: node.id, kind: node.kind, marker: node.marker, text: node.text, children: node.children.map(bare) });
  const copy = body.map(bare);
  markAssignments(copy);
  const found = new Map<string, AssignmentMark>();
  const visit = (nodes: readonly PlanNode[]): void => {
    for (const node of nodes) {
      if (node.assignment) found.set(node.id, node.assignment);
      visit(node.children);
    }
  };
  visit(copy);
  return found;
}

function sameMark(one: AssignmentMark | undefined, other: AssignmentMark | undefined): boolean {
  if (!one || !other) return one === other;
  return one.modality === other.modality && one.assignees.length === other.assignees.length && one.assignees.every((name, i) => name === other.assignees[i]);
}
