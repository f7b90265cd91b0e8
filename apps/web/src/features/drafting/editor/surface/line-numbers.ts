import { bodyOf, NOTE } from '@banhanh/plan-draft';
import type { PlanNode } from '@banhanh/plan-document';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { attributesOf } from './line-nodes.js';

interface Printed {
  /** Null where nothing is printed. */
  marker: string | null;
  isTitle: boolean;
}

interface LineNumbers {
  doc: Node;
  /** What each line prints before its words, in order. */
  printed: readonly Printed[];
  /** The numbers of the footnotes. */
  decorations: DecorationSet;
}

const key = new PluginKey<LineNumbers>('lineNumbers');

export const markerOf = (state: EditorState, index: number): string | null => key.getState(state)?.printed[index]?.marker ?? null;

/** Numbers are shown, never written: what stands in the text is words alone, so a moved section is numbered by its new place. */
export const LineNumbering = Extension.create({
  name: 'lineNumbering',
  addProseMirrorPlugins: () => [
    new Plugin<LineNumbers>({
      key,
      state: {
        init: (_, { doc }) => numbersOf(doc),
        apply(tr, before) {
          if (!tr.docChanged) return before;
          if (!isNumberedAlike(before.doc, tr.doc)) return numbersOf(tr.doc);
          // A change of somebody else puts the whole text in anew, so there is nothing to map.
          const isWhole = tr.mapping.maps.some((map) => {
            let whole = false;
            map.forEach((from, to) => (whole ||= from === 0 && to === before.doc.content.size));
            return whole;
          });
          return isWhole ? numbersOf(tr.doc) : { ...before, doc: tr.doc, decorations: before.decorations.map(tr.mapping, tr.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
      view: (view) => {
        let first: Element | null = null;
        const update = (updated: EditorView, before?: EditorState): void => {
          // Behind another tab the lines stand outside the page, drawn by the editor's own hand: it draws them anew at every attribute, for ever.
          if (!updated.dom.isConnected) return;
          // All lines are drawn anew without a change when the editor is put into the page.
          if (updated.state.doc === before?.doc && updated.dom.firstElementChild === first) return;
          first = updated.dom.firstElementChild;
          show(updated);
        };
        update(view);
        return { update };
      },
    }),
  ],
});

/**
 * Writes the numbers to the lines as they stand. A decoration for each line would be looked up for each other line at every
 * letter; the lines let these attributes be (`line-nodes.ts`).
 */
function show(view: EditorView): void {
  const printed = key.getState(view.state)?.printed ?? [];
  const lines = view.dom.children;
  printed.forEach(({ marker, isTitle }, index) => {
    const line = lines[index];
    if (!line) return;
    if (line.getAttribute('data-marker') !== marker) {
      if (marker === null) line.removeAttribute('data-marker');
      else line.setAttribute('data-marker', marker);
    }
    if (line.hasAttribute('data-title') !== isTitle) line.toggleAttribute('data-title', isTitle);
  });
}

/** Numbers depend on kinds, levels, markers and the count of footnotes; letters change none of them. */
function isNumberedAlike(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let at = 0; at < after.childCount; at++) {
    const [one, other] = [before.child(at), after.child(at)];
    if (one === other) continue;
    const [a, b] = [attributesOf(one), attributesOf(other)];
    const isAlike = a === b || (a.kind === b.kind && a.level === b.level && a.marker === b.marker && a.isTyped === b.isTyped && a.id === b.id);
    if (!isAlike || JSON.stringify(notesIn(one)) !== JSON.stringify(notesIn(other))) return false;
  }
  return true;
}

/** The markers of the footnotes of a line that are their own; empty for those that are counted. */
function notesIn(line: Node): string[] {
  const notes: string[] = [];
  line.forEach((child) => void (child.type.name === NOTE && notes.push((child.attrs['marker'] as string | null) ?? '')));
  return notes;
}

function numbersOf(doc: Node): LineNumbers {
  const lines = Array.from({ length: doc.childCount }, (_, at) => {
    const { id, kind, level, marker, isTyped } = attributesOf(doc.child(at));
    return { id: id ?? `line-${at}`, kind, level, marker, isTyped: isTyped === true, assignment: 'none' as const, content: [], looseNotes: [] };
  });
  const printed = flat(bodyOf(lines));
  const decorations: Decoration[] = [];
  let note = 0;
  doc.forEach((line, pos) => {
    line.forEach((child, offset) => {
      if (child.type.name !== NOTE) return;
      note += 1;
      const number = (child.attrs['marker'] as string | null) ?? String(note);
      decorations.push(Decoration.node(pos + 1 + offset, pos + 2 + offset, { 'data-number': number, role: 'doc-noteref', 'aria-label': `Chú thích ${number}` }));
    });
  });
  return { doc, printed, decorations: DecorationSet.create(doc, decorations) };
}

/** In reading order; a title is a numbered line of the first rank, or one that others hang on. */
const flat = (nodes: readonly PlanNode[], depth = 0): Printed[] =>
  nodes.flatMap(({ kind, marker, children }) => [{ marker, isTitle: kind === 'section' && (depth === 0 || children.length > 0) }, ...flat(children, depth + 1)]);
