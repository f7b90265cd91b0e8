import type { DeliveryState } from '../../generated/graphql.js';

/** The tabs of the inbox in the order of work, each with the states it shows; `all` asks for no state. */
export const inboxTabs = {
  arrived: ['ARRIVED'],
  working: ['ACKNOWLEDGED', 'IN_PROGRESS'],
  done: ['DONE'],
  refused: ['REFUSED'],
  recalled: ['RECALLED'],
  all: [],
} as const satisfies Record<string, readonly DeliveryState[]>;

export type InboxTab = keyof typeof inboxTabs;

export const isInboxTab = (value: string | null): value is InboxTab => value !== null && Object.hasOwn(inboxTabs, value);

/** How many rows a tab holds, by the counts of all states. */
export function tabCount(tab: InboxTab, counts: readonly { state: string; count: number }[]): number {
  const states: readonly string[] = inboxTabs[tab];
  return counts.reduce((sum, { state, count }) => (states.length === 0 || states.includes(state.toUpperCase()) ? sum + count : sum), 0);
}
