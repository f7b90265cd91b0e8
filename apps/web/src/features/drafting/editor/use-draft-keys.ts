import { useEffect, useEffectEvent } from 'react';
import type { UndoManager } from 'yjs';

export interface DraftKeys {
  onKeep: () => void;
  undo: Pick<UndoManager, 'undo' | 'redo'>;
  onFinding: (by: 1 | -1) => void;
}

/** Keys of the whole page: keep, undo and redo of text and forms alike, the next thing the check has found. */
export function useDraftKeys({ onKeep, undo, onFinding }: DraftKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element) || target.closest('[role=dialog]')) return;
    const key = event.key.toLowerCase();
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (key === 'f8') onFinding(event.shiftKey ? -1 : 1);
    else if (isCommand && key === 's') onKeep();
    // Words written beside the plan have an undo of their own.
    else if (!isCommand || (key !== 'z' && key !== 'y') || target.closest('[data-own-undo]')) return;
    else if (key === 'y' || event.shiftKey) undo.redo();
    else undo.undo();
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
