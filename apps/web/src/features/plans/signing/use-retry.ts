import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

export interface Retry {
  /** Whole seconds until the next try; null while none is planned. */
  secondsLeft: number | null;
  /** Plans the next try, `seconds` from now. */
  plan: () => void;
  now: () => void;
  stop: () => void;
}

/** Tries again by itself `seconds` after each time it is planned; the clock counts, not the ticks, so a sleeping tab loses nothing. */
export function useRetry(again: () => void, seconds = 15): Retry {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const at = useRef<number | null>(null);
  const isPlanned = secondsLeft !== null;
  const stop = () => {
    at.current = null;
    setSecondsLeft(null);
  };
  const tryAgain = () => {
    stop();
    again();
  };
  const tick = useEffectEvent(() => {
    if (at.current === null) return;
    const left = Math.ceil((at.current - Date.now()) / 1000);
    if (left > 0) setSecondsLeft(left);
    else tryAgain();
  });

  useEffect(() => {
    if (!isPlanned) return;
    const timer = setInterval(() => tick(), 250);
    return () => clearInterval(timer);
  }, [isPlanned]);

  const plan = useCallback(() => {
    at.current = Date.now() + seconds * 1000;
    setSecondsLeft(seconds);
  }, [seconds]);
  return { secondsLeft, plan, now: tryAgain, stop };
}
