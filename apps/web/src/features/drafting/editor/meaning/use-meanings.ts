import type { PlanDocument } from '@banhanh/plan-document';
import { useEffect, useRef, useState } from 'react';
import { dayOf } from '../../../../lib/dates.js';
import { noMeanings, type Meanings, type MeaningsAsked } from './meanings.js';

interface Reader {
  read(document: PlanDocument): void;
  end(): void;
}

/** One text is read at a time; of those that come meanwhile only the last is worth reading. */
function openReader(onMeanings: (meanings: Meanings) => void): Reader {
  const worker = new Worker(new URL('./meanings.worker.ts', import.meta.url), { type: 'module' });
  let isReading = false;
  let next: PlanDocument | null = null;
  const read = (document: PlanDocument): void => {
    isReading = true;
    worker.postMessage({ document, today: dayOf(new Date().toISOString()) } satisfies MeaningsAsked);
  };
  worker.onmessage = ({ data }: MessageEvent<Meanings>) => {
    isReading = false;
    onMeanings(data);
    if (next) read(next);
    next = null;
  };
  return {
    read(document) {
      if (isReading) next = document;
      else read(document);
    },
    end: () => worker.terminate(),
  };
}

/** What the text means, a moment after it was written. */
export function useMeanings(document: PlanDocument): Meanings {
  const [meanings, setMeanings] = useState(noMeanings);
  const reader = useRef<Reader | null>(null);
  useEffect(() => {
    const opened = openReader(setMeanings);
    reader.current = opened;
    return () => opened.end();
  }, []);
  useEffect(() => reader.current?.read(document), [document]);
  return meanings;
}
