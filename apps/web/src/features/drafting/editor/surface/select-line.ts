import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { offsetsOf } from './line-text.js';
import { findLine } from './lines.js';

/** Some words of a line; offsets in the text of its node as it was when they were found. */
interface WordsOfLine {
  text: string;
  from: number;
  to: number;
}

/** Selects words of a line, in view; without any, or when the line says something else by now, puts the caret at its end. */
export function selectLine(editor: Editor, id: string, words?: WordsOfLine): void {
  const line = findLine(editor.state.doc, id);
  if (!line) return;
  const place = words && offsetsOf(line.node, words.text);
  const end = line.node.content.size;
  const [from, to] = words && place ? [place(words.from), place(words.to)] : [end, end];
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, line.pos + 1 + from, line.pos + 1 + to)));
  editor.view.focus();
  const element = editor.view.nodeDOM(line.pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
}
