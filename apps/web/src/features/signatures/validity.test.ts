import { describe, expect, it } from '@jest/globals';
import { validityOf } from './validity.js';

const now = new Date('2026-11-21T07:00:00Z');

describe('the end of a certificate', () => {
  it('is warned of from thirty days before it', () => {
    expect(validityOf('2026-12-21T07:00:01Z', now)).toEqual({ kind: 'good' });
    expect(validityOf('2026-12-21T07:00:00Z', now)).toEqual({ kind: 'ending', days: 30 });
    expect(validityOf('2026-11-21T08:00:00Z', now)).toEqual({ kind: 'ending', days: 1 });
    expect(validityOf('2026-11-21T06:59:59Z', now)).toEqual({ kind: 'ended' });
  });
});
