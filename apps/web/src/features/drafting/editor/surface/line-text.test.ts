/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { node, planOf } from '../../editing/sample-plan.js';
import { offsetsOf } from './line-text.js';
import { selectedWords } from './selected-words.js';
import { contentOf, textExtensions } from './test-editor.js';

const text = 'Trưng[^1] bày[^2] ảnh';
const noted = { ...node('a', '1.', text), footnotes: [{ marker: '1', text: 'x' }, { marker: '2', text: 'y' }] };
let editor: Editor;
afterEach(() => editor.destroy());
const open = () => (editor = new Editor({ extensions: textExtensions, content: contentOf(planOf(noted)) }));

describe('Places in the text of a line with footnotes', () => {
  it('are found in the editor, where a footnote is one place', () => {
    const place = offsetsOf(open().state.doc.child(0), text)!;
    expect([0, 5, text.indexOf(' bày'), text.indexOf('ảnh'), text.length].map(place)).toEqual([0, 5, 6, 12, 15]);
  });

  it('are nowhere when the line says something else by now', () => {
    const line = open().state.doc.child(0);
    for (const other of ['Trưng bày ảnh', `${text} cũ`, text.slice(0, -1)]) expect(offsetsOf(line, other)).toBeNull();
  });

  it('are told of what is selected, in the text of the plan', () => {
    open();
    const select = (from: number, to: number) => editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from + 1, to + 1)));
    select(12, 15);
    expect(selectedWords(editor)).toEqual({ nodeId: 'a', from: text.indexOf('ảnh'), to: text.length });
    select(3, 3);
    expect(selectedWords(editor)).toBeNull();
  });
});
