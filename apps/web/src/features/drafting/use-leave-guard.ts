import { useEffect } from 'react';
import { useBlocker, type Blocker } from 'react-router';

/** Holds a person who leaves while something is not kept: inside the application by the answer, outside by the browser. */
export function useLeaveGuard(isUnsaved: boolean): Blocker {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!isUnsaved) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isUnsaved]);
  return blocker;
}
