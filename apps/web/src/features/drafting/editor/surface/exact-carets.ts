import type { Editor } from '@tiptap/core';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc, UndoManager } from 'yjs';

/** Where the selection was before others' changes: places in the shared text, and the same as plain numbers. */
interface KeptSelection {
  absAnchor?: number;
  absHead?: number;
}

/**
 * Keeps the caret where it stands in the shared text while others write in the same line. The binding (y-tiptap 3.0.9) also
 * compares the words around the old number and then puts the caret back to that number, before the letters just typed; without
 * the numbers it trusts the shared text. What undo leaves behind would be taken for the selection of the next change.
 */
export function keepCaretsExact({ state }: Editor, draft: Doc, undo: UndoManager): () => void {
  const { binding } = ySyncPluginKey.getState(state) as { binding: { beforeTransactionSelection: KeptSelection | null } };
  const trust = (): void => {
    const kept = binding.beforeTransactionSelection;
    if (kept) binding.beforeTransactionSelection = { ...kept, absAnchor: undefined, absHead: undefined };
  };
  const forget = (): void => void (binding.beforeTransactionSelection = null);
  draft.on('beforeAllTransactions', trust);
  undo.on('stack-item-popped', forget);
  return () => {
    draft.off('beforeAllTransactions', trust);
    undo.off('stack-item-popped', forget);
  };
}
