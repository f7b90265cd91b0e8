import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { findLine } from './lines.js';

/** Puts the caret at the end of a line, in view. */
export function selectLine(editor: Editor, id: string): void {
  const line = findLine(editor.state.doc, id);
  if (!line) return;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, line.pos + 1 + line.node.content.size)));
  editor.view.focus();
  const element = editor.view.nodeDOM(line.pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
}
