import { describe, expect, it } from '@jest/globals';
import { getSimplePaths } from 'xstate/graph';
import { initialTransition, setup } from 'xstate';
import { actionsOf, decide, edgesOf } from './decide.js';
import { noPlanFacts, type PlanFacts } from './plan.facts.js';
import { planEffects, planEvents, planMachine, planStates, type PlanState } from './plan.machine.js';
import { planRules, type PlanRule } from './plan.rules.js';

/** Facts under which every rule holds, one by one: each entry makes exactly its rule true. */
const truths: Record<PlanRule, (facts: PlanFacts) => void> = {
  viewerIsTheDrafter: (facts) => (facts.viewer.isDrafter = true),
  viewerIsADrafter: (facts) => (facts.viewer.isCoDrafter = true),
  viewerIsInTheAgency: (facts) => (facts.viewer.isInAgency = true),
  planHasATitle: (facts) => (facts.document.hasTitle = true),
  planHasContent: (facts) => (facts.document.hasContent = true),
  planCanBePrinted: (facts) => (facts.document.isPrintable = true),
  recipientsAreNamed: (facts) => (facts.document.hasRecipients = true),
  recipientsAreResolved: (facts) => (facts.document.unresolvedRecipients = 0),
  assigneesAreResolved: (facts) => (facts.document.unresolvedAssignees = 0),
  signerIsNamed: (facts) => (facts.signer.isNamed = true),
  signerHasAuthority: (facts) => (facts.signer.hasAuthority = true),
  viewerIsTheNamedSigner: (facts) => (facts.viewer.isNamedSigner = true),
  routeIsStaffed: (facts) => (facts.route.isStaffed = true),
  viewerHoldsTheOpenStep: (facts) => (facts.viewer.holdsOpenStep = true),
  viewerIsNotTheDrafter: (facts) => (facts.viewer.isDrafter = false),
  viewerDidNotDecideAnEarlierStep: (facts) => (facts.viewer.decidedEarlierStep = false),
  openStepIsACheck: (facts) => (facts.route.openStep = 'content'),
  openStepIsTheSignature: (facts) => (facts.route.openStep = 'sign'),
  textIsAsSubmitted: (facts) => (facts.document.isAsSubmitted = true),
  viewerIsTheClerk: (facts) => (facts.viewer.isClerk = true),
  actorIsTheSystem: (facts) => (facts.viewer.isSystem = true),
  fileIsFrozen: (facts) => (facts.file.isFrozen = true),
  viewerIsInTheDraftingUnit: (facts) => (facts.viewer.isInDraftingUnit = true),
  distributionIsComplete: (facts) => (facts.execution.isDistributed = true),
  everyAssignmentIsAccountedFor: (facts) => (facts.execution.unaccountedAssignments = 0),
  viewerIsALeader: (facts) => (facts.viewer.isLeader = true),
  replacementIsInForce: (facts) => (facts.replacement.isInForce = true),
  viewerIsTheArchivist: (facts) => (facts.viewer.isArchivist = true),
};

/** Facts under which every rule is broken that can be broken at once. */
const adverse = (): PlanFacts => ({
  ...structuredClone(noPlanFacts),
  viewer: { ...noPlanFacts.viewer, decidedEarlierStep: true },
  document: { ...noPlanFacts.document, unresolvedRecipients: 2, unresolvedAssignees: 1 },
  execution: { isDistributed: false, unaccountedAssignments: 3 },
  replacement: { isNamed: true, isInForce: false },
});

const factsFor = (rules: readonly string[]): PlanFacts => {
  const facts = adverse();
  for (const rule of rules) truths[rule as PlanRule](facts);
  return facts;
};

const edges = planStates.flatMap((state) => edgesOf(planMachine, state).map((edge) => ({ state, ...edge })));
const endings: PlanState[] = ['archived', 'cancelled', 'revoked'];

describe('the life of a plan', () => {
  it.each(edges)('moves from $state by $event when its rules hold', ({ state, event, rules, targets, effects }) => {
    const answer = decide(planMachine, state, factsFor(rules), event as (typeof planEvents)[number]);
    expect(answer).toEqual({ accepted: true, from: state, to: targets[0], effects });
  });

  const refusals = edges.flatMap((edge) => edge.rules.map((rule) => ({ ...edge, rule })));
  it.each(refusals)('refuses $event from $state and names $rule', ({ state, event, rules, rule }) => {
    const facts = factsFor(rules.filter((other) => other !== rule));
    if (rule === 'viewerIsNotTheDrafter') facts.viewer.isDrafter = true;
    const answer = decide(planMachine, state, facts, event as (typeof planEvents)[number]);
    expect(answer).toEqual({ accepted: false, from: state, unmet: [rule] });
  });

  it.each(['approve', 'sign', 'return'] as const)('refuses %s to somebody who wrote along', (event) => {
    const facts = factsFor(edges.filter((edge) => edge.state === 'review' && edge.event === event).flatMap(({ rules }) => rules));
    facts.viewer.isCoDrafter = true;
    expect(decide(planMachine, 'review', facts, event)).toEqual({ accepted: false, from: 'review', unmet: ['viewerIsNotTheDrafter'] });
  });

  it('lets a leader revoke without naming a replacement', () => {
    const facts = { ...noPlanFacts, viewer: { ...noPlanFacts.viewer, isLeader: true } };
    expect(decide(planMachine, 'issued', facts, 'revoke')).toMatchObject({ accepted: true, to: 'revoked' });
  });

  it('names every rule that is not met, in the order of the machine', () => {
    const answer = decide(planMachine, 'draft', adverse(), 'submit');
    expect(answer).toEqual({
      accepted: false,
      from: 'draft',
      unmet: [
        'viewerIsTheDrafter', 'planHasATitle', 'planHasContent', 'planCanBePrinted', 'recipientsAreNamed', 'recipientsAreResolved', 'assigneesAreResolved',
        'signerIsNamed', 'signerHasAuthority', 'routeIsStaffed',
      ],
    });
  });

  it.each(planStates.flatMap((state) => planEvents.map((event) => ({ state, event }))))(
    'answers $event in $state: an edge, or stateAllowsTheEvent',
    ({ state, event }) => {
      if (edges.some((edge) => edge.state === state && edge.event === event)) return expect(actionsOf(planMachine, state, adverse()).map(({ name }) => name)).toContain(event);
      expect(decide(planMachine, state, factsFor(Object.keys(planRules)), event)).toEqual({ accepted: false, from: state, unmet: ['stateAllowsTheEvent'] });
    },
  );

  it('refuses a row whose state it does not know', () => {
    expect(() => decide(planMachine, 'gone', adverse(), 'submit')).toThrow(/gone/);
  });

  it('uses every rule and every effect that it names', () => {
    expect(new Set(edges.flatMap(({ rules }) => rules))).toEqual(new Set(Object.keys(planRules)));
    expect(new Set(edges.flatMap(({ effects }) => effects))).toEqual(new Set(planEffects));
  });
});

describe('every path from draft', () => {
  // The same states and edges without rules: what no fact could ever forbid must still be safe.
  const free = setup({ types: { events: {} as { type: string } } }).createMachine({
    initial: 'draft',
    states: Object.fromEntries(
      planStates.map((state) => [
        state,
        { on: Object.fromEntries(edges.filter((edge) => edge.state === state).map((edge) => [edge.event, { target: edge.targets[0]! }])) },
      ]),
    ),
  });
  const paths = getSimplePaths(free, { fromState: initialTransition(free)[0] });

  it('can go on until a stated end: no state is a trap', () => {
    const reached = new Map(paths.map((path) => [String(path.state.value), path]));
    expect([...reached.keys()].sort()).toEqual([...planStates].sort());
    const leadsToAnEnd = new Set<string>(endings);
    for (let grown = true; grown; ) {
      grown = false;
      for (const { state, targets } of edges) if (!leadsToAnEnd.has(state) && targets.some((target) => leadsToAnEnd.has(target))) grown = !!leadsToAnEnd.add(state);
    }
    expect([...leadsToAnEnd].sort()).toEqual([...planStates].sort());
    expect(planStates.filter((state) => edgesOf(planMachine, state).length === 0)).toEqual(endings);
  });

  const events = (path: (typeof paths)[number]): string[] => path.steps.map(({ event }) => (event as { type: string }).type);

  it('to numbered goes through sign', () => {
    const numbered = paths.filter((path) => path.state.value === 'numbered');
    expect(numbered.length).toBeGreaterThan(0);
    for (const path of numbered) expect(events(path)).toContain('sign');
  });

  it('to issued goes through sign, number and seal in this order', () => {
    for (const path of paths.filter(({ state }) => state.value === 'issued'))
      expect(events(path).filter((event) => ['sign', 'number', 'seal'].includes(event))).toEqual(['sign', 'number', 'seal']);
  });
});
