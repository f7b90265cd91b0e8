import { assignmentEffects, deliveryEffects, planEffects, planEvents } from '@banhanh/lifecycle';
import { describe, expect, it } from '@jest/globals';
import { notificationTexts } from './notifications.texts.js';

describe('A notice', () => {
  const notices = [...planEffects, ...deliveryEffects, ...assignmentEffects].filter((effect) => effect.startsWith('notify') || effect.startsWith('withdraw'));

  it.each([...new Set([...notices, ...planEvents])])('about %s has its words in both languages', (kind) => {
    expect(notificationTexts.vi.kinds).toHaveProperty(kind);
    expect(notificationTexts.en.kinds).toHaveProperty(kind);
  });
});
