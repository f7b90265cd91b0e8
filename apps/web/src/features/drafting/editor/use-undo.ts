import { useSyncExternalStore } from 'react';
import type { UndoManager } from 'yjs';

const changes = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

/** Whether something can be taken back, or done again. */
export function useUndo(undo: UndoManager): { canUndo: boolean; canRedo: boolean } {
  const subscribe = (watcher: () => void): (() => void) => {
    for (const change of changes) undo.on(change, watcher);
    return () => {
      for (const change of changes) undo.off(change, watcher);
    };
  };
  return { canUndo: useSyncExternalStore(subscribe, () => undo.canUndo()), canRedo: useSyncExternalStore(subscribe, () => undo.canRedo()) };
}
