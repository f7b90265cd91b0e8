import { assignmentMachine, assignmentStates, deliveryMachine, deliveryStates, edgesOf, planMachine, planStates } from '@banhanh/lifecycle';
import { describe, expect, it } from '@jest/globals';
import { notificationTexts } from './notifications.texts.js';

/** A notice is named by the effect that tells it, or by the event it tells about. */
const edges = [
  ...planStates.flatMap((state) => edgesOf(planMachine, state)),
  ...deliveryStates.flatMap((state) => edgesOf(deliveryMachine, state)),
  ...assignmentStates.flatMap((state) => edgesOf(assignmentMachine, state)),
];
const tells = (effect: string) => effect.startsWith('notify') || effect.startsWith('withdraw');
/** Talk is told of without an effect. */
const talk = ['comment', 'suggest', 'share'];
/** A copy tells by its own words: those of a plan and of a delivery say something else. */
const copies = ['notifyCertifier', 'notifyCopyClerk', 'copyRefused', 'copyIssued'];
const kinds = edges.flatMap(({ event, effects }) => (effects.some(tells) ? [event, ...effects.filter(tells)] : []));

describe('A notice', () => {
  it.each([...new Set([...kinds, ...talk, ...copies])])('about %s has its words in both languages', (kind) => {
    expect(notificationTexts.vi.kinds).toHaveProperty(kind);
    expect(notificationTexts.en.kinds).toHaveProperty(kind);
  });
});
