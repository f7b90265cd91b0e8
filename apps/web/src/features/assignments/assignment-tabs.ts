import type { AssignmentState } from '../../generated/graphql.js';

/** The tabs of the assignments in the order of work, each with the states it shows. */
export const assignmentTabs = {
  open: ['OVERDUE', 'OPEN', 'IN_PROGRESS'],
  reported: ['REPORTED'],
  accepted: ['ACCEPTED'],
  cancelled: ['CANCELLED'],
} as const satisfies Record<string, readonly AssignmentState[]>;

export type AssignmentTab = keyof typeof assignmentTabs;

export const isAssignmentTab = (value: string | null): value is AssignmentTab => value !== null && Object.hasOwn(assignmentTabs, value);

/** How many rows a tab holds, by the counts of all states. */
export function tabCount(tab: AssignmentTab, counts: readonly { state: string; count: number }[]): number {
  const states: readonly string[] = assignmentTabs[tab];
  return counts.reduce((sum, { state, count }) => (states.includes(state.toUpperCase()) ? sum + count : sum), 0);
}
