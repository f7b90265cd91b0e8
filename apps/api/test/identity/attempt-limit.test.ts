import { describe, expect, it } from '@jest/globals';
import { AttemptLimit } from '../../src/identity/attempt-limit.js';

describe('the sign-ins of one address', () => {
  it('are twenty at once, then one every three seconds', () => {
    const limit = new AttemptLimit();
    const taken = Array.from({ length: 25 }, () => limit.take('10.0.0.1', 0));
    expect(taken.filter(Boolean)).toHaveLength(20);
    expect(limit.take('10.0.0.1', 2_900)).toBe(false);
    expect(limit.take('10.0.0.1', 3_000)).toBe(true);
    expect(limit.take('10.0.0.1', 3_100)).toBe(false);
    expect(limit.take('10.0.0.2', 3_100)).toBe(true);
  });

  it('never gather beyond a minute’s worth', () => {
    const limit = new AttemptLimit();
    limit.take('10.0.0.1', 0);
    const taken = Array.from({ length: 40 }, () => limit.take('10.0.0.1', 3_600_000));
    expect(taken.filter(Boolean)).toHaveLength(20);
  });

  it('do not fill the memory when addresses are countless', () => {
    const limit = new AttemptLimit();
    for (let address = 0; address < 30_000; address++) limit.take(`a${address}`, address);
    expect((limit as unknown as { buckets: Map<string, unknown> }).buckets.size).toBeLessThanOrEqual(10_001);
  });
});
