import { sharedBody } from '@banhanh/plan-draft';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { DraftSession } from '../session/draft-session.js';
import { CompletionKeys } from './completion-keys.js';
import { CaretInLine } from './caret-in-line.js';
import { keepCaretsExact } from './exact-carets.js';
import { LineForm } from './line-form.js';
import { LineInput } from './line-input.js';
import { LineKeys } from './line-keys.js';
import { LineMarks } from './line-marks.js';
import { DraftDocument, DraftText, FootnoteNode, Line } from './line-nodes.js';
import { LineNumbering } from './line-numbers.js';

/** The browser writes the last letters of a composition after it says that it ended. */
const COMPOSITION_REST_MS = 60;

export interface TextEditorOptions {
  session: DraftSession;
  /** As the others see them. */
  person: { personId: string; name: string; color: string };
  label: string;
}

/** The body of the draft as an editor of lines, bound to what everybody writes. */
export function createTextEditor({ session, person, label }: TextEditorOptions): Editor {
  const { provider, draft, plan } = session;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => provider.release(), COMPOSITION_REST_MS);
  };
  const editor = new Editor({
    extensions: [
      DraftDocument,
      DraftText,
      Line,
      FootnoteNode,
      LineForm,
      LineNumbering,
      LineMarks,
      LineInput,
      LineKeys,
      CompletionKeys,
      CaretInLine,
      Collaboration.configure({ fragment: sharedBody(draft), yUndoOptions: { undoManager: plan.undo } as never }),
      CollaborationCaret.configure({ provider, user: person, render: caretOf, selectionRender: ({ color }) => ({ style: `background-color: ${color as string}33` }) }),
    ],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', lang: 'vi' },
      handleDOMEvents: {
        compositionstart: () => {
          clearTimeout(rest);
          provider.hold();
          return false;
        },
        compositionend: () => {
          release();
          return false;
        },
        blur: () => {
          release();
          return false;
        },
      },
    },
  });
  editor.on('destroy', keepCaretsExact(editor, draft, plan.undo));
  return editor;
}

/** The caret of a colleague; the name over it is drawn, so that it is no word of the line. */
function caretOf(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'draft-caret';
  caret.style.color = String(user['color']);
  caret.dataset['name'] = String(user['name']);
  return caret;
}
