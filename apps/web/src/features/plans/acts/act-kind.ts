import type { PlanEvent } from '../../../generated/graphql.js';

/** Not with a button among the acts: `seal` is the system's, work on the text has its own places. */
const elsewhere = ['SEAL', 'REVISE', 'SHARE', 'COMMENT', 'SUGGEST'] as const satisfies PlanEvent[];

/** What people do to a plan with a button of its own. */
export type PlanAct = Lowercase<Exclude<PlanEvent, (typeof elsewhere)[number]>>;

/** The act of an event, or null when no button stands for it. */
export function actOf(event: PlanEvent): PlanAct | null {
  return (elsewhere as readonly PlanEvent[]).includes(event) ? null : (event.toLowerCase() as PlanAct);
}

interface NamedAction {
  name: PlanEvent;
  allowed: boolean;
  unmet: readonly string[];
}

export interface OfferedAct {
  act: PlanAct;
  action: NamedAction;
}

const weight: Record<PlanAct, number> = { sign: 0, approve: 1, submit: 2, number: 3, file: 4, report: 5, return: 6, recall: 7, revoke: 8, cancel: 9 };
const leading = new Set<PlanAct>(['sign', 'approve', 'submit', 'number', 'file', 'report']);

/**
 * The acts of a plan as a page offers them: at most one primary, the allowed ones before the refused ones, those that
 * lead on before those that lead back.
 */
export function offeredActs(actions: readonly NamedAction[]): { primary: OfferedAct | null; others: OfferedAct[] } {
  const offered = actions
    .flatMap((action) => {
      const act = actOf(action.name);
      return act ? [{ act, action }] : [];
    })
    .sort((a, b) => Number(b.action.allowed) - Number(a.action.allowed) || weight[a.act] - weight[b.act]);
  const primary = offered.find(({ act, action }) => action.allowed && leading.has(act)) ?? null;
  return { primary, others: offered.filter((offer) => offer !== primary) };
}

/** A row's action concerns the viewer when what stands against it, if anything, is not who they are. */
export function concernsViewer({ allowed, unmet }: { allowed: boolean; unmet: readonly string[] }): boolean {
  return allowed || (unmet.length > 0 && unmet.every((rule) => !/^(viewer|actor)/.test(rule)));
}
