import type { Node } from '@tiptap/pm/model';
import type { EditorState, Selection, Transaction } from '@tiptap/pm/state';
import type { PlanNodeKind } from '@banhanh/plan-document';
import { attributesOf, type LineAttributes } from './line-nodes.js';

/** A line of the text and where it stands. */
export interface PlacedLine {
  index: number;
  /** Position before the line in the document. */
  pos: number;
  node: Node;
  attributes: LineAttributes;
}

/** Sections and bullets hold others; a paragraph, a basis and the closing never do. */
export const holdsLines = (kind: PlanNodeKind): boolean => kind === 'section' || kind === 'bullet';

/** The line a selection begins in. */
export function lineAt({ doc, selection }: { doc: Node; selection: Selection }): PlacedLine {
  const index = Math.min(selection.$from.index(0), doc.childCount - 1);
  const node = doc.child(index);
  const pos = selection.$from.depth > 0 ? selection.$from.before(1) : positionOf(doc, index);
  return { index, pos, node, attributes: attributesOf(node) };
}

export function positionOf(doc: Node, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}

export function findLine(doc: Node, id: string): PlacedLine | null {
  let pos = 0;
  for (let index = 0; index < doc.childCount; index++) {
    const node = doc.child(index);
    if (node.attrs['id'] === id) return { index, pos, node, attributes: attributesOf(node) };
    pos += node.nodeSize;
  }
  return null;
}

/** The first line after all that hang on this one. */
export function endOfBlock(doc: Node, index: number): number {
  const { level } = attributesOf(doc.child(index));
  let end = index + 1;
  while (end < doc.childCount && attributesOf(doc.child(end)).level > level) end++;
  return end;
}

/** The line this one hangs on; null at the top. */
export function parentOf(doc: Node, index: number): number | null {
  const { level } = attributesOf(doc.child(index));
  for (let at = index - 1; at >= 0 && level > 0; at--) if (attributesOf(doc.child(at)).level < level) return at;
  return null;
}

/** The line before it in the same list; null for the first. */
export function previousSibling(doc: Node, index: number): number | null {
  const { level } = attributesOf(doc.child(index));
  for (let at = index - 1; at >= 0; at--) {
    const other = attributesOf(doc.child(at)).level;
    if (other === level) return at;
    if (other < level) return null;
  }
  return null;
}

/** The line after it in the same list; null for the last. */
export function nextSibling(doc: Node, index: number): number | null {
  const end = endOfBlock(doc, index);
  return end < doc.childCount && attributesOf(doc.child(end)).level === attributesOf(doc.child(index)).level ? end : null;
}

/** The indexes of the lines a selection touches. */
export function selectedLines({ doc, selection }: EditorState): { from: number; to: number } {
  const from = selection.$from.index(0);
  const end = selection.$to.index(0);
  return { from, to: Math.min(doc.childCount, end + 1) };
}

/** The lines a selection touches, and all that hangs on them; `end` is the first line after them. */
export function selectedBlock(state: EditorState): { from: number; end: number } {
  const { from, to } = selectedLines(state);
  let end = to;
  for (let index = from; index < to; index++) end = Math.max(end, endOfBlock(state.doc, index));
  return { from, end };
}

export const levelsOf = (doc: Node, from: number, end: number): number[] => Array.from({ length: end - from }, (_, at) => attributesOf(doc.child(from + at)).level);

export function setLine(tr: Transaction, pos: number, change: Partial<LineAttributes>): void {
  const node = tr.doc.nodeAt(pos);
  if (node) tr.setNodeMarkup(pos, undefined, { ...node.attrs, ...change });
}

/** Changes the level of the lines from `from` up to `to`; none goes above the top. */
export function shiftLevels(tr: Transaction, from: number, to: number, by: number): void {
  let pos = positionOf(tr.doc, from);
  for (let index = from; index < to; index++) {
    const node = tr.doc.child(index);
    setLine(tr, pos, { level: Math.max(0, attributesOf(node).level + by) });
    pos += node.nodeSize;
  }
}
