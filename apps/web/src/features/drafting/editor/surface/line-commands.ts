import { NOTE } from '@banhanh/plan-draft';
import type { AssignmentMark, PlanNodeKind } from '@banhanh/plan-document';
import { joinBackward } from '@tiptap/pm/commands';
import { NodeSelection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { attributesOf, type LineAttributes } from './line-nodes.js';
import { endOfBlock, findLine, holdsLines, levelsOf, lineAt, nextSibling, parentOf, positionOf, previousSibling, selectedBlock, selectedLines, setLine, shiftLevels } from './lines.js';

export type LineCommand = 'indent' | 'outdent' | 'up' | 'down' | 'automatic' | 'add' | 'footnote' | 'assignment' | 'remove';

const fresh = (like: LineAttributes, change: Partial<LineAttributes> = {}): LineAttributes => {
  const isOwnSign = like.kind === 'bullet' && like.isTyped === true;
  return { id: crypto.randomUUID(), kind: like.kind === 'closing' ? 'paragraph' : like.kind, level: like.level, marker: isOwnSign ? like.marker : null, isTyped: isOwnSign ? true : null, assignment: null, looseNotes: null, ...change };
};

/** One level deeper, with all that hangs on it: under the line before it in its list. */
export const indent: Command = (state, dispatch) => {
  const { doc } = state;
  const { from, to } = selectedLines(state);
  const before = previousSibling(doc, from);
  if (before === null || !holdsLines(attributesOf(doc.child(before)).kind)) return false;
  return moved(state, from, to, 1, dispatch);
};

/** One level up, right after the line it hung on. What followed it in its list hangs on it now, so that the reading order stays. */
export const outdent: Command = (state, dispatch) => {
  const { doc } = state;
  const { from, to } = selectedLines(state);
  const { level, kind } = attributesOf(doc.child(from));
  if (level === 0 || (!holdsLines(kind) && nextSibling(doc, from) !== null)) return false;
  return moved(state, from, to, -1, dispatch);
};

/** The number of a line that changes its list is worked out anew. */
function moved(state: EditorState, from: number, to: number, by: 1 | -1, dispatch?: (tr: Transaction) => void): boolean {
  if (!dispatch) return true;
  const end = Math.max(to, endOfBlock(state.doc, to - 1));
  const { tr } = state;
  shiftLevels(tr, from, end, by);
  for (let index = from; index < to; index++) setLine(tr, positionOf(tr.doc, index), { marker: null, isTyped: null });
  dispatch(tr.scrollIntoView());
  return true;
}

/** Past the line before or after them in the same list, each with all that hangs on it. */
export const move = (by: -1 | 1): Command => (state, dispatch) => {
  const { doc } = state;
  const { from, end } = selectedBlock(state);
  const { level } = attributesOf(doc.child(from));
  const sibling = by < 0 ? previousSibling(doc, from) : end < doc.childCount && attributesOf(doc.child(end)).level === level ? end : null;
  if (sibling === null || levelsOf(doc, from, end).some((other) => other < level)) return false;
  if (!dispatch) return true;
  const [first, second, last] = by < 0 ? [sibling, from, end] : [from, sibling, endOfBlock(doc, sibling)];
  const [start, middle, stop] = [positionOf(doc, first), positionOf(doc, second), positionOf(doc, last)];
  const { tr, selection } = state;
  // A shared line cannot move: one of the two is made anew. The neighbour, so that the caret and its composition stay; not while somebody writes in it.
  const [own, other] = by < 0 ? ([[middle, stop], [start, middle]] as const) : ([[start, middle], [middle, stop]] as const);
  const isOwnMade = isWrittenIn(state, ...other) && !isWrittenIn(state, ...own);
  if (by < 0 !== isOwnMade) tr.insert(stop, doc.slice(start, middle).content).delete(start, middle);
  else tr.delete(middle, stop).insert(start, doc.slice(middle, stop).content);
  const shift = by < 0 ? start - middle : stop - middle;
  dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift)).scrollIntoView());
  return true;
};

/** Whether a colleague has the caret there now. */
const isWrittenIn = (state: EditorState, from: number, to: number): boolean => ((yCursorPluginKey.getState(state) as DecorationSet | undefined)?.find(from, to - 1).length ?? 0) > 0;

export const setKind = (kind: PlanNodeKind): Command => (state, dispatch) => {
  if (!dispatch) return true;
  const { tr, doc } = state;
  const { from, to } = selectedLines(state);
  for (let index = from; index < to; index++) {
    const was = attributesOf(doc.child(index));
    if (was.kind === kind) continue;
    setLine(tr, positionOf(doc, index), { kind, marker: null, isTyped: null });
    // What hung on it goes one level up when it can hold nothing any more.
    if (!holdsLines(kind)) shiftLevels(tr, index + 1, endOfBlock(doc, index), -1);
  }
  dispatch(tr);
  return true;
};

/** A marker of one's own, or null to let the place decide again. */
export const setMarker = (marker: string | null): Command => (state, dispatch) => {
  const line = lineAt(state);
  if (!holdsLines(line.attributes.kind) || (marker === null && !line.attributes.isTyped)) return false;
  const tr = state.tr;
  setLine(tr, line.pos, { marker, isTyped: marker === null ? null : true });
  dispatch?.(tr);
  return true;
};

export const setAssignment = (id: string, assignment: AssignmentMark | 'none' | null): Command => (state, dispatch) => {
  const line = findLine(state.doc, id);
  if (!line) return false;
  const tr = state.tr;
  setLine(tr, line.pos, { assignment });
  dispatch?.(tr);
  return true;
};

/** A new line of the same kind; an empty one goes one level out, or becomes a paragraph. */
export const enter: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const line = lineAt(state);
  if ($from.depth === 0) return false;
  if (line.node.content.size === 0 && leaves(state, dispatch)) return true;
  if (!dispatch) return true;
  const { tr, doc } = state;
  const like = line.attributes;
  if ($from.parentOffset === 0 && $to.pos === $from.pos && line.node.content.size > 0) {
    // The words keep the line they are in, and all that is said about it.
    tr.insert(line.pos, line.node.type.create(fresh(like)));
  } else {
    tr.deleteSelection();
    const at = tr.selection.from;
    const after = lineAt({ doc: tr.doc, selection: tr.selection });
    const isAtEnd = tr.selection.$from.parentOffset === after.node.content.size;
    const first = line.index + 1 < endOfBlock(doc, line.index) ? attributesOf(doc.child(line.index + 1)) : null;
    const next = isAtEnd && first ? fresh(first, { level: like.level + 1 }) : fresh(like, { kind: like.kind === 'closing' && !isAtEnd ? 'closing' : fresh(like).kind });
    tr.split(at, 1, [{ type: line.node.type, attrs: next }]);
    if (like.kind === 'closing') setLine(tr, after.pos, { kind: 'paragraph' });
  }
  dispatch(tr.scrollIntoView());
  return true;
};

/** An empty line out of its list: to the kind of the line it hung on. */
const leaves: Command = (state, dispatch) => {
  const line = lineAt(state);
  const { kind, level } = line.attributes;
  const parent = parentOf(state.doc, line.index);
  if (level === 0 && !holdsLines(kind)) return false;
  const change: Partial<LineAttributes> = parent === null ? { kind: 'paragraph' } : { kind: attributesOf(state.doc.child(parent)).kind, level: attributesOf(state.doc.child(parent)).level };
  if (dispatch) {
    const tr = state.tr;
    const end = endOfBlock(state.doc, line.index);
    if (change.level !== undefined) shiftLevels(tr, line.index + 1, end, change.level - level);
    setLine(tr, line.pos, { ...change, marker: null, isTyped: null });
    dispatch(tr);
  }
  return true;
};

/** At the start of a line: one level out, or into the line before it. */
export const backspace: Command = (state, dispatch, view) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty || selection.$from.parentOffset > 0) return false;
  const line = lineAt(state);
  if (line.attributes.level > 0 && outdent(state, dispatch)) return true;
  if (line.index === 0) return line.attributes.kind !== 'paragraph' && setKind('paragraph')(state, dispatch);
  return joinBackward(state, dispatch, view);
};

/** A line of the same kind below, with all that hangs on this one left where it is. */
export const add: Command = (state, dispatch) => {
  const line = lineAt(state);
  if (!dispatch) return true;
  const end = positionOf(state.doc, endOfBlock(state.doc, line.index));
  const tr = state.tr.insert(end, line.node.type.create(fresh(line.attributes)));
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** The selected lines and all that hangs on them. */
export const remove: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const { doc } = state;
  const { from, end } = selectedBlock(state);
  const start = positionOf(doc, from);
  const tr = state.tr;
  if (from === 0 && end === doc.childCount) tr.replaceWith(0, doc.content.size, doc.child(0).type.create());
  else tr.delete(start, positionOf(doc, end));
  const near = tr.doc.resolve(Math.min(Math.max(0, start - 1), tr.doc.content.size));
  dispatch(tr.setSelection(TextSelection.near(near, from === 0 ? 1 : -1)).scrollIntoView());
  return true;
};

/** An empty footnote at the caret, selected so that its words can be written. */
export const addFootnote: Command = (state, dispatch) => {
  const type = state.schema.nodes[NOTE];
  if (!type || state.selection.$from.depth === 0) return false;
  if (dispatch) {
    const at = state.selection.to;
    const tr = state.tr.insert(at, type.create());
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  }
  return true;
};

/** Gives work to nobody yet: the names are written beside it. */
const assign: Command = (state, dispatch) => {
  const { attributes } = lineAt(state);
  return attributes.id !== null && setAssignment(attributes.id, { assignees: [], modality: 'order' })(state, dispatch);
};

export const lineCommands: Readonly<Record<LineCommand, Command>> = {
  indent,
  outdent,
  up: move(-1),
  down: move(1),
  automatic: setMarker(null),
  add,
  footnote: addFootnote,
  assignment: assign,
  remove,
};
