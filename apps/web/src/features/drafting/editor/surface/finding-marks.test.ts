/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '@banhanh/plan-document';
import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { node, planOf } from '../../editing/sample-plan.js';
import { findingMarks, stepToMark } from './finding-marks.js';
import { contentOf, textExtensions } from './test-editor.js';

const noted = { ...node('b', '2.', 'Treo[^1] cờ cờ'), footnotes: [{ marker: '1', text: 'Cờ cờ Tổ quốc.' }] };
const plan = planOf(node('a', '1.', 'Đề nghị các các xã'), noted);
const finding = (nodeId: string, span: [number, number], excerpt: string, severity: Finding['severity'] = 'warning'): Finding => ({ rule: 'r', source: '', severity, where: 'body/0', nodeId, excerpt, span, message: 'Lặp từ.', fix: null });
const findings = [finding('a', [8, 15], 'các các'), finding('b', [9, 14], 'cờ cờ', 'error')];

let editor: Editor;
beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined));
afterEach(() => editor.destroy());
const open = () => (editor = new Editor({ extensions: textExtensions, content: contentOf(plan) }));
const selected = (): string => editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to);

describe('What the check finds in the text', () => {
  it('is marked where its words stand, unless it is a hint, in a footnote, or written over by now', () => {
    open();
    const more = [finding('a', [0, 2], 'Đề', 'hint'), finding('b', [0, 5], 'Cờ cờ'), finding('a', [8, 15], 'cũ'), finding('gone', [0, 1], 'x'), { ...finding('a', [0, 2], 'Đề'), where: 'annex/I.1/content' }];
    expect(findingMarks(plan, [...findings, ...more]).map(({ nodeId, from, to, attributes }) => [nodeId, from, to, attributes['data-finding']])).toEqual([['a', 8, 15, 'warning'], ['b', 9, 14, 'error']]);
  });

  it('about a whole line is marked at its beginning alone', () => {
    open();
    const long = 'Phát động quyên góp sách cho các điểm trường trước khai mạc';
    const [mark] = findingMarks(planOf(node('c', '3.', long)), [finding('c', [0, long.length], long)]);
    expect(long.slice(mark!.from, mark!.to)).toBe('Phát động quyên góp');
  });

  it('is gone through by key, forwards and back, and round again', () => {
    open();
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 1)));
    const marks = findingMarks(plan, findings);
    const step = (by: 1 | -1) => (stepToMark(editor, marks, by), selected());
    expect([step(1), step(1), step(1), step(-1), step(-1)]).toEqual(['các các', 'cờ cờ', 'các các', 'cờ cờ', 'các các']);
    stepToMark(editor, [], 1);
    expect(selected()).toBe('các các');
  });
});
