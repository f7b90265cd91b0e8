import { actOf, type PlanAct } from '../features/plans/acts/act-kind.js';
import type { PlanEvent } from '../generated/graphql.js';

/** The act named in the address, when the machine allows it now; an old link asks nothing. */
export function actAsked(name: string | null, actions: readonly { name: PlanEvent; allowed: boolean }[]): PlanAct | null {
  const action = actions.find((one) => one.allowed && one.name.toLowerCase() === name);
  return action ? actOf(action.name) : null;
}
