import { describe, expect, it } from '@jest/globals';
import { assignmentEffects, assignmentMachine, assignmentRules, assignmentStates, noAssignmentFacts, type AssignmentFacts, type AssignmentRule } from './assignment.machine.js';
import { copyEffects, copyFormIsAllowed, copyForms, copyMachine, copyMedia, copyRules, copyStates, noCopyFacts, type CopyFacts, type CopyRule } from './copy.machine.js';
import { decide, edgesOf } from './decide.js';
import { deliveryEffects, deliveryMachine, deliveryRules, deliveryStates, noDeliveryFacts, type DeliveryFacts, type DeliveryRule } from './delivery.machine.js';

const deliveryTruths: Record<DeliveryRule, (facts: DeliveryFacts) => void> = {
  actorIsTheSystem: (facts) => (facts.viewer.isSystem = true),
  viewerIsTheClerkOfTheRecipient: (facts) => (facts.viewer.isClerkOfRecipient = true),
  viewerIsTheClerkOfTheSender: (facts) => (facts.viewer.isClerkOfSender = true),
  planIsInForce: (facts) => (facts.plan.isInForce = true),
};
const assignmentTruths: Record<AssignmentRule, (facts: AssignmentFacts) => void> = {
  actorIsTheSystem: (facts) => (facts.viewer.isSystem = true),
  viewerIsTheReporterOfTheAssignee: (facts) => (facts.viewer.isReporterOfAssignee = true),
  viewerIsInTheDraftingUnit: (facts) => (facts.viewer.isInDraftingUnit = true),
  planIsReceived: (facts) => (facts.isReceived = true),
  dueDateHasPassed: (facts) => (facts.isPastDue = true),
};
const copyTruths: Record<CopyRule, (facts: CopyFacts) => void> = {
  viewerMakesCopies: (facts) => (facts.viewer.isArchivist = true),
  planIsInForce: (facts) => (facts.plan.isInForce = true),
  agencyHoldsThePlan: (facts) => (facts.plan.isHeldByTheAgency = true),
  formIsAllowedFromItsSource: (facts) => (facts.copy.formIsAllowed = true),
  partsAreChosen: (facts) => (facts.copy.hasItsParts = true),
  certifierMayCertifyCopies: (facts) => (facts.copy.certifierMayCertify = true),
  viewerMayCertifyCopies: (facts) => (facts.viewer.mayCertify = true),
  viewerAskedForIt: (facts) => (facts.viewer.askedForIt = true),
  viewerIsTheClerk: (facts) => (facts.viewer.isClerk = true),
  actorIsTheSystem: (facts) => (facts.viewer.isSystem = true),
  fileIsFrozen: (facts) => (facts.file.isFrozen = true),
};

function factsFor<Facts>(none: Facts, truths: Record<string, (facts: Facts) => void>, rules: readonly string[]): Facts {
  const facts = structuredClone(none);
  for (const rule of rules) truths[rule]!(facts);
  return facts;
}

const machines = [
  { name: 'delivery', machine: deliveryMachine, states: deliveryStates, rules: deliveryRules, effects: deliveryEffects, none: noDeliveryFacts, truths: deliveryTruths },
  { name: 'assignment', machine: assignmentMachine, states: assignmentStates, rules: assignmentRules, effects: assignmentEffects, none: noAssignmentFacts, truths: assignmentTruths },
  { name: 'certified copy', machine: copyMachine, states: copyStates, rules: copyRules, effects: copyEffects, none: noCopyFacts, truths: copyTruths },
] as const;

describe.each(machines)('the life of one $name', ({ machine, states, rules: named, effects: listed, none, truths }) => {
  const edges = states.flatMap((state) => edgesOf(machine, state).map((edge) => ({ state, ...edge })));
  const ask = (state: string, rules: readonly string[], event: string) =>
    decide(machine as never, state, factsFor(none, truths as never, rules) as never, event as never);

  it.each(edges)('moves from $state by $event under $rules', ({ state, event, rules, targets, effects }) => {
    expect(ask(state, rules, event)).toEqual({ accepted: true, from: state, to: targets[0], effects });
  });

  it.each(edges.flatMap((edge) => edge.rules.map((rule) => ({ ...edge, rule }))))('refuses $event from $state and names $rule', ({ state, event, rules, rule }) => {
    const answer = ask(state, rules.filter((other) => other !== rule), event);
    expect(answer.accepted).toBe(false);
    // Where two edges answer one event, either edge's missing rule may speak.
    const missing = edges.filter((edge) => edge.state === state && edge.event === event).map((edge) => edge.rules.filter((other) => other === rule || !rules.includes(other)));
    expect(missing).toContainEqual(answer.accepted ? [] : answer.unmet);
  });

  it('uses every rule and every effect that it names, and every state leads to an end', () => {
    expect(new Set(edges.flatMap(({ rules }) => rules))).toEqual(new Set(Object.keys(named)));
    const used = new Set(edges.flatMap(({ effects }) => effects));
    expect(used).toEqual(new Set(listed));
    const ends = new Set<string>(states.filter((state) => edgesOf(machine, state).length === 0));
    for (let grown = true; grown; ) {
      grown = false;
      for (const { state, targets } of edges) if (!ends.has(state) && targets.some((target) => ends.has(target))) grown = !!ends.add(state);
    }
    expect([...ends].sort()).toEqual([...states].sort());
  });
});

describe('a certified copy', () => {
  it('reaches issued only over a certificate, a number and the seal, and is asked for by clerk and archivist alike', () => {
    const before = (target: string) => copyStates.flatMap((state) => edgesOf(copyMachine, state).filter(({ targets }) => targets.includes(target)).map(({ event }) => `${state} ${event}`));
    expect(['issued', 'numbered', 'certified', 'requested'].map(before)).toEqual([['numbered seal'], ['certified number'], ['requested certify'], ['wanted request']]);
    const asked = factsFor(noCopyFacts, copyTruths, Object.keys(copyRules).filter((rule) => !['viewerMakesCopies', 'viewerIsTheClerk'].includes(rule)));
    expect(decide(copyMachine, 'wanted', asked, 'request')).toMatchObject({ unmet: ['viewerMakesCopies'] });
    asked.viewer.isClerk = true;
    expect(decide(copyMachine, 'wanted', asked, 'request')).toMatchObject({ accepted: true });
  });

  it('has the form that its source and its medium allow', () => {
    const ways = copyForms.flatMap((form) => (['electronic original', ...copyForms] as const).flatMap((source) => copyMedia.filter((medium) => copyFormIsAllowed(form, source, medium)).map((medium) => `${form} from ${source} to ${medium}`)));
    expect(ways).toEqual(['SY from electronic original to paper', 'TrS from electronic original to paper', 'TrS from electronic original to electronic', 'SL from SY to paper']);
  });
});
