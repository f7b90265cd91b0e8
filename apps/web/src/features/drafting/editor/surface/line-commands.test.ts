/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { type PlanDocument } from '@banhanh/plan-document';
import { Editor } from '@tiptap/core';
import { EditorState, Plugin, TextSelection, type Command } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { node, planOf } from '../../editing/sample-plan.js';
import { bodyIn, contentOf, pictureOf, textExtensions } from './test-editor.js';
import { addFootnote, backspace, enter, indent, lineCommands, move, outdent, remove, setKind, setMarker } from './line-commands.js';
import { pasteLines } from './line-input.js';
import { attributesOf } from './line-nodes.js';
import { findLine } from './lines.js';

const plan = (): PlanDocument =>
  planOf(
    node('purpose', 'I.', 'MỤC ĐÍCH', [node('p1', '1.', 'Mục đích'), node('p2', '2.', 'Yêu cầu', [node('p2a', '-', 'Đúng tiến độ.'), node('p2b', '-', 'Tiết kiệm.')])]),
    node('content', 'II.', 'NỘI DUNG', [node('c1', '1.', 'Trưng bày'), node('c2', '2.', 'Hội thảo'), node('c3', '3.', 'Tổng kết')]),
    node('work', 'III.', 'TỔ CHỨC THỰC HIỆN'),
  );

let editor: Editor;
afterEach(() => editor.destroy());

const open = (document: PlanDocument = plan()): Editor => (editor = new Editor({ extensions: textExtensions, content: contentOf(document) }));

/** Puts the caret at a letter of a line, by default after the last. */
function at(id: string, offset?: number, end?: number): void {
  const line = findLine(editor.state.doc, id)!;
  const place = (letter: number) => line.pos + 1 + letter;
  const size = line.node.content.size;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place(offset ?? size), place(end ?? offset ?? size))));
}
const run = (command: Command): boolean => command(editor.state, editor.view.dispatch, editor.view);
const seen = (): string[] => pictureOf(editor);
const write = (text: string): void => void editor.view.dispatch(editor.state.tr.insertText(text));

describe('Writing the body of a plan', () => {
  it('shows what the plan says, and is the plan again', () => {
    open();
    expect(seen()).toEqual([
      'I. MỤC ĐÍCH', '  1. Mục đích', '  2. Yêu cầu', '    - Đúng tiến độ.', '    - Tiết kiệm.', 'II. NỘI DUNG', '  1. Trưng bày', '  2. Hội thảo', '  3. Tổng kết', 'III. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(bodyIn(editor)).toEqual(plan().body);
  });

  it('makes a new line of the same kind when a line is ended', () => {
    open();
    at('c1');
    run(enter);
    write('Chiếu phim');
    expect(seen().slice(5)).toEqual(['II. NỘI DUNG', '  1. Trưng bày', '  2. Chiếu phim', '  3. Hội thảo', '  4. Tổng kết', 'III. TỔ CHỨC THỰC HIỆN']);
  });

  it('starts the list below when a heading that has one is ended', () => {
    open();
    at('content');
    run(enter);
    expect(seen().slice(5, 8)).toEqual(['II. NỘI DUNG', '  1. ', '  2. Trưng bày']);
  });

  it('drops the selected letters when a line is ended over them', () => {
    open();
    at('c1', 5, 6);
    run(enter);
    expect(seen().slice(6, 8)).toEqual(['  1. Trưng', '  2. bày']);
  });

  it('keeps the words in the line they are in when a line is put before them', () => {
    open();
    at('c1', 0);
    run(enter);
    expect([seen()[6], seen()[7], findLine(editor.state.doc, 'c1')!.index]).toEqual(['  1. ', '  2. Trưng bày', 7]);
  });

  it('leaves a list one level at a time from an empty line', () => {
    open();
    at('p2b');
    run(enter);
    expect(seen()[5]).toBe('    - ');
    run(enter);
    expect(seen()[5]).toBe('  3. ');
    run(enter);
    expect(seen()[5]).toBe('II. ');
    run(enter);
    expect(seen()[5]).toBe('');
  });

  it('indents a section into a point of the one before, in the letters of the decree', () => {
    open();
    at('c2');
    run(indent);
    at('c3');
    run(indent);
    expect(seen().slice(5, 9)).toEqual(['II. NỘI DUNG', '  1. Trưng bày', '    a) Hội thảo', '    b) Tổng kết']);
  });

  it('keeps the reading order when a line comes one level up', () => {
    open();
    at('c2');
    run(outdent);
    expect(seen().slice(5)).toEqual(['II. NỘI DUNG', '  1. Trưng bày', 'III. Hội thảo', '  1. Tổng kết', 'IV. TỔ CHỨC THỰC HIỆN']);
  });

  it('turns a dash inside a dash into a plus', () => {
    open();
    at('p2b');
    run(indent);
    expect(seen().slice(3, 5)).toEqual(['    - Đúng tiến độ.', '      + Tiết kiệm.']);
  });

  it('moves a section with all it holds, and the caret with it', () => {
    open();
    at('content', 3);
    run(move(-1));
    expect(seen().slice(0, 5)).toEqual(['I. NỘI DUNG', '  1. Trưng bày', '  2. Hội thảo', '  3. Tổng kết', 'II. MỤC ĐÍCH']);
    write('X');
    expect(seen()[0]).toBe('I. NỘIX DUNG');
  });

  it('leaves the line alone in which somebody else writes, and makes the other anew', () => {
    open();
    const made = (writer: string | null): string[] => {
      const carets = new Plugin<DecorationSet>({ key: yCursorPluginKey, state: { init: (_, { doc }) => (writer === null ? DecorationSet.empty : DecorationSet.create(doc, [Decoration.widget(findLine(doc, writer)!.pos + 2, document.createElement('span'))])), apply: (_, before) => before } });
      const state = EditorState.create({ doc: editor.state.doc, plugins: [carets] });
      const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, findLine(state.doc, 'c1')!.pos + 1)));
      let gone: string[] = [];
      move(1)(placed, (tr) => (gone = ['c1', 'c2'].filter((id) => tr.mapping.mapResult(findLine(placed.doc, id)!.pos + 2).deleted)));
      return gone;
    };
    expect([made(null), made('c1'), made('c2')]).toEqual([['c2'], ['c2'], ['c1']]);
  });

  it('moves all selected lines together, and none out of their list', () => {
    open();
    const select = (first: string, last: string) => {
      const [from, to] = [findLine(editor.state.doc, first)!, findLine(editor.state.doc, last)!];
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from.pos + 1, to.pos + 1 + to.node.content.size)));
    };
    select('c1', 'c2');
    run(move(1));
    expect(seen().slice(5)).toEqual(['II. NỘI DUNG', '  1. Tổng kết', '  2. Trưng bày', '  3. Hội thảo', 'III. TỔ CHỨC THỰC HIỆN']);
    run(move(-1));
    expect(seen().slice(6, 9)).toEqual(['  1. Trưng bày', '  2. Hội thảo', '  3. Tổng kết']);
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, '|')).toBe('Trưng bày|Hội thảo');
    expect(run(move(-1))).toBe(false);
    select('p2b', 'c1');
    expect(run(move(1))).toBe(false);
  });

  it('removes all selected lines, and what hangs on them', () => {
    open();
    const [from, to] = [findLine(editor.state.doc, 'p1')!, findLine(editor.state.doc, 'p2')!];
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from.pos + 2, to.pos + 3)));
    run(remove);
    expect(seen().slice(0, 3)).toEqual(['I. MỤC ĐÍCH', 'II. NỘI DUNG', '  1. Trưng bày']);
  });

  it('hands the lines of a section up when it becomes a paragraph', () => {
    open();
    at('p2');
    run(setKind('paragraph'));
    expect(seen().slice(1, 5)).toEqual(['  1. Mục đích', '  Yêu cầu', '  - Đúng tiến độ.', '  - Tiết kiệm.']);
  });

  it('keeps a typed number, counts on from it, and lets it go again', () => {
    open();
    at('c2');
    run(setMarker('5.'));
    expect(seen().slice(6, 9)).toEqual(['  1. Trưng bày', '  5. Hội thảo', '  6. Tổng kết']);
    run(setMarker(null));
    expect(seen().slice(6, 9)).toEqual(['  1. Trưng bày', '  2. Hội thảo', '  3. Tổng kết']);
  });

  it('goes out of its list, then into the line before, by Backspace at the start', () => {
    open();
    at('c3', 0);
    run(backspace);
    expect(seen().slice(8)).toEqual(['III. Tổng kết', 'IV. TỔ CHỨC THỰC HIỆN']);
    run(backspace);
    expect(seen().slice(7)).toEqual(['  2. Hội thảoTổng kết', 'III. TỔ CHỨC THỰC HIỆN']);
  });

  it('removes a line with all that hangs on it, down to one empty line', () => {
    open();
    at('purpose');
    run(remove);
    expect(seen()[0]).toBe('I. NỘI DUNG');
    for (let left = 0; left < 3; left++) run(remove);
    expect(seen()).toEqual(['']);
  });

  it('lets a basis stand before the first section and the closing at the very end alone', () => {
    open();
    at('c1');
    run(setKind('basis'));
    at('purpose');
    run(setKind('closing'));
    expect(bodyIn(editor).map(({ kind }) => kind)).not.toContain('closing');
    expect(attributesOf(findLine(editor.state.doc, 'c1')!.node).kind).toBe('paragraph');
  });

  it('gives a footnote the next number of the plan, and takes its words from beside the text', () => {
    open();
    at('c1', 5);
    run(addFootnote);
    at('p1', 3);
    run(addFootnote);
    editor.view.dispatch(editor.state.tr.setNodeAttribute(editor.state.selection.from, 'note', 'Tại Bảo tàng tỉnh.'));
    const [first, second] = bodyIn(editor);
    expect(first!.children[0]).toMatchObject({ text: 'Mục[^1] đích', footnotes: [{ marker: '1', text: 'Tại Bảo tàng tỉnh.' }] });
    expect(second!.children[0]!.text).toBe('Trưng[^2] bày');
  });
});

describe('Pasting into the body', () => {
  const paste = (...lines: string[]): void => void editor.view.dispatch(pasteLines(editor.state, lines));

  it('makes a line of each pasted one, in the series it was written in', () => {
    open();
    at('c1');
    paste(' và', '- Ảnh tư liệu', '- Hiện vật', '2. Chiếu phim', 'a) Phim tài liệu', 'IV. KINH PHÍ');
    expect(seen().slice(5)).toEqual([
      'II. NỘI DUNG', '  1. Trưng bày và', '    - Ảnh tư liệu', '    - Hiện vật', '  2. Chiếu phim', '    a) Phim tài liệu', 'III. KINH PHÍ', '  1. Hội thảo', '  2. Tổng kết', 'IV. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it('puts a few words in where the caret is, and makes an empty line what their number says', () => {
    open();
    at('c1', 5);
    paste(' nhanh');
    expect(seen()[6]).toBe('  1. Trưng nhanh bày');
    at('c1');
    run(enter);
    paste('a) Ảnh');
    expect(seen().slice(6, 8)).toEqual(['  1. Trưng nhanh bày', '    a) Ảnh']);
  });

  it('keeps what stood after the caret at the end', () => {
    open();
    at('c2', 3);
    paste('A', 'B');
    expect(seen().slice(7, 9)).toEqual(['  2. HộiA', '  B thảo']);
  });

  it('makes an empty plan of a whole pasted text', () => {
    open(planOf());
    paste('I. MỤC ĐÍCH', '1. Mục đích', '- Tuyên truyền.', '+ Trên báo.', 'II. NỘI DUNG', 'Một đoạn văn.');
    expect(seen()).toEqual(['I. MỤC ĐÍCH', '  1. Mục đích', '    - Tuyên truyền.', '      + Trên báo.', 'II. NỘI DUNG', 'Một đoạn văn.']);
  });
});

describe('Any sequence of commands', () => {
  const ids = ['purpose', 'p1', 'p2', 'p2a', 'p2b', 'content', 'c1', 'c2', 'c3', 'work'];
  const commands = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('indent', 'outdent', 'up', 'down', 'section', 'bullet', 'paragraph')), { maxLength: 25 });
  const kinds = { section: setKind('section'), bullet: setKind('bullet'), paragraph: setKind('paragraph') };

  it('loses no line and no letter, and ends in a plan the record can hold', () => {
    fc.assert(
      fc.property(commands, (steps) => {
        open();
        for (const [id, name] of steps) {
          at(id);
          run({ ...lineCommands, ...kinds }[name as 'up'] as Command);
        }
        const lines = editor.state.doc.content.content;
        expect(lines.map((line) => attributesOf(line).id).sort()).toEqual([...ids].sort());
        lines.forEach((line, index) => expect(attributesOf(line).level).toBeLessThanOrEqual(index === 0 ? 0 : attributesOf(lines[index - 1]!).level + 1));
        editor.destroy();
      }),
      { numRuns: 60 },
    );
  });
});

describe('The numbers shown', () => {
  it('follow footnotes put in and taken out', () => {
    open();
    at('c1', 5);
    run(addFootnote);
    const numbers = () => [...editor.view.dom.querySelectorAll('sup')].map((note) => note.dataset['number']);
    expect(numbers()).toEqual(['1']);
    at('p1', 3);
    run(addFootnote);
    expect(numbers()).toEqual(['1', '2']);
  });
});
