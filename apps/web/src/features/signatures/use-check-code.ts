import { useEffect, useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { checkTexts } from './check.texts.js';

/** The answer of `GET /check/:code`; everything but the standing is null until the plan is issued. */
export interface CheckedPaper {
  standing: 'unsigned' | 'unissued' | 'in_force' | 'revoked';
  reference: string | null;
  issuedOn: string | null;
  agency: string | null;
  title: string | null;
  signer: { name: string; lines: string[] } | null;
  pages: number | null;
  hash: string | null;
  revokedAt: string | null;
  replacedBy: { reference: string; issuedOn: string } | null;
}

interface Asked {
  code: string;
  found: CheckedPaper | null;
  problem: string | null;
}

/** What the code on a paper stands for; null while it is asked. */
export function useCheckCode(code: string): Asked | null {
  const t = useTexts(checkTexts);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (): Promise<Asked> => {
      const response = await fetch(`/check/${encodeURIComponent(code.slice(0, 80))}`, { signal: leaving.signal });
      if (response.ok) return { code, found: (await response.json()) as CheckedPaper, problem: null };
      return { code, found: null, problem: ((await response.json()) as { message?: string }).message ?? t('failed') };
    };
    ask().then(setAsked, () => !leaving.signal.aborted && setAsked({ code, found: null, problem: t('failed') }));
    return () => leaving.abort();
  }, [code, t]);
  return asked?.code === code ? asked : null;
}
