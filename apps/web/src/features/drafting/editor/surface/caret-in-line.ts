import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { findLine, lineAt } from './lines.js';

/**
 * A line that somebody else moves past its neighbour is made anew there, for shared lines cannot move: the caret goes with it,
 * to the same letter.
 */
export const CaretInLine = Extension.create({
  name: 'caretInLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, after) {
        const isFromElsewhere = transactions.some((tr) => {
          const sync = tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined;
          return tr.docChanged && sync?.isChangeOrigin && !sync.isUndoRedoOperation;
        });
        const { $anchor, $head } = before.selection;
        if (!isFromElsewhere || !(before.selection instanceof TextSelection) || !$anchor.sameParent($head)) return null;
        const { id } = lineAt(before).attributes;
        const line = id === null || lineAt(after).attributes.id === id ? null : findLine(after.doc, id);
        if (!line) return null;
        const place = (offset: number) => line.pos + 1 + Math.min(offset, line.node.content.size);
        return after.tr.setSelection(TextSelection.create(after.doc, place($anchor.parentOffset), place($head.parentOffset)));
      },
    }),
  ],
});
