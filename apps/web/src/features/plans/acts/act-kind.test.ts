import { describe, expect, it } from '@jest/globals';
import { actionsOf, noPlanFacts, planMachine, planStates } from '@banhanh/lifecycle';
import type { PlanEvent } from '../../../generated/graphql.js';
import { concernsViewer, offeredActs } from './act-kind.js';

const allowed = (name: PlanEvent) => ({ name, allowed: true, unmet: [] });
const refused = (name: PlanEvent, ...unmet: string[]) => ({ name, allowed: false, unmet });

describe('the acts a page offers', () => {
  it('have at most one primary, the one that leads on', () => {
    const { primary, others } = offeredActs([refused('APPROVE', 'openStepIsACheck'), allowed('SIGN'), allowed('RETURN'), refused('RECALL', 'viewerIsTheDrafter')]);
    expect(primary?.act).toBe('sign');
    expect(others.map(({ act }) => act)).toEqual(['return', 'approve', 'recall']);
  });

  it('make no primary of an act that leads back', () => {
    expect(offeredActs([allowed('RECALL')]).primary).toBeNull();
    expect(offeredActs([allowed('REVOKE')]).primary).toBeNull();
  });

  it('keep a refused act in sight', () => {
    expect(offeredActs([refused('SUBMIT', 'signerIsNamed')])).toMatchObject({ primary: null, others: [{ act: 'submit', action: { unmet: ['signerIsNamed'] } }] });
  });

  it.each(planStates)('in state %s never offer what the system does by itself, nor work on the text as an act', (state) => {
    const actions = actionsOf(planMachine, state, noPlanFacts).map((action) => ({ ...action, name: action.name.toUpperCase() as PlanEvent }));
    const { primary, others } = offeredActs(actions);
    expect([...(primary ? [primary] : []), ...others].map(({ act }) => act)).not.toContain('seal');
    expect(others).toHaveLength(actions.filter(({ name }) => !['SEAL', 'REVISE', 'SHARE', 'COMMENT', 'SUGGEST'].includes(name)).length - (primary ? 1 : 0));
  });
});

describe('an action of a row', () => {
  it('concerns the viewer when only circumstances stand against it', () => {
    expect(concernsViewer({ allowed: false, unmet: ['planIsReceived'] })).toBe(true);
    expect(concernsViewer({ allowed: false, unmet: ['viewerIsTheReporterOfTheAssignee', 'planIsReceived'] })).toBe(false);
    expect(concernsViewer({ allowed: false, unmet: ['actorIsTheSystem'] })).toBe(false);
    expect(concernsViewer({ allowed: true, unmet: [] })).toBe(true);
  });
});
