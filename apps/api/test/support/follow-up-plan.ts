import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AssignTasksEffect } from '../../src/assignments/effects/assign-tasks.effect.js';
import { DeliverPlanEffect } from '../../src/deliveries/effects/deliver-plan.effect.js';
import { DistributePlanEffect } from '../../src/deliveries/effects/distribute-plan.effect.js';
import type { EffectPayload } from '../../src/platform/jobs/effect.js';
import { SealPlanEffect } from '../../src/signatures/effects/seal-plan.effect.js';
import { actOn } from '../../src/journey/acts.js';
import { draftPlan } from '../../src/journey/draft.js';
import type { TestApi } from './test-api.js';

/** A plan whose names are few and known: a line to report, two agencies, 38 communes and wards, units of the department. */
export const followUpText = readFileSync(new URL('./follow-up-plan.txt', import.meta.url), 'utf8');

export interface IssuedPlan {
  id: string;
  /** The move that issued it: its effects are asked for by this id. */
  sealId: string;
}

/** A plan brought to `issued` by the people whose turn it is, its effects not yet run. Start the API without its worker. */
export async function issuePlan(api: TestApi, text: string = followUpText): Promise<IssuedPlan> {
  const as = (username: string) => api.people.as(username);
  const drafter = await as('soanthao');
  const { planId: id } = await draftPlan(drafter, 'ke-hoach.txt', Buffer.from(text));
  await actOn(drafter, id, 'submitPlan');
  await actOn(await as('truongphong'), id, 'approvePlan');
  await actOn(await as('thethuc'), id, 'approvePlan');
  await actOn(await as('phogiamdoc1'), id, 'signPlan');
  await actOn(await as('vanthu'), id, 'numberPlan');
  await api.app.get(SealPlanEffect).run({ moveId: await lastMove(api, id), planId: id, aggregateId: id });
  return { id, sealId: await lastMove(api, id) };
}

/** The newest move of a plan, a delivery or an assignment. */
export async function lastMove(api: TestApi, aggregateId: string): Promise<string> {
  const [move] = await api.database.owner.query<{ id: string }[]>('select id from move where aggregate_id = $1 order by id desc limit 1', [aggregateId]);
  return move!.id;
}

/** The outcome of one mutation on a delivery or an assignment. */
export interface RowAnswer {
  __typename: string;
  state?: string;
  version?: number;
  unmet?: string[];
  delivery?: { state: string; version: number };
  assignment?: { state: string; version: number };
  lastMove?: { event: string; actor: { fullName: string } | null } | null;
}

/** Calls a mutation on a delivery or an assignment as one person. */
export async function actOnRow(api: TestApi, username: string, mutation: string, inputType: string, input: Record<string, unknown>): Promise<RowAnswer> {
  const [type, field] = mutation.endsWith('Delivery') ? ['Delivery', 'delivery'] : ['Assignment', 'assignment'];
  const data = await (await api.people.as(username)).ask<Record<string, RowAnswer>>(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename ... on ${type} { state version } ... on MoveRefused { unmet }
      ... on Stale${type} { ${field} { state version } lastMove { event actor { fullName } } } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return data[mutation]!;
}

/** The one delivery or assignment of a plan that an agency has. */
export async function rowOf(api: TestApi, table: 'delivery' | 'assignment', planId: string, agencyCode: string): Promise<{ id: string; version: number; state: string }> {
  const [row] = await api.database.owner.query<{ id: string; version: number; state: string }[]>(
    `select t.id, t.version, t.state from ${table} t join agency a on a.id = t.agency_id where t.plan_id = $1 and a.code = $2`,
    [planId, agencyCode],
  );
  return row!;
}

/** Runs the distribution and the assigning of a plan, and brings its deliveries to their recipients, as the worker would. */
export async function followUp(api: TestApi, { id, sealId }: IssuedPlan): Promise<void> {
  const asked = { moveId: sealId, planId: id, aggregateId: id };
  await api.app.get(DistributePlanEffect).run(asked);
  await api.app.get(AssignTasksEffect).run(asked);
  const sent = await api.database.owner.query<{ id: string }[]>('select id from delivery where plan_id = $1', [id]);
  await api.app.get(DeliverPlanEffect).run({ ...asked, deliveryIds: sent.map((row) => row.id) } as EffectPayload);
}
