import { describe, expect, it } from '@jest/globals';
import { dayOf, formatDate, formatDateTime, formatLongDate, formatTime, isSameDay } from './dates.js';
import { remainingUntil } from './due.js';
import { folded } from './folded.js';

describe('a moment', () => {
  it('is shown in the time of Vietnam, wherever the browser is', () => {
    expect(formatDateTime('2026-11-20T17:30:00Z')).toBe('00:30, 21/11/2026');
    expect(formatTime('2026-11-20T02:05:00.000Z')).toBe('09:05');
    expect(dayOf('2026-12-31T17:00:00Z')).toBe('2027-01-01');
  });

  it('belongs to the day it has in Vietnam', () => {
    expect(isSameDay('2026-11-20T18:00:00Z', '2026-11-21T16:59:00Z')).toBe(true);
    expect(isSameDay('2026-11-20T16:59:00Z', '2026-11-20T17:00:00Z')).toBe(false);
  });
});

describe('a plain date', () => {
  it('stays the day that was written', () => {
    expect(formatDate('2026-03-01')).toBe('01/03/2026');
  });

  it('carries its weekday in words', () => {
    expect(formatLongDate('2026-11-20')).toBe('thứ Sáu, 20/11/2026');
    expect(formatLongDate('2026-11-22')).toBe('Chủ nhật, 22/11/2026');
    expect(formatLongDate('2026-11-20', 'en')).toBe('Friday, 20/11/2026');
  });
});

describe('the time left', () => {
  const friday = '2026-11-20T02:00:00Z';

  it('is counted in working days', () => {
    expect(remainingUntil('2026-11-24', friday)).toEqual({ days: 2, urgency: 'ample', isToday: false });
    expect(remainingUntil('2026-11-23', friday)).toEqual({ days: 1, urgency: 'soon', isToday: false });
  });

  it('of a day ends with the day', () => {
    expect(remainingUntil('2026-11-20', '2026-11-20T16:59:00Z')).toEqual({ days: 0, urgency: 'soon', isToday: true });
    expect(remainingUntil('2026-11-20', '2026-11-20T17:00:00Z').urgency).toBe('late');
  });

  it('of a moment ends with the moment', () => {
    expect(remainingUntil('2026-11-20T03:00:00Z', friday).urgency).toBe('soon');
    expect(remainingUntil('2026-11-20T01:00:00Z', friday)).toEqual({ days: 0, urgency: 'late', isToday: true });
  });

  it('does not call a weekend day today', () => {
    expect(remainingUntil('2026-11-22', '2026-11-21T02:00:00Z')).toEqual({ days: 0, urgency: 'soon', isToday: false });
  });

  it('counts working days late', () => {
    expect(remainingUntil('2026-11-17', friday)).toEqual({ days: -3, urgency: 'late', isToday: false });
  });
});

describe('folded text', () => {
  it('finds words typed without diacritics', () => {
    expect(folded('Kế hoạch ĐẶC biệt')).toBe('ke hoach dac biet');
  });
});
