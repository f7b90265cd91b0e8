import { useEffect, useEffectEvent, useMemo } from 'react';
import { createRegistry, useRegistered } from './registry.js';

export interface Shortcut {
  /** As `KeyboardEvent.key`, a single key without Ctrl, Alt or ⌘. */
  key: string;
  description: string;
}

export const shortcuts = createRegistry<Shortcut>();

/** True while a keystroke belongs to a field or a dialog rather than to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return target.closest('[role="dialog"]') !== null;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="dialog"]') !== null;
}

/** One key of the page, listed under `?` while the component is shown. A null action leaves the key alone. */
export function useShortcut(key: string, description: string, act: ((event: KeyboardEvent) => void) | null): void {
  const enabled = act !== null;
  useRegistered(
    shortcuts,
    useMemo(() => (enabled ? [{ key, description }] : []), [enabled, key, description]),
  );
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    act?.(event);
  });
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [enabled]);
}
