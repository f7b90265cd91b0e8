const MOST_ADDRESSES = 10_000;

/**
 * A token bucket per network address, in this process, refilled evenly. At sign-in it slows guessing over many names; each name has
 * its own lock in the database.
 */
export class AttemptLimit {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(private readonly perMinute = 20) {}

  /** Takes one attempt; false when the address has none left. `now` in milliseconds. */
  take(address: string, now: number): boolean {
    const bucket = this.buckets.get(address) ?? { left: this.perMinute, at: now };
    bucket.left = Math.min(this.perMinute, bucket.left + (Math.max(0, now - bucket.at) * this.perMinute) / 60_000);
    bucket.at = now;
    this.buckets.set(address, bucket);
    if (this.buckets.size > MOST_ADDRESSES) this.forgetFull(now);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  private forgetFull(now: number): void {
    for (const [address, { at }] of this.buckets) if (now - at > 60_000) this.buckets.delete(address);
    if (this.buckets.size > MOST_ADDRESSES) this.buckets.clear();
  }
}
