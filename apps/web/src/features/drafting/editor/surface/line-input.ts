import { Extension, InputRule } from '@tiptap/core';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { LINE } from '@banhanh/plan-draft';
import { linesOfPaste } from '../../editing/pasted-lines.js';
import { attributesOf } from './line-nodes.js';
import { markerOf } from './line-numbers.js';
import { linesBefore, placeOf, readMarked } from './line-series.js';
import { lineAt, setLine } from './lines.js';

/** `1. `, `a) `, `- ` … typed at the start of a line make it a line of that series; the number itself is worked out. */
export const LineInput = Extension.create({
  name: 'lineInput',

  addInputRules: () => [
    new InputRule({
      find: /^(?:[-–—•+]|\(\d{1,2}\)|(?:\d{1,2}\.){1,4}|\p{Ll}\)|[IVXLC]{1,6}\.|[A-ZĐ]\.)\s$/u,
      handler: ({ state, range, match }) => {
        const marked = readMarked(match[0]);
        if (!marked) return null;
        const line = lineAt(state);
        const place = placeOf(marked.series, linesBefore(state.doc, line.index, (index) => markerOf(state, index)));
        state.tr.delete(range.from, range.to);
        setLine(state.tr, line.pos, place);
        return undefined;
      },
    }),
  ],

  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, event) {
          const data = event.clipboardData;
          if (!data || /data-pm-slice/.test(data.getData('text/html'))) return false;
          const lines = linesOfPaste({ text: data.getData('text/plain'), html: data.getData('text/html') });
          if (lines.length === 0) return false;
          view.dispatch(pasteLines(view.state, lines));
          return true;
        },
        /** Copied into another program the lines keep their numbers. */
        clipboardTextSerializer: (slice, view) => textOf(slice, view.state),
      },
    }),
  ],
});

/** The first line goes on where the caret is; each other one is a line of its own, of the series it was written in. */
export function pasteLines(state: EditorState, lines: readonly string[]): Transaction {
  const { schema, doc, selection } = state;
  const line = lineAt(state);
  const isFresh = line.node.content.size === 0;
  const before = linesBefore(doc, line.index, (index) => markerOf(state, index));
  const made: Node[] = [];
  lines.forEach((text, at) => {
    const marked = at > 0 || isFresh ? readMarked(text) : null;
    const like = attributesOf(line.node);
    const last = before.at(-1);
    const own = at === 0 ? like : { ...like, id: null, kind: 'paragraph' as const, level: last && last.kind === 'paragraph' ? last.level : like.level, marker: null, isTyped: null, assignment: null, looseNotes: null };
    const place = marked ? { ...own, ...placeOf(marked.series, before) } : own;
    before.push({ ...place, marker: marked ? marked.series : place.marker });
    made.push(lineOf(schema, place, marked ? marked.rest : text));
  });
  // An open end on both sides joins what stands before and after the caret.
  const slice = new Slice(Fragment.fromArray(made), 1, 1);
  const tr = state.tr.replaceRange(selection.from, selection.to, slice);
  if (isFresh) setLine(tr, line.pos, { ...attributesOf(made[0]!), id: attributesOf(line.node).id });
  return tr.scrollIntoView();
}

const lineOf = (schema: Schema, attributes: object, text: string): Node => schema.nodes[LINE]!.create({ ...attributes }, text === '' ? undefined : schema.text(text));

function textOf(slice: Slice, state: EditorState): string {
  const from = state.selection.$from.index(0);
  const texts: string[] = [];
  slice.content.forEach((node, _, index) => {
    const marker = node.isBlock && (index > 0 || slice.openStart === 0) ? markerOf(state, from + index) : null;
    texts.push((marker === null ? '' : `${marker} `) + node.textContent);
  });
  return texts.join('\n');
}
