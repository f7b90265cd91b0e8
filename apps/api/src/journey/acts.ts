import { randomUUID } from 'node:crypto';
import type { Session } from './session.js';

export interface PlanStanding {
  id: string;
  state: string;
  version: number;
  reference: string | null;
}

/** An act that was not accepted: refused by rules, or stale. */
export class ActRefused extends Error {}

const answer = `__typename ... on Plan { id state version reference } ... on MoveRefused { unmet } ... on StalePlan { plan { id state version reference } }`;

/** One act on a plan as one person; the version is read first, as a person sees the page before the button. */
export async function actOn(session: Session, planId: string, mutation: string, input: Record<string, unknown> = {}, key: string = randomUUID()): Promise<PlanStanding> {
  const { plan } = await session.ask<{ plan: PlanStanding | null }>(`query ($id: ID!) { plan(id: $id) { id state version reference } }`, { id: planId });
  if (!plan) throw new ActRefused(`${session.username} không xem được kế hoạch.`);
  const inputType = { returnPlan: 'ReasonInput', recallPlan: 'ReasonInput', revokePlan: 'ReasonInput', reportPlan: 'ReportPlanInput', filePlan: 'FilePlanInput' }[mutation] ?? 'ActInput';
  const data = await session.ask<Record<string, PlanStanding & { __typename: string; unmet?: string[] }>>(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${answer} } }`,
    { input: { planId, version: plan.version, idempotencyKey: key, ...input } },
  );
  const outcome = data[mutation]!;
  if (outcome.__typename !== 'Plan') throw new ActRefused(`${mutation}: ${outcome.__typename} ${outcome.unmet?.join(', ') ?? ''}`.trim());
  return outcome;
}

interface Row {
  id: string;
  version: number;
  state: string;
  agency: { code: string };
}

interface RowPage {
  plan: Record<string, { nodes: (Row & { unit: { symbol: string } | null })[]; pageInfo: { endCursor: string; hasNextPage: boolean } }>;
}

/** The deliveries or assignments of a plan, all pages, as its own agency sees them. */
export async function rowsOf(session: Session, planId: string, what: 'deliveries' | 'assignments'): Promise<(Row & { unit: { symbol: string } | null })[]> {
  const rows: (Row & { unit: { symbol: string } | null })[] = [];
  const unit = what === 'assignments' ? 'unit { symbol }' : '';
  for (let after: string | null = null; ; ) {
    const answer: RowPage = await session.ask<RowPage>(
      `query ($id: ID!, $after: String) { plan(id: $id) { ${what}(first: 100, after: $after) { nodes { id version state agency { code } ${unit} } pageInfo { endCursor hasNextPage } } } }`,
      { id: planId, after },
    );
    const { nodes, pageInfo } = answer.plan[what]!;
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

/** One act on a delivery or an assignment; answers the new state. */
export async function actOnRow(session: Session, mutation: string, inputType: string, input: Record<string, unknown>): Promise<string> {
  const type = mutation.endsWith('Delivery') ? 'Delivery' : 'Assignment';
  const data = await session.ask<Record<string, { __typename: string; state?: string; unmet?: string[] }>>(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename ... on ${type} { state } ... on MoveRefused { unmet } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  const outcome = data[mutation]!;
  if (outcome.__typename !== type) throw new ActRefused(`${mutation}: ${outcome.__typename} ${outcome.unmet?.join(', ') ?? ''}`.trim());
  return outcome.state!;
}
