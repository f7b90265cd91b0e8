import { useEffect, useEffectEvent } from 'react';

/** Something that happened to a plan the viewer may see. */
export interface Change {
  planId: string;
  event: string;
  actorId: string | null;
  at: string;
}

const listeners = new Set<(change: Change) => void>();

export function publishChange(change: Change): void {
  for (const listener of listeners) listener(change);
}

/** Calls back for each change while the component is shown; `planId` limits it to one plan. */
export function useChanges(onChange: (change: Change) => void, planId?: string): void {
  const latest = useEffectEvent(onChange);
  useEffect(() => {
    const listener = (change: Change) => {
      if (!planId || change.planId === planId) latest(change);
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [planId]);
}
