import { and, setup } from 'xstate';

export const deliveryStates = ['sent', 'arrived', 'acknowledged', 'in_progress', 'done', 'refused', 'recalled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryEvents = ['arrive', 'acknowledge', 'refuse', 'start', 'finish', 'resend', 'recall'] as const;
export type DeliveryEventName = (typeof deliveryEvents)[number];

export const deliveryEffects = ['deliverPlan', 'notifyRecipient', 'notifySender'] as const;
export type DeliveryEffect = (typeof deliveryEffects)[number];

/** What the rules of one delivery need to know. */
export interface DeliveryFacts {
  viewer: { isSystem: boolean; isClerkOfRecipient: boolean; isClerkOfSender: boolean };
  plan: { isInForce: boolean };
}

export const noDeliveryFacts: DeliveryFacts = {
  viewer: { isSystem: false, isClerkOfRecipient: false, isClerkOfSender: false },
  plan: { isInForce: false },
};

type Rule = (args: { context: DeliveryFacts }) => boolean;

export const deliveryRules = {
  /** Only the system itself reports the outcome of an effect. */
  actorIsTheSystem: ({ context }) => context.viewer.isSystem,
  /** The recipient's clerk receives and registers (NĐ 30/2020, Điều 21, 22). */
  viewerIsTheClerkOfTheRecipient: ({ context }) => context.viewer.isClerkOfRecipient,
  /** The sender's clerk follows what was sent (NĐ 30/2020, Điều 18). */
  viewerIsTheClerkOfTheSender: ({ context }) => context.viewer.isClerkOfSender,
  planIsInForce: ({ context }) => context.plan.isInForce,
} satisfies Record<string, Rule>;

export type DeliveryRule = keyof typeof deliveryRules;

const effects = Object.fromEntries(deliveryEffects.map((name) => [name, () => undefined])) as Record<DeliveryEffect, () => undefined>;

/** One plan to one recipient agency (status words of QCVN 102: 01 arrived, 02 refused, 03 acknowledged, 05 in progress, 06 done). */
export const deliveryMachine = setup({
  types: { context: {} as DeliveryFacts, events: {} as { type: DeliveryEventName }, input: {} as DeliveryFacts | undefined },
  guards: deliveryRules,
  actions: effects,
}).createMachine({
  id: 'delivery',
  initial: 'sent',
  context: ({ input }) => input ?? noDeliveryFacts,
  states: {
    sent: {
      on: {
        arrive: { target: 'arrived', guard: 'actorIsTheSystem', actions: ['notifyRecipient'] },
        recall: { target: 'recalled', guard: 'actorIsTheSystem' },
      },
    },
    arrived: {
      on: {
        acknowledge: { target: 'acknowledged', guard: and(['viewerIsTheClerkOfTheRecipient', 'planIsInForce']) },
        refuse: { target: 'refused', guard: and(['viewerIsTheClerkOfTheRecipient', 'planIsInForce']), actions: ['notifySender'] },
        recall: { target: 'recalled', guard: 'actorIsTheSystem', actions: ['notifyRecipient'] },
      },
    },
    acknowledged: {
      on: {
        start: { target: 'in_progress', guard: 'actorIsTheSystem' },
        recall: { target: 'recalled', guard: 'actorIsTheSystem', actions: ['notifyRecipient'] },
      },
    },
    in_progress: {
      on: {
        finish: { target: 'done', guard: 'actorIsTheSystem' },
        recall: { target: 'recalled', guard: 'actorIsTheSystem', actions: ['notifyRecipient'] },
      },
    },
    refused: {
      on: {
        resend: { target: 'sent', guard: and(['viewerIsTheClerkOfTheSender', 'planIsInForce']), actions: ['deliverPlan'] },
        recall: { target: 'recalled', guard: 'actorIsTheSystem' },
      },
    },
    done: { type: 'final' },
    recalled: { type: 'final' },
  },
});
