import { Extension, type Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Answers whether it took the key. */
type KeyTaker = (event: KeyboardEvent) => boolean;

interface CompletionKeysStorage {
  take: KeyTaker | null;
}

declare module '@tiptap/core' {
  interface Storage {
    completionKeys: CompletionKeysStorage;
  }
}

/** Keys go to the open list of completions before they are commands of the line. */
export const CompletionKeys = Extension.create<object, CompletionKeysStorage>({
  name: 'completionKeys',
  priority: 3000,
  addStorage: () => ({ take: null }),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [new Plugin({ props: { handleKeyDown: (view, event) => !view.composing && !event.isComposing && (storage.take?.(event) ?? false) } })];
  },
});

/** Gives the keys of the text to `take` first, until the answer is called. */
export function takeKeys(editor: Editor, take: KeyTaker): () => void {
  const { completionKeys } = editor.storage;
  completionKeys.take = take;
  return () => void (completionKeys.take = null);
}
