import type { Finding, PlanDocument } from '@banhanh/plan-document';
import { useEffect, useRef, useState } from 'react';
import { openReader, type LatestReader } from '../../lib/latest-reader.js';
import { useWordUsage } from './use-word-usage.js';

export interface CheckAsked {
  document: PlanDocument;
  isPartyBody: boolean;
}

/** What the check finds in a text that is being written, a moment after it was written; null before the first answer. */
export function useLiveFindings(document: PlanDocument, isPartyBody: boolean): readonly Finding[] | null {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const usage = useWordUsage();
  const reader = useRef<LatestReader<CheckAsked> | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    // Said once: it is large, and stays the same while the plan is open.
    if (usage) worker.postMessage({ usage });
    const opened = openReader<CheckAsked, readonly Finding[]>(worker, setFindings);
    reader.current = opened;
    return () => opened.end();
  }, [usage]);
  useEffect(() => reader.current?.read({ document, isPartyBody }), [document, isPartyBody, usage]);
  return findings;
}
