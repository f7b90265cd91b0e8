import { deliveryStates } from '@banhanh/lifecycle';
import { describe, expect, it } from '@jest/globals';
import { inboxTabs, isInboxTab, tabCount } from './inbox-tabs.js';

describe('The tabs of incoming documents', () => {
  it('show every state that a recipient can see exactly once', () => {
    const shown = Object.values(inboxTabs).flat().map((state) => state.toLowerCase());
    expect([...shown].sort()).toEqual(deliveryStates.filter((state) => state !== 'sent').sort());
  });

  it('count their own states, and all of them under Tất cả', () => {
    const counts = [{ state: 'ARRIVED', count: 4 }, { state: 'ACKNOWLEDGED', count: 2 }, { state: 'IN_PROGRESS', count: 3 }];
    expect([tabCount('arrived', counts), tabCount('working', counts), tabCount('done', counts), tabCount('all', counts)]).toEqual([4, 5, 0, 9]);
  });

  it('take no name from the address that is not theirs', () => {
    expect([isInboxTab('done'), isInboxTab('toString'), isInboxTab(null)]).toEqual([true, false, false]);
  });
});
