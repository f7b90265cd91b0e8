import { assignmentStates } from '@banhanh/lifecycle';
import { describe, expect, it } from '@jest/globals';
import { assignmentTabs, isAssignmentTab, tabCount } from './assignment-tabs.js';

describe('The tabs of assignments', () => {
  it('show every state exactly once', () => {
    const shown = Object.values(assignmentTabs).flat().map((state) => state.toLowerCase());
    expect([...shown].sort()).toEqual([...assignmentStates].sort());
  });
  it('count overdue work as work to do', () => {
    expect(tabCount('open', [{ state: 'OPEN', count: 2 }, { state: 'OVERDUE', count: 1 }, { state: 'ACCEPTED', count: 9 }])).toBe(3);
  });
  it('take no name from the address that is not theirs', () => {
    expect([isAssignmentTab('reported'), isAssignmentTab('constructor'), isAssignmentTab(null)]).toEqual([true, false, false]);
  });
});
