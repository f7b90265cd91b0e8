import { setup } from 'xstate';

export const stepStates = ['waiting', 'open', 'approved', 'returned', 'withdrawn'] as const;
export type StepState = (typeof stepStates)[number];
export type StepEventName = 'open' | 'approve' | 'return' | 'withdraw';

/** How the holders of a step's positions decide together. */
export const stepDecisionRules = ['all', 'any', 'at_least'] as const;
export type StepDecisionRule = (typeof stepDecisionRules)[number];

export interface StepFacts {
  rule: StepDecisionRule;
  /** Number of positions the step addresses. */
  positions: number;
  /** For `at_least`: how many approvals are needed. */
  needed: number;
  /** Positions that have approved, the one now approving included. */
  approvals: number;
}

export const stepRules = {
  /** The step's own decision rule: all, any, or at least N of its positions have approved. */
  approvalsSuffice: ({ context }: { context: StepFacts }) => {
    switch (context.rule) {
      case 'all':
        return context.approvals >= context.positions;
      case 'any':
        return context.approvals >= 1;
      case 'at_least':
        return context.approvals >= context.needed;
    }
  },
};

/** One step of a review route. The plan's `approve`, `sign`, `return` and `recall` move it in the same transaction. */
export const stepMachine = setup({
  types: { context: {} as StepFacts, events: {} as { type: StepEventName }, input: {} as StepFacts | undefined },
  guards: stepRules,
  actions: { keepWaitingForTheOthers: () => undefined },
}).createMachine({
  id: 'step',
  initial: 'waiting',
  context: ({ input }) => input ?? { rule: 'any', positions: 1, needed: 1, approvals: 0 },
  states: {
    waiting: { on: { open: { target: 'open' }, withdraw: { target: 'withdrawn' } } },
    open: {
      on: {
        approve: [{ target: 'approved', guard: 'approvalsSuffice' }, { target: 'open', actions: ['keepWaitingForTheOthers'] }],
        return: { target: 'returned' },
        withdraw: { target: 'withdrawn' },
      },
    },
    approved: { type: 'final' },
    returned: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
