import { and, setup } from 'xstate';
import { noPlanFacts, type PlanFacts } from './plan.facts.js';
import { planRules } from './plan.rules.js';

export const planStates = ['draft', 'review', 'signed', 'numbered', 'issued', 'reported', 'archived', 'cancelled', 'revoked'] as const;
export type PlanState = (typeof planStates)[number];

export const planEvents = ['revise', 'share', 'comment', 'suggest', 'submit', 'cancel', 'approve', 'return', 'recall', 'sign', 'number', 'seal', 'report', 'revoke', 'file'] as const;
export type PlanEventName = (typeof planEvents)[number];

/** Work on the text: asked of the machine like every act, but kept as text, threads and suggestions, not as moves. */
export const planWork = ['revise', 'share', 'comment', 'suggest'] as const satisfies PlanEventName[];
export type PlanWork = (typeof planWork)[number];
/** Events that leave a move in the history. */
export type PlanMoveName = Exclude<PlanEventName, PlanWork>;

/** What the world sees of a move; one job each, run from the queue after the commit. */
export const planEffects = [
  'notifyReviewers',
  'notifyDrafter',
  'notifyClerk',
  'notifyArchivist',
  'withdrawFromReviewers',
  'sealPlan',
  'distributePlan',
  'assignTasks',
  'recallDeliveries',
  'cancelAssignments',
  'indexPlan',
] as const;
export type PlanEffect = (typeof planEffects)[number];

const effects = Object.fromEntries(planEffects.map((name) => [name, () => undefined])) as Record<PlanEffect, () => undefined>;

/**
 * The life of a plan. Events carry no payload: what a person typed is validated by the input class and kept on the move.
 * The walk of the review route is data; here `approve` stays in review and the facts say which step is open for whom.
 */
export const planMachine = setup({
  types: { context: {} as PlanFacts, events: {} as { type: PlanEventName }, input: {} as PlanFacts | undefined },
  guards: planRules,
  actions: effects,
}).createMachine({
  id: 'plan',
  initial: 'draft',
  context: ({ input }) => input ?? noPlanFacts,
  states: {
    draft: {
      on: {
        revise: { target: 'draft', guard: 'viewerIsADrafter' },
        share: { target: 'draft', guard: 'viewerIsTheDrafter' },
        comment: { target: 'draft', guard: 'viewerIsInTheAgency' },
        suggest: { target: 'draft', guard: 'viewerIsInTheAgency' },
        submit: {
          target: 'review',
          guard: and([
            'viewerIsTheDrafter',
            'planHasATitle',
            'planHasContent',
            'planCanBePrinted',
            'recipientsAreNamed',
            'recipientsAreResolved',
            'assigneesAreResolved',
            'signerIsNamed',
            'signerHasAuthority',
            'routeIsStaffed',
          ]),
          actions: ['notifyReviewers'],
        },
        cancel: { target: 'cancelled', guard: 'viewerIsTheDrafter', actions: ['indexPlan'] },
      },
    },
    review: {
      on: {
        comment: { target: 'review', guard: 'viewerIsInTheAgency' },
        suggest: { target: 'review', guard: 'viewerIsInTheAgency' },
        approve: {
          target: 'review',
          guard: and([
            'viewerHoldsTheOpenStep',
            'openStepIsACheck',
            'viewerIsNotTheDrafter',
            'viewerDidNotDecideAnEarlierStep',
            'textIsAsSubmitted',
          ]),
          actions: ['notifyReviewers'],
        },
        sign: {
          target: 'signed',
          guard: and([
            'viewerHoldsTheOpenStep',
            'openStepIsTheSignature',
            'viewerIsNotTheDrafter',
            'signerHasAuthority',
            'viewerIsTheNamedSigner',
            'textIsAsSubmitted',
          ]),
          actions: ['notifyClerk', 'notifyDrafter'],
        },
        return: { target: 'draft', guard: and(['viewerHoldsTheOpenStep', 'viewerIsNotTheDrafter']), actions: ['notifyDrafter'] },
        recall: { target: 'draft', guard: 'viewerIsTheDrafter', actions: ['withdrawFromReviewers'] },
      },
    },
    signed: { on: { number: { target: 'numbered', guard: 'viewerIsTheClerk', actions: ['sealPlan'] } } },
    numbered: {
      on: {
        seal: {
          target: 'issued',
          guard: and(['actorIsTheSystem', 'fileIsFrozen']),
          actions: ['distributePlan', 'assignTasks', 'notifyDrafter', 'indexPlan'],
        },
      },
    },
    issued: {
      on: {
        report: {
          target: 'reported',
          guard: and(['viewerIsInTheDraftingUnit', 'distributionIsComplete', 'everyAssignmentIsAccountedFor']),
          actions: ['notifyArchivist', 'indexPlan'],
        },
        revoke: { target: 'revoked', guard: and(['viewerIsALeader', 'replacementIsInForce']), actions: ['recallDeliveries', 'cancelAssignments', 'notifyDrafter', 'indexPlan'] },
      },
    },
    reported: { on: { file: { target: 'archived', guard: 'viewerIsTheArchivist', actions: ['notifyDrafter', 'indexPlan'] } } },
    archived: { type: 'final' },
    cancelled: { type: 'final' },
    revoked: { type: 'final' },
  },
});
