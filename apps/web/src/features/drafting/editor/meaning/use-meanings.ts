import type { PlanDocument } from '@banhanh/plan-document';
import { useEffect, useState } from 'react';
import { dayOf } from '../../../../lib/dates.js';
import { meaningsOf, noMeanings, type Meanings } from './meanings.js';

/** The longest a meaning may be behind while the machine is busy with letters. */
const LATEST_MS = 1500;

/** Reads the text when there is time for it. */
export function useMeanings(document: PlanDocument): Meanings {
  const [meanings, setMeanings] = useState(noMeanings);
  useEffect(() => {
    const read = () => setMeanings(meaningsOf(document, dayOf(new Date().toISOString())));
    // Safari knows no idle time.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(read, 200);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(read, { timeout: LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, [document]);
  return meanings;
}
