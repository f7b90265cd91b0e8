import { and, setup } from 'xstate';

export const assignmentStates = ['open', 'in_progress', 'reported', 'accepted', 'overdue', 'cancelled'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const assignmentEvents = ['start', 'report', 'accept', 'return', 'lapse', 'cancel'] as const;
export type AssignmentEventName = (typeof assignmentEvents)[number];

export const assignmentEffects = ['notifyReporter', 'notifyDraftingUnit', 'startDelivery', 'finishDelivery'] as const;
export type AssignmentEffect = (typeof assignmentEffects)[number];

/** What the rules of one assignment need to know. */
export interface AssignmentFacts {
  viewer: { isSystem: boolean; isReporterOfAssignee: boolean; isInDraftingUnit: boolean };
  /** The assignee's delivery is acknowledged, or the assignee belongs to the issuing agency itself. */
  isReceived: boolean;
  isPastDue: boolean;
}

export const noAssignmentFacts: AssignmentFacts = {
  viewer: { isSystem: false, isReporterOfAssignee: false, isInDraftingUnit: false },
  isReceived: false,
  isPastDue: false,
};

type Rule = (args: { context: AssignmentFacts }) => boolean;

export const assignmentRules = {
  actorIsTheSystem: ({ context }) => context.viewer.isSystem,
  /** The reporter of the agency or unit that was given the work. */
  viewerIsTheReporterOfTheAssignee: ({ context }) => context.viewer.isReporterOfAssignee,
  /** The drafting unit follows the plan after issue. */
  viewerIsInTheDraftingUnit: ({ context }) => context.viewer.isInDraftingUnit,
  /** A body works on a plan that it has acknowledged. */
  planIsReceived: ({ context }) => context.isReceived,
  dueDateHasPassed: ({ context }) => context.isPastDue,
} satisfies Record<string, Rule>;

export type AssignmentRule = keyof typeof assignmentRules;

const effects = Object.fromEntries(assignmentEffects.map((name) => [name, () => undefined])) as Record<AssignmentEffect, () => undefined>;

const report = { target: 'reported', guard: and(['viewerIsTheReporterOfTheAssignee', 'planIsReceived']), actions: ['startDelivery', 'notifyDraftingUnit'] } as const;
const cancel = { target: 'cancelled', guard: 'viewerIsInTheDraftingUnit', actions: ['notifyReporter', 'finishDelivery'] } as const;
const cancelBySystem = { target: 'cancelled', guard: 'actorIsTheSystem', actions: ['notifyReporter'] } as const;
const lapse = { target: 'overdue', guard: and(['actorIsTheSystem', 'dueDateHasPassed']), actions: ['notifyReporter', 'notifyDraftingUnit'] } as const;

/** The work one body was given by one plan. */
export const assignmentMachine = setup({
  types: { context: {} as AssignmentFacts, events: {} as { type: AssignmentEventName }, input: {} as AssignmentFacts | undefined },
  guards: assignmentRules,
  actions: effects,
}).createMachine({
  id: 'assignment',
  initial: 'open',
  context: ({ input }) => input ?? noAssignmentFacts,
  states: {
    open: {
      on: {
        start: { target: 'in_progress', guard: and(['viewerIsTheReporterOfTheAssignee', 'planIsReceived']), actions: ['startDelivery'] },
        report,
        lapse,
        cancel: [cancelBySystem, cancel],
      },
    },
    in_progress: { on: { report, lapse, cancel: [cancelBySystem, cancel] } },
    overdue: { on: { report, cancel: [cancelBySystem, cancel] } },
    reported: {
      on: {
        accept: { target: 'accepted', guard: 'viewerIsInTheDraftingUnit', actions: ['finishDelivery'] },
        return: { target: 'in_progress', guard: 'viewerIsInTheDraftingUnit', actions: ['notifyReporter'] },
        cancel: [cancelBySystem, cancel],
      },
    },
    accepted: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
