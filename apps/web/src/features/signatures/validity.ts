const DAY = 86_400_000;
const WARNED_BEFORE = 30;

/** Whether a certificate is near its end: warned of 30 days before it, `days` rounded up. */
export function validityOf(to: string, now: Date): { kind: 'good' } | { kind: 'ending'; days: number } | { kind: 'ended' } {
  const left = Date.parse(to) - now.getTime();
  if (left < 0) return { kind: 'ended' };
  return left > WARNED_BEFORE * DAY ? { kind: 'good' } : { kind: 'ending', days: Math.ceil(left / DAY) };
}
