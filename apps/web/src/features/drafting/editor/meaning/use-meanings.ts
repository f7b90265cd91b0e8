import type { PlanDocument } from '@banhanh/plan-document';
import { useEffect, useRef, useState } from 'react';
import { dayOf } from '../../../../lib/dates.js';
import { openReader, type LatestReader } from '../../../../lib/latest-reader.js';
import { noMeanings, type Meanings, type MeaningsAsked } from './meanings.js';

/** What the text means, a moment after it was written. */
export function useMeanings(document: PlanDocument): Meanings {
  const [meanings, setMeanings] = useState(noMeanings);
  const reader = useRef<LatestReader<MeaningsAsked> | null>(null);
  useEffect(() => {
    const opened = openReader<MeaningsAsked, Meanings>(new Worker(new URL('./meanings.worker.ts', import.meta.url), { type: 'module' }), setMeanings);
    reader.current = opened;
    return () => opened.end();
  }, []);
  useEffect(() => reader.current?.read({ document, today: dayOf(new Date().toISOString()) }), [document]);
  return meanings;
}
