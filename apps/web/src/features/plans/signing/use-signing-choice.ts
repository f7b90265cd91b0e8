import { useCallback, useRef, useState } from 'react';
import type { SigningResult } from './signing-batch.js';

/** What may be signed under one confirmation (the API refuses more). */
export const mostAtOnce = 50;

/**
 * Which plans are chosen, their keys, and what became of them. A choice holds for the version that was seen; the key of a plan stays the
 * same for every try.
 */
export function useSigningChoice() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [results, setResults] = useState<ReadonlyMap<string, SigningResult>>(new Map());
  const keys = useRef(new Map<string, string>());

  const isChosen = ({ id, version }: SeenPlan): boolean => chosen.get(id) === version;
  const choose = useCallback((plans: readonly SeenPlan[], isWanted: boolean) => {
    setChosen((before) => {
      const after = new Map(before);
      for (const { id, version } of plans) {
        if (isWanted) after.set(id, version);
        else after.delete(id);
      }
      return after;
    });
  }, []);

  const keyOf = useCallback((planId: string): string => {
    const key = keys.current.get(planId) ?? crypto.randomUUID();
    keys.current.set(planId, key);
    return key;
  }, []);

  /** What is signed is no longer chosen, nor what must be seen again; whatever else failed stays so. */
  const settle = useCallback((settled: ReadonlyMap<string, SigningResult>) => {
    const isOver = (result: SigningResult | undefined): boolean => result?.kind === 'signed' || (result?.kind === 'unsigned' && result.way === 'reload');
    setResults((before) => new Map([...before, ...settled]));
    setChosen((before) => new Map([...before].filter(([planId]) => !isOver(settled.get(planId)))));
  }, []);
  const forget = useCallback((planId: string) => setResults((before) => new Map([...before].filter(([known]) => known !== planId))), []);

  return { isChosen, choose, keyOf, results, settle, forget };
}

interface SeenPlan {
  id: string;
  version: number;
}
