/** What one draft and one line may cost the server. Far above what people do; the numbers are for faults and for the hostile. */
export const limits = {
  /** Bytes of one message: a long text pasted at once, or what was written in days without a line. */
  message: 4 * 1024 * 1024,
  /** Bytes of a draft with what came since it was last put together. */
  draft: 8 * 1024 * 1024,
  /** People at one draft, as lines. */
  lines: 60,
  /** Messages of one line: this many at once, then so many a second. */
  burst: 3000,
  perSecond: 100,
};

/** Counts the messages of one line. `now` in milliseconds. */
export class MessageRate {
  private left = limits.burst;
  private at = 0;

  /** Takes one message; false when the line has none left. */
  take(now: number): boolean {
    if (this.at > 0) this.left = Math.min(limits.burst, this.left + ((now - this.at) * limits.perSecond) / 1000);
    this.at = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
