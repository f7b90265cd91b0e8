import { useEffect, useState } from 'react';
import { openDraftSession, type DraftSession } from './draft-session.js';
import { colourOf } from './person-colour.js';

/** The session of one plan while the page is shown. */
export function useDraftSession(planId: string, personId: string, name: string): DraftSession | null {
  const [session, setSession] = useState<DraftSession | null>(null);
  useEffect(() => {
    const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/drafting`;
    const opened = openDraftSession({ planId, person: { id: personId, name, color: colourOf(personId) }, url });
    setSession(opened);
    return () => {
      setSession(null);
      opened.end();
    };
  }, [planId, personId, name]);
  return session;
}
