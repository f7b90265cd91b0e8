import { describe, expect, it } from '@jest/globals';
import { acknowledgeBy } from '../../src/deliveries/acknowledge-by.js';

describe('the time to acknowledge', () => {
  it.each([
    ['2026-11-19T02:00:00Z', '2026-11-19T16:59:59.000Z', 'Thursday 09:00 in Vietnam is answered the same day'],
    ['2026-11-19T08:59:00Z', '2026-11-19T16:59:59.000Z', 'Thursday 15:59 is still the same day'],
    ['2026-11-19T09:00:00Z', '2026-11-20T16:59:59.000Z', 'Thursday 16:00 counts as sent on Friday'],
    ['2026-11-20T10:00:00Z', '2026-11-23T16:59:59.000Z', 'Friday evening is answered on Monday'],
    ['2026-11-21T02:00:00Z', '2026-11-23T16:59:59.000Z', 'Saturday is answered on Monday'],
    ['2026-11-18T18:30:00Z', '2026-11-19T16:59:59.000Z', 'half past one at night belongs to the day that begins'],
    ['2026-09-01T10:00:00Z', '2026-09-03T16:59:59.000Z', 'the National Day is passed over'],
  ])('sent %s ends %s: %s', (sent, due) => {
    expect(acknowledgeBy(new Date(sent)).toISOString()).toBe(due);
  });
});
