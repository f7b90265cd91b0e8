import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { offsetsOf } from './line-text.js';

/** Words of a node shown in a special way, without being changed. */
export interface TextMark {
  nodeId: string;
  /** The whole text of the node the offsets belong to; a line that says something else by now shows nothing. */
  text: string;
  /** Offsets in UTF-16 code units, the end not included. */
  from: number;
  to: number;
  attributes: Readonly<Record<string, string>>;
}

interface Marks {
  marks: ReadonlyMap<string, readonly TextMark[]>;
  decorations: DecorationSet;
}

const key = new PluginKey<Marks>('lineMarks');

/** What was read in the text a moment ago, shown under it until it is read anew. */
export const LineMarks = Extension.create({
  name: 'lineMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: {
        init: () => ({ marks: new Map(), decorations: DecorationSet.empty }),
        apply(tr, before) {
          const marks = tr.getMeta(key) as Marks['marks'] | undefined;
          if (marks) return { marks, decorations: drawn(tr.doc, marks) };
          if (!tr.docChanged || before.marks.size === 0) return before;
          const isWhole = tr.steps.length > 0 && tr.mapping.mapResult(1).deletedAcross;
          return { ...before, decorations: isWhole ? drawn(tr.doc, before.marks) : before.decorations.map(tr.mapping, tr.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** Shows these marks and no others. While an input method composes, nothing under the caret may be drawn anew: then later. */
export function showMarks(view: EditorView, marks: readonly TextMark[]): void {
  if (view.isDestroyed || view.composing) return;
  const byLine = new Map<string, TextMark[]>();
  for (const mark of marks) byLine.set(mark.nodeId, [...(byLine.get(mark.nodeId) ?? []), mark]);
  view.dispatch(view.state.tr.setMeta(key, byLine).setMeta('addToHistory', false));
}

function drawn(doc: Node, marks: Marks['marks']): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((line, pos) => {
    const own = marks.get(line.attrs['id'] as string);
    const place = own && offsetsOf(line, own[0]!.text);
    if (!own || !place) return;
    for (const { from, to, attributes } of own) decorations.push(Decoration.inline(pos + 1 + place(from), pos + 1 + place(to), attributes));
  });
  return DecorationSet.create(doc, decorations);
}
