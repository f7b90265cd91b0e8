import { readFileSync } from 'node:fs';
import { actOn, type PlanStanding } from '../../src/journey/acts.js';
import { draftPlan } from '../../src/journey/draft.js';
import type { TestApi } from './test-api.js';

const sample = readFileSync(new URL('./plan.txt', import.meta.url));

/** The legal way to each state: real acts of the people whose turn it is. An illegal fixture cannot be built. */
const way: readonly (readonly [state: string, who: string, mutation: string])[] = [
  ['REVIEW', 'soanthao', 'submitPlan'],
  ['CONTENT_CHECKED', 'truongphong', 'approvePlan'],
  ['FORM_CHECKED', 'thethuc', 'approvePlan'],
  ['SIGNED', 'phogiamdoc1', 'signPlan'],
  ['NUMBERED', 'vanthu', 'numberPlan'],
];

/** A plan brought to a state of the review; `DRAFT`, `REVIEW`, `CONTENT_CHECKED`, `FORM_CHECKED`, `SIGNED` or `NUMBERED`. */
export async function buildPlan(api: TestApi, until: string): Promise<PlanStanding> {
  const drafter = await api.people.as('soanthao');
  const { planId, version } = await draftPlan(drafter, 'ngay-hoi.txt', sample);
  let standing: PlanStanding = { id: planId, state: 'DRAFT', version, reference: null };
  if (until === 'DRAFT') return standing;
  for (const [state, who, mutation] of way) {
    standing = await actOn(await api.people.as(who), planId, mutation);
    if (state === until) return standing;
  }
  throw new Error(`No way to ${until}.`);
}

export const samplePlan = (): Uint8Array => sample;
