import { useEffect, useSyncExternalStore } from 'react';

/** A list that shown components add to while they are on the page: shortcuts, commands of the palette. */
export interface Registry<Item> {
  use(): readonly Item[];
  now(): readonly Item[];
  add(items: readonly Item[]): () => void;
}

export function createRegistry<Item>(): Registry<Item> {
  let groups: (readonly Item[])[] = [];
  let flat: readonly Item[] = [];
  const watchers = new Set<() => void>();
  const change = (next: (readonly Item[])[]) => {
    groups = next;
    flat = groups.flat();
    for (const watcher of watchers) watcher();
  };
  const subscribe = (watcher: () => void) => {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  };
  return {
    use: () => useSyncExternalStore(subscribe, () => flat),
    now: () => flat,
    add(items) {
      change([...groups, items]);
      return () => change(groups.filter((group) => group !== items));
    },
  };
}

/** Adds the items while the component is shown. Give a memoised list. */
export function useRegistered<Item>(registry: Registry<Item>, items: readonly Item[]): void {
  useEffect(() => registry.add(items), [registry, items]);
}
