import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withCleanSentences } from '../../test/support/clean-plan.js';
import { planArbitrary } from '../../test/support/plan-arbitrary.js';
import { type Dice, PLANTED_FAULTS } from '../../test/support/planted-faults.js';
import { checkDocument, type Finding } from '../index.js';

const plans = fc.sample(planArbitrary, { numRuns: 60, seed: 11 }).map(withCleanSentences);
const usual = plans.map((plan) => new Set(checkDocument(plan).map(keyOf)));
const FAULTS = 300;

function diceOf(seed: number): Dice {
  let state = seed + 1;
  return (sides) => (state = (state * 48_271) % 2_147_483_647) % sides;
}
function keyOf({ rule, where, excerpt }: Finding): string {
  return `${rule} ${where} ${excerpt}`;
}

describe('plans of a careful office', () => {
  it('have no errors and no warnings', () => {
    const loud = plans.flatMap((plan) => checkDocument(plan)).filter(({ severity }) => severity !== 'hint').map(({ severity, rule, excerpt }) => `${severity} ${rule} | ${excerpt}`);
    expect([...new Set(loud)]).toEqual([]);
  });
});

describe('300 faults planted one at a time', () => {
  it('are found, at least 95 of 100, at their place and by their rule', () => {
    const missed: string[] = [];
    let planted = 0;
    for (let i = 0; planted < FAULTS; i++) {
      const fault = PLANTED_FAULTS[i % PLANTED_FAULTS.length]!;
      const clean = plans[i % plans.length]!;
      const spoilt = structuredClone(clean);
      const where = fault.plant(spoilt, diceOf(i * 7919));
      if (where === null) continue;
      planted++;
      const before = usual[i % plans.length]!;
      const found = checkDocument(spoilt).some((finding) => !before.has(keyOf(finding)) && fault.rules.includes(finding.rule) && (where === '*' || finding.where === where));
      if (!found) missed.push(`${fault.kind} (${where})`);
    }
    expect(missed.length <= FAULTS * 0.05 ? [] : missed).toEqual([]);
  });

  it('cover every kind', () => {
    const kinds = PLANTED_FAULTS.filter(({ plant }) => plans.some((plan, i) => plant(structuredClone(plan), diceOf(i)) !== null)).map(({ kind }) => kind);
    expect(kinds).toEqual(PLANTED_FAULTS.map(({ kind }) => kind));
  });
});
