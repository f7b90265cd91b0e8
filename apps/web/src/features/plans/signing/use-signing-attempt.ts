import { useEffect, useRef, useState } from 'react';
import type { ConfirmationInput } from '../../../generated/graphql.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { signingTexts } from './signing.texts.js';
import { useRetry } from './use-retry.js';

/** Who does not answer yet; the signature is tried again until they do. */
export type Awaited = 'TIMESTAMP_DOWN' | 'PROVIDER_DOWN';

export const awaitedOf = (code: string | undefined): Awaited | null => (code === 'TIMESTAMP_DOWN' || code === 'PROVIDER_DOWN' ? code : null);

/** What became of one try. */
export type Tried = { kind: 'done' } | { kind: 'waits'; for: Awaited } | { kind: 'problem'; tone: 'stale' | 'refused' | 'failed'; text: string };

export type Problem = Extract<Tried, { kind: 'problem' }>;

export interface SigningAttempt {
  isActing: boolean;
  problem: Problem | null;
  /** Whom the signature waits for, and when it is tried again (null: now). */
  waits: { for: Awaited; secondsLeft: number | null } | null;
  confirm: (confirmation: ConfirmationInput) => void;
  tryNow: () => void;
  stop: () => void;
  say: (problem: Problem | null) => void;
}

interface Attempting {
  /** Sends the signature; the same keys at every try. */
  send: (confirmation: ConfirmationInput) => Promise<Tried>;
  onDone: () => void;
  /** The person left while the signature waited, or its last try was refused after they left. */
  onLeftUnsigned: () => void;
}

/** One confirmed signature until it is given or given up: tried again by itself while somebody it needs does not answer. */
export function useSigningAttempt({ send, onDone, onLeftUnsigned }: Attempting): SigningAttempt {
  const t = useTexts(signingTexts);
  const confirmation = useRef<ConfirmationInput | null>(null);
  const standing = useRef({ isShown: true, isWaiting: false, isActing: false });
  const [isActing, setActing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [awaited, setAwaited] = useState<Awaited | null>(null);
  const latest = useRef({ send, onDone, onLeftUnsigned });
  useEffect(() => {
    latest.current = { send, onDone, onLeftUnsigned };
  });

  const attempt = async () => {
    if (!confirmation.current || standing.current.isActing) return;
    standing.current.isActing = true;
    setActing(true);
    setProblem(null);
    const tried = await latest.current.send(confirmation.current);
    standing.current.isActing = false;
    setActing(false);
    if (tried.kind === 'done') {
      standing.current.isWaiting = false;
      latest.current.onDone();
    } else if (!standing.current.isShown) latest.current.onLeftUnsigned();
    else if (tried.kind === 'waits') {
      standing.current.isWaiting = true;
      setAwaited(tried.for);
      retry.plan();
    } else if (standing.current.isWaiting && tried.tone === 'failed') retry.plan();
    else {
      standing.current.isWaiting = false;
      setAwaited(null);
      setProblem(tried);
    }
  };
  const retry = useRetry(() => void attempt());

  useEffect(() => {
    const { current } = standing;
    current.isShown = true;
    return () => {
      current.isShown = false;
      if (current.isWaiting && !current.isActing) latest.current.onLeftUnsigned();
    };
  }, []);

  return {
    isActing,
    problem,
    waits: awaited && { for: awaited, secondsLeft: retry.secondsLeft },
    confirm: (given) => {
      confirmation.current = given;
      void attempt();
    },
    tryNow: retry.now,
    stop: () => {
      retry.stop();
      standing.current.isWaiting = false;
      setAwaited(null);
      setProblem({ kind: 'problem', tone: 'failed', text: t('wait.stopped') });
    },
    say: setProblem,
  };
}
