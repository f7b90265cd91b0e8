import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { actOn, ActRefused } from './acts.js';
import { draftPlan } from './draft.js';
import { People } from './people.js';
import type { Session } from './session.js';

const folder = fileURLToPath(new URL('../../seed/demo-plans/', import.meta.url));

/** How far each demo plan has gone when the demo opens: one waits for a signature, one for its first check, one is issued. */
const acts: (readonly [who: string, mutation: string])[][] = [
  [['soanthao', 'submitPlan'], ['truongphong', 'approvePlan'], ['thethuc', 'approvePlan'], ['', 'signPlan'], ['vanthu', 'numberPlan']],
  [['soanthao', 'submitPlan'], ['truongphong', 'approvePlan'], ['thethuc', 'approvePlan']],
  [['soanthao', 'submitPlan']],
];

/** Keys from the file's name: a second start finds the plans that are there. */
const keyOf = (...parts: string[]): string => {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Moves the demo plans through real acts of the demo people, once: an illegal demo plan cannot exist. */
export async function moveDemoPlans(url: string): Promise<void> {
  const people = new People(url);
  const drafter = await people.as('soanthao');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  const { plans } = await drafter.ask<{ plans: { nodes: unknown[] } }>(`{ plans(filter: { mine: true }, first: 100) { nodes { id } } }`);
  if (plans.nodes.length > files.length) return;
  for (const [index, file] of files.entries()) {
    const { planId } = await draftPlan(drafter, file, readFileSync(folder + file), keyOf('demo', file));
    await moveDemoPlan(people, drafter, planId, file, acts[index] ?? []).catch((error: unknown) => {
      // Somebody has already done something else with it: it goes on from there.
      if (!(error instanceof ActRefused)) throw error;
    });
  }
}

async function moveDemoPlan(people: People, drafter: Session, planId: string, file: string, way: (typeof acts)[number]): Promise<void> {
  for (const [who, mutation] of way) await actOn(await people.as(who || (await signerOf(drafter, planId))), planId, mutation, {}, keyOf('demo', file, mutation, who));
}

async function signerOf(drafter: Session, planId: string): Promise<string> {
  const { plan, demoPeople } = await drafter.ask<{ plan: { signer: { holders: { fullName: string }[] } }; demoPeople: { username: string; fullName: string }[] }>(
    `query ($id: ID!) { plan(id: $id) { signer { holders { fullName } } } demoPeople { username fullName } }`,
    { id: planId },
  );
  return demoPeople.find(({ fullName }) => fullName === plan.signer.holders[0]?.fullName)!.username;
}
