import { transition, type AnyMachineSnapshot, type AnyStateMachine, type ContextFrom, type EventFromLogic } from 'xstate';

/** One event of the current state, and which rules forbid it to this viewer (empty when allowed). */
export interface Action<Name extends string = string> {
  name: Name;
  allowed: boolean;
  unmet: string[];
}

/** The machine's answer to one event. `effects` are names only; nothing has run. */
export type Decision<State extends string = string> =
  | { accepted: true; from: State; to: State; effects: string[] }
  | { accepted: false; from: State; unmet: string[] };

type EventName<Machine extends AnyStateMachine> = EventFromLogic<Machine>['type'];

/** Names of the rules of one guard: a plain name, or the parts of `and([...])`. */
function ruleNames(guard: unknown): string[] {
  if (guard === undefined) return [];
  if (typeof guard === 'string') return [guard];
  if (typeof guard === 'object' && guard !== null && 'type' in guard && typeof guard.type === 'string') return [guard.type];
  if (typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards)) return guard.guards.flatMap(ruleNames);
  throw new Error('Only named rules and and([...]) of named rules are allowed in a lifecycle machine.');
}

/** The edges of a state by event name, each with the names of its rules. `resolveState` throws on an unknown state. */
export function edgesOf(machine: AnyStateMachine, state: string): { event: string; rules: string[]; targets: string[]; effects: string[] }[] {
  const node = machine.states[state];
  if (!node) throw new Error(`Unknown state '${state}' of machine '${machine.id}'.`);
  return [...node.transitions.entries()].flatMap(([event, edges]) =>
    edges.map((edge) => ({
      event,
      rules: ruleNames(edge.guard),
      targets: (edge.target ?? [node]).map((target) => target.key),
      effects: edge.actions.map((action) => (typeof action === 'string' ? action : (action as { type: string }).type)),
    })),
  );
}

function unmetRules(machine: AnyStateMachine, rules: string[], facts: unknown): string[] {
  return rules.filter((name) => {
    const rule = machine.implementations.guards[name];
    if (typeof rule !== 'function') throw new Error(`Rule '${name}' has no implementation in machine '${machine.id}'.`);
    return !(rule as (args: { context: unknown }, params: undefined) => boolean)({ context: facts }, undefined);
  });
}

/**
 * Every event the state knows, in the machine's order, with the rules that stand against it. When several edges answer
 * one event, the edge with the fewest unmet rules speaks for it.
 */
export function actionsOf<Machine extends AnyStateMachine>(machine: Machine, state: string, facts: ContextFrom<Machine>): Action<EventName<Machine>>[] {
  const best = new Map<string, string[]>();
  for (const edge of edgesOf(machine, state)) {
    const unmet = unmetRules(machine, edge.rules, facts);
    const known = best.get(edge.event);
    if (!known || unmet.length < known.length) best.set(edge.event, unmet);
  }
  return [...best].map(([name, unmet]) => ({ name: name as EventName<Machine>, allowed: unmet.length === 0, unmet }));
}

/**
 * Asks the machine. Pure: no action runs. A refused event answers with the names of the rules not met; an event the
 * state does not know is refused with `stateAllowsTheEvent`.
 */
export function decide<Machine extends AnyStateMachine>(
  machine: Machine,
  state: string,
  facts: ContextFrom<Machine>,
  event: EventName<Machine>,
): Decision {
  const snapshot = machine.resolveState({ value: state, context: facts }) as AnyMachineSnapshot;
  if (!snapshot.can({ type: event })) {
    const action = actionsOf(machine, state, facts).find(({ name }) => name === event);
    return { accepted: false, from: state, unmet: action ? action.unmet : ['stateAllowsTheEvent'] };
  }
  const [next, effects] = transition(machine as AnyStateMachine, snapshot, { type: event });
  return { accepted: true, from: state, to: String((next as AnyMachineSnapshot).value), effects: effects.map(({ type }) => type) };
}

