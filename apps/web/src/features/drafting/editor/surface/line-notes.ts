import { NOTE } from '@banhanh/plan-draft';
import type { Editor } from '@tiptap/core';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { lineAt, type PlacedLine } from './lines.js';

export interface PlacedNote {
  /** Which footnote of its line it is, from 0. */
  index: number;
  number: string;
  note: string;
  pos: number;
}

/** The footnotes of a line with the numbers they print. */
export function notesIn(state: EditorState, line: PlacedLine): PlacedNote[] {
  const found: PlacedNote[] = [];
  if (line.node.childCount < 2 && line.node.firstChild?.type.name !== NOTE) return found;
  let before = 0;
  state.doc.nodesBetween(0, line.pos, (node) => void (before += node.type.name === NOTE ? 1 : 0));
  line.node.forEach((child, offset) => {
    if (child.type.name !== NOTE) return;
    const { note, marker } = child.attrs as { note: string; marker: string | null };
    found.push({ index: found.length, number: marker ?? String(before + found.length + 1), note, pos: line.pos + 1 + offset });
  });
  return found;
}

export function setNote(editor: Editor, index: number, note: string): void {
  const placed = notesIn(editor.state, lineAt(editor.state))[index];
  if (placed) editor.view.dispatch(editor.state.tr.setNodeAttribute(placed.pos, 'note', note));
}

/** The caret stays where the reference was. */
export function removeNote(editor: Editor, index: number): void {
  const placed = notesIn(editor.state, lineAt(editor.state))[index];
  if (!placed) return;
  const tr = editor.state.tr.delete(placed.pos, placed.pos + 1);
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, placed.pos)));
  editor.view.focus();
}

/** From the words of a footnote back into the text, right after its reference. */
export function leaveNote(editor: Editor, index: number): void {
  const placed = notesIn(editor.state, lineAt(editor.state))[index];
  if (placed) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, placed.pos + 1)));
  editor.view.focus();
}
