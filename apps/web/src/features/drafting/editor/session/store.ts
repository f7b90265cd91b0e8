/** A value that is followed: `useSyncExternalStore(store.subscribe, store.get)`. */
export interface Store<Value> {
  get(): Value;
  subscribe(watcher: () => void): () => void;
}

export interface OwnStore<Value> extends Store<Value> {
  set(value: Value): void;
}

export function createStore<Value>(first: Value): OwnStore<Value> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const watcher of watchers) watcher();
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
