import type { PlanNodeKind } from '@banhanh/plan-document';
import { Extension } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import type { Command } from '@tiptap/pm/state';
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
