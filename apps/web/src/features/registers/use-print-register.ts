import { useEffect, useState } from 'react';

export type Printing = { kind: 'idle' } | { kind: 'preparing'; count: number } | { kind: 'incomplete' };

/** One page of the register: how many lines are loaded now, and whether more are left. */
export interface LoadedPage {
  count: number;
  hasNextPage: boolean;
  endCursor: string | null;
}

/** Fetches every line of the year, then prints: a printed register is complete or not printed at all. */
export function usePrintRegister(loaded: LoadedPage | null, fetchMore: (after: string | null) => Promise<LoadedPage>) {
  const [printing, setPrinting] = useState<Printing>({ kind: 'idle' });
  const [isReady, setReady] = useState(false);

  useEffect(() => {
    if (!isReady) return;
    setReady(false);
    window.print();
  }, [isReady]);

  const print = async () => {
    if (!loaded) return;
    let page = loaded;
    try {
      while (page.hasNextPage) {
        setPrinting({ kind: 'preparing', count: page.count });
        const next = await fetchMore(page.endCursor);
        page = { ...next, count: page.count + next.count };
      }
      setPrinting({ kind: 'idle' });
      setReady(true);
    } catch {
      setPrinting({ kind: 'incomplete' });
    }
  };
  return { printing, print, isPrinted: isReady };
}
