import type { PlanNodeKind } from '@banhanh/plan-document';
import { Extension } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import { Plugin, TextSelection, type Command } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { addFootnote, backspace, enter, indent, move, outdent, setKind } from './line-commands.js';

export const kindOrder = ['section', 'bullet', 'paragraph', 'basis', 'closing'] as const satisfies readonly PlanNodeKind[];

/** Tab never leaves the text, not even where it does nothing: Escape does. */
const stay = (command: Command): Command => (state, dispatch, view) => command(state, dispatch, view) || true;

/** Every command of the text from the keyboard. While an input method composes, keys are its own. */
export const LineKeys = Extension.create({
  name: 'lineKeys',
  priority: 2000,
  addProseMirrorPlugins() {
    return [
      new Plugin({ props: { handleKeyDown: takeSelection } }),
      keymap({
        Enter: enter,
        Backspace: backspace,
        Tab: stay(indent),
        'Shift-Tab': stay(outdent),
        'Alt-ArrowUp': stay(move(-1)),
        'Alt-ArrowDown': stay(move(1)),
        'Ctrl-Alt-f': addFootnote,
        ...Object.fromEntries(kindOrder.map((kind, at) => [`Ctrl-Alt-${at + 1}`, setKind(kind)])),
        Escape: (_state, _dispatch, view) => {
          view?.dom.blur();
          return true;
        },
      }),
    ];
  },
});

/**
 * A key that follows another at once, as hooks of input methods and macros send them, comes before the browser tells that
 * the caret moved: a command would change what was selected before.
 */
function takeSelection(view: EditorView, event: KeyboardEvent): boolean {
  const { state } = view;
  const shown = view.dom.ownerDocument.getSelection();
  if (event.isComposing || view.composing || !shown?.anchorNode || !shown.focusNode || !view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return false;
  if (!(state.selection instanceof TextSelection) && !shown.isCollapsed) return false;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  const head = shown.isCollapsed ? anchor : view.posAtDOM(shown.focusNode, shown.focusOffset);
  const isText = [anchor, head].every((pos) => state.doc.resolve(pos).parent.inlineContent);
  if (isText && (anchor !== state.selection.anchor || head !== state.selection.head)) view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
  return false;
}
