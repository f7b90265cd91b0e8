import { useEffect, useEffectEvent, useState } from 'react';
import { actOf, type PlanAct } from '../features/plans/acts/act-kind.js';
import type { PlanEvent } from '../generated/graphql.js';

/** The act named in the address, when the machine allows it now; an old link asks nothing. */
export function actAsked(name: string | null, actions: readonly { name: PlanEvent; allowed: boolean }[]): PlanAct | null {
  const action = actions.find((one) => one.allowed && one.name.toLowerCase() === name);
  return action ? actOf(action.name) : null;
}

/**
 * The act whose question is open. It opens when the address names an act that is allowed, and stays open when somebody
 * else is faster, so that the person reads what happened and keeps what was typed. `drop` clears the address.
 */
export function useAskedAct(name: string | null, actions: readonly { name: PlanEvent; allowed: boolean }[] | null, drop: () => void): PlanAct | null {
  const [open, setOpen] = useState<PlanAct | null>(null);
  const next = name === null ? null : open === name ? open : actAsked(name, actions ?? []);
  if (next !== open) setOpen(next);
  const isVain = name !== null && actions !== null && next === null;
  const dropNow = useEffectEvent(drop);
  useEffect(() => {
    if (isVain) dropNow();
  }, [isVain]);
  return next;
}
