import { randomUUID } from 'node:crypto';
import { demoPassword } from '../seed/demo-password.js';
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
const answerOfSigning = `${answer} ... on SignatureRefused { code message }`;

/** One act on a plan as one person; the version is read first, as a person sees the page before the button. */
export async function actOn(session: Session, planId: string, mutation: string, input: Record<string, unknown> = {}, key: string = randomUUID()): Promise<PlanStanding> {
  const { plan } = await session.ask<{ plan: PlanStanding | null }>(`query ($id: ID!) { plan(id: $id) { id state version reference } }`, { id: planId });
  if (!plan) throw new ActRefused(`${session.username} không xem được kế hoạch.`);
  const inputType = { signPlan: 'SignPlanInput', returnPlan: 'ReasonInput', recallPlan: 'ReasonInput', revokePlan: 'RevokePlanInput', reportPlan: 'ReportPlanInput', filePlan: 'FilePlanInput' }[mutation] ?? 'ActInput';
  const data = await session.ask<Record<string, PlanStanding & { __typename: string; unmet?: string[]; message?: string }>>(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${mutation === 'signPlan' ? answerOfSigning : answer} } }`,
    { input: { planId, version: plan.version, idempotencyKey: key, ...(mutation === 'signPlan' ? await seenFile(session, planId) : {}), ...input } },
  );
  const outcome = data[mutation]!;
  if (outcome.__typename !== 'Plan') throw new ActRefused(`${mutation}: ${outcome.__typename} ${outcome.message ?? outcome.unmet?.join(', ') ?? ''}`.trim());
  return outcome;
}

const noFile = '0'.repeat(64);

/** What a signer adds to the act: the file just shown, and the demo's password. Where none is shown, the act itself says why. */
export async function seenFile(session: Session, planId: string): Promise<{ pdfHash: string; password: string }> {
  const { prepareSignature } = await session.ask<{ prepareSignature: { sha256?: string } }>(
    `mutation ($id: ID!) { prepareSignature(planId: $id) { ... on PreparedSignature { sha256 } } }`,
    { id: planId },
  );
  return { pdfHash: prepareSignature.sha256 ?? noFile, password: demoPassword };
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
