import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { stepMachine, type StepFacts } from './step.machine.js';

const facts = (change: Partial<StepFacts>): StepFacts => ({ rule: 'any', positions: 3, needed: 2, approvals: 1, ...change });
const after = (change: Partial<StepFacts>) => {
  const answer = decide(stepMachine, 'open', facts(change), 'approve');
  return answer.accepted ? answer.to : answer.unmet;
};

describe('a review step', () => {
  it('of any position is approved by the first', () => expect(after({ rule: 'any' })).toBe('approved'));
  it('of all positions waits for the last', () => {
    expect(after({ rule: 'all', approvals: 2 })).toBe('open');
    expect(after({ rule: 'all', approvals: 3 })).toBe('approved');
  });
  it('of at least two waits for the second', () => {
    expect(after({ rule: 'at_least', approvals: 1 })).toBe('open');
    expect(after({ rule: 'at_least', approvals: 2 })).toBe('approved');
  });
  it('is returned or withdrawn while it is open, and decided only once', () => {
    expect(decide(stepMachine, 'open', facts({}), 'return')).toMatchObject({ accepted: true, to: 'returned' });
    expect(decide(stepMachine, 'open', facts({}), 'withdraw')).toMatchObject({ accepted: true, to: 'withdrawn' });
    expect(decide(stepMachine, 'approved', facts({}), 'return')).toEqual({ accepted: false, from: 'approved', unmet: ['stateAllowsTheEvent'] });
  });
  it('waits until it is opened', () => {
    expect(decide(stepMachine, 'waiting', facts({}), 'approve')).toEqual({ accepted: false, from: 'waiting', unmet: ['stateAllowsTheEvent'] });
    expect(decide(stepMachine, 'waiting', facts({}), 'open')).toMatchObject({ accepted: true, to: 'open' });
  });
});
