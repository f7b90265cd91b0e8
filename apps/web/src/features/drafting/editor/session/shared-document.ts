import { readDraft, sharedBody, sharedDetails, writeDraft } from '@banhanh/plan-draft';
import type { PlanDocument } from '@banhanh/plan-document';
import * as Y from 'yjs';
import { applyEdit, typingKey, type PlanEdit } from '../../editing/plan-edit.js';
import { createStore, type Store } from './store.js';

/** Origin of what the forms beside the text write; the text itself is written by the binding of the editor. */
const FORM = 'form';

/** After this long without a letter the plan is read anew: checks and meanings follow the pauses, never the keystrokes. */
const PAUSE_MS = 500;

export interface SharedDocument {
  /** The plan as of the last pause. */
  document: Store<PlanDocument>;
  /** The plan as of this moment. */
  read(): PlanDocument;
  edit(edit: PlanEdit): void;
  /** One history for the text and the forms. */
  undo: Y.UndoManager;
  end(): void;
}

/** `bindingOrigin` is what the binding of the text gives as the origin of its changes. */
export function followDocument(draft: Y.Doc, bindingOrigin: unknown): SharedDocument {
  const document = createStore(readDraft(draft));
  const undo = new Y.UndoManager([sharedBody(draft), sharedDetails(draft)], { trackedOrigins: new Set([FORM, bindingOrigin]) });
  let isBehind = false;
  let isWriting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastKey: string | null = null;

  const settle = (): void => {
    clearTimeout(timer);
    if (!isBehind) return;
    isBehind = false;
    document.set(readDraft(draft));
  };
  const follow = (): void => {
    isBehind = true;
    if (isWriting) return;
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE_MS);
  };
  draft.on('update', follow);

  /** Undo gives what it took back to the eyes at once. */
  const settleNow = (): void => void queueMicrotask(settle);
  undo.on('stack-item-popped', settleNow);

  return {
    document,
    read() {
      settle();
      return document.get();
    },
    edit(edit) {
      settle();
      const before = document.get();
      const after = applyEdit(before, edit);
      if (after === before) return;
      const key = typingKey(edit);
      if (key === null || key !== lastKey) undo.stopCapturing();
      lastKey = key;
      isWriting = true;
      writeDraft(draft, after, FORM);
      isWriting = false;
      if (after.body === before.body) {
        isBehind = false;
        document.set(after);
      } else settle();
    },
    undo,
    end() {
      clearTimeout(timer);
      draft.off('update', follow);
      undo.destroy();
    },
  };
}
