/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { node, planOf } from '../../editing/sample-plan.js';
import { CaretInLine } from './caret-in-line.js';
import { findLine, lineAt } from './lines.js';
import { contentOf, textExtensions } from './test-editor.js';

let editor: Editor;
afterEach(() => editor.destroy());

/** The text as the binding puts it in after a change: whole, with the caret where the shared text has it. */
function change(order: readonly string[], caret: string, sync: object = { isChangeOrigin: true }): void {
  const { doc } = editor.state;
  const tr = editor.state.tr.replaceWith(0, doc.content.size, order.map((id) => findLine(doc, id)!.node));
  tr.setSelection(TextSelection.create(tr.doc, findLine(tr.doc, caret)!.pos + 1)).setMeta(ySyncPluginKey, sync);
  editor.view.dispatch(tr);
}
const open = () => {
  editor = new Editor({ extensions: [...textExtensions, CaretInLine], content: contentOf(planOf(node('a', '1.', 'Trưng bày'), node('b', '2.', 'Hội thảo'), node('c', '3.', 'Tổng kết'))) });
  const line = findLine(editor.state.doc, 'b')!;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, line.pos + 4)));
};
const caret = () => [lineAt(editor.state).attributes.id, editor.state.selection.$from.parentOffset];

describe('The caret', () => {
  it('stays in its line, at its letter, when somebody else moves the line', () => {
    open();
    change(['b', 'a', 'c'], 'c');
    expect(caret()).toEqual(['b', 3]);
  });

  it('is where the shared text has it when the line is gone, when it was not left, or in an undo', () => {
    open();
    change(['a', 'c'], 'c');
    expect(caret()).toEqual(['c', 0]);
    open();
    change(['a', 'b', 'c'], 'b');
    expect(caret()).toEqual(['b', 0]);
    open();
    change(['b', 'a', 'c'], 'c', { isChangeOrigin: true, isUndoRedoOperation: true });
    expect(caret()).toEqual(['c', 0]);
  });

  it('of one’s own change goes where the change puts it', () => {
    open();
    change(['b', 'a', 'c'], 'c', {});
    expect(caret()).toEqual(['c', 0]);
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 0)));
    change(['b', 'c', 'a'], 'c');
    expect(caret()).toEqual(['c', 0]);
  });
});
