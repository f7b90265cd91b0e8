import { describe, expect, it } from '@jest/globals';
import { waitingAddress } from './waiting-address.js';

const about = (primaryAction: string | null, rest: object) => ({ primaryAction, plan: null, delivery: null, assignment: null, copy: null, ...rest });

describe('what waits', () => {
  it('is read on the page of its plan before it is signed', () => {
    expect(waitingAddress(about('SIGN', { plan: { id: 'p' } }))).toEqual({ to: '/ke-hoach/p', toAct: '/ke-hoach/p' });
  });

  it('asks the question of a clerk at once', () => {
    expect(waitingAddress(about('NUMBER', { plan: { id: 'p' } })).toAct).toBe('/ke-hoach/p?viec=number');
  });

  it('opens a returned draft in the editor', () => {
    expect(waitingAddress(about('SUBMIT', { plan: { id: 'p' } }))).toEqual({ to: '/ke-hoach/p', toAct: '/ke-hoach/p/sua' });
  });

  it('leads from an assignment to the assignments of its plan', () => {
    expect(waitingAddress(about('REPORT', { assignment: { plan: { id: 'p' } } })).toAct).toBe('/ke-hoach/p?muc=assignments');
  });

  it('leads from a delivery to its plan', () => {
    expect(waitingAddress(about('ACKNOWLEDGE', { delivery: { plan: { id: 'p' } } })).to).toBe('/ke-hoach/p');
  });

  it('leads from a copy to the copies of its plan, also to number it', () => {
    expect(waitingAddress(about('NUMBER', { copy: { plan: { id: 'p' } } })).toAct).toBe('/ke-hoach/p?muc=copies');
  });

  it('leads from a refusal to the recipients, where it is sent again', () => {
    expect(waitingAddress(about('RESEND', { delivery: { plan: { id: 'p' } } })).toAct).toBe('/ke-hoach/p?muc=recipients');
  });
});
