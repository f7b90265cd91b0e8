/** How far the words have come: `saving` until the server has them and the record follows. */
export type Keeping = { kind: 'unchanged' } | { kind: 'saving' } | { kind: 'kept'; at: string };

export interface KeepingWatch {
  changed(): void;
  /** Changes the server has not acknowledged. */
  unsent(count: number): void;
  kept(at: string): void;
  end(): void;
}

/** A change that leaves the plan as it was is not kept again; acknowledged and quiet for this long, it counts as kept. */
const QUIET_MS = 6000;

export function createKeeping(onKeeping: (keeping: Keeping) => void, now: () => Date = () => new Date()): KeepingWatch {
  let current: Keeping = { kind: 'unchanged' };
  let unsent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (next: Keeping): void => {
    clearTimeout(timer);
    current = next;
    onKeeping(next);
  };
  const waitForQuiet = (): void => {
    clearTimeout(timer);
    if (current.kind === 'saving' && unsent === 0) timer = setTimeout(() => set({ kind: 'kept', at: now().toISOString() }), QUIET_MS);
  };
  return {
    changed() {
      if (current.kind !== 'saving') set({ kind: 'saving' });
      waitForQuiet();
    },
    unsent(count) {
      unsent = count;
      waitForQuiet();
    },
    kept(at) {
      if (unsent === 0) set({ kind: 'kept', at });
    },
    end: () => clearTimeout(timer),
  };
}
