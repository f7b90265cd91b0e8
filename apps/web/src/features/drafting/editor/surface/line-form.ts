import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { attributesOf, type LineAttributes } from './line-nodes.js';
import { holdsLines } from './lines.js';

/**
 * Keeps the form of a plan after every change made here: each line has an id of its own and hangs on a line that may hold
 * it; bases stand before the first section, the closing at the very end. What others write is put in order where they write it.
 */
export const LineForm = Extension.create({
  name: 'lineForm',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, after) {
        const isFromHere = transactions.some((tr) => tr.docChanged && !(tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin);
        return isFromHere && !isFormedAlike(before.doc, after.doc) ? formed(after) : null;
      },
      props: {
        /** A copy is a line of its own; what was cut stays who it was. */
        transformPasted: (slice, view) => {
          const known = new Set<unknown>();
          view.state.doc.forEach((line) => known.add(line.attrs['id']));
          const lines: Node[] = [];
          slice.content.forEach((line) => lines.push(line.isBlock && known.has(line.attrs['id']) ? line.type.create({ ...line.attrs, id: null }, line.content) : line));
          return new Slice(Fragment.fromArray(lines), slice.openStart, slice.openEnd);
        },
      },
    }),
  ],
});

function isFormedAlike(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let at = 0; at < after.childCount; at++) {
    if (before.child(at).attrs !== after.child(at).attrs) return false;
  }
  return attributesOf(after.child(0)).id !== null;
}

function formed({ doc, tr }: EditorState): Transaction | null {
  const taken = new Set<string>();
  /** The lines that are open above the next one, the outermost first. */
  const open: LineAttributes[] = [];
  let hasSections = false;
  let isChanged = false;
  doc.forEach((line, pos, index) => {
    const was = attributesOf(line);
    let level = Math.min(was.level, open.length);
    while (level > 0 && !holdsLines(open[level - 1]!.kind)) level--;
    let kind = was.kind;
    if (kind === 'basis' && (hasSections || level > 0)) kind = 'paragraph';
    if (kind === 'closing' && (level > 0 || index < doc.childCount - 1)) kind = 'paragraph';
    hasSections ||= kind === 'section';
    const id = was.id === null || taken.has(was.id) ? crypto.randomUUID() : was.id;
    taken.add(id);
    const isMarked = holdsLines(kind);
    const now: LineAttributes = { ...was, id, kind, level, marker: isMarked ? was.marker : null, isTyped: isMarked ? was.isTyped : null };
    open.length = level;
    open.push(now);
    if (now.id === was.id && now.kind === was.kind && now.level === was.level && now.marker === was.marker && now.isTyped === was.isTyped) return;
    tr.setNodeMarkup(pos, undefined, now);
    isChanged = true;
  });
  return isChanged ? tr : null;
}
